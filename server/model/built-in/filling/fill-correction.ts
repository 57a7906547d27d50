import type { LineKind } from '../slots/corrections/line-names.ts'
import { linesTold } from '../slots/corrections/lines-told.ts'
import { isEmptied } from '../slots/emptied.ts'
import type { Field } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import { changesText } from './changes-text.ts'
import { fieldNamed, namesOf } from './field-names.ts'
import { fillNamed } from './fill-named-line.ts'
import { fillOfRow, fillReplaced } from './fill-of-row.ts'
import { bounded, type Correcting, type State } from './fill-state.ts'
import { putShort } from './short-value.ts'

const OPEN = [
  'job_title',
  'company',
  'place',
  'person_name',
  'free_text',
  'url',
  'date_start',
  'date_end',
] as const

/** Puts the value of "change X to Y" into the field that X names. */
export function applyCorrection(state: State, filled: Filled): void {
  if (changesText(state)) return
  const open = state.fields.filter(({ slot, nullable }) => nullable && OPEN.some((kind) => kind === slot))
  const correcting = { state, filled, open }
  const told = (state.row && open.length > 1 && fillReplaced(correcting)) || fillNamed(correcting)
  if (!told) fillOfRow(correcting)
  fillTold(correcting)
  clearNamed(correcting)
  fillRequired(state, filled)
}

const SLOT_OF: Partial<Record<LineKind, Field['slot']>> = {
  title: 'job_title',
  employer: 'company',
  place: 'place',
  address: 'place',
  name: 'person_name',
}

/** "…, and the town was Lille": fields that are still empty take what stands beside their name. */
function fillTold({ state, filled, open }: Correcting): void {
  if (open.length < 2) return
  for (const [kind, value] of linesTold(state.reading.text)) {
    const field = open.find(({ slot }) => slot === SLOT_OF[kind])
    if (!field || filled.input[field.name] !== null) continue
    if (state.row?.label.toLowerCase().includes(value.toLowerCase())) continue
    putShort({ field, value, filled })
  }
}

/** "take my website off": what is emptied takes no other value that the sentence holds. */
function clearNamed({ state, filled, open }: Correcting): void {
  if (open.length < 2) return
  for (const field of open) {
    if (field.slot === 'date_start' || field.slot === 'date_end') continue
    if (isEmptied({ reading: state.reading, names: namesOf(field) })) filled.input[field.name] = ''
  }
}

/** "the note should say …": a text that must be given, where nothing else told it. */
function fillRequired({ fields, correction }: State, filled: Filled): void {
  const required = fields.find(({ slot, nullable }) => slot === 'free_text' && !nullable)
  if (!required || !correction || filled.input[required.name] !== null) return
  if (fieldNamed({ words: correction.field, fields: [required] }))
    filled.input[required.name] = bounded(correction.value, required)
}
