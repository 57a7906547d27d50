import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findViolations } from './import-boundaries.ts'
import { readSources } from './imports.ts'

const root = join(import.meta.dirname, '../..')

describe('import boundaries', () => {
  it('should hold in every source file', () => {
    const files = readSources(root)
    expect(files.length).toBeGreaterThan(100)
    expect(findViolations(files)).toEqual([])
  })

  it.each([
    ['widget/app/x.ts', "import { answer } from '../../server/turn/answer.ts'"],
    ['widget/app/x.ts', "import { clientEventSchemas } from '../../server/protocol.ts'"],
    ['tools/jobs/x.ts', "import { AppError } from '../../server/errors.ts'"],
    ['tools/jobs/x.ts', "export { thing } from '../../widget/app/thing.ts'"],
    ['server/x.ts', "const later = await import('../widget/build.ts')"],
    ['server/x.ts', "import {\n  a,\n  b,\n} from '../test/server/test-server.ts'"],
    ['supabase/x.ts', "import '../server/main.ts'"],
  ])('should notice a planted violation in %s: %s', (path, text) => {
    expect(findViolations([{ path, text }])).toHaveLength(1)
  })

  it('should let the widget take types of the protocol', () => {
    const text = "import type { Ack } from '../../server/protocol.ts'"
    expect(findViolations([{ path: 'widget/app/x.ts', text }])).toEqual([])
  })
})
