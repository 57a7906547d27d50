import { announced } from '../slots/announced.ts'
import { isEmptied } from '../slots/emptied.ts'
import { afterCue, freeTextOf } from '../slots/free-text.ts'
import { withoutFlagAtEnd } from '../slots/trailing-reason.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import { namesOf } from './field-names.ts'
import { besideWish, objectText, partsTold } from './fill-beside.ts'
import { concern } from './fill-concern.ts'
import { describedWork, dictated } from './fill-dictated.ts'
import { dutiesOf, toldOfWork } from './fill-duties.ts'
import { behindName, isNamedIn, pointedAt, untilNextField } from './fill-named-text.ts'
import { reasonAlone, trailingReason } from './fill-reason.ts'
import type { State } from './fill-state.ts'

/** The text to keep for a field, without what other words around it say; empty where one that must be given is taken away. */
export function textFor(field: Field, state: State): string | null {
  const { reading, fields } = state
  if (!field.nullable && isEmptied({ reading, names: namesOf(field) })) return ''
  const text = pointedAt(field, reading) ?? textSaid(field, state)
  return text && !hasQuote(state) ? withoutFlagAtEnd({ text, fields }) : text
}

function hasQuote({ reading }: State): boolean {
  return reading.spans.some(({ kind }) => kind === 'quote')
}

/** The first that applies: parts with names, the thing that is put somewhere, what stands beside the wish, a kept text. */
function textSaid(field: Field, state: State): string | null {
  const parts = partsTold(field, state)
  if (parts) return parts.text
  const object = objectText(field, state)
  if (object) return object
  if (field.unannounced) return besideWish(field, state)
  if (field.words.includes('letter') && takesLetterAway(field, state)) return ''
  if (field.words.includes('reason') && field.nullable && NO_REASON.test(state.reading.text)) return null
  const duties = field.words.includes('description') ? dutiesOf(state) : null
  return duties || untilNextField(toldOfWork(keptFor(field, state), state), field, state)
}

function takesLetterAway(field: Field, { reading }: State): boolean {
  return NO_LETTER.test(reading.text) || isEmptied({ reading, names: namesOf(field) })
}

/** "apply without a letter": an empty one. */
const NO_LETTER =
  /\b(?:without|no|skip|with no|leave out|don't (?:need|want|write)|not)(?: any| an?| the)? (?:cover(?:ing)? ?)?letter\b/i
/** "don't tell them why". */
const NO_REASON =
  /\b(?:don't|do not|dont|no need to|without|rather not)(?: (?:have to|want to))? (?:tell|telling|say|saying|give|giving|mention|mentioning)\b.{0,14}\b(?:why|reasons?)\b|\bno reasons? (?:needed|necessary|required|given|to give)\b|\bwithout (?:giving )?(?:a |any )?reasons?\b/i

/** A text that is announced, or that the words around it make out. */
function keptFor(field: Field, state: State): string | null {
  const { reading } = state
  const named = isNamedIn(field, reading)
  if (!named && isOneOfSeveral(field, state)) return ofSeveral(field, state)
  if (standsBesideSums(field, state)) {
    const said = behindName(field, reading) ?? announced(reading)
    if (said !== null || !named) return said ?? afterCue(reading.text, field.words)
  }
  return (
    reasonAlone({ text: textBehindCue(field, state), field, state }) ??
    trailingReason(field, state) ??
    concern(field, state) ??
    (field.nullable || field.words.includes('reason') ? null : dictated(state))
  )
}

/** A text that may be left out, as others of the tool may. */
function isOneOfSeveral({ nullable }: Field, { fields }: State): boolean {
  return nullable && fields.filter(isLooseText).length > 1
}

function isLooseText({ type, nullable, slot, choices }: Field): boolean {
  return (
    type === 'string' && nullable && choices === null && !isReferenceSlot(slot) && !NO_TEXT.has(slot ?? '')
  )
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

/** Among several optional texts only the one that is named is meant, or that has cues of its own. */
function ofSeveral(field: Field, state: State): string | null {
  const { reading } = state
  if (hasQuote(state) || !freeTextOf({ reading, words: field.words })) return null
  return field.words.includes('description') ? describedWork(reading) : null
}

/** Sums and days stand behind a colon as well as words to keep. */
function standsBesideSums({ nullable }: Field, { fields }: State): boolean {
  return nullable && fields.some(({ slot }) => slot === 'amount')
}

/** "counter with this: 95,000 base" announces the sums; the text, when there is one, has words of its own. */
function textBehindCue(field: Field, state: State): string | null {
  const { reading } = state
  const text = freeTextOf({ reading, words: field.words })
  return text && standsBesideSums(field, state) && /^\W{0,2}\d/.test(text)
    ? afterCue(reading.text, field.words)
    : text
}
