import { z } from 'zod'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'

const experienceRow = z.object({
  id: z.uuid(),
  resume_id: z.uuid().nullable(),
  company_name: z.string(),
  position: z.string(),
  /** YYYY-MM-DD */
  start_date: z.string().nullable(),
  end_date: z.string().nullable(),
  is_current: z.boolean(),
  location: z.string().nullable(),
  description: z.string().nullable(),
  skills: z.array(z.string()).nullable(),
  achievements: z.array(z.string()).nullable(),
})

export type ExperienceRow = z.output<typeof experienceRow>

const COLUMNS =
  'id,resume_id,company_name,position,start_date,end_date,is_current,location,description,skills,achievements'

/** The person's work experience: current jobs first, then by end and start, the latest first; 200 at most. */
export async function readExperiences(context: ToolContext): Promise<ExperienceRow[]> {
  const rows = await readRows(
    experienceRow,
    context.read.select('experiences').select(COLUMNS).eq('user_id', context.user.id).order('id').limit(200),
  )
  return rows.toSorted((one, other) => latest(other).localeCompare(latest(one)))
}

/** Sorts a job by when it ended, then by when it began. */
function latest(row: ExperienceRow): string {
  const end = row.is_current ? '9999-12-31' : (row.end_date ?? row.start_date ?? '0000')
  return `${end} ${row.start_date ?? '0000'}`
}

/** "Backend Engineer at Globex" */
export function experienceName(row: Pick<ExperienceRow, 'position' | 'company_name'>): string {
  return `${shortName(row.position)} at ${shortName(row.company_name)}`
}

/** What "that job I had" points at. */
export function experienceReference(row: ExperienceRow): Reference {
  return { type: 'experience', id: row.id, label: experienceName(row) }
}
