import type { Slot } from '../../../../tools/core/slot.ts'
import { oldValue } from '../slots/corrections/old-value.ts'
import { keywordsOf } from '../slots/keywords.ts'
import { leftOutIn } from '../slots/left-out.ts'
import { searchedName, searchedWords } from '../slots/searched.ts'
import { lineOfClause } from '../slots/stated-line.ts'
import { textChange } from '../slots/text-change.ts'
import { topicOf } from '../slots/topic.ts'
import type { Field } from '../terms/field.ts'
import type { Value } from '../terms/input.ts'
import type { Reading } from '../terms/reading.ts'
import { overlaps } from '../words/overlap.ts'
import { wholeWords } from '../words/whole-words.ts'
import { declaredValue } from './declared-values.ts'
import { choiceFor, currencyFor, highestPay, payFor, payUnit } from './fill-choices.ts'
import { currentFor, dateFor } from './fill-dates.ts'
import { keptTextFor } from './fill-kept-text.ts'
import { companyFor, nameIn, titleFor } from './fill-names.ts'
import { placeFor } from './fill-place.ts'
import type { State } from './fill-state.ts'
import { urlFor } from './fill-url.ts'
import { rowNamed } from './row-named.ts'
import { apartFrom } from './said-lists.ts'
import { sliceOf } from './slice-of.ts'

/** The value of a field by its kind; null when the words hold none. Rows are found before. */
export function valueFor(field: Field, state: State): Value {
  const read = (field.slot && VALUES[field.slot]) ?? declaredValue
  return read(field, state)
}

/** What is read from the words for each kind of field; the other kinds are declared by their tools. */
const VALUES: Partial<Record<Slot, (field: Field, state: State) => Value>> = {
  keywords: (_, state) => keywordsFor(state),
  question: (_, { reading }) => reading.text,
  place: placeFor,
  left_out: (_, state) => leftOut(state),
  words: (field, state) => state.lists.get(field.name) ?? declaredValue(field, state),
  line_text: (field, { lines }) => lines.get(field.name) ?? null,
  searched_name: (_, { reading, row }) => searchedName({ reading, taken: row?.label ?? null }),
  row_name: rowNamed,
  searched_words: (_, { reading }) => searchedWords(reading),
  pay_max: (_, { reading }) => highestPay(reading),
  money: (_, { reading }) => payFor(reading)?.amount ?? null,
  currency: (_, state) => payUnit(state)?.currency ?? currencyFor(state),
  pay_period: (_, state) => payUnit(state)?.period ?? null,
  work_mode: choiceFor,
  job_type: choiceFor,
  seniority: choiceFor,
  sort: choiceFor,
  agency_scope: choiceFor,
  status: choiceFor,
  page: (_, { reading }) => pageIn(reading.text),
  date_start: (_, state) => dateFor('date_start', state),
  date_end: (_, state) => dateFor('date_end', state),
  is_current: currentFor,
  person_name: (_, { reading }) => nameIn(reading),
  company: companyFor,
  job_title: titleFor,
  url: urlFor,
  field_name: (_, { correction }) => correction && lineOfClause(correction.field),
  new_value: (_, state) => newValue(state),
  old_value: (_, { correction, reading }) => correction && oldValue({ correction, text: reading.text }),
  topic: (_, { reading }) => topicOf(reading.text) ?? reading.text,
  free_text: keptTextFor,
  text_change: (_, { reading }) => textChange(reading.text)?.change ?? null,
  text_part: (_, { reading }) => textChange(reading.text)?.part ?? null,
}

const MODES: ReadonlySet<string> = new Set(['work_mode', 'job_type', 'seniority'])

/** "except Java", "not in Oslo": what is not looked for. */
function leftOut({ reading, fields }: State): string[] | null {
  const { spans } = reading
  // "on site, not hybrid": what is wanted says it already.
  const chosen = fields.filter(
    (field) => MODES.has(field.slot ?? '') && choiceFor(field, { reading, fields }),
  )
  const isSaid = (range: { start: number; end: number }) =>
    spans.some(
      (span) =>
        span.kind === 'choice' && overlaps(span, range) && chosen.some(({ slot }) => slot === span.slot),
    )
  const values = [...new Set(leftOutIn(reading).flatMap((one) => (isSaid(one) ? [] : [one.value])))]
  return values.length > 0 ? values : null
}

/** What is looked for, without the things that the tool's lists take where more is said. */
function keywordsFor(state: State): Value {
  const { reading } = state
  return keywordsOf(apartFrom({ reading, things: listedIn(state) })) ?? keywordsOf(reading)
}

/** The things that the tool's lists take. */
function listedIn(state: State): string[] {
  return state.fields
    .filter(({ slot }) => slot === 'words')
    .flatMap((field) => [state.lists.get(field.name) ?? declaredValue(field, state)].flat())
    .filter((thing) => typeof thing === 'string')
}

/** "page 3"; "next page" is answered by the refinement of the last search. */
function pageIn(text: string): number | null {
  const match = /\bpage (?:number |no\.? ?)?(\d{1,3})\b/i.exec(text)
  return match ? Math.max(1, Number(match[1])) : null
}

/** What a line should say; nothing where it only points at a row and says a choice: "make the other one weekly". */
function newValue(state: State): Value {
  const { correction, reading, fields } = state
  if (!correction) return null
  // Beside the values of a search it is the work that is looked for: "remote, and at least 30k" says none.
  if (!takesLine(fields) && fields.some(({ slot }) => slot === 'place'))
    return soughtIn(state, correction.value)
  const choices = fields
    .filter(({ slot }) => slot === 'choice')
    .flatMap(({ says }) => Object.values(says ?? {}))
  const rest = choices.reduce((left, words) => left.replace(wholeWords(words), ' '), correction.value)
  const saysOnlyChoice = rest !== correction.value && ONLY_POINTS.test(rest)
  return saysOnlyChoice ? null : ownForm(correction.value, reading)
}

function takesLine(fields: readonly Field[]): boolean {
  return fields.some(({ slot }) => slot === 'field_name')
}

/** The kind of work in a value; what the other fields take is none. */
function soughtIn(state: State, value: string): string | null {
  const start = state.reading.text.indexOf(value)
  if (start < 0) return null
  const reading = sliceOf({ reading: state.reading, start, end: start + value.length })
  return keywordsOf(apartFrom({ reading, things: listedIn(state) }))
}

const ONLY_POINTS =
  /^(?:\W|\b(?:the|this|that|my|other|others|one|ones|first|second|third|fourth|last|next|it|both|again|now|please|pls|instead|only)\b)*$/i

/** "+44 7700 900877 i changed it": an address or a number ends where its form does. */
function ownForm(value: string, { text, spans }: Reading): string {
  const at = text.indexOf(value)
  const span = spans.find(({ kind, start }) => ADDRESSES.has(kind) && at >= 0 && start === at)
  return span ? text.slice(span.start, span.end) : value
}

const ADDRESSES: ReadonlySet<string> = new Set(['phone', 'email', 'url'])
