import { trimmed } from './free-text.ts'
import { couldBeHome, couldBeName, couldBeOccupation } from './self-fits.ts'
import { isToldOfOther } from './told-of-others.ts'

const END = String.raw`(?=\s*(?:[.,;!?\n(]|$|\b(?:and (?:i|my|the|live|work|am|please|add|set|put|would|will|want|need|could|can|have|looking)|but|please|pls|now|from now|these days|on my|in my|for my|on the|in the|to my|not|instead|so|which|since|because|anymore|any more|nowadays|at the moment|currently|again|could|can|would|as of|this|last|was|is|has)\b))`
const NAME = [
  String.raw`\bmy name'?s (?!is\b|was\b|not\b|wrong\b|changed\b)([\p{L}][\p{L}'. -]{0,80}?)${END}`,
  String.raw`\b(?:make|set|put|have|change|update) my (?:full |legal )?name (?:to |as |down as |into )*([\p{L}][\p{L}'. -]{0,80}?)${END}`,
  String.raw`\bname (?:is |was |to |should be |should read |as |: ?|= ?)+(?:now |actually |really )?(?:"|')?([\p{L}][\p{L}'. -]{0,80}?)(?:"|')?${END}`,
  String.raw`\b(?:call me|(?:prefer|like|want|wish) to be called|i am(?: now)? called|i'm(?: now)? called|i go by|known as|refer to me as|address me as)\s+(?:"|')?([\p{L}][\p{L}'. -]{0,60}?)(?:"|')?${END}`,
  String.raw`\b(?:i am|i'm|im)(?: now)? (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){1,3}) now\b(?=.*\bname\b)`,
  String.raw`^(?:hi|hello|hey)?[,.! ]*(?:i am|i'm|this is|it's)\s+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){1,3}?)${END}`,
]
const FULL = String.raw`(\p{Lu}[\p{L}'.-]*(?: (?:(?:de|da|dos|del|di|du|la|le|van|von|der|den|al|el|bin|y) )*\p{Lu}[\p{L}'.-]*){0,4})`
/** The same where only capitals tell that it is a name. */
const NAME_IN_CAPITALS = [
  String.raw`\bname\b[^.;!?]{0,40}? (?:would|should|will|shall|must|can|could|might)(?: (?:now|then|please|be|read|say|show|shown|appear|spelled|spelt|written|changed|set|as|to))+ ${FULL}`,
  String.raw`\bname\b.*\b[Nn]ot ${FULL},? but ${FULL}`,
  String.raw`\bname\b.*\b(?:[Ii]t's|[Ii]t is|[Ii]'m|[Ii] am)(?: now)? ${FULL}(?= from now on| now\b| again\b| these days)`,
  String.raw`\b[Ff]rom now on,? (?:it's|it is|i'm|I'm|I am)(?: now)? ${FULL}(?=.*\bname\b)`,
  String.raw`\bname (?:to )?(?:be )?(?:shown|spelled|spelt|written|displayed|listed|put down|changed|set) (?:as|to) ${FULL}`,
  String.raw`\bname,? ${FULL}(?=\s*(?:[,.;!]|$))`,
  String.raw`(?:^|[.,;!:]\s+)(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){0,4}),? is (?:now )?my (?:full |new |real |legal |right )?name\b`,
  String.raw`\b(?:[Ii] am|[Ii]'m|[Ii]m)(?: now)? (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){1,3}) now\b(?=.*\b(?:name|profile)\b)`,
  String.raw`\b(?:[Ii] am|[Ii]'m|[Ii]m)(?: now)? (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){1,3})(?=\s*[.,;!](?![^]*\bname\b(?: on [^.]{2,20}?)? (?:to|is|should|as)\b)[^]*\bname\b)`,
].map((source) => new RegExp(source, 'gu'))
const DOES =
  '(?:what i (?:do|work as|am)(?: for a living| now)?|occupation|profession|job title|headline|my (?:job|trade|title|role))'
const OCCUPATION = [
  String.raw`\b${DOES}\b[^.;!?]{0,40}?\b(?:say|read|be|show|put)(?: down)?(?: as)? (?:an? )?([\p{L}][^.,;:!?\n"]{1,60}?)${END}`,
  String.raw`\b(?:what i (?:do|work as|am)(?: for a living| now)?)(?: (?:on|in) (?:my|the) profile)?(?: as)?(?: is| to|:)(?: now)? (?:an? )?([\p{L}][^.,;:!?\n"]{1,60}?)${END}`,
  String.raw`\bim(?: now| actually| currently)? an? ([\p{L}][^.,;!?\n]{1,80}?)(?= (?:at|for|in|with|by|from) |${END.slice(3)}`,
  String.raw`^(?:hi|hello|hey)?[,.! ]*(?:i am|i'm|my name is|this is)\s+\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+)*, (?:a |an |the )?([\p{L}][\p{L} ]{2,40}?)(?=[,.]| (?:from|in|living|based|at)\b)`,
  String.raw`\b(?:put|set|use|add|list|write|enter|and)(?: down)? (?:"|')?([\p{L}](?:(?! as )[^.,;!?\n"]){1,80}?)(?:"|')? (?:as|for|in|under) (?:my |the )?(?:occupation|profession|job title|title|headline|what i do)\b`,
  String.raw`\b(?:occupation|profession|job title|headline|current (?:job|role|position|title)|my job|title|trade|role)\s*(?:is |to |as |should be |should say |should read |: ?|= ?)+(?:now |a |an |actually )*(?:"|')?([\p{L}\d][^.,;!?\n"]{1,100}?)(?:"|')?${END}`,
  String.raw`\b(?:and|make|set) my (?:occupation|profession|job title|headline) (?!is |to |as |: |= |should )([\p{L}\d][^.,;!?\n"]{1,80}?)(?:"|')?${END}`,
  String.raw`\b(?:i work|and work|i am working|i'm working|working|put me down|list me|i trained|i qualified|i have been working|i've been working)(?: now| currently)? as (?:a |an |the )?([\p{L}][^.,;!?\n]{1,80}?)(?= (?:at|for|in|with) |${END.slice(3)}`,
  String.raw`\b(?:i am|i'm|i became|i've become)(?: now| actually| currently)? (?:a|an) ([\p{L}][^.,;!?\n]{1,80}?)(?= (?:at|for|in|with|by|from) |${END.slice(3)}`,
]
/** "not a baker but a confectioner": only a small letter tells it from a name. */
const OCCUPATION_INSTEAD = [
  String.raw`(?:\b[Nn]ot|n't|\b[Nn]o longer)(?: (?:an?|the))? [^.,;!?]{2,40}?(?: any ?more| now)?,? but (?:now )?(?:an? |the )?(\p{Ll}[^.,;:!?\n"]{1,60}?)${END}`,
].map((source) => new RegExp(source, 'gu'))
const HOME_IN_CAPITALS = [
  String.raw`\b(?:[Tt]own|[Cc]ity|[Ll]ocation|[Hh]ome|[Aa]ddress|[Rr]esidence),? ${FULL}(?=\s*(?:[,.;!]|$))`,
].map((source) => new RegExp(source, 'gu'))
const HOME = [
  String.raw`\b(?:moved|relocated|away) (?:away )?from [\p{L}' -]{2,30}?,? (?:in)?to ([\p{L}][\p{L}'. -]{1,60}?)(?=\s*(?:[.,;!?\n]|$)|\s(?:and|now|but|please|so|last|this|since|with|because)\b)`,
  String.raw`(?:^|[.,;!]\s+)([\p{L}][\p{L}' -]{1,60}?) is (?:my )?(?:new )?(?:home|where i live)\b`,
  String.raw`\b(?:put|set|use|add|enter)(?: down)? (?:"|')?([\p{L}][^.,;!?\n"]{1,80}?)(?:"|')? (?:as|for|in|under) (?:my |the )?(?:place of residence|residence|location|city|home|address|town)\b`,
  String.raw`\b(?:i live|i am living|i'm living|living|live|i reside|reside|based|i am based|i'm based|located|moved|i moved|have moved|relocated|moving|settled|i am|i'm)(?: now| currently| back| over| out| down| up| recently| just)*(?: from [\p{L} ]{2,30}?)?(?: in| to| near| at) (?:the city of )?([\p{L}][\p{L}'. ,-]{1,80}?)(?=\s*(?:[.;!?\n]|$|,(?! ?\p{Lu})|\b(?:and|now|but|please|so|update|change|not|no|anymore|any more|i'm|im|these days|last|this|from|since|with|as|because|nowadays)\b))`,
  String.raw`\b(?:location|city|home ?town|town|address|home|place|residence)\s*(?:is |to |as |should be |should say |: ?|= ?)+(?:now |in |actually )?(?:"|')?([\p{L}][\p{L}'. ,-]{1,80}?)(?:"|')?(?=\s*(?:[.;!?\n]|$|,(?! ?\p{Lu})|\b(?:and|now|but|please|so|not|instead|since|from|as of|these days|because)\b))`,
]

const all = (sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'giu'))
const FORMS = {
  name: [...NAME_IN_CAPITALS, ...all(NAME)],
  occupation: [...OCCUPATION_INSTEAD, ...all(OCCUPATION)],
  home: [...all(HOME), ...HOME_IN_CAPITALS],
}

const FITS = {
  name: couldBeName,
  occupation: couldBeOccupation,
  home: couldBeHome,
} satisfies Record<keyof typeof FORMS, (value: string, text: string) => boolean>

/** What somebody says about themselves: their name, what they do, where they live. */
export function selfStatement({ text, kind }: { text: string; kind: keyof typeof FORMS }): string | null {
  for (const pattern of FORMS[kind]) {
    for (const match of text.matchAll(pattern)) {
      const said = (match.findLast((part) => part !== undefined) ?? '').replace(/^(?:i'm|i am|im) /i, '')
      const value = trimmed(withoutNextClause(said))
      if (
        value &&
        isOwn(value) &&
        FITS[kind](value, text) &&
        // "it moved to ana.example": a part of an address.
        !/^\.\p{L}/u.test(text.slice(match.index + match[0].length)) &&
        !DENIED.test(text.slice(Math.max(0, match.index - 24), match.index)) &&
        !isToldOfOther({ text, at: text.indexOf(value, match.index) })
      )
        return value
    }
  }
  return null
}

/** "Bath, try there": a name that begins with a capital does not go on with a small letter behind a comma. */
function withoutNextClause(said: string): string {
  return /^\p{Lu}/u.test(said) ? said.replace(/,\s*\p{Ll}.*$/u, '') : said
}

/** "I don't live in Luton": what is not so, or no more. */
const DENIED = /(?:\bnot|n't|\bdont|\bno longer|\bnever|\bused to|\bstop(?:ped)?)(?: actually| really)?\s*$/i

/** Words that only look like a name, an occupation or a home. */
function isOwn(value: string): boolean {
  return !(
    /\b(?:please|change it|on my profile|got married|needs? changing)\b/i.test(value) ||
    /^(?:still|now|wrong|incorrect|not|misspelled|spelled|missing|it|this|that|the|my|in|on|to|a|an|looking|searching|interested|something|else|profile|the profile)$/i.test(
      value,
    ) ||
    /^(?:in|living|based|from|at|of|not|moving|working|done|going)\b/i.test(value) ||
    /^(?:spell?ed|spelt|wrong|missing|not|in the|on the|on my|in my|looking|interested) ?/i.test(value)
  )
}
