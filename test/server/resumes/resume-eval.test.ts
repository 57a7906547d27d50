import { expect, it } from 'vitest'
import { evalSets } from '../../eval/resumes/cases.ts'
import { runResumeEval } from '../../eval/resumes/run.ts'
import { fields } from '../../eval/resumes/score.ts'

it('should read nine of ten facts of the generated resumes, and find no fact that is not there', async () => {
  const { rows, totals } = await runResumeEval()
  expect(rows.filter((row) => row.error !== null)).toEqual([])
  expect(rows.length).toBeGreaterThanOrEqual(16)
  for (const set of evalSets)
    for (const field of fields) {
      expect(totals[set][field].recall, `${set}: recall of ${field}`).toBeGreaterThanOrEqual(0.9)
      expect(totals[set][field].precision, `${set}: precision of ${field}`).toBeGreaterThanOrEqual(0.9)
    }
}, 120_000)
