import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCycles } from './import-cycles.ts'
import { readSources, type SourceFile } from './imports.ts'

const root = join(import.meta.dirname, '../..')

describe('import cycles', () => {
  it('should be nowhere', () => {
    const files = readSources(root)
    expect(files.length).toBeGreaterThan(100)
    expect(findCycles(files)).toEqual([])
  })

  it('should be noticed where two files name each other', () => {
    const files: SourceFile[] = [
      { path: 'server/a.ts', text: "import { b } from './b.ts'" },
      { path: 'server/b.ts', text: "import { a } from './a.ts'" },
    ]
    expect(findCycles(files)).toEqual([['server/a.ts', 'server/b.ts', 'server/a.ts']])
  })

  it('should be noticed through types, lazy imports and files that stand before the circle', () => {
    const files: SourceFile[] = [
      { path: 'widget/main.ts', text: "import { view } from './app/view.ts'" },
      { path: 'widget/app/view.ts', text: "const later = () => import('./card.ts')" },
      { path: 'widget/app/card.ts', text: "import type { Words } from './words.ts'" },
      { path: 'widget/app/words.ts', text: "export { view } from './view.ts'" },
    ]
    expect(findCycles(files)).toEqual([
      ['widget/app/view.ts', 'widget/app/card.ts', 'widget/app/words.ts', 'widget/app/view.ts'],
    ])
  })

  it('should not be seen in a file that two others share', () => {
    const files: SourceFile[] = [
      { path: 'tools/a.ts', text: "import './b.ts'\nimport './c.ts'" },
      { path: 'tools/b.ts', text: "import './c.ts'" },
      { path: 'tools/c.ts', text: '' },
    ]
    expect(findCycles(files)).toEqual([])
  })
})
