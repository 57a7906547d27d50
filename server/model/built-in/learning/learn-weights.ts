import type { ToolDefinition } from '../../../../tools/core/definition.ts'
import { readText } from '../reading/read-text.ts'
import { gazetteerWords } from '../slots/places.ts'
import { WORK_WORDS } from '../slots/work-words.ts'
import type { Brain } from '../terms/brain.ts'
import { COMMON_WORDS } from '../words/common-words.ts'
import { KNOWN_WORDS } from '../words/known-words.ts'
import { lexiconWords } from '../words/lexicon.ts'
import { cleanText } from '../words/normalise.ts'
import { createSpelling } from '../words/spelling.ts'
import { wordsOf } from '../words/tokens.ts'
import { type Sample, trainWeights, type Weights } from './classifier.ts'
import { featuresOf } from './features.ts'
import { readPhrases } from './phrases.ts'
import { TOPIC, TOPICS } from './small-talk.ts'

type Reader = Pick<Brain, 'spelling' | 'read'>

/** How a text is read beside these tools: their words are known to the spelling. */
export function readerFor(definitions: readonly ToolDefinition[]): Reader {
  const examples = definitions.flatMap(({ examples }) => examples)
  const topicWords = TOPICS.flatMap((topic) => topic.examples.flatMap(wordsOf))
  const spelling = createSpelling(
    [trustedWords(examples), lexiconWords(), WORK_WORDS, COMMON_WORDS, gazetteerWords(), topicWords],
    KNOWN_WORDS,
  )
  return { spelling, read: (text, now) => readText({ text: cleanText(text), spelling, now }) }
}

/** A tool's own examples speak louder than the other phrases. */
const PHRASE_WEIGHT = 0.8
const ANY_DAY = new Date('2026-01-15T12:00:00Z')

/** Learns the tools and the small talk from what is said for each. Deterministic; seconds. */
export function learnWeights(lessons: Lessons): Weights {
  return trainWeights(samplesOf(lessons))
}

interface Lessons {
  definitions: readonly ToolDefinition[]
  read: Reader['read']
}

function* samplesOf({ definitions, read }: Lessons): Generator<Sample> {
  const sample = (label: string, text: string, weight: number): Sample => ({
    label,
    features: featuresOf(read(text, ANY_DAY)),
    weight,
  })
  for (const { name, title, examples } of definitions) {
    for (const example of examples) yield sample(name, example, 1)
    yield sample(name, title, 0.6)
    yield sample(name, name.replaceAll('_', ' '), 0.6)
  }
  const phrases = readPhrases()
  for (const { name } of definitions)
    for (const phrase of phrases.get(name) ?? []) yield sample(name, phrase, PHRASE_WEIGHT)
  for (const topic of TOPICS) {
    const said = [...topic.examples, ...(phrases.get(topic.name) ?? [])]
    for (const text of said) yield sample(TOPIC + topic.name, text, PHRASE_WEIGHT)
  }
}

/** Words that several examples share: a misspelling made on purpose in one of them is no vocabulary. */
function trustedWords(examples: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const example of examples) {
    for (const word of new Set(wordsOf(example))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([word]) => word))
}
