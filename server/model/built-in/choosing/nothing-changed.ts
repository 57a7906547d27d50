import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'

const PUTS_BACK =
  /\b(?:put|change|set|turn|switch|bring|get) (?:it|that|this) back\b|\b(?:that|it|this) was (?:a (?:typo|mistake|slip)|wrong|by mistake|an accident)\b/i
/** Beside a question it may mean what was done before. */
const UNDOES =
  /\b(?:undo|revert|reverse|roll back|take) (?:it|that|this)(?: back)?\b(?! (?:change|edit|one|last))/i
const MOST_WORDS = 12

const NOTHING =
  'Nothing was changed just now, so there is nothing to put back. To take back what was changed before, say “undo the last change”.'

/** "oh no, put it back" after a step that was refused or only led to a question: what was changed before is not meant. */
export function nothingChanged({ reading, exchanges, brain }: ClauseRequest): Understanding | null {
  const last = exchanges.at(-1)
  const isRefused = (last?.results.length ?? 0) > 0
  const putsBack = PUTS_BACK.test(reading.text) || (isRefused && UNDOES.test(reading.text))
  if (!last || reading.tokens.length > MOST_WORDS || !putsBack) return null
  const undid = last.calls.some(({ tool }) =>
    brain.tools.get(tool)?.fields.some(({ slot }) => slot === 'change'),
  )
  const failed = last.results.every(({ status }) => status === 'refused' || status === 'failed')
  const wanted = last.calls.length > 0 || (last.said.at(-1)?.includes('?') ?? false)
  if (undid || !failed || !wanted) return null
  return { plan: { kind: 'say', text: NOTHING }, intent: null, tool: null, filled: null }
}
