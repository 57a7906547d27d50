import { describe, expect, it } from 'vitest'
import { judge, PAIR_SETS, readPairs, scorePairs } from '../../../eval/fit/pairs.ts'

/** Below that, the comparison misses too much to be of use. */
const ENOUGH_RIGHT = 0.9

describe.each(PAIR_SETS)('the requirements of %s', (set) => {
  const pairs = readPairs(set)
  const score = scorePairs(pairs)

  it('should never be said to be met when they are not', () => {
    expect(score.falselyMet).toEqual([])
  })

  it('should nearly all be judged as a careful recruiter would', () => {
    expect(score.right / score.pairs, score.wrong.join('\n')).toBeGreaterThanOrEqual(ENOUGH_RIGHT)
  })

  it('should be answered with the person’s own words, and never met without them', () => {
    for (const pair of pairs) {
      const { verdict, quote } = judge(pair)
      if (quote) expect(JSON.stringify([pair.resume, pair.bio])).toContain(JSON.stringify(quote).slice(1, -1))
      else expect(verdict, pair.requirement).not.toBe('met')
    }
  })
})

it('should be tried on at least 120 requirements from many fields', () => {
  const pairs = PAIR_SETS.flatMap((set) => readPairs(set))
  expect(pairs.length).toBeGreaterThanOrEqual(120)
})
