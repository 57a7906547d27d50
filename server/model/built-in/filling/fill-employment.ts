import { employmentOf } from '../slots/employment.ts'
import { offeringOf } from '../slots/offering.ts'
import { toldJob } from '../slots/told-job.ts'
import type { Employment } from '../terms/employment.ts'
import type { FillRequest } from './fill-state.ts'

/**
 * The job that a tool must be told of: somebody's own where it asks if the job lasts, and where sums are
 * offered the one that is offered. Null when the tool takes no job.
 */
export function employmentIn({
  fields,
  reading,
}: Pick<FillRequest, 'fields' | 'reading'>): Employment | null {
  if (!fields.some(({ slot, nullable }) => slot === 'company' && !nullable)) return null
  const own = fields.some(({ slot }) => slot === 'is_current')
  const told = (own ? toldJob(reading) : null) ?? employmentOf(reading)
  if (!fields.some(({ slot }) => slot === 'amount')) return told
  const { company, position } = offeringOf(reading)
  const employer = company ?? told.company
  return { company: employer, position: position && position !== employer ? position : told.position }
}
