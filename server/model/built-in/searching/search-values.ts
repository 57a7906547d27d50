import type { Reading } from '../terms/reading.ts'

type Span = Reading['spans'][number]

/** True for a kind of work, a place, pay, or a choice such as "remote": what a search takes. */
export function isSearchValue({ kind }: Span): boolean {
  return kind === 'work' || kind === 'place' || kind === 'money' || kind === 'choice'
}

/** "nurse", "internships?", "warehouse, nights, Leeds": nothing but what a search takes. */
export function isOnlyValues({ tokens, spans }: Reading): boolean {
  const searched = spans.filter(isSearchValue)
  const others = tokens.filter(
    ({ text }, at) => !searched.some(({ from, to }) => from <= at && to > at) && !SMALL_WORDS.has(text),
  )
  const values = searched.filter((span) => span.kind !== 'choice' || span.slot !== 'status')
  return values.length > 0 && others.length * 3 <= values.length && tokens.length <= 12
}

const SMALL_WORDS = new Set(
  'a an the in near at for or and any with job jobs role roles work please of to as some only minimum min least up from per'.split(
    ' ',
  ),
)
