import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { PostgresBinaries } from '../../server/database/postgres-binaries.ts'

export interface SystemPostgres {
  binaries: PostgresBinaries
  /** Major version. */
  version: number
}

/** Where Debian and Ubuntu keep the programs of each version, off the PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** A PostgreSQL that is installed on this machine, besides the one from npm; null when there is none. */
export function findSystemPostgres(): SystemPostgres | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  const folder = [...debian, ...onPath].find(
    (candidate) => existsSync(join(candidate, 'initdb')) && existsSync(join(candidate, 'postgres')),
  )
  if (!folder) return null
  const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
  const version = Number(
    /(\d+)/.exec(execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8' }))?.[1],
  )
  return version >= 15 ? { binaries, version } : null
}
