import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { likelihood, STRONG_CLAUSE, SURE_OF_NOTHING } from './how-sure.ts'
import { isNoAct } from './no-act.ts'
import type { Act } from './told-act.ts'

interface Clause {
  reading: Reading
  request: PlanRequest
  /** What the clause looks like. */
  act: Act
}

/** An act of its own says what to do and with what, or is plain without. */
export function isAct(clause: Clause): boolean {
  if (isNoAct(clause)) return false
  return isComplete(clause.act) || isPlainlyMeant(clause) || saysWhatWithWhat(clause)
}

/** The clause holds a value that the tool can't do without: "add a job as a porter at The Grand". */
function isComplete({ plan, tool }: Act): boolean {
  return (
    plan.kind === 'calls' &&
    tool.fields.some(({ nullable, slot }) => !nullable && slot !== 'question' && !isReferenceSlot(slot))
  )
}

function isPlainlyMeant({ act, reading }: Clause): boolean {
  return likelihood(act) >= SURE_OF_NOTHING && reading.tokens.length > 1 && !ASIDE.test(reading.text)
}

function saysWhatWithWhat(clause: Clause): boolean {
  const { tokens, text, asks, concepts } = clause.reading
  if (ASIDE.test(text) && tokens.length <= LONGEST_ASIDE) return false
  const saysWhat = asks || concepts.some(({ name }) => ACTS.has(name))
  return saysWhat && (tokens.length <= 3 || saysWithWhat(clause))
}

/** Names a thing, a value or a row, or points at one. */
function saysWithWhat({ reading, request, act }: Clause): boolean {
  const pointed = pointsAt(reading)
  return (
    reading.concepts.some(({ name }) => THINGS.has(name)) ||
    reading.spans.some(({ kind }) => kind !== 'choice' && kind !== 'date') ||
    pointed === 'number' ||
    (pointed === 'pronoun' && likelihood(act) >= STRONG_CLAUSE) ||
    rowsNamed({ reading, exchanges: request.exchanges }).length > 0
  )
}

/** "on my resume" only says where. */
const ASIDE = /^(?:on|in|for|from|at|with|about|to|of)\b/i
const LONGEST_ASIDE = 5

const ACTS = new Set(
  'find any show detail save unsave remove change correct add apply withdraw undo fit status talk cancel primary more worked saved live name occupation bio link policy advice know changes history'.split(
    ' ',
  ),
)
const THINGS = new Set(
  'job saved note application resume history changes human know name occupation bio link live worked policy advice field uploaded understood cover'.split(
    ' ',
  ),
)
