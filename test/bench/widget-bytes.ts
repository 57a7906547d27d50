import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = join(import.meta.dirname, '../../dist')

/** What a page loads, file by file. */
export function widgetBytes(): Record<string, string>[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .sort()
    .map((file) => ({
      file,
      'gzip KB': (gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1_000).toFixed(2),
    }))
}
