import { z } from 'zod'
import { isStock, type LetterParts, letterParts, letterText, sentencesOf } from './letter-parts.ts'
import { withoutPart } from './letter-without.ts'

export const letterChanges = ['shorten', 'add', 'remove', 'reword'] as const
export type LetterChange = (typeof letterChanges)[number]

/** Fields of a tool that changes a letter that is there, for a model that can’t write the new one itself. */
export const letterChangeFields = {
  change: z
    .enum(letterChanges)
    .nullable()
    .describe(
      'Null when you pass the whole new letter, which is better. Else what is done to the letter’s own sentences: “reword” is any change of tone, and is refused.',
    )
    .meta({ slot: 'text_change' }),
  part: z
    .string()
    .max(2_000)
    .nullable()
    .describe(
      'What is added, in the person’s words (also with shorten), or the sentence or subject that is removed; else null.',
    )
    .meta({ slot: 'text_part' }),
}

/** What a letter became, or why it could not be changed: whole sentences, without what can be asked instead. */
export type Changed = { letter: string; refusal?: never } | { letter?: never; refusal: string }

/** Does to a letter what can be done without writing anything of its own: every sentence is the letter’s or the person’s. */
export function changedLetter({
  letter,
  change,
  part,
}: {
  letter: string
  change: LetterChange
  part: string | null
}): Changed {
  if (change === 'reword') return { refusal: 'I can’t reword a letter without a language model.' }
  const parts = letterParts(letter)
  if (change === 'add') return added(parts, part)
  if (parts.body.length === 0) return { refusal: 'There is no letter yet that I could change.' }
  if (change === 'remove') return removed(parts, part)
  const shorter = shortened(parts)
  // Shorter, and with a sentence besides.
  if (part) return added(shorter ?? parts, part)
  return shorter
    ? { letter: letterText(shorter) }
    : { refusal: 'The letter is down to one sentence; I can’t make it shorter.' }
}

function added(parts: LetterParts, part: string | null): Changed {
  const said = part?.trim()
  if (!said)
    return {
      refusal: 'What should the letter say? Give me the sentence, for example “add that I can start in May”.',
    }
  const sentences = asSentences(said)
  const known = new Set(parts.body.flat().map(plain))
  const fresh = sentences.filter((sentence) => !known.has(plain(sentence)))
  if (fresh.length === 0) return { refusal: 'The letter says that already; I changed nothing.' }
  const closing = parts.body.findIndex((paragraph, at) => at > 0 && paragraph.every(isStock))
  const end = closing < 0 ? parts.body.length : closing
  const before = parts.body.slice(0, end)
  const last = before.at(-1)
  // The first paragraph says what the letter is about; what is added comes behind it.
  const body =
    last && before.length > 1
      ? [...before.slice(0, -1), [...last, ...fresh], ...parts.body.slice(end)]
      : [...before, fresh, ...parts.body.slice(end)]
  return { letter: letterText({ ...parts, body }) }
}

const plain = (sentence: string) =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const VERBS =
  /\b(?:am|is|are|was|were|be|have|has|had|can|could|will|would|should|may|might|do|does|did|speak|live|know|work(?:ed)?|hold|want|need|start(?:ed)?|lead|led|ran|run|like|love)\b|['’](?:m|ve|re|ll|d|s)\b/i

/** "my forklift licence" names a thing to mention, and "I can start in May" says it. */
function asSentences(said: string): string[] {
  const isThing = /^(?:my|the|an?|our)\b/i.test(said) && !VERBS.test(said)
  const text = isThing ? `I would also like to mention ${said}` : said
  return sentencesOf(text.replace(/\bi(?=['’\s])/g, 'I')).map((sentence) => {
    const start = sentence.charAt(0).toUpperCase() + sentence.slice(1)
    return /[.!?]["”’)]?$/.test(start) ? start : `${start.replace(/[,;:]+$/, '')}.`
  })
}

function removed(parts: LetterParts, part: string | null): Changed {
  const said = part?.trim()
  if (!said)
    return {
      refusal: 'What should I take out? Name the sentence, for example “the last sentence”, or a word in it.',
    }
  const body = withoutPart(parts.body, said)
  if (!body) return { refusal: `I found nothing about “${said}” in the letter, so I changed nothing.` }
  if (body.length === 0)
    return { refusal: 'Nothing would be left of the letter. Say “no cover letter” if you want none.' }
  return { letter: letterText({ ...parts, body }) }
}

/** Two thirds of the words at most: courtesies go first, then what states least; the first sentence stays. */
function shortened(parts: LetterParts): LetterParts | null {
  const sentences = parts.body.flatMap((paragraph, at) => paragraph.map((text) => ({ text, at })))
  if (sentences.length < 2) return null
  const most = (wordsIn(sentences) * 2) / 3
  let kept = sentences
  while (kept.length > 1 && (kept.length === sentences.length || wordsIn(kept) > most)) {
    const [, ...others] = kept
    const least = others
      .toReversed()
      .reduce((one, other) => (weight(other.text) < weight(one.text) ? other : one))
    kept = kept.filter((sentence) => sentence !== least)
  }
  const body = parts.body.map((_, at) => kept.filter((one) => one.at === at).map(({ text }) => text))
  return { ...parts, body: body.filter((paragraph) => paragraph.length > 0) }
}

function wordsIn(sentences: readonly { text: string }[]): number {
  return sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}

/** How much a sentence states: names and numbers, for its length. */
function weight(sentence: string): number {
  if (isStock(sentence)) return 0
  const stated = sentence.match(/\d[\d.,]*|(?<=\s)\p{Lu}[\p{L}\d.+#-]+/gu)?.length ?? 0
  return (1 + stated) / sentence.split(/\s+/).length
}
