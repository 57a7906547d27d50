import type { LineKind, NamedLine } from './line-names.ts'
import { endOf, type ToldValue } from './value-cues.ts'

const EQUATES =
  /^(?: (?:at|for|from|of|with|under|in)(?: the| my)? [^.;,:!?]{2,40}?)?(?: (?:by now|now|actually|really))*(?: is| was| are|'s|’s| ?[:=])(?: (?:by now|now|actually|really|called|spelled|spelt|written|in fact|in|on))* (?=\S)/i

const DATED: ReadonlySet<LineKind> = new Set(['start', 'end', 'date', 'degree', 'certificate'])
const PLAIN: ReadonlySet<LineKind> = new Set([
  'name',
  'address',
  'title',
  'employer',
  'school',
  'place',
  'grade',
])
/** "… needs a new address, Lindenstraße 8": what stands beside the line. */
const BESIDE = /^,\s+(?=\p{Lu}|\d)/u

/** "French is B2 by now", "the plumber job was with Dalkia". */
export function equated(line: NamedLine, text: string, long: boolean): ToldValue[] {
  const rest = text.slice(line.end)
  const typed = [...rest.matchAll(TYPED)].flatMap((match) =>
    DATED.has(line.kind)
      ? [
          valueAt({
            text,
            from: line.end + match.index,
            until: line.end + match.index + match[0].length,
            weight: 5,
          }),
        ]
      : [],
  )
  const employer =
    line.kind === 'employer' ? /\b(?:is|was|were) with (?=\p{Lu})/u.exec(text.slice(line.start)) : null
  if (employer) {
    const from = line.start + employer.index + employer[0].length
    typed.push(valueAt({ text, from, until: endOf({ text, from, long: false }), weight: 7 }))
  }
  const beside = long ? null : BESIDE.exec(rest)
  if (beside && PLAIN.has(line.kind)) {
    const from = line.end + beside[0].length
    typed.push(valueAt({ text, from, until: endOf({ text, from, long }), weight: 3 }))
  }
  const match = EQUATES.exec(rest)
  if (!match || WRONG.test(rest.slice(match[0].length))) return typed
  const from = line.end + match[0].length
  return [...typed, valueAt({ text, from, until: endOf({ text, from, long }), weight: 5 })]
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const TYPED = new RegExp(
  String.raw`(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?\b${MONTH}\.?,? (?:\d{1,2},? )?(?:19|20)\d\d|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b(?:19|20)\d\d\b`,
  'gi',
)
const WRONG =
  /^(?:(?:all|just|still|also|totally|completely|spell?ed|spelt|written|a bit|an?|the) )*(?:wrong|incorrect|off|out|old|not|never|missing|dead|misspel|misspelt|mistyped|typo|mistake|outdated|supposed|broken|been|no longer|with)\b/i

function valueAt({
  text,
  from,
  until,
  weight,
}: {
  text: string
  from: number
  until: number
  weight: number
}): ToldValue {
  const value = text
    .slice(from, until)
    .replace(/[\s.,;!?]+$/, '')
    .trim()
  return { value, start: from, end: from + value.length, weight }
}
