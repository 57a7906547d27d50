import type { Correction } from '../slots/correction.ts'
import { findDates } from '../slots/dates.ts'
import { findMoney } from '../slots/money.ts'
import { statedTitle } from '../slots/stated-title.ts'
import { swapIn } from '../slots/swapped.ts'
import { endsInWork } from '../slots/work-named.ts'
import type { Shown } from '../terms/dialogue.ts'
import type { Field } from '../terms/field.ts'
import type { Filled } from '../terms/filled.ts'
import { wordsOf } from '../words/tokens.ts'
import { wholeWords } from '../words/whole-words.ts'
import { bounded, type Correcting, type State } from './fill-state.ts'
import { putShort } from './short-value.ts'

/** A value for the row under discussion whose field no word names: its title, or its company. */
export function fillOfRow({ state, filled, open }: Correcting): void {
  const { correction, row, referring, reading } = state
  if (!referring || !row || open.length < 2) return
  const isEmpty = ({ name }: Field) => filled.input[name] === null
  const title = open.find(({ slot }) => slot === 'job_title')
  const stated = title && isEmpty(title) ? statedTitle({ text: reading.text, label: row.label }) : null
  if (title && stated) filled.input[title.name] = bounded(stated, title)
  else if (correction && open.every(isEmpty) && isName(correction.value, state.now)) {
    const field = namesOther(correction, state) ? undefined : ownerOf({ correction, row, open, filled })
    if (field) putShort({ field, value: correction.value, filled })
  }
}

/** "the salary is per month", "it is hybrid": a sum, a day or a list is spoken of, or a fixed value is said. */
function namesOther(
  { field: words, value }: Correction,
  { fields, reading: { text, spans } }: State,
): boolean {
  const said = value.toLowerCase()
  const isChoice = spans.some(
    ({ kind, start, end }) => kind === 'choice' && said.startsWith(text.slice(start, end).toLowerCase()),
  )
  const isCounted = ({ slot, near }: Field) =>
    near !== null && slot !== null && COUNTED.has(slot) && wholeWords(near).test(words)
  return (isChoice && !endsInWork(value)) || fields.some(isCounted)
}

const COUNTED: ReadonlySet<string> = new Set(['amount', 'number', 'date', 'words'])

/** The text that "… write" asks for, the company that the words name, or else the title. */
function ownerOf({
  correction,
  row,
  open,
  filled,
}: Omit<Correcting, 'state'> & { correction: Correction; row: Shown }): Field | undefined {
  const kept = /\bwrite$/i.test(correction.field) ? open.find(({ slot }) => slot === 'free_text') : undefined
  if (kept) return kept
  // What is listed, or counted, is no name.
  if (/\d{3}|\b(?:is|are|was)\b/i.test(correction.value) || isListed(correction.value, filled))
    return undefined
  const slot = namesCompany(correction, row) ? 'company' : 'job_title'
  return open.find((field) => field.slot === slot)
}

/** The words for the field are those of the row's company: "Acme should be Apex". */
function namesCompany({ field }: Correction, row: Shown): boolean {
  const [, employer] = partsOf(row.label)
  const names = wordsOf(field).filter((word) => word.length > 2)
  const own = wordsOf(employer)
  return !/^(?:at|with|for) /i.test(field) && names.length > 0 && names.every((word) => own.includes(word))
}

function isListed(value: string, { input }: Filled): boolean {
  return Object.values(input).some(
    (list) => Array.isArray(list) && list.some((one) => typeof one === 'string' && value.includes(one)),
  )
}

/** No date, and nothing that only says how long. */
function isName(value: string, now: Date): boolean {
  return (
    !/\b(?:still|current|currently|ongoing|working|no longer|i am|wrong)\b/i.test(value) &&
    !/^(?:i|we|you|they|he|she|there) |\d{4}/i.test(value) &&
    findMoney(value).length === 0 &&
    findDates({ text: value, now }).length === 0
  )
}

/** "not Acme but Apex", "not as helper, I was machine operator": what the row says and should not. */
export function fillReplaced({ state, filled, open }: Correcting): boolean {
  const { row, reading } = state
  const swapped = swapIn(reading.text)
  const [title, employer] = partsOf(row?.label.toLowerCase() ?? '')
  const [said = '', saidPlace] = placed(swapped?.old.toLowerCase() ?? '')
  if (!swapped || said === '' || swapped.fresh === '') return false
  const slot = employer.includes(said) ? 'company' : title.includes(said) ? 'job_title' : null
  const field = open.find((one) => one.slot === slot)
  if (!field || filled.input[field.name] !== null) return false
  const [fresh = '', place] = saidPlace ? placed(swapped.fresh) : [swapped.fresh]
  putShort({ field, value: fresh, filled })
  const where = open.find((one) => one.slot === 'place')
  if (where && place && filled.input[where.name] === null) filled.input[where.name] = bounded(place, where)
  return true
}

/** "Statoil in Bergen": a name, and where it is. */
function placed(words: string): [name: string, place?: string] {
  const [name = '', place] = words.split(/,? in /)
  return place === undefined ? [words] : [name, place]
}

/** Title and employer of a row's label. */
function partsOf(label: string): [title: string, employer: string] {
  const [title = '', employer = ''] = label.split(/ at |, /)
  return [title, employer]
}
