import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isReachable, type SystemUser } from './system-user.ts'

const secretsSchema = z.object({
  postgresPassword: z.string().min(32),
  jwtSecret: z.string().min(32),
  serverSecret: z.string().min(32),
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
})

/** Made at the first start, readable by the owner only. */
export type Secrets = z.infer<typeof secretsSchema>

export class DataFolderError extends Error {
  override name = 'DataFolderError'
}

export interface DataFolder {
  path: string
  /** Where PostgreSQL keeps its files: inside `path` unless its user can't reach that. */
  cluster: string
  files: string
  secrets: Secrets
  release: () => void
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    // A number that was given to another program since is not our predecessor.
    return (
      /node/.test(readFileSync(`/proc/${pid}/comm`, 'utf8')) ||
      /node/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    )
  } catch {
    return true
  }
}

function takeLock(path: string): () => void {
  const lock = join(path, 'server.pid')
  const mine = String(process.pid)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(lock, mine, { flag: 'wx', mode: 0o600 })
      return () => {
        if (existsSync(lock) && readFileSync(lock, 'utf8') === mine) rmSync(lock, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(lock, 'utf8'))
      if (holder && holder !== process.pid && isAlive(holder))
        throw new DataFolderError(
          `The data folder ${path} is in use by another server (process ${holder}). Stop it, or set DATA_DIR to another folder.`,
        )
      rmSync(lock, { force: true })
    }
  }
  throw new DataFolderError(`The data folder ${path} could not be locked.`)
}

function readSecrets(path: string): Secrets {
  const file = join(path, 'secrets.json')
  if (!existsSync(file)) {
    const random = () => randomBytes(32).toString('base64url')
    const secrets: Secrets = {
      postgresPassword: random(),
      jwtSecret: random(),
      serverSecret: random(),
      publishableKey: `sb_publishable_${random()}`,
      secretKey: `sb_secret_${random()}`,
    }
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  const parsed = secretsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success)
    throw new DataFolderError(`${file} is damaged: restore it, or remove the data folder to start anew.`)
  chmodSync(file, 0o600)
  return parsed.data
}

/** PostgreSQL's files: inside the data folder, or where its user can reach them. */
export function clusterFolder({ path, user }: { path: string; user: SystemUser | null }): string {
  const inside = join(path, 'postgres')
  if (isReachable({ path: inside, user })) return inside
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return join('/var/lib/aicareer', name, 'postgres')
}

/**
 * Opens the folder that holds everything the embedded tier keeps, and locks it.
 * @throws {DataFolderError} when another server has it, or it can't be written.
 */
export function openDataFolder({ folder, user }: { folder: string; user: SystemUser | null }): DataFolder {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw new DataFolderError(
      `The data folder ${path} can't be made: ${(error as Error).message}. Set DATA_DIR to another folder.`,
    )
  }
  const release = takeLock(path)
  try {
    const cluster = clusterFolder({ path, user })
    const files = join(path, 'files')
    mkdirSync(files, { recursive: true, mode: 0o700 })
    return { path, cluster, files, secrets: readSecrets(path), release }
  } catch (error) {
    release()
    throw error
  }
}
