import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Every evaluation in turn, each in a process of its own: what they print are numbers, not verdicts. */
const EVALUATIONS = [
  ['The built-in model, on the set it was made with', 'utterances/run.ts', 'development'],
  ['… on a second one', 'utterances/run.ts', 'development-2'],
  ['… and on one that nobody who made it has seen', 'utterances/run.ts', 'frozen'],
  ['Reading resumes', 'resumes/run.ts'],
  ['Comparing people with requirements', 'fit/run.ts'],
  ['Finding the article that answers a question', 'knowledge/run.ts'],
] as const

for (const [title, file, ...args] of EVALUATIONS) {
  process.stdout.write(`\n${title}\n`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
