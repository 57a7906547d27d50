import { declaredValue, wholeWords } from './declared-values.ts'
import { eachChoice } from './each-choice.ts'
import { choiceFor, currencyFor, highestPay, payFor, payUnit } from './fill-choices.ts'
import { applyCorrection, literalCorrection } from './fill-correction.ts'
import { employmentIn } from './fill-employment.ts'
import { dropExplained } from './fill-explained.ts'
import { lineTexts, ownLines, settleLine, withoutLines } from './fill-lines.ts'
import { currentFor, dateFor, placeFor } from './fill-places-and-dates.ts'
import { bounded, type Filled, type FillRequest, type State, type Value } from './fill-state.ts'
import { textFor, urlFor } from './fill-text.ts'
import { namedAmong, severalNamed } from './named-among.ts'
import { describesAnother, isPointedAt } from './optional-rows.ts'
import { latestRows, pointingPart } from './pointing-part.ts'
import type { Reading } from './reading.ts'
import { type Resolution, resolve } from './references.ts'
import { apartFrom, listsOf, thingsOf } from './said-lists.ts'
import { type Field, isReferenceSlot } from './schema.ts'
import { type Correction, correctionOf } from './slots/correction.ts'
import { lineAndValue } from './slots/corrections/line-and-value.ts'
import { isRead, sureForm, tellsClause } from './slots/corrections/sure-form.ts'
import { isTitle } from './slots/employment.ts'
import { onlyQuote, withEnd } from './slots/kept-end.ts'
import { keywordsOf } from './slots/keywords.ts'
import { companyBehind, jobBehind } from './slots/name-behind.ts'
import { namedText } from './slots/named-text.ts'
import { searchedName, searchedWords } from './slots/searched.ts'
import { selfStatement } from './slots/self.ts'
import { lineOfClause, statedLine } from './slots/stated-line.ts'
import { topicOf } from './slots/topic.ts'
import { titlesWanted } from './slots/wanted-titles.ts'

/** Fills a tool's input from the words, by the kinds of its fields and never by its name. */
export function fill(request: FillRequest): Filled {
  const { fields } = request
  const owns = ownLines(fields).length > 0
  const correction = correctionIn(request)
  const lines = lineTexts({ ...request, correction })
  const around = lines.size > 0 ? withoutLines(request.reading, lines) : request.reading
  const lists = owns ? listsOf({ fields, reading: around }) : new Map<string, string[]>()
  const reading = owns ? withoutLines(around, thingsOf(lists)) : around
  const state: State = {
    ...request,
    reading,
    lines,
    lists,
    correction,
    employment: employmentIn({ fields, reading }),
    row: null,
    referring: fields.some(({ slot, nullable }) => isReferenceSlot(slot) && !nullable),
    kept: [],
  }
  const filled: Filled = { input: {}, missing: [], unclear: null, rows: null }
  for (const field of [...fields].sort((a, b) => turnOf(a) - turnOf(b))) {
    if (isReferenceSlot(field.slot)) fillReference({ field, state, filled })
    else filled.input[field.name] = bounded(valueFor(field, state), field)
    const text = filled.input[field.name]
    if (field.slot === 'free_text' && typeof text === 'string' && text !== '') state.kept.push(text)
  }
  if (owns) settleLine(state, filled.input)
  else {
    applyCorrection(state, filled)
    dropExplained({ state, filled })
  }
  for (const field of fields) {
    if (isReferenceSlot(field.slot) || filled.input[field.name] !== null) continue
    if (!field.nullable || !mayBeEmpty(field, reading)) filled.missing.push(field)
  }
  dropQuoted({ fields, filled })
  filled.each = eachChoice(state)
  const ordered = fields.map(({ name }) => [name, filled.input[name] ?? null] as const)
  return { ...filled, input: Object.fromEntries(ordered) }
}

/** "raise the upper limit to 45k" changes it. */
const RAISE = /\b(?:raise|increase|reduce|lift|extend|lower|cut)(?= (?:the|our|its)\b)/i
/** Rows first: their words are no values. Then the texts to keep: nothing else is read from them. */
function turnOf({ slot }: Field): number {
  return isReferenceSlot(slot) ? 0 : slot === 'free_text' ? 1 : 2
}

/** "clear my interests" needs no text, "take Go out of my skills" does: to guess would clear them all. */
function mayBeEmpty({ slot, says }: Field, { corrected }: Reading): boolean {
  return slot !== 'free_text' || !says?.none || wholeWords(says.none).test(corrected)
}

/** A form that names its line plainly; else the line and the value found apart; else what a looser form says. */
function correctionIn({ fields, reading }: Pick<FillRequest, 'fields' | 'reading'>): Correction | null {
  if (!fields.some(({ type }) => type === 'string')) return null
  const form = correctionOf(reading.text)
  // The lines of a resume are no lines of this tool.
  if (ownLines(fields).length > 0)
    return form ?? correctionOf(reading.text.replace(RAISE, 'change')) ?? correctionOf(reading.corrected)
  const other = () => literalCorrection(reading) ?? statedLine(reading.text)
  const loose = form ?? correctionOf(reading.corrected)
  if (!fields.some(({ slot }) => slot === 'field_name')) return loose ?? other()
  const plain =
    (form && sureForm({ form, text: reading.text, spans: reading.spans })) ?? lineAndValue(reading)
  return (
    plain ??
    (loose && !tellsClause(loose) && !isRead({ form: loose, text: reading.text }) ? loose : null) ??
    other()
  )
}

/** "set my bio to: I am a cook" tells no occupation: what stands inside kept text is that text's own. */
function dropQuoted({ fields, filled }: { fields: readonly Field[]; filled: Filled }): void {
  const texts = fields
    .flatMap(({ name, slot, nullable }) =>
      slot === 'free_text' || slot === 'line_text' || (slot === 'company' && nullable)
        ? [filled.input[name]]
        : [],
    )
    .filter((value) => typeof value === 'string' && value !== '')
  for (const { name, slot, nullable } of fields) {
    const value = filled.input[name]
    const own = slot === 'job_title' || slot === 'place' || slot === 'person_name'
    if (
      own &&
      nullable &&
      typeof value === 'string' &&
      value !== '' &&
      texts.some((text) => String(text).includes(value))
    )
      filled.input[name] = null
  }
}

function fillReference({ field, state, filled }: { field: Field; state: State; filled: Filled }): void {
  if (!isReferenceSlot(field.slot)) return
  const resolution = resolve({
    reading: pointingPart(state),
    exchanges: state.exchanges,
    slot: field.slot,
    optional: field.nullable,
  })
  filled.input[field.name] = null
  if (field.isList) fillList({ field, state, filled, resolution })
  else if (resolution.kind === 'found') {
    // What may be left out is taken only when the words point at it.
    if (field.nullable && !isPointedAt({ ...state, field, rows: resolution.rows })) return
    filled.rows = { field, rows: resolution.rows }
    state.row = resolution.rows[0] ?? null
    filled.input[field.name] = resolution.rows[0]?.id ?? null
  } else if (!field.nullable || describesAnother({ ...state, field })) filled.unclear = { field, resolution }
}

/** "compare them", "the first two": all rows pointed at go into one call. */
function fillList({
  field,
  state,
  filled,
  resolution,
}: {
  field: Field
  state: State
  filled: Filled
  resolution: Resolution
}): void {
  const shown = resolution.kind === 'ambiguous' ? resolution.choices : []
  const meant = PLURAL.test(state.reading.text) && shown.length <= MOST_TOGETHER ? shown : []
  const rows =
    resolution.kind === 'found'
      ? severalNamed({
          rows: resolution.rows,
          shown: latestRows(field, state),
          reading: state.reading,
          least: field.minItems,
        })
      : namedAmong({ rows: meant, text: state.reading.text })
  if (field.nullable && rows.length === 1 && !isPointedAt({ ...state, field, rows })) return
  if (rows.length > 0 && rows.length < field.minItems) {
    filled.unclear = { field, resolution: { kind: 'ambiguous', choices: rows } }
  } else if (rows.length > 0) {
    filled.rows = { field, rows }
    state.row = rows[0] ?? null
    filled.input[field.name] = rows.map(({ id }) => id)
  } else if (!field.nullable && resolution.kind !== 'found') filled.unclear = { field, resolution }
}

const PLURAL = /\b(?:them|these|those|all|everything|ones|two|three|four|[\p{L}]{2,}s)\b/iu
const MOST_TOGETHER = 5

function valueFor(field: Field, state: State): Value {
  const { reading } = state
  switch (field.slot) {
    case 'keywords':
      return keywordsOf(apartFrom({ reading, things: listedIn(state) })) ?? keywordsOf(reading)
    case 'question':
      return reading.text
    case 'place':
      return placeFor(field, state)
    case 'words':
      return state.lists.get(field.name) ?? declaredValue(field, state)
    case 'line_text':
      return state.lines.get(field.name) ?? null
    case 'searched_name':
      return searchedName({ reading, taken: state.row?.label ?? null })
    case 'searched_words':
      return searchedWords(reading)
    case 'pay_max':
      return highestPay(reading)
    case 'money':
      return payFor(reading)?.amount ?? null
    case 'currency':
      return payUnit(state)?.currency ?? currencyFor(state)
    case 'pay_period':
      return payUnit(state)?.period ?? null
    case 'work_mode':
    case 'job_type':
    case 'seniority':
    case 'sort':
    case 'agency_scope':
    case 'status':
      return choiceFor(field, state)
    case 'page':
      return pageIn(reading.text)
    case 'date_start':
    case 'date_end':
      return dateFor(field.slot, state)
    case 'is_current':
      return currentFor(field, state)
    case 'person_name':
      return nameIn(reading)
    case 'company':
      if (field.near) return companyFor({ text: reading.text, near: field.near, state })
      return field.nullable ? null : (state.employment?.company ?? null)
    case 'job_title':
      return titleFor(field, state)
    case 'url':
      return urlFor(field, state)
    case 'field_name':
      return state.correction ? lineOfClause(state.correction.field) : null
    case 'new_value':
      return state.correction ? ownForm(state.correction.value, reading) : null
    case 'topic':
      return topicOf(reading.text) ?? reading.text
    case 'free_text':
      return (
        (isNaming(field) ? (onlyQuote(reading) ?? namedText(reading.text)) : null) ??
        withEnd({ value: textFor(field, state), field, reading })
      )
    default:
      return declaredValue(field, state)
  }
}

/** A short text that names something. */
function isNaming({ words, maxLength }: Field): boolean {
  return (words.includes('title') || words.includes('name')) && (maxLength ?? Number.POSITIVE_INFINITY) <= 300
}

/** The things that the tool's lists take. */
function listedIn(state: State): string[] {
  return state.fields
    .filter(({ slot }) => slot === 'words')
    .flatMap((field) => state.lists.get(field.name) ?? declaredValue(field, state) ?? [])
    .map(String)
}

/** "page 3"; "next page" is answered by the refinement of the last search. */
function pageIn(text: string): number | null {
  const match = /\bpage (?:number |no\.? ?)?(\d{1,3})\b/i.exec(text)
  return match ? Math.max(1, Number(match[1])) : null
}

/** "You have my name as Jon, but it's Jonas. Jonas Lindqvist": a name that was misread is a line and its value. */
/** "+44 7700 900877 i changed it": an address or a number ends where its form does. */
function ownForm(value: string, { text, spans }: Reading): string {
  const at = text.indexOf(value)
  const span = spans.find(({ kind, start }) => ADDRESSES.has(kind) && at >= 0 && start === at)
  return span ? text.slice(span.start, span.end) : value
}

const ADDRESSES: ReadonlySet<string> = new Set(['phone', 'email', 'url'])

function nameIn(reading: Reading): string | null {
  const told = MISREAD_NAME.test(reading.text) ? lineAndValue(reading) : null
  if (!told || !/\bname$/i.test(told.field)) return selfStatement({ text: reading.text, kind: 'name' })
  const names = [...reading.text.matchAll(/\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+/gu)].map(([name]) => name)
  return names.find((name) => name.startsWith(`${told.value} `)) ?? told.value
}

const MISREAD_NAME =
  /\b(?:have|got|has|put|wrote|spell?ed|spelt|says|shows)\b.*\bname\b|\bname\b.*\b(?:as|wrong|spell?ed|spelt)\b/is

/** The employer of a job under discussion; a name that is the job's or a place's own is none. */
function companyFor({ text, near, state }: { text: string; near: string; state: State }): string | null {
  const name = companyBehind({ text, near })
  const title = state.fields.find(({ slot }) => slot === 'job_title')
  const own = title ? titleFor(title, state) : null
  const placed = state.reading.spans.some((span) => span.kind === 'place' && span.value === name)
  return name && !placed && !own?.toLowerCase().includes(name.toLowerCase()) ? name : null
}

function titleFor(field: Field, state: State): string | null {
  if (field.near) return jobBehind({ text: state.reading.text, near: field.near, begins: !state.referring })
  if (!field.nullable) return state.employment?.position ?? null
  if (state.employment) return isTitle(state.employment.position) ? state.employment.position : null
  if (state.referring) return null
  const wanted = state.fields.some(({ slot }) => slot === 'money') ? titlesWanted(state.reading.text) : null
  if (wanted) return wanted
  const title = selfStatement({ text: state.reading.text, kind: 'occupation' })
  // "…, part time": how somebody wants to work is no title.
  return state.reading.spans.some(
    ({ kind, start, end }) => kind === 'choice' && state.reading.text.slice(start, end) === title,
  )
    ? null
    : title
}
