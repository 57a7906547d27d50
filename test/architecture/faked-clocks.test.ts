import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFakedClocks } from './faked-clocks.ts'
import { readSources, type SourceFile } from './imports.ts'

const root = join(import.meta.dirname, '../..')
const faking = "import './server.ts'\nvi.useFakeTimers()"

describe('tests that fake the clock', () => {
  it('should have no database in their process', () => {
    expect(findFakedClocks(readSources(root))).toEqual([])
  })

  it('should be noticed when they open one through another file', () => {
    const files: SourceFile[] = [
      { path: 'test/slow.test.ts', text: faking },
      { path: 'test/server.ts', text: "import type { Db } from './database/test-database.ts'" },
      { path: 'test/database/test-database.ts', text: '' },
    ]
    expect(findFakedClocks(files)).toEqual(['test/slow.test.ts'])
    expect(findFakedClocks(files.slice(0, 1))).toEqual([])
  })
})
