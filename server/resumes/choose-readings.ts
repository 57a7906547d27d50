import type { HeadReading, HeadShape } from './head-readings.ts'

/**
 * Chooses one reading per entry so that the section is consistent: where three entries have the employer in
 * bold above the date, the fourth has, too, whatever its words say.
 */

const weights: Record<keyof HeadShape, number> = {
  titleLine: 0.5,
  companyLine: 0.5,
  titleFirst: 0.4,
  joint: 0.5,
  titleStyle: 0.4,
  companyStyle: 0.4,
  titlePlace: 0.5,
  companyPlace: 0.3,
}
const features = Object.keys(weights) as (keyof HeadShape)[]

/** How well two shapes agree; what one of them lacks says nothing. */
function agreement(shape: HeadShape, pattern: HeadShape): number {
  let sum = 0
  for (const feature of features) {
    const [one, other] = [shape[feature], pattern[feature]]
    if (one !== null && other !== null) sum += one === other ? weights[feature] : -weights[feature]
  }
  return sum
}

function best(
  readings: readonly HeadReading[],
  pattern: HeadShape,
): { reading: HeadReading | null; score: number } {
  let found: HeadReading | null = null
  let score = Number.NEGATIVE_INFINITY
  for (const reading of readings) {
    const value = reading.score + agreement(reading.shape, pattern)
    if (value > score) [found, score] = [reading, value]
  }
  return { reading: found, score: found ? score : 0 }
}

/** The shape that explains the whole section best. */
function findPattern(entries: readonly (readonly HeadReading[])[]): HeadShape | null {
  const shapes = new Map<string, HeadShape>()
  // The first hundred entries show how a section is made.
  const shown = entries.slice(0, 100)
  for (const readings of shown)
    for (const { shape } of readings.slice(0, 5)) shapes.set(JSON.stringify(shape), shape)
  let pattern: HeadShape | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const shape of [...shapes.values()].slice(0, 60)) {
    const total = shown.reduce((sum, readings) => sum + best(readings, shape).score, 0)
    if (total > most) [pattern, most] = [shape, total]
  }
  return pattern
}

interface Path {
  reading: HeadReading | null
  score: number
  before: Path | null
}

/** What it costs to leave an entry without a reading. */
const unread = -4

/**
 * One reading per entry, in order: the best sequence in which no line belongs to two heads. `anchors` are the
 * indexes of the date lines.
 */
export function chooseReadings(
  entries: readonly (readonly HeadReading[])[],
  anchors: readonly number[],
): (HeadReading | null)[] {
  const pattern = findPattern(entries)
  let paths: Path[] = [{ reading: null, score: 0, before: null }]
  entries.forEach((readings, index) => {
    const [anchor, previous] = [anchors[index] ?? 0, anchors[index - 1] ?? -1]
    const bestBefore = (from: number): Path | null => {
      const free = paths.filter((path) => previous + (path.reading?.to ?? 0) < from)
      return free.reduce<Path | null>((top, path) => (top && top.score >= path.score ? top : path), null)
    }
    const next = readings.flatMap((reading): Path[] => {
      const before = bestBefore(anchor + reading.from)
      if (!before) return []
      const own = reading.score + (pattern ? agreement(reading.shape, pattern) : 0)
      return [{ reading, score: before.score + own, before }]
    })
    const skip = bestBefore(anchor)
    paths = skip ? [...next, { reading: null, score: skip.score + unread, before: skip }] : next
  })
  const chosen: (HeadReading | null)[] = []
  let path: Path | null = paths.reduce<Path | null>(
    (top, one) => (top && top.score >= one.score ? top : one),
    null,
  )
  while (path?.before) {
    chosen.unshift(path.reading)
    path = path.before
  }
  return chosen
}
