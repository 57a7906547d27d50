import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Weights } from '../../../../server/model/built-in/learning/classifier.ts'
import { learntFrom, rememberWeights } from '../../../../server/model/built-in/learning/remembered-weights.ts'
import { tools } from '../../../../tools/catalog.ts'

let folder: string
let learnt = 0

const learn = (): Weights => {
  learnt += 1
  return { labels: ['a', 'b'], features: ['w:één', 'w:x', 'w:y'], values: Float32Array.of(1, 2, 3, 4, 5, 6) }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weights-'))
  learnt = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('remembered weights', () => {
  it('should be the same the next time, without learning', () => {
    const first = rememberWeights({ folder, definitions: tools })(learn)
    const second = rememberWeights({ folder, definitions: tools })(learn)
    expect(second).toEqual(first)
    expect(learnt).toBe(1)
  })

  it('should be learnt again when an example changes', () => {
    const [first, ...rest] = tools
    if (!first) throw new Error('There are no tools.')
    rememberWeights({ folder, definitions: tools })(learn)
    rememberWeights({
      folder,
      definitions: [{ ...first, examples: [...first.examples, 'one more'] }, ...rest],
    })(learn)
    expect(learnt).toBe(2)
  })

  it('should be learnt again when the file was cut off', () => {
    rememberWeights({ folder, definitions: tools })(learn)
    const file = join(folder, readdirSync(folder)[0] ?? '')
    writeFileSync(file, readFileSync(file).subarray(0, 40))
    expect(rememberWeights({ folder, definitions: tools })(learn)).toEqual(learn())
    expect(learnt).toBe(3)
  })

  it('should depend on what reads a text, on what is said, and on nothing that comes after', () => {
    const names = learntFrom().map((file) => basename(file))
    expect(names).toEqual(
      expect.arrayContaining(['learn-weights.ts', 'features.ts', 'money.ts', 'search_jobs.txt', '300.txt']),
    )
    for (const later of ['brain.ts', 'schema.ts', 'fill.ts', 'intent.ts', 'reply.ts'])
      expect(names).not.toContain(later)
  })

  it('should do without a folder that can not be made', () => {
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    expect(rememberWeights({ folder: join(blocked, 'below'), definitions: tools })(learn).labels).toEqual([
      'a',
      'b',
    ])
  })
})
