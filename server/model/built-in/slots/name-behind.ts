import { wholeWords } from '../words/whole-words.ts'
import { trimmed } from './free-text.ts'

/** What ends the name of a job: where, for whom, when and for what pay. */
const JOB_ENDS =
  /\s(?:in|at|for|with|near|based|who|to|from|on|of the|and|but|please|pls|paying|earning|working|starting|immediately|instead|full[- ]?time|part[- ]?time|(?:fully )?remote(?:ly)?|hybrid|permanent)(?![\p{L}\d])|[,.;:\n(!?"]|\s-\s|\s\d/iu
const LEADS = /^(?:\s*(?:please|pls))?[\s:,"-]*(?:(?:an?|the|some|our|another|new)\s+)*["]?/iu
/** A new clause: the words that lead to a title begin one. */
const CLAUSE =
  /(?:^|[.:;,!?\n]\s*|^(?:hi|hello|hey|ok|please|can you|could you|cn u|can u|cld u|could u|i want to|i need to|let's)[,\s]+(?:please\s+)?)$/iu

/** The job that the first of the leading words introduces: "draft a posting for a nurse", "copy it as Night Nurse". */
export function jobBehind({
  text,
  near,
  begins,
}: {
  text: string
  near: string
  begins: boolean
}): string | null {
  for (const match of text.matchAll(wholeWords(near))) {
    if (begins && !CLAUSE.test(text.slice(0, match.index))) continue
    const rest = text.slice(match.index + match[0].length)
    const said = rest.slice(LEADS.exec(rest)?.[0].length ?? 0)
    const end = JOB_ENDS.exec(said)
    const title = trimmed(said.slice(0, end?.index ?? said.length))
    if (title && title.length > 2 && title.split(/\s+/).length <= 7 && !NO_JOB.test(title)) return title
  }
  return null
}

const NO_JOB =
  /^(?:it|this|that|them|one|us|me|you|soon|well|draft|copy|job|ad|advert|posting|vacancy|role|position|template|of|is|are|a|an|the|possible|before|usual|said|new|same|(?:fresh|separate|blank|clean|new|quick|second) (?:draft|copy|one|posting|ad|advert))(?![\p{L}\d])|\bone\b/iu

const NAME = /^\s+(?:the\s+)?(\p{Lu}[\p{L}\d&'’-]*(?:\s(?:&\s)?\p{Lu}[\p{L}\d&'’-]*){0,3})/u
const NO_COMPANY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|HR|IT|EUR|GBP|USD|CHF)$/

/** A name in capitals behind one of the words: "at Norrvik", "for Hale Travel". */
export function companyBehind({ text, near }: { text: string; near: string }): string | null {
  for (const match of text.matchAll(wholeWords(near))) {
    const name = NAME.exec(text.slice(match.index + match[0].length))?.[1]
    if (name && !NO_COMPANY.test(name)) return name
  }
  const caller = CALLER.exec(text)?.[1]
  return caller && !NO_COMPANY.test(caller) && !NO_CALLER.test(caller) ? caller : null
}

/** "Brightquay rang, they want a welder": whoever wants somebody. */
const CALLER =
  /^(\p{Lu}[\p{L}\d&'’-]*(?:\s(?:&\s)?\p{Lu}[\p{L}\d&'’-]*){0,3}) (?:just )?(?:rang|called|phoned|wrote|mailed|e-?mailed|has called|have called|got in touch)[,;.]? (?:and |again, )?(?:they|(?:want|need|look))/u
const NO_CALLER = /^(?:Our|The|My|A|An|Client|Customer|Somebody|Someone|He|She|They|We|Boss)(?!\p{L})/u
