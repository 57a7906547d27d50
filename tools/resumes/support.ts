import type { Evidence } from '../jobs/fit/evidence.ts'

/** Where the person's own record says what a sentence says. */
export interface Support {
  /** Verbatim. */
  quote: string
  source: string
}

/** Words that claim nothing. */
const EMPTY = new Set(
  `a about above across after all also am an and any are as at be been being between both but by can did do does
  during each for from further had has have having he her his how i in into is it its itself me more most my myself
  no nor not of off on once only or other our out over own same she so some such than that the their them then there
  these they this those through to too under until up very was we were what when where which while who whom will with
  within you your including several various many strong proven passionate motivated dedicated team player experienced
  experience professional skilled skills work working worked role roles responsible`.split(/\s+/),
)

/** Endings that don't change what a word says: "leading", "led" stay apart, "teams" and "team" don't. */
function stem(word: string): string {
  return word.length <= 4 ? word : word.replace(/(?:ings?|ed|es|s|ly)$/, '').replace(/(.)\1$/, '$1')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+(?:[+#]+|\.js)?/gu) ?? []
}

function contentOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap((word) => (word.length > 1 && !EMPTY.has(word) ? [stem(word)] : [])))
}

function numbersOf(text: string): string[] {
  return (text.match(/\d[\d.,]*/g) ?? []).map((number) => number.replace(/[.,]+$/, '').replaceAll(',', ''))
}

/** Names of things: with a capital inside the sentence, a sign or a digit ("Kubernetes", "C++", "SAP"). */
function namesOf(sentence: string): string[] {
  const inside = sentence.replace(/^\P{L}*\p{L}+/u, (first) =>
    /\p{Lu}.*\p{Lu}|[+#]/u.test(first) ? first : ' '.repeat(first.length),
  )
  return (inside.match(/\p{Lu}[\p{L}\p{M}\d]*(?:[+#]+|\.js)?/gu) ?? []).flatMap((name) =>
    EMPTY.has(name.toLowerCase()) ? [] : [name.toLowerCase()],
  )
}

/**
 * The line of the record that supports a sentence, or null when none does. A
 * sentence is supported when every number and every name in it stands in the
 * record, and one line says at least half of what it says.
 */
export function supportOf(sentence: string, evidence: readonly Evidence[]): Support | null {
  const exact = evidence.find(({ text }) => text.includes(sentence.trim()) && sentence.trim() !== '')
  if (exact) return { quote: sentence.trim(), source: exact.source }
  const whole = evidence.map(({ text }) => text).join('\n')
  const known = { words: new Set(wordsOf(whole)), numbers: new Set(numbersOf(whole)) }
  if (numbersOf(sentence).some((number) => !known.numbers.has(number))) return null
  if (namesOf(sentence).some((name) => !known.words.has(name))) return null
  const said = contentOf(sentence)
  if (said.size === 0) return null
  const share = (text: string) => [...contentOf(text)].filter((word) => said.has(word)).length / said.size
  const [best] = evidence
    .map((line) => ({ line, share: share(line.text) }))
    .toSorted((one, other) => other.share - one.share)
  if (!best || best.share < 0.5) return null
  return { quote: best.line.text.slice(0, 300), source: best.line.source }
}

/** A text's sentences, as they stand. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}
