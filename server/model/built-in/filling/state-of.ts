import { messageBeside } from '../slots/message-beside.ts'
import { isReferenceSlot } from '../terms/field.ts'
import { employmentIn } from './fill-employment.ts'
import { lineTexts, ownLines, withoutLines } from './fill-lines.ts'
import type { FillRequest, State } from './fill-state.ts'
import { correctionSaid } from './said-correction.ts'
import { listsOf, thingsOf } from './said-lists.ts'

/**
 * What is read from the words before any field is filled. Lines, lists and the message are found in
 * this order, and each is taken out of the reading for what comes after it.
 */
export function stateOf(request: FillRequest): State {
  const { fields } = request
  const owns = ownLines(fields).length > 0
  const correction = correctionSaid(request)
  const lines = lineTexts({ ...request, correction })
  const around = lines.size > 0 ? withoutLines(request.reading, lines) : request.reading
  const lists = owns ? listsOf({ fields, reading: around }) : new Map<string, string[]>()
  const told = owns ? withoutLines(around, thingsOf(lists)) : around
  const message = messageBeside({ fields, text: told.text })
  const reading = message ? withoutLines(told, new Map([[message.field.name, message.text]])) : told
  return {
    ...request,
    reading,
    lines,
    lists,
    correction,
    message,
    employment: employmentIn({ fields, reading }),
    row: null,
    referring: fields.some(({ slot, nullable }) => isReferenceSlot(slot) && !nullable),
    kept: [],
  }
}
