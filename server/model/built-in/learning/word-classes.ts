import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const WORD_CLASSES_FOLDER = join(import.meta.dirname, '../word-classes')
/** How many classes all words are parted into, once coarsely and once finely. */
export const GRANULARITIES = [300, 1000, 3000] as const

let known: Map<string, string[]> | null = null

/**
 * The classes of a word, one of each granularity, as names of features: words
 * that are used alike share them, so that what was learnt of "postpone" holds
 * for "defer". None for words that are rare. From word vectors (GloVe 6B, 100
 * dimensions, PDDL 1.0); `derive-word-classes.ts` made the files.
 */
export function classesOfWord(word: string): readonly string[] {
  known ??= readClasses()
  return known.get(word) ?? []
}

function readClasses(): Map<string, string[]> {
  const classes = new Map<string, string[]>()
  for (const granularity of GRANULARITIES) {
    const text = readFileSync(join(WORD_CLASSES_FOLDER, `${granularity}.txt`), 'utf8')
    text.split('\n').forEach((line, number) => {
      for (const word of line.split(' ')) {
        const names = classes.get(word)
        const name = `k:${granularity}.${number}`
        if (names) names.push(name)
        else classes.set(word, [name])
      }
    })
  }
  return classes
}
