import { execFileSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The OS user that runs PostgreSQL, which refuses to run as root. */
export interface SystemUser {
  uid: number
  gid: number
}

const NAME = 'postgres'

function lookUp(): SystemUser | null {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return null
  }
}

/**
 * The user to run PostgreSQL as: null (ourselves) unless this process is root.
 * Makes the user `postgres` where the machine has none.
 */
export function postgresSystemUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const known = lookUp()
  if (known) return known
  execFileSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    NAME,
  ])
  const made = lookUp()
  if (!made) throw new Error('PostgreSQL does not run as root, and the user "postgres" could not be made.')
  return made
}

/** True when `user` may pass through every folder above `path` (which need not exist yet). */
export function isReachable({ path, user }: { path: string; user: SystemUser | null }): boolean {
  if (!user) return true
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    try {
      accessSync(folder, constants.F_OK)
      const { mode, uid, gid } = statSync(folder)
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
      if ((mode & bit) === 0) return false
    } catch {
      // A folder that does not exist yet is made readable by us.
    }
    if (folder === dirname(folder)) return true
  }
}
