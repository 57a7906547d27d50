import type { KnownTool } from './brain.ts'
import { splitClauses } from './clauses.ts'
import type { PlannedCall } from './plan.ts'

/** "I can do Excel", "my brother works at a bakery": it tells, and asks for no work. */
export function onlyTells({ said = '' }: { said?: string }): boolean {
  return (TELLS.test(said) && !WISH.test(said)) || statesOnly(said)
}

/** True when the words ask for something. */
export function wishes(said: string): boolean {
  return WISH.test(said)
}

/**
 * "my inbox is a battlefield", "those who applied I'll deal with later": a statement of how
 * things are, without a word that asks for anything.
 */
export function statesOnly(text: string): boolean {
  return SUBJECT.test(text) && (VERB.test(text) || DOES.test(text)) && !ASKS.test(text)
}

/** True where such a statement speaks of a thing, and not of a person: "the first one ended in May". */
export function statesOfThing(text: string): boolean {
  return /^(?:(?:and|but|so|also)[, ]+)*(?:the|that|this|those|these|it)\b/i.test(text) && statesOnly(text)
}

const SUBJECT =
  /^(?:(?:and|but|so|well|hi|hello|sadly|anyway|also|because|since|after|before|when|while|now)[, ]+)*(?:i['’]?(?:m|ve|d|ll)?|we(?:['’](?:re|ve|d|ll))?|he|she|they|it|there|that|those|these|this|my|our|his|her|their|the|an?|somebody|someone|nobody|nothing|spent|been|(?:\p{L}+|\d+) (?:years?|months?|weeks?))(?:['’]s)?\s/iu
const VERB =
  /\b(?:am|is|isn['’]?t|are|was|were|ha(?:s|ve|d)(?:n['’]?t)?|can['’]?t|cannot|won['’]?t|will|did(?:n['’]?t)?|do(?:es)?n['’]?t|left|went|came|said|says|took|made|ran|told|gave|began|kept|put|thought|knew|saw|wrote|met|spent|threw|lost|found|felt|got|know|think|wants?|thats?|\p{L}{2,}ed|i['’]?(?:m|ve|ll))\b|\p{L}['’](?:s|m|re|ve|ll|d)\b/iu
/** After these whatever follows is what they do: "we live in Reading". */
const DOES = /^(?:(?:and|but|so|well|hi|hello|also)[, ]+)*(?:i|we|they|he|she)(?:['’]d)? \p{L}{2,}/iu
const ASKS =
  /\?|\b(?:please|pls|plz|kindly|should|must|ought|let me|let us|let['’]s|may be|(?:can|could|would|will) (?:you|u|be|go|i|we)|(?:has|have|had|needs?|got) to\b|(?:i|we)(?:['’]?d|['’]?m| would| really| just| also| still| now| am)* (?:want|need|like|love|prefer|rather|wish|wanna|look(?:ing)?|after|keen|interested)|(?:so|and|then|just) (?:please )?(?:update|change|set|put|add|save|note|keep|remove|delete|drop|correct|fix|make|mark|show|find|tell|send|write|move|close|apply|withdraw|cancel))\b/iu

const TELLS =
  /^(?:(?:and|but|so|well|hi|hello)[, ]+)*(?:(?:been\b|i(?!'d)(?:'ve|'m)?(?: can| know| do| have| am| was| speak| work| worked| studied| did| had| used)?\b)|(?:my|our|his|her|their) |a (?:friend|mate|colleague)\b)/i
const WISH =
  /\b(?:jobs?|roles?|positions?|vacanc\w+|openings?|find|show|search|look\w*|want|need|like|rather|prefer|after|anything|something)\b|\?/i

/** "I finished at Globex in 2020. In truth I stayed until 2021": one line, told in two parts. */
export function sameLine(calls: PlannedCall[]): boolean {
  const [one, two, ...more] = calls.map(({ input }) => input.field)
  if (typeof one !== 'string' || typeof two !== 'string' || more.length > 0) return false
  if (lettersOf(one) === lettersOf(two)) return true
  return one.startsWith(`${two} `) || two.startsWith(`${one} `)
}

/** "I do payroll" tells what to look for. */
const IS_ONES_WORK =
  /^(?:(?:and|but|so|well)[, ]+)*(?:i|we)(?:['’]?(?:m|re)| am| are| do| work| know| can)\b/i

/** "e-mail" and "email" are the same line. */
function lettersOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** True when a part taken alone is a search for other work than the whole: then it only told a story. */
export function apart({
  parts,
  whole,
  tool,
  text,
}: {
  parts: PlannedCall[]
  whole: PlannedCall[]
  tool: KnownTool
  text: string
}): boolean {
  const name = tool.fields.find(({ slot }) => slot === 'keywords')?.name ?? ''
  const words = (calls: PlannedCall[]) =>
    calls
      .flatMap(({ input }) =>
        String(input[name] ?? '')
          .toLowerCase()
          .split(/\s+/),
      )
      .filter(Boolean)
  const all = words(whole)
  const own = words(parts)
  // What the whole looks for stands in a statement, and the part asks for something else.
  const story = splitClauses(text).find((clause) => all.some((word) => clause.toLowerCase().includes(word)))
  if (story !== undefined && statesOnly(story) && !IS_ONES_WORK.test(story)) return false
  return all.length > 0 && own.length > 0 && own.every((word) => !all.includes(word))
}
