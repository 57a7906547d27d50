import { onlyQuote, withEnd } from '../slots/kept-end.ts'
import { messageField } from '../slots/message-beside.ts'
import { namedText } from '../slots/named-text.ts'
import { isWholeText } from '../slots/text-change.ts'
import type { Field } from '../terms/field.ts'
import { wordsOf } from '../words/tokens.ts'
import { wholeWords } from '../words/whole-words.ts'
import { changesText } from './changes-text.ts'
import type { State } from './fill-state.ts'
import { textFor } from './fill-text.ts'

/** A text to keep: the message that goes out, a new name, or what the words around it make out. */
export function keptTextFor(field: Field, state: State): string | null {
  if (field === messageField(state.fields)) return state.message?.text ?? null
  if (isNaming(field)) return newNameIn(field, state)
  const text = textFor(field, withoutMessage(state))
  if (isInstruction({ text, field, state })) return null
  return withEnd({ value: ownText(text, field, state), field, reading: state.reading })
}

/**
 * "make the letter less stiff", "shorten it": says what is done to a text that is there, and is none
 * itself. Where a tool changes texts, only words that are announced or read as a text are one.
 */
function isInstruction({ text, field, state }: { text: string | null; field: Field; state: State }): boolean {
  if (!text || !field.nullable || !state.fields.some(({ slot }) => slot === 'text_change')) return false
  if (changesText(state)) return true
  return !field.unannounced && !isWholeText({ text, reading: state.reading })
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

/** The name that is given: the only quote, what the words for naming lead to, or a text as any other. */
function newNameIn(field: Field, state: State): string | null {
  const { reading } = state
  const labels = labelsShown(state)
  const name =
    onlyQuote(reading, labels) ??
    nameGiven(reading.text, labels) ??
    withEnd({ value: textFor(field, state), field, reading })
  return name !== null && isShown(name, labels) ? null : name
}

/** "three chats all titled 'Question'. Call the first Shifts": a name that is shown is none that is given. */
function nameGiven(text: string, labels: readonly string[]): string | null {
  const told = namedText(text)
  if (told !== null && !isShown(told, labels)) return told
  const later = text
    .split(/(?<=[.!?])\s+/)
    .slice(1)
    .map(namedText)
  return later.find((one) => one !== null && !isShown(one, labels)) ?? null
}

/** What the rows are called by now, with and without what stands in brackets behind. */
function labelsShown({ exchanges }: State): string[] {
  return exchanges
    .flatMap(({ results }) => results)
    .flatMap(({ references }) => references)
    .flatMap(({ label }) => [label, label.replace(/ \(.*\)$/, '')])
}

function isShown(name: string, labels: readonly string[]): boolean {
  return labels.some((label) => name === label || name.startsWith(`${label}" `))
}

/** A short text that names something. */
function isNaming({ words, maxLength }: Field): boolean {
  return (words.includes('title') || words.includes('name')) && (maxLength ?? Number.POSITIVE_INFINITY) <= 300
}
