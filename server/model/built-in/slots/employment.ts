import type { Reading } from '../reading.ts'
import { trimmed } from './free-text.ts'
import { isWork } from './keyword-groups.ts'
import { isKnownPlace } from './places.ts'
import { WORK_WORDS } from './work-words.ts'

/** A job somebody had, as told in a sentence. */
export interface Employment {
  position: string | null
  company: string | null
}

const STOP = String.raw`(?=\s*(?:[,.;:!?\n(]|$|(?<![\p{L}])(?:at|for|with|from|since|in|between|until|till|to|and|where|which|who|when|during|as|while|then|put|add|please|now|but|on|doing|starting|started|last|this|until|ended|end|start|right now|currently|still|these days|at present|been|too|also|as well|before that|after that|back then|-)(?![\p{L}])))`
const TITLE = String.raw`([\p{L}\d][\p{L}\d&/+#.' -]{1,80}?)`
/** A company runs over "&" and "and" between capitals, and over small words before a capital. */
const COMPANY = String.raw`((?:the )?[\p{L}\d](?:[\p{L}\d&'’-]|\.(?=\S)|(?<=\bSt)\.)*(?: (?:&|and (?=\p{Lu})|of (?=\p{Lu})|the (?=\p{Lu}))?\s?[\p{L}\d&'’](?:[\p{L}\d&'’-]|\.(?=\S)|(?<=\bSt)\.)*){0,5}?)`
const FORMS: { pattern: RegExp; position: number | null; company: number | null }[] = []
const form = (source: string, position: number | null, company: number | null) =>
  FORMS.push({ pattern: new RegExp(source, 'giu'), position, company })

const DID = `(?:worked|work|working|was|am|been|be|employed|i'm|job|role|position|experience|served|hired|stint|time|career|i was|started|joined|trained|freelanced|volunteered)`
form(
  String.raw`\b(?:employer|company|firm|organisation|organization)\s*(?:is|was|:|name:?)?\s*${COMPANY}\s*[,;.]\s*(?:and )?(?:my )?(?:role|position|title|job title|job)\s*(?:is|was|:|as)?\s*${TITLE}${STOP}`,
  2,
  1,
)
form(
  String.raw`\b(?:role|position|title|job title)\s*(?:is|was|:|as)?\s*${TITLE}\s*[,;.]\s*(?:and )?(?:my |the )?(?:employer|company|firm)\s*(?:is|was|:|name:?)?\s*${COMPANY}${STOP}`,
  1,
  2,
)
form(
  String.raw`(?:^|[.,;:!]\s*|\b(?:when|then|and|since)\s+)${COMPANY} (?:took me on|hired me|employed me|brought me in|gave me (?:a|the) (?:job|post))(?: as (?:a |an |the |their )*${TITLE})?${STOP}`,
  2,
  1,
)
form(String.raw`\bas (?:a |an |the )?${TITLE} (?:at|for|with|by) ${COMPANY}${STOP}`, 1, 2)
form(
  String.raw`\b${DID}(?: \p{L}+)? (?:as |a |an |the )+${TITLE} (?:(?:at|for|with|in(?= \p{Lu}))\s+|@\s?)${COMPANY}${STOP}`,
  1,
  2,
)
form(
  String.raw`(?:\b(?:at|for|with|joined|left|in(?= \p{Lu}))\s+|@\s?)${COMPANY} (?:i was |i worked |working |employed )?(?:as|being) (?:a |an |the |their )?${TITLE}${STOP}`,
  2,
  1,
)
form(
  String.raw`(?:\b(?:at|for|with|joined)\s+|@\s?)${COMPANY},? (?:where )?(?:i was|i worked as|as|i am|i'm|i(?: have|'ve) been|i became|being) (?:a |an |the |their )?${TITLE}${STOP}`,
  2,
  1,
)
form(
  String.raw`(?:^|[:,;.]|\b(?:add|include|put|as|a|an|the|then|job|record|log|enter|experience|did|was|am|my)\b)\s*(?:a |an |the |my |also |in |to |job |entry |role |position )*${TITLE} (?:at|@|for|with|by) ${COMPANY}${STOP}`,
  1,
  2,
)
form(String.raw`\boffer (?:from|by|of|at) ${COMPANY}${STOP}`, null, 1)
form(
  String.raw`(?:^|[:,;.]\s*)(?:please |note |so |and )*${COMPANY} (?:(?:have|has|just|now|finally) )*(?:offered|offers|offering|offer|wants? to (?:pay|hire|have)|would (?:pay|hire)|will pay|pays?) me\b`,
  null,
  1,
)
form(
  String.raw`\b(?:offered|offers|offering|offer) me (?:(?:a|an|the) )?(?:(?:job|role|position|post) (?:as|of) (?:(?:a|an|the) )?)?(?!job\b|role\b|position\b|work\b)${TITLE}(?: verbally| formally| in writing)?${STOP}`,
  1,
  null,
)
form(String.raw`\b${DID}(?: \p{L}+)? (?:at|for|with|@) ${COMPANY}${STOP}`, null, 1)
form(String.raw`\b(?:went|moved|switched|changed|over) to (?=\p{Lu})${COMPANY}${STOP}`, null, 1)
form(
  String.raw`\b(?:worked|work|working|employed|served|role|position|job|stint|was|am|i'm) (?:as |a |an )+${TITLE}${STOP}`,
  1,
  null,
)

const NOT_TITLES =
  /^(?:a|an|the|my|work|working|job|jobs|offers?|new|old|another|entry|experience|history|work history|add|it|this|that|one|i|employed|time|be|put|previous|currently|now|for me|as|also|two jobs|jobs?|worked|an? (?:old|new) job.*|years?|time there|(?:i(?:'ve| have)? )?been|.*\b(?:experience|history|profile|cv|resume|you forgot)\b.*)$/i
/** A clause, and no title. */
const TELLING =
  /\b(?:you|me|tell|about|forgot|could|had|spent|my time|i've|been|would|please|when|after|missing)\b|^(?:i|we|they) /i
const CLEAN_TITLE =
  /^(?:(?:a|an|the|my|as|i|i've|ive|i'd|so|and|was|am|been|worked|work|working|that|job|role|position|now|currently|also|please|pls|plz|add|put|down|include|insert|record|in|to|entry|old|new|past|previous|former|earlier|missing|extra|one more|more|job:|first|another|experience|employed|did|then|have|been|ve|well|im|i'm|that|dont|don't|u|you|forgot|lacking)\s+)+/i

/** A part that says by its name that it is neither title nor company. */
const DESCRIBED =
  /[,;.]?\s*\b(?:description|duties|responsibilities|tasks|achievements|details|what i did(?: there)?)\s*:[\s\S]*$/i

/** Without the parts that are described. */
export function withoutParts(text: string): string {
  return text.replace(DESCRIBED, '')
}

/** Finds position and company: "barista at Costa", "at Costa as a barista", "2015-2018, barista, Costa, Leeds". */
export function employmentOf(reading: Reading): Employment {
  const text = withoutParts(withoutDates(reading))
  const found: Employment = { position: null, company: null }
  let spare: string | null = null
  for (const { pattern, position, company } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const title = position === null ? null : titleOf(match[position])
      // What stands beside words that are no title may be no company: it counts only when nothing else does.
      const employer = company === null ? null : companyOf(match[company])
      found.position ??= title
      const named = employer !== null && /\p{Lu}/u.test(employer) && !/\p{Lu}/u.test(found.company ?? 'X')
      if (named) found.company = employer
      if (position === null || title || match[position] === undefined) found.company ??= employer
      else spare ??= employer
    }
    if (found.position && found.company) break
  }
  found.company ??= spare
  const stated =
    /\bas (?:a |an |the )?([\p{L}][\p{L}&/' -]{1,60}?)(?=\s*(?:[,.;:!?(]|$|\b(?:at|for|with|from|since|in|between|until|to|and|add|put|please)\b))/iu.exec(
      text,
    )?.[1]
  if (
    stated &&
    found.company &&
    (/^(?:.* )?(?:internship|job|work|stint|time|working|employed)$|ing$/i.test(found.position ?? 'job') ||
      (endsInWork(stated) && !endsInWork(found.position ?? '')))
  )
    found.position = titleOf(stated) ?? found.position
  const places = reading.spans.flatMap((span) =>
    span.kind === 'place' && isKnownPlace(span.value) ? [span.value.toLowerCase()] : [],
  )
  if (found.company && places.includes(found.company.toLowerCase())) found.company = null
  if (found.company) found.company = withoutPlace(found.company, places)
  // "an offer for warehouse manager" names the work, and not who has it.
  if (!found.position && found.company && !/\p{Lu}/u.test(found.company) && endsInWork(found.company)) {
    found.position = titleOf(found.company)
    found.company = null
  }
  const told = found.position && found.company ? found : listed({ text, found, places })
  return told.company ? { ...told, company: withoutPlace(told.company, places) } : told
}

function endsInWork(title: string): boolean {
  return isWork(
    title
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? '',
  )
}

/** What may be left out is taken only when it reads as a title: a word for work at its end, or a name in capitals. */
export function isTitle(position: string | null): boolean {
  if (!position) return false
  return (
    endsInWork(position) ||
    /^\p{Lu}\S+(?: (?:of|and|&|in|for|\p{Lu}\S*))*$/u.test(position) ||
    /^post-?doc$/i.test(position)
  )
}

/** "ShopRight Mumbai", "Taverna Luna in Leeds": the place is not part of the name. */
function withoutPlace(company: string, places: string[]): string {
  const place = places.find((name) => company.toLowerCase().endsWith(` ${name}`))
  const bare = place ? company.slice(0, -place.length).replace(/[\s,]+(?:in|near|of)?\s*$/i, '') : ''
  return bare || company
}

function titleOf(words: string | undefined): string | null {
  const title = trimmed(
    (words ?? '')
      .replace(/^.*\bas (?:a |an |the )/i, '')
      .replace(/^.*\b(?:job|role|position|title) (?:was|is|being) (?:an? |the )?/i, '')
      .replace(CLEAN_TITLE, '')
      .replace(
        /\s+(?:there|too|as well|before|back then|basically|mainly|mostly|actually|really|officially)$/i,
        '',
      )
      .replace(/(?<=\S) (?:job|role|position|gig|stint)$/i, ''),
  )
  return title && !NOT_TITLES.test(title) && !TELLING.test(title) ? title : null
}

function companyOf(words: string | undefined): string | null {
  const company = trimmed(
    (words ?? '')
      .replace(/^(?:company|employer|firm)\s+/i, '')
      .replace(/^(?:called|named|at|with|by|from)\s+(?=\p{Lu})/iu, '')
      .replace(/^(?:called|named)\s+/i, '')
      .replace(/(?<=\S)\s+(?:is|was|are|were|has|have|gave)$/i, '')
      .replace(/^(?:the|a|an) (?!$)/, ''),
  )
  return company &&
    !/^(?:a|an|the|my|me|you|work|years?|months?|now|there|them|it|this|that|the moment|.*\b(?:years?|months?)|home|school|all|least|present|example|work history|my .*|(?:first|second|third|fourth|fifth|last|next|other|same|top|bottom|latest|previous|middle|number \w+)(?: (?:one|job|entry|firm|company|place|employer))?|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: .*)?|tomorrow|tonight|noon|midnight|\d+(?:[.:]\d+)? ?[ap]m)$/i.test(
      company,
    )
    ? company
    : null
}

/** "…: 2015-2018, forklift driver, Delta Storage, Rotterdam": parts in the order title, company. */
function listed({ text, found, places }: { text: string; found: Employment; places: string[] }): Employment {
  const body = text.replace(REQUEST, '').replace(/^.*?(?::|!+|\?)\s+/s, '')
  const parts = body
    .split(/[,;|\n]| - |\.(?=\s|$)/)
    .map((part) =>
      part
        .replace(
          /\b(?:from|since|until|till|to|between|and|in|for|now|present|today|currently|current)\b\s*$/i,
          '',
        )
        .replace(/^\s*(?:from|since|until|till|to|between|and|in|now|present|currently)\b/i, '')
        .replace(
          /^\s*(?:please |pls )?(?:add|put|include|record|enter|insert|log)(?: down| in)? (?!my\b|that\b|this\b|it\b|to\b)/i,
          '',
        )
        .trim(),
    )
    .filter(
      (part) =>
        part.length > 1 && part.length < 60 && /\p{L}{2}/u.test(part) && !places.includes(part.toLowerCase()),
    )
    .filter(
      (part) =>
        !/\b(?:add|put|please|history|experience|missing|forgot|i|listed|isn't|not there)\b/i.test(part),
    )
  if (parts.length < 2 && !(found.company || found.position)) return found
  const free = parts.filter(
    (part) => !found.company || !part.toLowerCase().includes(found.company.toLowerCase()),
  )
  const other = found.position
    ? free.find((part) => !part.includes(found.position ?? '') && /^\p{Lu}/u.test(part))
    : undefined
  const names = (words = '') => words.split(/\s+/).some((word) => WORK_WORDS.has(word.toLowerCase()))
  // The company first: a name before lower-case words, or before the only words for work.
  const swap =
    /^\p{Lu}/u.test(free[0] ?? '') && (/^\p{Ll}/u.test(free[1] ?? '') || (!names(free[0]) && names(free[1])))
  const [first, second] = swap && !found.company ? [free[1], free[0]] : free
  if (!found.position && first && first !== found.company) found.position = titleOf(first)
  if (!found.company && other) found.company = companyOf(other)
  if (!found.company && second && second !== found.position) found.company = companyOf(second)
  return found
}

/** "add to my experience …": asks, and names neither. */
const REQUEST =
  /^(?:(?:please|pls|hi|hello|also|and|can you|could you)[, ]+)*(?:add|put|include|insert|record|enter|write|note)(?: (?:this|it|one more|another))?(?: down)? (?:to|in|into|on|under|for) my (?:\p{L}+ ){0,2}(?:experience|history|cv|resume|profile|jobs)[:,]?\s+/iu

/** Days and sums are neither titles nor companies. */
export function withoutDates({ text, spans }: Reading): string {
  let out = text
  for (const span of [...spans]
    .filter(({ kind }) => kind === 'date' || kind === 'money')
    .sort((a, b) => b.start - a.start)) {
    out = `${out.slice(0, span.start)},${out.slice(span.end)}`
  }
  return out
    .replace(/\b(?:from|since|between|until|till|to|in|on|started|and)\s*(?=,)/gi, '')
    .replace(/,[\s,-]*(?:to|until|till|and|through)?[\s,-]*,/g, ',')
    .replace(/,[\s,]*(?:to |until |till |til |-\s*)?(?:now|present|today|the present|current)\b/gi, ',')
}
