import { LIST_LINK, listedUnder, thingsIn } from '../slots/listed.ts'
import { wordList } from '../slots/word-list.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { tokenRange } from '../words/token-range.ts'
import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'

type Said = Pick<State, 'fields' | 'reading'>

const MOST = 30

/** "skills: python, sql and docker", "add a car and lunch to the benefits": what is listed under the field's words. */
export function wordsUnder(field: Field, { reading, fields }: Said): string[] | null {
  const { text, spans } = reading
  const lists = fields.filter(({ slot }) => slot === 'words')
  const others = lists.filter(({ name }) => name !== field.name).map(listNames)
  const listed =
    listedUnder({ text, near: listNames(field), others }) ??
    (lists.length === 1 && !fields.some(({ slot }) => slot === 'free_text' || slot === 'amount')
      ? /:\s+([^;!?\n]{2,400})/.exec(text)?.[1]
      : null)
  if (!listed) return null
  const sums = spans.flatMap((span) => (span.kind === 'money' ? [text.slice(span.start, span.end)] : []))
  const things = thingsIn(listed).filter(
    (thing) => !UNTIL.test(thing) && !sums.some((sum) => isOnly(thing, sum)),
  )
  return things.length > 0 ? things : null
}

/** "…, apply by 10 July": until when, and no thing of a list. */
const UNTIL =
  /^(?:(?:please )?apply (?:by|until|till|before)|applications? (?:by|until|close)|clos(?:es|ing) (?:on|by|date)|deadline|open until)\b/i

/** "27.50 an hour", "new rate of 24 pounds": a sum, and no thing that is worth one. */
function isOnly(thing: string, sum: string): boolean {
  const rest = thing.replace(sum, '').trim()
  return (
    rest !== thing.trim() &&
    (rest === '' || /^(?:(?:new|now|at|of|is|pay|rate|salary|wage|about)\s*)+$/i.test(rest))
  )
}

function listNames({ near, words }: Field): string {
  return near ?? words.filter((word) => word.length > 2).join('|')
}

/** "perks are a car and lunch": what follows the field's words, as far as it is a list. */
export function wordsBehind(field: Field, { reading, fields }: Said): string[] | null {
  const { text, spans } = reading
  const said = [
    ...text.matchAll(
      new RegExp(
        String.raw`(?<![\p{L}\d])(?:${listNames(field)})(?![\p{L}\d])${LIST_LINK}(?=[^.;!?\n]{2})`,
        'giu',
      ),
    ),
  ].map((match) => afterColon(text, match.index + match[0].length))
  const lists = fields.filter(({ slot }) => slot === 'words')
  // A colon alone announces a list only where a list there must be.
  const colon =
    said.length === 0 && lists.length === 1 && !field.nullable ? /:\s+(?=[^;!?\n]{2})/.exec(text) : null
  if (colon) said.push(colon.index + colon[0].length)
  const end = (start: number) => /[.;!?\n]/.exec(text.slice(start))?.index ?? text.length
  const parts = said.flatMap((start) => wordList({ text: text.slice(0, start + end(start)), start, spans }))
  const unique = [...new Set(parts)].filter((part) => !UNTIL.test(part))
  return unique.length > 0 ? unique.slice(0, MOST) : null
}

/** "£36,000, fully remote, 20 days holiday": what belongs in a list wherever it stands, beside what is listed. */
export function withThings(field: Field, { reading }: Said, listed: string[] | null): string[] | null {
  if (!field.says?.things) return listed
  const said = [...reading.text.matchAll(wholeWords(field.says.things))]
    .map(([thing]) => thing.replace(/^an? /i, '').trim())
    .filter((thing) => !listed?.some((one) => one.toLowerCase().includes(thing.toLowerCase())))
  const all = [...(listed ?? []), ...new Set(said)]
  return all.length > 0 ? all.slice(0, MOST) : null
}

/** "benefits to the Larch one: gym and a bike": the list begins behind the colon. */
function afterColon(text: string, start: number): number {
  const colon = /^[^,.;:!?\n]{0,40}:\s+(?=\S)/.exec(text.slice(start))
  return start + (colon?.[0].length ?? 0)
}

/** What is listed under the name of each list. */
export function listsOf(said: Said): Map<string, string[]> {
  return new Map(
    said.fields.flatMap((field) => {
      const things = field.slot === 'words' ? wordsUnder(field, said) : null
      return things ? [[field.name, things] as const] : []
    }),
  )
}

/** "add 500 pounds a year for training to the benefits" tells no pay: a thing that is listed says nothing else. */
export function thingsOf(lists: ReadonlyMap<string, string[]>): Map<string, string> {
  return new Map([...lists.values()].flat().map((thing) => [thing, thing]))
}

/** "engineers that know Kafka and Terraform": what stands in a list of its own is not looked for once more. */
export function apartFrom({ reading, things }: { reading: Reading; things: readonly string[] }): Reading {
  const { text, tokens, spans } = reading
  const listed = things.flatMap((value) => {
    const start = text.indexOf(value)
    const range = start < 0 ? null : tokenRange({ tokens, start, end: start + value.length })
    return range ? [{ kind: 'url' as const, value, start, end: start + value.length, ...range }] : []
  })
  return listed.length === 0 ? reading : { ...reading, spans: [...spans, ...listed] }
}
