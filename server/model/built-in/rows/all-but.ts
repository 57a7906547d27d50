import { ordinalsIn } from '../reading/ordinals.ts'
import type { Result, Shown } from '../terms/dialogue.ts'
import type { Reading } from '../terms/reading.ts'
import type { Resolution } from '../terms/resolution.ts'
import { matchesByLabel } from './best-matches.ts'
import { numberedRows } from './numbered-rows.ts'
import { tellingWords } from './telling-words.ts'

const EXCEPT =
  /\b(?:all|everyone|everybody|everything|every (?:one|\p{L}+)|each|the (?:lot|rest))(?: (?:of )?(?:them|these|those|the \p{L}+|applicants?|candidates?|people|jobs?|postings?|offers?|threads?|alerts?))?,? (?:but|except(?: for)?|excluding|apart from|other than|bar|save for|minus)(?= )/iu
/** As many as are meant together without having been named. */
const MOST = 10

/** "all but Colm", "everybody except the second": the rows shown without those that are named behind; null without such words. */
export function allBut({
  reading,
  lists,
}: {
  reading: Reading
  lists: readonly Result[]
}): Resolution | null {
  const said = EXCEPT.exec(reading.text)
  const [latest] = lists
  if (!said || !latest || latest.references.length < 2) return null
  const start = said.index + said[0].length
  const length = /[,.;:!?]|\s(?:to|into|on|in|go|goes|should|must|can|are|get|is)\s/.exec(
    reading.text.slice(start),
  )?.index
  const end = length === undefined ? reading.text.length : start + length
  const rows = latest.references
  const excepted = rowsIn({ reading: part({ reading, start, end }), latest })
  const left = rows.filter(({ id }) => !excepted.some((row) => row.id === id))
  return excepted.length === 0 || left.length === 0 || left.length > MOST
    ? { kind: 'ambiguous', choices: rows }
    : { kind: 'found', rows: left }
}

function rowsIn({ reading, latest }: { reading: Reading; latest: Result }): readonly Shown[] {
  const named = matchesByLabel({ rows: latest.references, words: tellingWords(reading) })
  if (named.length > 0) return named
  const numbered = numberedRows({ numbers: ordinalsIn({ reading, slot: null }), lists: [latest] })
  return numbered?.kind === 'found' ? numbered.rows : []
}

function part({ reading, start, end }: { reading: Reading; start: number; end: number }): Reading {
  return {
    ...reading,
    tokens: reading.tokens.filter((token) => token.start >= start && token.end <= end),
    spans: [],
  }
}
