import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Every evaluation in turn, each in a process of its own: what they print are numbers, not verdicts. */
const EVALUATIONS = [
  ['The built-in model, on sets that it was made with: candidates', 'utterances/run.ts', 'development'],
  ['…', 'utterances/run.ts', 'development-2'],
  ['…', 'utterances/run.ts', 'development-3'],
  ['… every tool and both roles', 'utterances/run.ts', 'development-4'],
  ['… what is told with them', 'utterances/run.ts', 'values'],
  ['…', 'utterances/run.ts', 'values-2'],
  ['… and on sets that nobody who made it has seen: candidates', 'utterances/run.ts', 'frozen'],
  ['… every tool and both roles', 'utterances/run.ts', 'frozen-2'],
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
