import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface StartedProcess {
  child: ChildProcess
  url: string
  stdout: string
}

/** Ends a process and gives its exit code. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

/** Starts the server as a process of its own; resolves with its line, rejects with what it complained about. */
export function startProcess(
  environment: Record<string, string>,
  options: { uid?: number; gid?: number; started?: (child: ChildProcess) => void } = {},
): Promise<StartedProcess> {
  const { PATH = '' } = process.env
  const { started, ...user } = options
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { PATH, PORT: '0', ...environment },
    ...user,
  })
  started?.(child)
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      const url = /http:\/\/\S+/.exec(stdout)?.[0]
      if (url && stdout.endsWith('\n')) resolve({ child, url, stdout })
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${stderr.trim()}`)))
  })
}
