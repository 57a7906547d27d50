import { fill } from '../filling/fill.ts'
import { planOf } from '../planning/plan-of.ts'
import { LEFT } from '../planning/questions.ts'
import { enumerated } from '../rows/named-among.ts'
import { shownRows } from '../rows/references.ts'
import { rowsNamed } from '../rows/row-names.ts'
import type { Exchange, Shown } from '../terms/dialogue.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { understand } from './understand.ts'

interface Asked {
  request: PlanRequest
  /** The message after the question. */
  reading: Reading
  before: readonly Exchange[]
  /** What a text was asked for. */
  tool: KnownTool
  /** What it is known to take so far. */
  filled: Pick<Filled, 'input' | 'rows'>
}

const TAKES_BACK =
  /^(?:(?:oh|ah|um|er|hmm)[,\s]+)*(?:(?:no|nope|nah|wait|stop|hold on|hang on|sorry|oops|actually|never ?mind)\s?[,;.!–-]+\s*|(?:actually|wait|hold on|never ?mind)\s+)+/i
const KEEPS = /^(?:please |just )*(?:keep|leave|spare|not|don't|do not|skip|forget)\b/i
const CONTINUES = /^(?:and|also|but|only|just|plus|then|same|rather|instead|i meant?)\b/i
const ORDERS =
  /^(?:please |just |then )*(?:make|reject|move|put|set|give|take|turn|decline|hire|invite|offer|promote|demote|suspend|remove|change)\b/i

/**
 * "and Noor just a normal member", "no, keep Nora": what follows the question for a text and takes back, or
 * orders the same for other rows, is never that text. Null where it may be.
 */
export function anotherOrder(asked: Asked): Plan | null {
  const { request, reading, filled } = asked
  const text = reading.text.replace(TAKES_BACK, '')
  const takesBack = text !== reading.text
  const rest = takesBack ? request.brain.read(text, request.now) : reading
  const named = rowsSaid({ ...asked, reading: rest })
  const ids = new Set(filled.rows?.rows.map(({ id }) => id))
  const others = named.filter(({ id }) => !ids.has(id))
  if (KEEPS.test(text) && (takesBack || named.length > 0)) return { kind: 'say', text: LEFT }
  const isOrder = ORDERS.test(text)
    ? takesBack || named.length > 0
    : CONTINUES.test(text) && others.length > 0
  if (!isOrder && !(takesBack && others.length > 0)) return null
  const other = ordersElse({ ...asked, reading: rest })
  if (other) return other
  return sameFor({ ...asked, reading: rest, rows: others.length > 0 ? others : (filled.rows?.rows ?? []) })
}

/** "and suspend Noor": a verb that another tool is likelier meant by. */
function ordersElse({ request, reading, before, tool }: Asked): Plan | null {
  if (!ORDERS.test(reading.text.replace(CONTINUES, '').trim())) return null
  const { plan, intent } = understand({ ...request, reading, exchanges: before })
  const isOther = intent !== null && intent.label !== tool.name && request.brain.tools.has(intent.label)
  return isOther && intent.probability >= LIKELY ? plan : null
}

const LIKELY = 0.4

/** Rows of the tool's kind that the words name. */
function rowsSaid({ reading, before, tool }: Asked): Shown[] {
  const slot = tool.target?.slot ?? tool.fields.find((field) => isReferenceSlot(field.slot))?.slot ?? null
  if (!isReferenceSlot(slot)) return []
  const [latest] = shownRows({ exchanges: before, slot })
  const together = enumerated({ rows: latest?.references ?? [], reading })
  const named = rowsNamed({ reading, exchanges: before }).filter(({ type }) => type === slot)
  return together.length > named.length ? together : named
}

/** The same tool for these rows, with what is said now before what was said first; its text is asked for anew. */
function sameFor({
  request,
  reading,
  before,
  tool,
  filled,
  rows,
}: Asked & { rows: readonly Shown[] }): Plan | null {
  const target = tool.target ?? tool.fields.find(({ slot, isList }) => isList && isReferenceSlot(slot))
  const [first] = rows
  if (!target || !first) return null
  const said = fill({ fields: tool.fields, reading, exchanges: before, now: request.now })
  const input = Object.fromEntries(
    tool.fields.map(({ name, slot }) => [
      name,
      said.input[name] ?? (slot === 'free_text' ? null : (filled.input[name] ?? null)),
    ]),
  )
  input[target.name] = target.isList ? rows.map(({ id }) => id) : first.id
  const missing = tool.fields.filter(({ name, nullable }) => !nullable && input[name] === null)
  return planOf({
    request: { ...request, reading, exchanges: before },
    tool,
    filled: { input, missing, unclear: null, rows: { field: target, rows: [...rows] } },
  })
}
