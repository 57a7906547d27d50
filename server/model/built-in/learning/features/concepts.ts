import { negatedName } from '../../reading/frame.ts'
import type { Reading } from '../../terms/reading.ts'
import type { Described } from './described.ts'

const WEIGHT = { one: 1.3, pair: 0.8, next: 0.9 }
/** A concept that takes several words is surer. */
const SEVERAL_WORDS = 1.15
/** How many that follow a concept make pairs with it. */
const REACH = 11

/** Each concept, with the one behind it, and with those near it. */
export function addConcepts({ reading, add, weightAt }: Described): void {
  const { tokens } = reading
  const concepts = conceptsSaid(reading)
  concepts.forEach(({ name, from, to }, at) => {
    const weight = weightAt(tokens[from])
    add(`c:${name}`, WEIGHT.one * weight * (to - from > 1 ? SEVERAL_WORDS : 1))
    const following = concepts.find((other) => other.from >= to)
    if (following) add(`d:${name}>${following.name}`, WEIGHT.next * weight)
    for (const other of concepts.slice(at + 1, at + 1 + REACH))
      if (other.name !== name)
        add(`p:${[name, other.name].sort().join('+')}`, WEIGHT.pair * weight * weightAt(tokens[other.from]))
  })
}

/** The concepts outside quotes, by their names or as negated. */
function conceptsSaid({ concepts, tokens, spans }: Reading): Reading['concepts'] {
  const quotes = spans.filter(({ kind }) => kind === 'quote')
  return concepts
    .filter(({ from }) => {
      const token = tokens[from]
      return token && !quotes.some(({ start, end }) => token.start >= start && token.end <= end)
    })
    .map((concept) => ({ ...concept, name: negatedName({ concept, tokens }) }))
}
