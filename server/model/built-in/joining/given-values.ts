import type { Field } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { PlannedCall } from '../terms/plan.ts'
import { wholeWords } from '../words/whole-words.ts'
import { type Act, saidValues } from './told-act.ts'

/**
 * "save it, my note is …": what sounds like an act on a row of its own only tells a
 * value that the one call beside it can take. The call with that value; null where it takes none.
 */
export function withGiven({ act, calls }: { act: Act; calls: readonly PlannedCall[] }): PlannedCall | null {
  const [call, ...more] = calls
  if (!call || more.length > 0 || !act.filled) return null
  const values = Object.values(call.input)
  // Pointing at another row makes it an act of its own.
  if (act.filled.rows?.rows.some(({ id }) => !values.includes(id))) return null
  const said = saidValues(act.filled)
  if (said.length === 0 || !said.every(([name]) => call.input[name] === null)) return null
  return { ...call, input: { ...call.input, ...Object.fromEntries(said) } }
}

/** "… leave my name off": what a switch of the one call beside it is called turns that switch. */
export function withSwitch({
  act: { said },
  tool,
  calls,
}: {
  act: Act
  tool: KnownTool
  calls: readonly PlannedCall[]
}): PlannedCall | null {
  const [call, ...more] = calls
  if (!call || more.length > 0 || said.split(/\s+/).length > LONGEST_SWITCH) return null
  for (const field of tool.fields) {
    if (field.slot !== 'flag' || typeof call.input[field.name] === 'boolean') continue
    const value = switchedTo(field, said)
    if (value !== null) return { ...call, input: { ...call.input, [field.name]: value } }
  }
  return null
}

const LONGEST_SWITCH = 7

/** What the words turn it to; null where they say neither. */
function switchedTo({ says }: Field, said: string): boolean | null {
  if (says?.false && wholeWords(says.false).test(said)) return false
  if (says?.true && wholeWords(says.true).test(said)) return true
  return null
}
