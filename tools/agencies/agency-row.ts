import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { ReadError, readRow } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { type AgencySettings, hoursInWords, readSettings } from './agency-settings.ts'

const row = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  website: z.string().nullable(),
  location: z.string().nullable(),
  status: z.enum(['active', 'inactive', 'suspended']),
  settings: z.record(z.string(), z.json()),
})

export interface Agency extends z.infer<typeof row> {
  /** What could be read of `settings`, which may hold more. */
  known: AgencySettings
}

/** An agency that the person may read; null for none. */
export async function readAgency(id: string, context: ToolContext): Promise<Agency | null> {
  const found = await readRow(
    row,
    context.read
      .select('agencies')
      .select('id,slug,name,description,website,location,status,settings')
      .eq('id', id),
  )
  return found && { ...found, known: readSettings(found.settings) }
}

/** The agency whose membership was just checked. @throws ReadError when it is gone since. */
export async function mustReadAgency(id: string, context: ToolContext): Promise<Agency> {
  const agency = await readAgency(id, context)
  if (!agency) throw new ReadError(new Error('The agency of a member is not readable.'))
  return agency
}

/** "2 days", "36 hours" */
export function replyInWords(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour')
}

/** Every setting as a line; null where nothing is set. */
export function agencyLines(agency: Agency): { label: string; value: string | null }[] {
  const { known } = agency
  return [
    { label: 'Name', value: agency.name },
    { label: 'Description', value: agency.description },
    { label: 'Website', value: agency.website },
    { label: 'Place', value: agency.location },
    { label: 'Visible', value: agency.status === 'active' ? 'to everybody' : 'only to its members' },
    { label: 'Opening hours', value: known.hours ? hoursInWords(known.hours) : null },
    { label: 'Answers within', value: known.replyWithinHours ? replyInWords(known.replyWithinHours) : null },
    { label: 'Accent colour', value: known.theme?.accent ?? null },
    { label: 'Greeting', value: known.greeting ?? null },
    {
      label: 'Suggestions',
      value: known.suggestions?.map((text) => `“${shortName(text)}”`).join(', ') || null,
    },
    { label: 'Data is kept', value: known.retentionDays ? count(known.retentionDays, 'day') : null },
  ]
}
