import type { Features } from './features.ts'

export interface Labelled {
  label: string
  features: Features
}

/** Less alike than this, and a group is about something that no tool does. */
const LEAST_ALIKE = 0.3

/**
 * Gives each group of phrases to the label whose own examples it resembles most,
 * by the angle between the sums of their features. A label gets one group at
 * most, the likest first; a group that resembles none stays without (null).
 */
export function labelsOfGroups({
  groups,
  examples,
}: {
  groups: readonly (readonly Features[])[]
  examples: readonly Labelled[]
}): (string | null)[] {
  const rarity = rarityOf(examples.map(({ features }) => features))
  const byLabel = Map.groupBy(examples, ({ label }) => label)
  const sums = [...byLabel].map(([label, list]) => ({
    label,
    sum: unit(
      sumOf(
        list.map(({ features }) => features),
        rarity,
      ),
    ),
  }))
  const pairs = groups.flatMap((phrases, group) => {
    const own = unit(sumOf(phrases, rarity))
    return sums.map(({ label, sum }) => ({ group, label, likeness: product(sum, own) }))
  })
  pairs.sort((a, b) => b.likeness - a.likeness || a.group - b.group)
  const labels: (string | null)[] = groups.map(() => null)
  const taken = new Set<string>()
  for (const { group, label, likeness } of pairs) {
    if (likeness < LEAST_ALIKE || labels[group] !== null || taken.has(label)) continue
    labels[group] = label
    taken.add(label)
  }
  return labels
}

function rarityOf(all: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const features of all)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].map(([name, count]) => [name, Math.log((1 + all.length) / count)]))
}

function sumOf(all: readonly Features[], rarity: Map<string, number>): Features {
  const sum: Features = new Map()
  for (const features of all) {
    for (const [name, value] of features) {
      const weight = rarity.get(name)
      if (weight !== undefined) sum.set(name, (sum.get(name) ?? 0) + value * weight)
    }
  }
  return sum
}

/** Sums of unit length, so that their product is the cosine. */
function unit(features: Features): Features {
  let squares = 0
  for (const value of features.values()) squares += value * value
  const length = Math.sqrt(squares) || 1
  return new Map([...features].map(([name, value]) => [name, value / length]))
}

function product(a: Features, b: Features): number {
  let sum = 0
  for (const [name, value] of a) sum += value * (b.get(name) ?? 0)
  return sum
}
