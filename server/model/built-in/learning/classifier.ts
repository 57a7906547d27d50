import type { Classifier, Features } from '../terms/classifier.ts'

export interface Sample {
  label: string
  features: Features
  weight: number
}

/** What training leaves: a weight for each feature and label, by feature. */
export interface Weights {
  labels: string[]
  features: string[]
  values: Float32Array
}

/** Smaller errors teach nothing worth the time. */
const NEGLIGIBLE = 1e-2
/** What is learnt is the mean of so many moments of the last epoch, since the last samples must not count most. */
const SNAPSHOTS = 8
/** The decay keeps one writer's words from being learnt by heart. */
const DEFAULTS = { epochs: 3, rate: 1.2, decay: 1e-3 }

/**
 * Multinomial logistic regression, trained by AdaGrad in a fixed order: the
 * same samples give the same weights on every run. The samples are taken one
 * by one, so that none has to be kept as it came.
 */
export function trainWeights(samples: Iterable<Sample>, options: Partial<typeof DEFAULTS> = {}): Weights {
  const { epochs, rate, decay } = { ...DEFAULTS, ...options }
  const { features, labels, rows } = numbered(samples)
  const width = labels.length
  const weights = new Float32Array(features.length * width)
  const squares = new Float32Array(features.length * width).fill(1e-3)
  const scores = new Float64Array(width)
  const errors = new Float64Array(width)
  const at = new Int32Array(width)
  const mean = new Float32Array(weights.length)
  const parts = Math.min(SNAPSHOTS, rows.length)
  const every = Math.floor(rows.length / Math.max(1, parts))
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [step, position] of order(rows.length, epoch).entries()) {
      const row = rows[position]
      if (epoch === epochs - 1 && step % every === 0 && step < every * parts) addPart(mean, weights, parts)
      if (!row) continue
      softmax(row, weights, scores)
      let active = 0
      for (let label = 0; label < width; label++) {
        const error = ((scores[label] ?? 0) - (label === row.label ? 1 : 0)) * row.weight
        if (Math.abs(error) < NEGLIGIBLE) continue
        errors[active] = error
        at[active++] = label
      }
      // Feature by feature: the weights of one lie side by side.
      for (let i = 0; i < row.ids.length; i++) {
        const base = (row.ids[i] ?? 0) * width
        const value = row.values[i] ?? 0
        for (let j = 0; j < active; j++) {
          const place = base + (at[j] ?? 0)
          const gradient = (errors[j] ?? 0) * value + decay * (weights[place] ?? 0)
          const square = (squares[place] ?? 0) + gradient * gradient
          squares[place] = square
          weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square)
        }
      }
    }
  }
  return { labels, features, values: mean }
}

interface Row extends Vector {
  label: number
  weight: number
}

/** Samples as numbers, with the names that the numbers stand for. */
function numbered(samples: Iterable<Sample>): { features: string[]; labels: string[]; rows: Row[] } {
  const index = new Map<string, number>()
  const seen: number[] = []
  const taken: { label: string; weight: number; ids: Int32Array; values: Float64Array }[] = []
  for (const { label, features, weight } of samples) {
    const ids = new Int32Array(features.size)
    let i = 0
    for (const name of features.keys()) {
      const id = index.get(name) ?? index.size
      if (id === index.size) index.set(name, id)
      seen[id] = (seen[id] ?? 0) + 1
      ids[i++] = id
    }
    taken.push({ label, weight, ids, values: Float64Array.from(features.values()) })
  }
  const names = [...index.keys()]
  const letters = names.map(isLetters)
  // Letters and pairs that one sample has tell only of that sample.
  const kept = names.filter((name, id) => (seen[id] ?? 0) > 1 || !/^[lbdp]:/.test(name))
  const places = new Map(kept.map((name, place) => [name, place]))
  const placeOf = names.map((name) => places.get(name))
  const labels = [...new Set(taken.map(({ label }) => label))].sort()
  const rows = taken.map(({ label, weight, ids, values }) => ({
    ...unitVector(ids.length, (i) => {
      const id = ids[i] ?? 0
      return { id: placeOf[id], value: values[i] ?? 0, letters: letters[id] === true }
    }),
    label: labels.indexOf(label),
    weight,
  }))
  return { features: kept, labels, rows }
}

function addPart(mean: Float32Array, weights: Float32Array, parts: number): void {
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / parts
}

/** A classifier that uses these weights. */
export function createClassifier({ labels, features: names, values: weights }: Weights): Classifier {
  const index = new Map(names.map((name, id) => [name, id]))
  const width = labels.length
  return {
    classify: (features) => {
      const result = new Float64Array(width)
      softmax(vector(features, index), weights, result)
      return new Map(labels.map((label, i) => [label, result[i] ?? 0]))
    },
  }
}

interface Vector {
  ids: Int32Array
  values: Float64Array
}

function vector(features: Features, index: Map<string, number>): Vector {
  const entries = [...features]
  return unitVector(entries.length, (i) => {
    const [name, value] = entries[i] ?? ['', 0]
    return { id: index.get(name), value, letters: isLetters(name) }
  })
}

function isLetters(name: string): boolean {
  return name.startsWith('l:')
}

interface Entry {
  /** Undefined for a feature that was not learnt. */
  id: number | undefined
  value: number
  letters: boolean
}

/** Unit length, so that long texts do not shout. Unknown features count for the length: unknown words lower certainty. */
function unitVector(size: number, entryAt: (i: number) => Entry): Vector {
  let sum = 0
  const ids: number[] = []
  const values: number[] = []
  for (let i = 0; i < size; i++) {
    const { id, value, letters } = entryAt(i)
    sum += value * value * (id === undefined ? (letters ? 0 : 0.5) : 1)
    if (id === undefined) continue
    ids.push(id)
    values.push(value)
  }
  const norm = Math.sqrt(sum) || 1
  return { ids: Int32Array.from(ids), values: Float64Array.from(values, (value) => value / norm) }
}

function softmax({ ids, values }: Vector, weights: Float32Array, scores: Float64Array): void {
  const width = scores.length
  scores.fill(0)
  for (let i = 0; i < ids.length; i++) {
    const base = (ids[i] ?? 0) * width
    const value = values[i] ?? 0
    for (let label = 0; label < width; label++)
      scores[label] = (scores[label] ?? 0) + value * (weights[base + label] ?? 0)
  }
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) top = Math.max(top, score)
  let total = 0
  for (let label = 0; label < width; label++) {
    const value = Math.exp((scores[label] ?? 0) - top)
    scores[label] = value
    total += value
  }
  for (let label = 0; label < width; label++) scores[label] = (scores[label] ?? 0) / total
}

/** A fixed shuffle per epoch: multiplication by a number coprime to the length. */
function order(length: number, epoch: number): number[] {
  const step = [7919, 104729, 1299709, 15485863][epoch % 4] ?? 7919
  return Array.from({ length }, (_, i) => (i * step + epoch) % Math.max(1, length))
}
