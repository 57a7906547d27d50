import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from './imports.ts'
import { findUpward, LAYERS } from './model-layers.ts'

const root = join(import.meta.dirname, '../..')
const BUILT_IN = 'server/model/built-in'

describe('layers of the built-in model', () => {
  it('should import only from those below', () => {
    expect(findUpward(readSources(root))).toEqual([])
  })

  it('should all be there, beside what is learnt from', () => {
    expect(readdirSync(join(root, BUILT_IN)).sort()).toEqual([...LAYERS, 'phrases', 'word-classes'].sort())
  })

  it.each([
    ['rows/x.ts', "import type { State } from '../filling/fill-state.ts'"],
    ['slots/corrections/x.ts', "import { readText } from '../../reading/read-text.ts'"],
    ['terms/x.ts', "import type { Weights } from '../learning/classifier.ts'"],
    ['x.ts', "import { fill } from './filling/fill.ts'"],
  ])('should notice a planted violation in %s: %s', (path, text) => {
    expect(findUpward([{ path: `${BUILT_IN}/${path}`, text }])).toHaveLength(1)
  })

  it('should let a layer import from its own folder, from one below and from outside', () => {
    const text = [
      "import { fill } from './fill.ts'",
      "import type { Field } from '../terms/field.ts'",
      "import type { Slot } from '../../../../tools/core/slot.ts'",
    ].join('\n')
    expect(findUpward([{ path: `${BUILT_IN}/filling/x.ts`, text }])).toEqual([])
  })
})
