import type { FillRequest } from './fill-state.ts'
import { type Employment, employmentOf } from './slots/employment.ts'
import { offeringOf } from './slots/offering.ts'

/** The job that a tool must be told of; where sums are offered, who offers it. Null when the tool takes no job. */
export function employmentIn({
  fields,
  reading,
}: Pick<FillRequest, 'fields' | 'reading'>): Employment | null {
  if (!fields.some(({ slot, nullable }) => slot === 'company' && !nullable)) return null
  const told = employmentOf(reading)
  if (!fields.some(({ slot }) => slot === 'amount')) return told
  const { company, position } = offeringOf(reading)
  const employer = company ?? told.company
  return { company: employer, position: position && position !== employer ? position : told.position }
}
