import type { Features } from '../terms/classifier.ts'
import type { Reading } from '../terms/reading.ts'
import { addConcepts } from './features/concepts.ts'
import type { Described } from './features/described.ts'
import { addFrame } from './features/frame.ts'
import { keptFrom } from './features/kept-part.ts'
import { addPointers } from './features/pointers.ts'
import { addQuestion } from './features/question.ts'
import { shapedWords } from './features/shaped-words.ts'
import { addKinds, addShapes } from './features/values.ts'
import { addLead, addLength, addWords } from './features/words.ts'

/** What a text is described by; features are numbered in this order. */
const DESCRIPTIONS: readonly ((text: Described) => void)[] = [
  addWords,
  addLead,
  addConcepts,
  addKinds,
  addFrame,
  addPointers,
  addShapes,
  addQuestion,
  addLength,
]

/** What is kept says less of what is wanted. */
const KEPT_WEIGHT = 0.3

/**
 * Words, word pairs, letters, concepts and kinds of values of a text.
 * Values themselves are left out: "in Leeds" and "in Lyon" look the same.
 */
export function featuresOf(reading: Reading): Features {
  const features: Features = new Map()
  const kept = keptFrom(reading)
  const text: Described = {
    reading,
    words: shapedWords(reading),
    kept,
    weightAt: (place) => (place && place.start >= kept ? KEPT_WEIGHT : 1),
    add: (name, weight) => features.set(name, Math.max(features.get(name) ?? 0, weight)),
  }
  for (const describe of DESCRIPTIONS) describe(text)
  return features
}
