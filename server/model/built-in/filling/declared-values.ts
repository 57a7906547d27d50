import type { Field } from '../terms/field.ts'
import type { Value } from '../terms/input.ts'
import type { State } from './fill-state.ts'
import { amountSaid } from './said-amount.ts'
import { choiceSaid, flagSaid } from './said-choice.ts'
import { daySaid, durationSaid } from './said-day.ts'
import { withThings, wordsBehind, wordsUnder } from './said-lists.ts'
import { numberSaid } from './said-number.ts'

/**
 * Values of the fields whose tools say themselves which words mean what: fixed
 * choices, flags, counts, sums, days and lists.
 */
export function declaredValue(field: Field, state: State): Value {
  switch (field.slot) {
    case 'choice':
      return choiceSaid(field, state)
    case 'flag':
      return flagSaid(field, state)
    case 'number':
      return numberSaid(field, state)
    case 'amount':
      return amountSaid(field, state)
    case 'date':
      return daySaid(field, state)
    case 'email':
      return state.reading.spans.find(({ kind }) => kind === 'email')?.value.toString() ?? null
    case 'duration':
      return durationSaid(field, state)
    case 'words':
      return withThings(field, state, wordsBehind(field, state) ?? wordsUnder(field, state))
    default:
      return null
  }
}
