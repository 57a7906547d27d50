import type { Stretch } from '../words/overlap.ts'

/** A title, where it stands in the text. */
export interface Title extends Stretch {
  value: string
}

const CAPITAL = String.raw`(?:\p{Lu}(?:[\p{L}\d&'’/+-]|\.(?=\p{L}))*|\p{Ll}{1,4}\p{Lu}[\p{L}\d]*|St\.)`
const LINK = '(?:&|and|of|of the|the|for|de|de la|la|del|der|du|y|und|van|e) '
/** A name: capitals, with small words and numbers between them. */
const NAME = String.raw`((?:[Tt]he )?(?!I\b|I')${CAPITAL}(?: (?:${LINK})?(?:${CAPITAL}|\d+(?![\d.:/]))){0,5})`
const END = String.raw`(?=\s*(?:[,.;:!?\n(|]|$)|\s+(?:-|in|from|since|until|till|til|to|and|as|where|which|now|but|please|pls|these|last|this|for|on|i|want)(?!\p{L}))`
/** The same by somebody who writes no capitals. */
const SMALL = String.raw`((?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|several|some|over|about|almost|nearly|years|months|ages|everyone|others|myself|\d+ years|the moment|home|all|least|present|first|school|it|them|a|an|my|me|this|that|there|want|have|had|please|thanks|and|but|i|im|we|they|add|put|started|left|not)(?!\p{L}))[\p{L}\d][\p{L}\d&'’-]*(?: [\p{L}\d&'’-]+){0,3}?)${END}`
/** "head of Sales" leads what follows, and does not work for it. */
export const LEADS = /\b(?:head|lead|leader|director|chief|president|vp|manager)$/i

export interface Around {
  text: string
  title: Title
  /** Nothing in the text is written in capitals. */
  small: boolean
}

/** A form of naming the employer: what is searched for it, and how plainly it stands there. */
interface EmployerForm {
  rank: number
  text: string
  pattern: string
}

const AS = 0
const APART = 1
const WITHIN = 2

/** What stands before a title: "as a", "I'm the", "was". */
const BEING =
  /(?:^|[^\p{L}])(?:as|being|was|were|am|be|been|became|become|is|i'?m|employed|hired)(?: (?:now|currently|also|still|actually|an?|the|their|our))*$/iu
const STARTS = /(?:^|[,.;:!?\n|(]|\s[-/])\s*$/u
/** Words around a title that name nobody's work. */
const AHEAD =
  /(?:^|[\s,.;:!?])(?:(?:an?|the|my|i|im|u|you|you've|old|one|former|previous|another|also|and|please|pls|just|now|currently|add|put|down|in|include|insert|record|list|enter|log|job|jobs|role|position|post|missed|missing|missing:|forgot|was|is|there|first|new|more)\s+)+$/i

/** How a title is told: "as a …" is plainer than a part of its own, and that than one within a sentence. */
export function mannerOf({ text, title }: Around): number {
  const ahead = text.slice(0, title.start)
  if (BEING.test(ahead.trimEnd())) return AS
  return opens(ahead) ? APART : WITHIN
}

/** True where nothing but words that name nobody's work stands before a title. */
function opens(ahead: string): boolean {
  return STARTS.test(ahead.replace(AHEAD, (lead) => lead.slice(0, /^[\s,.;:!?]/.test(lead) ? 1 : 0)))
}

/** How an employer may be named beside a title, the plainest forms first. */
export function formsAround({ text, title, small, manner }: Around & { manner: number }): EmployerForm[] {
  const ahead = text.slice(0, title.start)
  const behind = text.slice(title.end)
  const name = small ? `(?:${NAME}|${SMALL})` : NAME
  const of = LEADS.test(title.value) ? '' : '|of'
  const forms: (EmployerForm & { when?: boolean })[] = [
    // "tram driver at Wiener Linien"
    { rank: 0, text: behind, pattern: String.raw`^,?\s*(?:(?:at|for|with|by${of})\s+|@\s*)${NAME}` },
    { rank: 0, text: behind, pattern: String.raw`^,?\s*(?:(?:at|for|with)\s+|@\s*)(?:the )?${SMALL}` },
    // "for Hyundai in Ulsan as a fitter"
    {
      rank: 1,
      text: ahead.split(/[.;!?\n]\s+/).at(-1) ?? '',
      pattern: String.raw`(?:^|[^\p{L}])(?:(?:[Aa]t|[Ff]or|[Ww]ith|[Bb]y|[Jj]oined|[Ll]eft)\s+|@\s?)${NAME}(?=[,\s])[^.;!?]{0,60}?(?:as|being|was|am|'m)(?: (?:an?|the|their))* $`,
      when: manner === AS,
    },
    // "tram driver, Wiener Linien"
    {
      rank: 2,
      text: behind,
      pattern: String.raw`^\s*(?:,|\||-|\/)\s*(?:at |for |with )?${name}(?=\s*(?:[,.;|/(\n]|$)| - | in )`,
      when: manner !== WITHIN,
    },
    // "Wiener Linien, tram driver"
    {
      rank: 3,
      text: ahead,
      pattern: String.raw`(?:^|[,.;:|\n/-])\s*${NAME}\s*[,|:/-]\s*$`,
      when: opens(ahead),
    },
    // A town between them: "Hotel Bristol, Vienna, night porter".
    {
      rank: 3,
      text: ahead,
      pattern: String.raw`(?:^|[.;:|\n/-])\s*${NAME}\s*[,|/-]\s*\p{Lu}[\p{L}' -]{2,30}\s*[,|/-]\s*$`,
      when: opens(ahead),
    },
    // Anywhere else: "I was a porter. The company was Hotel Bristol."
    {
      rank: 5,
      text,
      pattern: String.raw`(?:^|[^\p{L}])(?:[Aa]t|[Ff]or|[Ww]ith|[Jj]oined|[Rr]uns|[Oo]wns|[Ee]mployer|[Cc]ompany|[Ff]irm)(?: (?:is|was|called|named)|:)? ${NAME}`,
      when: manner !== WITHIN,
    },
    {
      rank: 5,
      text,
      pattern: String.raw`(?:^|[^\p{L}])(?:work|worked|working|started|began|job)(?: \p{L}+)? (?:at|for|with) ${SMALL}`,
      when: manner !== WITHIN && small,
    },
  ]
  return forms.filter(({ when = true }) => when)
}
