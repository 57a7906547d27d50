import type { Browser } from 'playwright-core'
import { createResumeReader } from '../../../server/resumes/read-resume.ts'
import { devCases, type EvalCase, type EvalSet, evalSets } from './cases.ts'
import { heldOutCases } from './held-out.ts'
import { ownLayouts } from './own-layouts.ts'
import { launchBrowser, printPdf } from './render.ts'
import { roundEight } from './round-eight.ts'
import { roundEleven } from './round-eleven.ts'
import { roundFive } from './round-five.ts'
import { roundFour } from './round-four.ts'
import { roundNine } from './round-nine.ts'
import { roundSeven } from './round-seven.ts'
import { roundSix } from './round-six.ts'
import { roundTen } from './round-ten.ts'
import { roundThree } from './round-three.ts'
import { roundTwo } from './round-two.ts'
import { addScores, type Field, fields, precision, recall, type Score, scoreReading } from './score.ts'
import type { WrittenCase } from './written-case.ts'

export interface ResumeEvalRow {
  resume: string
  layout: string
  format: EvalCase['format']
  set: EvalSet
  milliseconds: number
  error: string | null
  score: Score
}

export interface FieldTotal {
  precision: number
  recall: number
  expected: number
}

export interface ResumeEvalResult {
  rows: ResumeEvalRow[]
  totals: Record<EvalSet, Record<Field, FieldTotal>>
}

type AnyCase = EvalCase | (WrittenCase & { set: EvalSet })

const cases: readonly AnyCase[] = [
  ...devCases,
  ...ownLayouts.map((one) => ({ ...one, set: 'dev' as const })),
  ...roundTwo,
  ...roundThree,
  ...heldOutCases,
  ...roundFour.map((one) => ({ ...one, set: 'round four' as const })),
  ...roundFive.map((one) => ({ ...one, set: 'round five' as const })),
  ...roundSix.map((one) => ({ ...one, set: 'round six' as const })),
  ...roundSeven.map((one) => ({ ...one, set: 'round seven' as const })),
  ...roundEight.map((one) => ({ ...one, set: 'round eight' as const })),
  ...roundNine.map((one) => ({ ...one, set: 'round nine' as const })),
  ...roundTen.map((one) => ({ ...one, set: 'round ten' as const })),
  ...roundEleven.map((one) => ({ ...one, set: 'round eleven' as const })),
]

function render(browser: Browser, one: AnyCase): Promise<Uint8Array> | Uint8Array {
  if ('document' in one) {
    if (typeof one.document !== 'string') return one.document()
    return one.format === 'pdf' ? printPdf(browser, one.document) : new TextEncoder().encode(one.document)
  }
  if (one.format === 'pdf') return printPdf(browser, one.html(one.truth))
  if (one.format === 'docx') return one.docx(one.truth)
  return new TextEncoder().encode(one.text(one.truth))
}

function totalsOf(rows: readonly ResumeEvalRow[], set: EvalSet): Record<Field, FieldTotal> {
  const sum = addScores(rows.filter((row) => row.set === set).map((row) => row.score))
  const entries = fields.map((field) => [
    field,
    { precision: precision(sum[field]), recall: recall(sum[field]), expected: sum[field].expected },
  ])
  return Object.fromEntries(entries) as Record<Field, FieldTotal>
}

/** Renders every resume, reads it as an upload and scores each field. Nothing is kept on disk. */
export async function runResumeEval(): Promise<ResumeEvalResult> {
  const browser = await launchBrowser()
  const reader = createResumeReader()
  const rows: ResumeEvalRow[] = []
  try {
    for (const one of cases) {
      const bytes = await render(browser, one)
      const started = performance.now()
      const result = await reader.read({ bytes, fileName: `${one.truth.id}.${one.format}` })
      rows.push({
        resume: one.truth.id,
        layout: one.layout,
        format: one.format,
        set: one.set,
        milliseconds: Math.round(performance.now() - started),
        error: result.ok ? null : result.error.code,
        score: scoreReading(one.truth, result.ok ? result.reading : null),
      })
    }
  } finally {
    await reader.close()
    await browser.close()
  }
  const totals = Object.fromEntries(evalSets.map((set) => [set, totalsOf(rows, set)]))
  return { rows, totals: totals as ResumeEvalResult['totals'] }
}

function formatTable({ rows, totals }: ResumeEvalResult): string {
  const cell = (text: string | number, width: number) => String(text).padEnd(width)
  const head =
    cell('resume', 14) +
    cell('layout', 20) +
    cell('format', 8) +
    fields.map((field) => cell(field, 12)).join('') +
    'ms'
  const body = rows.map(
    (row) =>
      cell(row.resume, 14) +
      cell(row.layout, 20) +
      cell(row.format, 8) +
      fields
        .map((field) =>
          cell(`${row.score[field].correct}/${row.score[field].expected} (${row.score[field].found})`, 12),
        )
        .join('') +
      row.milliseconds +
      (row.error ? `  ${row.error}` : ''),
  )
  const sums = evalSets.map(
    (set) =>
      cell(`${set}: precision / recall`, 42) +
      fields
        .map((field) =>
          cell(`${totals[set][field].precision.toFixed(2)} / ${totals[set][field].recall.toFixed(2)}`, 14),
        )
        .join(''),
  )
  return [head, ...body, '', cell('', 42) + fields.map((field) => cell(field, 14)).join(''), ...sums].join(
    '\n',
  )
}

if (import.meta.main) process.stdout.write(`${formatTable(await runResumeEval())}\n`)
