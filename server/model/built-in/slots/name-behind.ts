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
  /^(?:from|to|something|anything|somebody|someone|it|this|that|them|one|us|me|you|soon|well|draft|copy|job|ad|advert|posting|vacancy|role|position|template|of|is|are|a|an|the|possible|before|usual|said|new|same|(?:fresh|separate|blank|clean|new|quick|second) (?:draft|copy|one|posting|ad|advert))(?![\p{L}\d])|\bone\b/iu

const NAME =
  /^(?::|\s+(?:is|called|named):?)?\s+(?:[Tt]he\s+)?(\p{Lu}[\p{L}\d&'’-]*(?:\s(?:&\s)?\p{Lu}[\p{L}\d&'’-]*){0,3})/u
/** "Henrike from Solveig Marine", "a new job from X", "the owner of Casa Lupo": whom somebody speaks for. */
const SPEAKS_FOR =
  /(?<![\p{L}])(?:\p{Lu}\p{Ll}+|jobs?|vacancy|vacancies|brief|order|request|roles?|opening|people|folks|owners?|manager|boss|director|head|team|woman|man|lady|guy|someone|somebody|asked|hired|commissioned) (?:from|of|over at|at|by)(?=\s+(?:the\s+)?\p{Lu})/gu
const NO_COMPANY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|HR|IT|EUR|GBP|USD|CHF)$/

/** Names in capitals that may be the company's, the plainest first: "at Norrvik", "for Hale Travel". */
export function companiesBehind({ text, near }: { text: string; near: string }): string[] {
  const named = [...text.matchAll(SPEAKS_FOR), ...text.matchAll(wholeWords(near))].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length)
    const name = NAME.exec(rest)
    return name?.[1] && !PERSON.test(rest.slice(name[0].length)) ? [name[1]] : []
  })
  const callers = [...text.matchAll(CALLER)].flatMap(([, caller]) =>
    caller && !NO_CALLER.test(caller) ? [caller] : [],
  )
  return [...named, ...callers].filter((name) => !NO_COMPANY.test(name))
}

/** "with Henrike from …": a name that works for another one. */
const PERSON = /^,? (?:from|of|over at|at) (?:the )?\p{Lu}/u

/** "Brightquay rang, they want a welder": whoever wants somebody. */
const CALLER =
  /(?:^|[.!?]\s+)(?:[Tt]he )?(\p{Lu}[\p{L}\d&'’-]*(?:\s(?:&\s|of (?:the )?)?\p{Lu}[\p{L}\d&'’-]*){0,3}) (?:(?:just )?(?:rang|called|phoned|wrote|mailed|e-?mailed|has called|have called|got in touch)(?:[,.;]? (?:and |again, )?(?:they|(?:want|need|look))|:)|(?:(?:is|are) (?:now |again )?(?:looking|searching|hiring|recruiting|after|seeking)|needs?|wants?|seeks?)(?!\p{L}))/gu
const NO_CALLER =
  /^(?:Our|The|My|A|An|Can|Could|Please|Now|So|This|That|It|You|Client|Customer|Somebody|Someone|He|She|They|We|Boss)(?!\p{L})/u
