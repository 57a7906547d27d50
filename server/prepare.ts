import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/**
 * What a first start needs and a later one finds done: the widget built, and
 * the built-in model's learning, side by side.
 */
const steps = ['../widget/ensure-build.ts', './model/learn.ts']
const codes = await Promise.all(
  steps.map(async (step) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, step)], { stdio: 'inherit' })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code ?? 1
  }),
)
process.exitCode = Math.max(...codes)
