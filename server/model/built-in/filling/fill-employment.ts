import { employmentOf } from '../slots/employment.ts'
import { offeringOf } from '../slots/offering.ts'
import { toldJob } from '../slots/told-job.ts'
import type { Employment } from '../terms/employment.ts'
import type { Reading } from '../terms/reading.ts'
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
  const employer = company ?? offerer(told.company, reading)
  const title = position && position !== employer ? position : told.position
  return { company: employer, position: title && isWorkName(title, reading) ? title : null }
}

/** "fully remote" makes no offer. */
function offerer(company: string | null, { text, spans }: Reading): string | null {
  const isChoice = spans.some(
    ({ kind, start, end }) =>
      kind === 'choice' && text.slice(start, end).toLowerCase() === company?.toLowerCase(),
  )
  return isChoice ? null : company
}

/** A town is no work, and neither is a clause: "in Leeds", "other one is from a start-up called X". */
function isWorkName(title: string, { spans }: Reading): boolean {
  const isPlace = spans.some((span) => span.kind === 'place' && span.value === title)
  return !isPlace && !/\b(?:is|are|was|from|called|named|offers?|offered)\b/i.test(title)
}
