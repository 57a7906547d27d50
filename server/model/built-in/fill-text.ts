import { fieldNamed, namesOf } from './field-names.ts'
import { besideWish, objectText, partsTold } from './fill-beside.ts'
import { dutiesOf, toldOfWork } from './fill-duties.ts'
import { behindName, isDone, pointedAt } from './fill-named-text.ts'
import { CLEARING, type State } from './fill-state.ts'
import type { Reading } from './reading.ts'
import { type Field, isReferenceSlot } from './schema.ts'
import { announced } from './slots/announced.ts'
import { isEmptied } from './slots/emptied.ts'
import { afterCue, freeTextOf, freeTextStart, notesDown, trimmed } from './slots/free-text.ts'
import {
  lastPart,
  withoutCourtesy,
  withoutFlagAtEnd,
  withoutFlagBehind,
  withoutFlagged,
  withoutWish,
} from './slots/trailing-reason.ts'
import { ROWS_ONLY, wordsTaken } from './taken-words.ts'
import { wholeWords } from './whole-words.ts'

/** The address whose host or neighbouring words name the field. */
export function urlFor(field: Field, state: State): string | null {
  const urls = state.reading.spans.flatMap((span) => (span.kind === 'url' ? [span] : []))
  const others = state.fields.filter(({ slot }) => slot === 'url')
  for (const { value, start } of urls) {
    const host = value.toLowerCase()
    const byHost = others.find(({ words }) => words.some((word) => word.length > 4 && host.includes(word)))
    const ahead = state.reading.text.slice(Math.max(0, start - 40), start)
    const owner =
      byHost ??
      fieldNamed({ words: ahead, fields: others }) ??
      others.find(({ words }) => words.length === 1) ??
      others[0]
    if (owner?.name === field.name) return value
  }
  const brand = field.words[0] ?? ''
  const handle = new RegExp(
    String.raw`\b${brand}\s*(?:url|link|profile|handle|user ?name|account|name)?\s*(?:is|to|:|=|as)?\s+@?([a-z0-9][a-z0-9-]{2,38}(?=[\s.,!?]*$)|[a-z0-9]+(?:-[a-z0-9]+)+(?=[,.;!]|\s)|[a-z]+\d+(?=[,.;!]|\s))`,
    'i',
  ).exec(state.reading.text)
  const on = new RegExp(
    String.raw`\bon ${brand},? (?:i am|i'm|im|it's|my name is|you find me as) @?([a-z0-9][a-z0-9-]{2,38})(?![\w.])`,
    'i',
  ).exec(state.reading.text)
  const word = on?.[1] ?? handle?.[1]
  return (urls.length === 0 || on !== null) &&
    !state.reading.asks &&
    !CLEARING.test(state.reading.text) &&
    brand.length > 4 &&
    word &&
    !/^(?:profile|page|link|from|please|url|account|address|website|my|the)$/i.test(word)
    ? word
    : null
}

/** The text to keep for a field, without what other words around it say. */
export function textFor(field: Field, state: State): string | null {
  const { reading, fields } = state
  if (!field.nullable && emptied(field, state) !== null) return ''
  const text = pointedAt(field, reading) ?? textSaid(field, state)
  const quoted = reading.spans.some(({ kind }) => kind === 'quote')
  return text && !quoted ? withoutFlagAtEnd({ text, fields }) : text
}

function textSaid(field: Field, state: State): string | null {
  const { reading } = state
  const parts = partsTold(field, state)
  if (parts) return parts.text
  const object = objectText(field, state)
  if (object) return object
  if (field.unannounced) return besideWish(field, state)
  if (field.words.includes('letter') && NO_LETTER.test(reading.text)) return ''
  if (field.words.includes('reason') && field.nullable && NO_REASON.test(reading.text)) return null
  if (field.words.includes('description')) {
    const duties = dutiesOf(state)
    if (duties) return duties
  }
  const kept = keptFor(field, state)
  return untilNextField(toldOfWork(kept, state), field, state)
}

/** "Bio: I restore organs. Occupation: organ builder": a text ends where another field is named. */
function untilNextField(text: string | null, field: Field, { fields }: State): string | null {
  const next = /[.;!?\n,]\s+((?:my |the )?\p{L}+(?: \p{L}+)?):\s/u.exec(text ?? '')
  const others = fields.filter(({ name, slot }) => name !== field.name && slot !== 'free_text')
  if (!text || !next || others.length === 0 || !fieldNamed({ words: next[1] ?? '', fields: others }))
    return text
  return trimmed(text.slice(0, next.index))
}

/** A text that is announced, or that the words around it make out. */
function keptFor(field: Field, state: State): string | null {
  const { reading, fields } = state
  const names = namesOf(field)
  const named =
    reading.tokens.some(
      ({ stem: word }, at) =>
        names.has(word) && !(at <= 1 && notesDown(reading.text)) && !isDone(reading.tokens, at),
    ) ||
    (field.near !== null &&
      !notesDown(reading.text) &&
      wholeWords(field.near).test(reading.text.slice(0, freeTextStart(reading))))
  const several =
    fields.filter(
      ({ type, nullable, slot, choices }) =>
        type === 'string' &&
        nullable &&
        choices === null &&
        !isReferenceSlot(slot) &&
        !NO_TEXT.has(slot ?? ''),
    ).length > 1
  // Among several optional texts only the one that is named is meant.
  if (
    field.nullable &&
    several &&
    !named &&
    !freeTextOf({ reading: withoutQuotes(reading), words: field.words })
  )
    return null
  if (field.nullable && several && !named && reading.spans.some(({ kind }) => kind === 'quote')) return null
  if (field.nullable && several && !named) return specific(field, state)
  // Sums and days stand behind a colon as well as words to keep.
  const told = field.nullable && fields.some(({ slot }) => slot === 'amount')
  const labelled = told ? behindName(field, reading) : null
  if (labelled) return labelled
  if (told && !named) return announced(reading) ?? afterCue(reading.text, field.words)
  return (
    (told ? announced(reading) : null) ??
    reasonAlone({ text: textBehindCue(field, state), field, state }) ??
    trailingReason(field, state) ??
    concern(field, state) ??
    (field.nullable ? null : dictated(state))
  )
}

/** "counter with this: 95,000 base" announces the sums; the text, when there is one, has words of its own. */
function textBehindCue(field: Field, { reading, fields }: State): string | null {
  const text = freeTextOf({ reading, words: field.words })
  const sums = field.nullable && fields.some(({ slot }) => slot === 'amount')
  return text && sums && /^\W{0,2}\d/.test(text) ? afterCue(reading.text, field.words) : text
}

/** Fields whose values are told from words, and never taken for a text. */
const NO_TEXT = new Set<string>([
  'amount',
  'currency',
  'pay_period',
  'choice',
  'date',
  'work_mode',
  'job_type',
])

/** "apply without a letter". */
const NO_LETTER =
  /\b(?:without|no|skip|with no|leave out|don't (?:need|want|write)|not)(?: any| an?| the)? (?:cover(?:ing)? ?)?letter\b/i

/** A reason without what else is wished. */
function reasonAlone({
  text,
  field,
  state,
}: {
  text: string | null
  field: Field
  state: State
}): string | null {
  if (!text || !field.words.includes('reason')) return text
  const reason = withoutCourtesy(withoutFlagBehind(text, flagWords(state)))
  const taken = wordsTaken(state)
  const [first = '', ...more] = reason.split(/(?<=[.!?])\s+/)
  // "…: the rota needs weekends. Please turn her down.": a sentence that says what to do gives no reason.
  const wish = more.findIndex((one) => ORDERS.test(one) && taken.some((words) => words.test(one)))
  const kept = wish < 0 ? reason : trimmed([first, ...more.slice(0, wish)].join(' '))
  return kept && isWish({ text: kept, taken }) ? null : kept
}

const ORDERS =
  /^(?:so |and |then |now )*(?:please|pls|kindly|can you|could you|turn|reject|decline|move|put|set|take|send|tell|write|invite|hire|let)\b/i

function flagWords({ fields }: State): string[] {
  return fields.flatMap(({ slot, says }) => (slot === 'flag' ? Object.values(says ?? {}) : []))
}

/** "…, the pay is too low": a reason needs no word that announces it. */
function trailingReason(field: Field, state: State): string | null {
  const { row } = state
  if (!field.words.includes('reason') || !row) return null
  const text = withoutFlagged(state.reading.text, flagWords(state)).replace(FINAL_REQUEST, '')
  const match =
    /[,.;-]\s+((?:i(?: have|'ve| am|'m| found| got| took| accepted)?|im|ive|it(?:'s| is| was)|its|they|theyre|their|he|she|his|her|both|neither|none|nobody|our|we're|client|the|there|we|my|found|got|took|too|because|changed)\b[^?]{6,})$/i.exec(
      text,
    )
  const taken = wordsTaken(state)
  const told = match?.[1] && withoutWish(match[1])
  if (
    told &&
    !REFERS.test(told) &&
    !REQUEST.test(told) &&
    !/^i(?:'| a)?m out\b/i.test(told) &&
    !ROWS_ONLY.test(told)
  )
    return trimmed(told)
  const stated =
    field.nullable && !state.fields.some(({ isList }) => isList)
      ? null
      : statedFirst({ text, isCut: text !== state.reading.text })
  // "2 and 4 are rejected, no permit" states the wish itself.
  const own = stated && isWish({ text: stated, taken }) ? null : stated
  return own ?? (taken.length > 0 ? lastPart({ text, taken }) : null)
}

/** "Ana has left the company, take her off": a reason that must be given may stand before the request. */
function statedFirst({ text, isCut }: { text: string; isCut: boolean }): string | null {
  const parts = text.split(/[,.;:–-]\s+/).map((part) => part.trim())
  const [first = ''] = parts
  return (parts.length > 1 || isCut) &&
    STATES.test(first) &&
    !REQUEST.test(first) &&
    first.split(/\s+/).length >= 3
    ? trimmed(first)
    : null
}

/** Nothing is left of it without the rows and where they go. */
function isWish({ text, taken }: { text: string; taken: readonly RegExp[] }): boolean {
  const rest = taken.reduce((left, words) => left.replace(words, ' '), text)
  return (
    rest !== text &&
    !/\p{L}{3}/u.test(rest.replace(/\b(?:and|are|was|were|has|have|been|both|the|one|number)\b/gi, ' '))
  )
}

const STATES =
  /^\S+(?: \S+){0,3}? (?:is|are|was|were|has|have|had|can't|cannot|couldn't|won't|didn't|doesn't|don't|isn't|left|lost|stole|quit|resigned|accepted|took|lied|shared|leaked|cancelled|signed|failed|passed)\b/i

/** "don't tell them why". */
const NO_REASON =
  /\b(?:don't|do not|dont|no need to|without|rather not)(?: (?:have to|want to))? (?:tell|telling|say|saying|give|giving|mention|mentioning)\b.{0,14}\b(?:why|reasons?)\b|\bno reasons? (?:needed|necessary|required|given|to give)\b|\bwithout (?:giving )?(?:a |any )?reasons?\b/i

/** "…, so please decline": asks again, and is no reason. */
const FINAL_REQUEST =
  /[,.;-]\s+(?:so )?(?:please|pls|kindly|just)(?: (?!because|since|as\b)\p{L}+){0,5}[.!]*$|[,.;]\s+(?:don't|do not|dont|no need to) (?:tell|say|mention)\b.*$/iu
/** "both of them" points at rows. */
const REFERS = /^(?:both|either|neither|all|none)(?: of (?:them|these|those))?[.!]*$/i

const REQUEST = /\b(?:withdraw|cancel|take it|pull|retract|apply|please)\b/i
const PEOPLE =
  /\b(?:human|person(?!'s)|someone|somebody|anyone|agent|recruiter|consultant|adviser|advisor|colleague|staff|team|call|ring|phone|speak|talk|put me through|connect)\b/i
/** How somebody begins to say what it is about. */
const CONCERN =
  /^(?:it'?s (?:about|regarding|to do with) |i(?:'d| would)? (?:need|want|like|have|am|got|was|never|still|think)\b|i'm |i've |im |ive |my |the |they |there |nobody |no one |somebody |third |second |your )/i

/** "Can a person ring me? It's about my visa": for an act on no row, the sentence that is not the wish itself. */
function concern(field: Field, { reading, referring, fields }: State): string | null {
  if (!field.words.includes('reason') || referring || fields.length > 2) return null
  const sentences = reading.text.split(
    /(?<=[.!?])\s+|\n+|;\s+|,\s+(?=it'?s about |i (?:need|want|have) |my |nobody |no one |there |the )/i,
  )
  if (sentences.length < 2) return null
  const said = sentences.find((sentence) => CONCERN.test(sentence) && !PEOPLE.test(sentence))
  return said ? trimmed(said.replace(/^it'?s (?:about|regarding|to do with) /i, '')) : null
}

/** Only cues of this very field count. */
function specific(field: Field, { reading }: State): string | null {
  const { text } = reading
  const told = /\b(?:say|add|mention|note|write|put|describe|include)\b.{0,40}?\bthat (i\b.+)$/i.exec(
    text,
  )?.[1]
  if (told && field.words.includes('description')) return trimmed(told)
  const cut = freeTextOf({
    reading: { ...reading, spans: [], text: text.replace(/[:"]/g, ' ') },
    words: field.words.filter((word) => word === 'description'),
  })
  return cut &&
    field.words.includes('description') &&
    /\b(?:responsib|duties|where i|there i|in charge)/i.test(text)
    ? cut
    : null
}

/** "on the first write needs a van": what follows the verb, when a row is meant and nothing else announces it. */
function dictated({ reading, row }: State): string | null {
  if (!row) return null
  const match =
    /\b(?:write|jot|put|scribble)(?: down)? (?!on |with |an? |the |to |my |down|that one|it )(.{4,})$/i.exec(
      reading.text,
    )
  return match?.[1] ? trimmed(match[1]) : null
}

function withoutQuotes(reading: Reading): Reading {
  return { ...reading, spans: reading.spans.filter(({ kind }) => kind !== 'quote') }
}

/** "remove the note" sets it to nothing. */
function emptied(field: Field, { reading }: State): string | null {
  return isEmptied({ reading, names: namesOf(field) }) ? '' : null
}
