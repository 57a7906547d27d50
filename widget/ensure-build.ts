import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'dist/.sources')

/** A fingerprint of everything that the build reads. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'widget'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = [...sources, 'vite.config.ts', 'package-lock.json'].map((file) =>
    join(root, file.replace(root, '')),
  )
  for (const file of files.sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const current = fingerprint()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
  // Loaded only now: the bundler is not needed to start a server that is built.
  const { buildWidget } = await import('./build-widget.ts')
  await buildWidget()
  writeFileSync(stamp, current)
}
