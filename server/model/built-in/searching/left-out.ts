import { leftOutIn } from '../slots/left-out.ts'
import { type Input, keptValue } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import { overlaps } from '../words/overlap.ts'

/** "Oslo is fine after all", "include the nights again" */
const BACK_IN =
  /\b(?:again|after all|back in|(?:is|are|would be) (?:all right|alright|fine|ok|okay)(?: too)?|include|including|add back|put back)\b/i

interface Refined {
  tool: KnownTool
  previous: Record<string, unknown>
  merged: Input
  reading: Reading
}

/** What was left out stays so, beside what is left out now, until it is wanted again. Changes `merged`. */
export function stillLeftOut({ tool, previous, merged, reading }: Refined): void {
  const field = tool.fields.find(({ slot }) => slot === 'left_out')
  if (!field || merged[field.name] === null) return
  const [before, now] = [listOf(previous[field.name]), listOf(merged[field.name])]
  const searched = searchedWith({ tool, input: merged })
  const backIn = before.filter((word) => isBackIn(word, reading))
  // "plumber I meant, not plasterer": what is put right was looked for by mistake.
  const mistaken = MEANT.test(reading.text) ? searchedWith({ tool, input: previous }) : []
  const all = [...new Set([...before, ...now])].filter((word) => {
    const said = word.toLowerCase()
    return !backIn.includes(word) && !searched.includes(said) && !mistaken.some((old) => alike(old, said))
  })
  merged[field.name] = all.length > 0 ? all : null
  restoreSearched({ tool, previous, merged, backIn })
}

const MEANT =
  /\b(?:meant|mean|instead|rather|sorry|actually|wrong)\b|^(?:no |nah |oh )*not \S+(?: \S+)?, |, not (?:an? |the )?[\w-]+[.!]*$/i

/** The work and the place of a search, in small letters. */
function searchedWith({ tool, input }: { tool: KnownTool; input: Record<string, unknown> }): string[] {
  return tool.fields
    .filter(({ slot }) => slot === 'place' || slot === 'keywords')
    .flatMap(({ name }) => (typeof input[name] === 'string' ? [input[name].toLowerCase()] : []))
}

/** "nurse", "nurses" */
function alike(one: string, other: string): boolean {
  return one.replace(/s$/, '') === other.replace(/s$/, '')
}

/** What may come back is no more looked for than before: "Oslo is fine after all". */
function restoreSearched({
  tool,
  previous,
  merged,
  backIn,
}: Omit<Refined, 'reading'> & { backIn: readonly string[] }): void {
  const words = backIn.map((word) => word.toLowerCase())
  for (const { name, slot } of tool.fields)
    if ((slot === 'place' || slot === 'keywords') && words.includes(String(merged[name] ?? '').toLowerCase()))
      merged[name] = keptValue(previous[name])
}

function isBackIn(word: string, reading: Reading): boolean {
  const start = reading.text.toLowerCase().indexOf(word.toLowerCase())
  const range = { start, end: start + word.length }
  return start >= 0 && BACK_IN.test(reading.text) && !leftOutIn(reading).some((one) => overlaps(one, range))
}

function listOf(value: unknown): string[] {
  const list = keptValue(value)
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}
