import type { Employment } from '../terms/employment.ts'
import type { Reading } from '../terms/reading.ts'
import { trimmed } from './free-text.ts'
import { endsInWork } from './work-named.ts'

/** A name in capitals, which runs over "&" and small words between them. */
const NAMED = String.raw`(?:[Tt]he )?(\p{Lu}[\p{L}\d&'’-]*(?:\.(?=\S))?(?: (?:& |and |of |the |de |von |et |und |y )?[\p{Lu}\d][\p{L}\d&'’-]*){0,4})`
/** Where nothing is written in capitals: a few words at the start of a clause. */
const PLAIN = String.raw`(?:the )?([\p{L}\d&'’-]+(?: [\p{L}\d&'’-]+){0,3}?)`
const ADVERBS = `,?(?: (?:have|has|had|did|just|now|finally|also|today|yesterday|really|apparently|this morning|last (?:night|week)))*`
/** What an employer does who makes an offer. */
const OFFERS = String.raw`(?:(?:is |are )?offer(?:ed|s|ing)?|wants?|would like|would (?:pay|hire|take)|will (?:pay|hire|take)|pays?|gave|gives?|is giving|are giving|made|came up with|come up with) (?:me|us)(?!\p{L})|(?:wants?|would like) to (?:have|hire|pay|take) me|(?:rang|called|phoned|e?-?mailed|wrote|texted|replied|answered)(?!\p{L})|(?:came|come|got|get|are|is) (?:back|in touch)(?!\p{L})|(?:made|sent|put in|put) (?:me )?an offer|said yes|(?:offer|pay)(?:s|ed|ing)?(?=:? (?:about |around |only |just |up to |a (?:base|salary) of )?(?:\p{Sc}|\d))`
const CLAUSE = String.raw`(?:^|[.,;:!?]\s*|\s-\s*|\b(?:and|that|because|but|so|well|when) )`

/** What an employer is called before its name. */
const KIND =
  '(?:start-?up|company|firm|business|employer|outfit|shop|studio|place|charity|school|clinic|restaurant|agency|bank|hotel)'

const MAKERS = [
  new RegExp(
    String.raw`\b${KIND} (?:(?:that is|that's|which is) )?(?:called|named) (?:just )?${NAMED}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${KIND} (?:called|named) (?:just )?${PLAIN}(?=\s*(?:[,.;:!]|$|\d|\p{Sc}|(?:for|in|at|as|with|offer(?:s|ed)?|pays?|wants?|gave|they|and|who|has|have|just)(?!\p{L})))`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:[Tt]he|[Mm]y|[Aa]n?)?(?:other|second|first|third|next|new|last|another)(?: one| offer)?(?: is|'s| was| comes| came)? from ${NAMED}`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:offer|another(?: one)?|(?:next|new|other) one)\s*:\s+${NAMED}(?=\s*,)`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])${NAMED}${ADVERBS} (?:${OFFERS})`, 'gu'),
  new RegExp(
    String.raw`\b(?:offer(?:ed|s)?(?! me| us)(?: \S+){0,3}?|letter) (?:from|by|of|at) ${NAMED}`,
    'gu',
  ),
  new RegExp(`${CLAUSE}${PLAIN}${ADVERBS} (?:${OFFERS})`, 'giu'),
  new RegExp(String.raw`\boffer(?: is|'s| was| comes| came)? from ${PLAIN}(?=\s*[,:])`, 'giu'),
]
/** An offer that somebody tells of: who makes it, and the pay; nothing that is asked. */
export function tellsOffer({ text, spans, asks }: Reading): boolean {
  return !asks && spans.some(({ kind }) => kind === 'money') && OFFERED.test(text) && makerIn(text) !== null
}

const OFFERED =
  /\b(?:offer(?:ed|s|ing)?(?: me| us)|offers(?= (?:\p{Sc}|\d))|offers? (?:is |was |came |comes )?from|made (?:me|us) an offer)(?!\p{L})/iu

/** People, days and words of the sentence itself make no offers. */
const NO_MAKER =
  /^(?:i|we|you|(?:fully |completely |100% )?(?:remote|hybrid|on-?site)|he|she|it|they|who|which|that|this|there|one|someone|somebody|nobody|everyone|people|them|please|note|hi|hello|hey|an? .*|my .*|their .*|his .*|her .*|our .*|.*\b(?:i|they|just|have|has|offer|job|agency|recruiter|manager|boss)|the (?:job|offer|company|firm|agency|recruiter|manager|boss|client|people).*|mon|tues|wednes|thurs|fri|satur|sun)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^\d+(?:[.:]\d+)?\s?(?:am|pm)?$/i

/** Who makes an offer, and for what work: "Halvorsen just rang, they want me as deckhand, 27k". */
export function offeringOf({ text, spans }: Reading): Employment {
  return { company: makerIn(text), position: workIn(text) ?? workBesideSum({ text, spans }) }
}

function makerIn(text: string): string | null {
  for (const pattern of MAKERS)
    for (const match of text.matchAll(pattern)) {
      const name = trimmed(
        (match[1] ?? '')
          .replace(/ (?:today|yesterday|now|just|this morning)$/i, '')
          .replace(/^(?:hi+y?a?|hello|hey|ok|so|and|well|please|note) /i, ''),
      )
      if (name && !NO_MAKER.test(name)) return name
    }
  return null
}

const WANTED =
  /\b(?:wants?|want|like|have|hire|take|offer(?:ed|s|ing)?|need|needs) (?:me|us)(?: on)? (?:as|to be|to work as|for)(?: (?:an?|the|their|its|new|next))* ([\p{L}][\p{L}&/+' -]{1,60}?)(?=\s*(?:[,.;:!?\n(]|$|\b(?:at|for|with|from|on|in|and|but|to|by|starting|paying|paid|where|who|while)(?!\p{L})|\s[\d$€£]|\d))/iu

const CALLED =
  /\b(?:(?:position|role|job title|title|post|job) (?:is|was|would be|as|of)|offer(?: \S+){0,6}? for) (?:an? |the |that of (?:an? )?)?([\p{L}][\p{L}&/+' -]{1,50}?)(?: (?:job|role|position|post))?(?=\s*(?:[,.;:!?\n(]|$|\b(?:at|for|with|from|on|in|and|but|to|by|starting|paying)(?!\p{L})|\d))/iu

function workIn(text: string): string | null {
  const called = CALLED.exec(text)?.[1]
  const said = WANTED.exec(text)?.[1] ?? (called && endsInWork(called) ? called : undefined)
  const title = said ? trimmed(said) : null
  return title && !/^(?:them|it|that|this|me|us|free|now|the (?:job|role|post))$/i.test(title) ? title : null
}

/** "Product designer, €78,000 base": a kind of work that stands alone before the pay. */
function workBesideSum({ text, spans }: Pick<Reading, 'text' | 'spans'>): string | null {
  const sum = spans.filter(({ kind }) => kind === 'money').sort((a, b) => a.start - b.start)[0]
  if (!sum) return null
  const title = /(?:^|[.,;:!]\s+)((?:an? )?[\p{L}][\p{L}&/' -]{2,50}?)\s*[,:]\s*$/u
    .exec(text.slice(0, sum.start))?.[1]
    ?.replace(/^an? /i, '')
  return title && endsInWork(title) ? title : null
}
