import { declaredValue } from './declared-values.ts'
import type { Shown } from './dialogue.ts'
import { eachChoice } from './each-choice.ts'
import { choiceFor, currencyFor, highestPay, payFor, payUnit } from './fill-choices.ts'
import { applyCorrection, literalCorrection } from './fill-correction.ts'
import { employmentIn } from './fill-employment.ts'
import { dropExplained } from './fill-explained.ts'
import { lineTexts, ownLines, settleLine, withoutLines } from './fill-lines.ts'
import { fillParts } from './fill-parts.ts'
import { currentFor, dateFor, placeFor } from './fill-places-and-dates.ts'
import { bounded, type Filled, type FillRequest, type State, type Value } from './fill-state.ts'
import { textFor, urlFor } from './fill-text.ts'
import { enumerated, namedAmong, severalNamed } from './named-among.ts'
import { describesAnother, isPointedAt } from './optional-rows.ts'
import { latestRows, pointingPart } from './pointing-part.ts'
import type { Reading } from './reading.ts'
import { fits, type Resolution, resolve, shownRows } from './references.ts'
import { NOUNS } from './row-nouns.ts'
import { apartFrom, listsOf, thingsOf } from './said-lists.ts'
import { type Field, isReferenceSlot } from './schema.ts'
import { type Correction, correctionOf, withoutFile } from './slots/correction.ts'
import { lineAndValue } from './slots/corrections/line-and-value.ts'
import { isRead, sureForm, tellsClause, withoutExplanation } from './slots/corrections/sure-form.ts'
import { isNeverDone } from './slots/denied.ts'
import { isTitle } from './slots/employment.ts'
import { onlyQuote, withEnd } from './slots/kept-end.ts'
import { keywordsOf } from './slots/keywords.ts'
import { messageBeside, messageField } from './slots/message-beside.ts'
import { companyBehind, jobBehind } from './slots/name-behind.ts'
import { namedText } from './slots/named-text.ts'
import { searchedName, searchedWords } from './slots/searched.ts'
import { selfStatement } from './slots/self.ts'
import { couldBeName } from './slots/self-fits.ts'
import { lineOfClause, statedLine } from './slots/stated-line.ts'
import { topicOf } from './slots/topic.ts'
import { titlesWanted } from './slots/wanted-titles.ts'
import { stem } from './stem.ts'
import { wordsOf } from './tokens.ts'
import { wholeWords } from './whole-words.ts'

/** Fills a tool's input from the words, by the kinds of its fields and never by its name. */
export function fill(request: FillRequest): Filled {
  const filled = fillWith(request)
  const message = messageField(request.fields)
  if (!message || filled.input[message.name] === null) return filled
  // "reject him and let him know: the licence has lapsed" tells the reason, when nothing else does.
  return filled.missing.some(({ slot }) => slot === 'free_text')
    ? fillWith({ ...request, fields: request.fields.filter((field) => field !== message) })
    : filled
}

function fillWith(request: FillRequest): Filled {
  const { fields } = request
  const owns = ownLines(fields).length > 0
  const correction = correctionIn(request)
  const lines = lineTexts({ ...request, correction })
  const around = lines.size > 0 ? withoutLines(request.reading, lines) : request.reading
  const lists = owns ? listsOf({ fields, reading: around }) : new Map<string, string[]>()
  const told = owns ? withoutLines(around, thingsOf(lists)) : around
  const message = messageBeside({ fields, text: told.text })
  const reading = message ? withoutLines(told, new Map([[message.field.name, message.text]])) : told
  const state: State = {
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
  fillParts({ request, filled, fill })
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
  const loose = form ?? correctionOf(reading.corrected) ?? correctionOf(withoutFile(reading.text))
  if (!fields.some(({ slot }) => slot === 'field_name')) return loose ?? other()
  const plain =
    (form && sureForm({ form, text: reading.text, spans: reading.spans })) ?? lineAndValue(reading)
  return (
    plain ??
    (loose && !tellsClause(loose) && !isRead({ form: loose, text: reading.text })
      ? withoutExplanation(loose)
      : null) ??
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
  const meant = meansAll({ rows: shown, field, state }) ? shown : []
  const told =
    resolution.kind === 'found'
      ? severalNamed({
          rows: resolution.rows,
          shown: latestRows(field, state),
          reading: state.reading,
          least: field.minItems,
        })
      : namedAmong({ rows: meant, text: state.reading.text })
  const together = enumeratedWith({ rows: told, field, state })
  const rows = together.length > told.length ? together : told
  if (field.nullable && rows.length === 1 && !isPointedAt({ ...state, field, rows })) return
  if (rows.length > 0 && rows.length < field.minItems) {
    filled.unclear = { field, resolution: { kind: 'ambiguous', choices: rows } }
  } else if (rows.length > 0) {
    filled.rows = { field, rows }
    state.row = rows[0] ?? null
    filled.input[field.name] = rows.map(({ id }) => id)
  } else if (!field.nullable && resolution.kind !== 'found') filled.unclear = { field, resolution }
}

/** "them", "the welders": all that are shown, when no other number of them is said. */
function meansAll({ rows, field, state }: { rows: readonly Shown[]; field: Field; state: State }): boolean {
  const { reading } = state
  if (rows.length > MOST_TOGETHER || !isReferenceSlot(field.slot) || !fits({ reading, rows })) return false
  if (PLURAL.test(reading.text)) return true
  const named = new Set([...NOUNS[field.slot], ...rows.flatMap(({ label }) => wordsOf(label))].map(stem))
  return reading.tokens.some(({ text, stem: word }) => text.endsWith('s') && named.has(word))
}

const PLURAL = /\b(?:them|these|those|all|both|everything|ones|two|three|four)\b/iu
const MOST_TOGETHER = 5

/** The rows of the list that holds those found, as far as their names are joined in one breath. */
function enumeratedWith({
  rows,
  field,
  state,
}: {
  rows: readonly Shown[]
  field: Field
  state: State
}): Shown[] {
  const slot = field.slot
  const [first] = rows
  if (!first || !isReferenceSlot(slot)) return []
  const list = shownRows({ exchanges: state.exchanges, slot }).find(({ references }) =>
    references.some(({ id }) => id === first.id),
  )
  const all = enumerated({ rows: list?.references ?? [], reading: state.reading })
  return rows.every(({ id }) => all.some((one) => one.id === id)) ? all : []
}

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
      if (field === messageField(state.fields)) return state.message?.text ?? null
      return isNaming(field)
        ? newNameIn(field, state)
        : withEnd({ value: ownText(textFor(field, withoutMessage(state)), field, state), field, reading })
    default:
      return declaredValue(field, state)
  }
}

/** "accept it, let her know we agree" says the choice once more, and gives no words to send. */
function ownText(text: string | null, field: Field, { fields }: State): string | null {
  if (!text || !field.nullable) return text
  const choices = fields.filter(({ slot, nullable }) => slot === 'choice' && !nullable)
  const rest = choices
    .flatMap(({ says }) => Object.values(says ?? {}))
    .reduce((left, words) => left.replace(wholeWords(words), ' '), text)
  return rest !== text && wordsOf(rest).every((word) => NO_OWN.has(word)) ? null : text
}

const NO_OWN = new Set(
  'i we you he she they it that this to the a of all so her him his their and is are do'.split(' '),
)

/** The words that announce a message are no part of another text. */
function withoutMessage(state: State): State {
  const { message, reading } = state
  if (!message) return state
  const text = `${reading.text.slice(0, message.start)}${reading.text.slice(message.end)}`
  return { ...state, reading: { ...reading, text, corrected: text } }
}

/** "three chats all titled 'Question'" says what they are called by now, and no new name. */
function newNameIn(field: Field, state: State): string | null {
  const { reading, exchanges } = state
  const labels = exchanges
    .flatMap(({ results }) => results)
    .flatMap(({ references }) => references)
    .flatMap(({ label }) => [label, label.replace(/ \(.*\)$/, '')])
  const isShown = (name: string) => labels.some((label) => name === label || name.startsWith(`${label}" `))
  const told = namedText(reading.text)
  const later = reading.text
    .split(/(?<=[.!?])\s+/)
    .slice(1)
    .map(namedText)
  const name =
    onlyQuote(reading, labels) ??
    (told !== null && isShown(told) ? later.find((one) => one !== null && !isShown(one)) : told) ??
    withEnd({ value: textFor(field, state), field, reading })
  return name !== null && isShown(name) ? null : name
}

/** A short text that names something. */
function isNaming({ words, maxLength }: Field): boolean {
  return (words.includes('title') || words.includes('name')) && (maxLength ?? Number.POSITIVE_INFINITY) <= 300
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

/** "+44 7700 900877 i changed it": an address or a number ends where its form does. */
function ownForm(value: string, { text, spans }: Reading): string {
  const at = text.indexOf(value)
  const span = spans.find(({ kind, start }) => ADDRESSES.has(kind) && at >= 0 && start === at)
  return span ? text.slice(span.start, span.end) : value
}

const ADDRESSES: ReadonlySet<string> = new Set(['phone', 'email', 'url'])

/** "You have my name as Jon, but it's Jonas. Jonas Lindqvist": a name that was misread is a line and its value. */
function nameIn(reading: Reading): string | null {
  const told = MISREAD_NAME.test(reading.text) ? lineAndValue(reading) : null
  if (!told || !/\bname$/i.test(told.field)) return selfStatement({ text: reading.text, kind: 'name' })
  const names = [...reading.text.matchAll(/\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+/gu)].map(([name]) => name)
  const whole = names.find((name) => name.startsWith(`${told.value} `)) ?? told.value
  return couldBeName(whole, reading.text) ? whole : selfStatement({ text: reading.text, kind: 'name' })
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

/** "I never worked as a cook" tells of no such job. */
function workedAs({ employment, reading: { text } }: State): string | null {
  const title = employment?.position ?? null
  return title && isNeverDone({ text, start: text.indexOf(title) }) ? null : title
}

function titleFor(field: Field, state: State): string | null {
  if (field.near) return jobBehind({ text: state.reading.text, near: field.near, begins: !state.referring })
  if (!field.nullable) return workedAs(state)
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
