import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelFigures } from './model-process.ts'
import { median, percentile } from './statistics.ts'

const MB = 2 ** 20

function inProcess(memoryFolder: string): Promise<ModelFigures> {
  const child = fork(join(import.meta.dirname, 'model-process.ts'), [memoryFolder], {
    execArgv: ['--expose-gc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as ModelFigures))
    child.once('exit', (code) => reject(new Error(`The model's process ended with ${code}.`)))
  })
}

/** The built-in model: learning, loading what was learnt, and answering, each in a process of its own. */
export async function benchUnderstanding() {
  const folder = mkdtempSync(join(tmpdir(), 'aicareer-bench-'))
  try {
    const learning = await inProcess(folder)
    const loading = await inProcess(folder)
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
    const row = (what: string, { ready, readyPeak, readyHeap }: ModelFigures) => ({
      what,
      s: (ready / 1_000).toFixed(2),
      'peak MB': (readyPeak / MB).toFixed(0),
      'kept MB': (readyHeap / MB).toFixed(0),
      'files MB': (bytes / MB).toFixed(1),
      '÷ loading': (ready / loading.ready).toFixed(1),
    })
    const { plain, short, long, talk, keptHeap, answered } = loading
    const usual = median(short)
    const answer = (utterance: string, samples: number[]) => ({
      utterance,
      'p50 cpu ms': median(samples).toFixed(2),
      'p99 cpu ms': percentile(samples, 0.99).toFixed(2),
      '÷ some': (median(samples) / usual).toFixed(1),
      'kept KB each': samples === plain ? (keptHeap / answered / 1_024).toFixed(2) : '',
    })
    return {
      learning: [row('learns both sides', learning), row('loads what it learnt', loading)],
      answers: [
        answer('all', plain),
        answer('some of them', short),
        answer('… ten times as long', long),
        answer('… after ten others', talk),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
