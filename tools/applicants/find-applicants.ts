import { z } from 'zod'
import type { ApplicationStatus } from '../applications/application-row.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { openStages } from './stage.ts'

/** More than this are counted as this many. */
export const MOST_FOUND = 1_000
const DAY = 86_400_000

export interface ApplicantQuery {
  agencyId: string
  jobId: string | null
  stage: ApplicationStatus | null
  search: string | null
  /** Only those without any change for so many days. */
  waitingDays: number | null
}

const idRow = z.object({ id: z.uuid() })
const applicationId = z.object({ application_id: z.uuid() })

/** Ids of the applications to the agency that fit, those with the latest change first. */
export async function findApplicants({
  query,
  context,
}: {
  query: ApplicantQuery
  context: ToolContext
}): Promise<string[]> {
  const named = query.search ? await idsNamed({ search: query.search, query, context }) : null
  if (named?.length === 0) return []
  let found = context.read
    .select('applications')
    .select('id')
    .eq('agency_id', query.agencyId)
    .neq('status', 'draft')
    .order('updated_at', { ascending: query.waitingDays !== null })
    .order('id')
    .limit(MOST_FOUND)
  if (query.jobId) found = found.eq('job_id', query.jobId)
  if (query.stage) found = found.eq('status', query.stage)
  if (named) found = found.in('id', named)
  if (query.waitingDays !== null) {
    const since = new Date(context.now.getTime() - query.waitingDays * DAY)
    found = found.lte('updated_at', since.toISOString())
    if (!query.stage) found = found.in('status', [...openStages])
  }
  return (await readRows(idRow, found)).map(({ id }) => id)
}

/** Applications whose applicant or job is called so; 200 of each kind at most. */
async function idsNamed({
  search,
  query,
  context,
}: {
  search: string
  query: ApplicantQuery
  context: ToolContext
}): Promise<string[]> {
  const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  const snapshots = () =>
    context.read
      .select('application_snapshots')
      .select('application_id')
      .eq('agency_id', query.agencyId)
      .limit(200)
  const [byFields, jobs] = await Promise.all([
    Promise.all(
      ['profile->>full_name', 'profile->>email', 'profile->>occupation', 'resume->basics->>name'].map(
        (path) => readRows(applicationId, snapshots().ilike(path, pattern)),
      ),
    ),
    readRows(
      idRow,
      context.read
        .select('job_posts')
        .select('id')
        .eq('agency_id', query.agencyId)
        .ilike('title', pattern)
        .limit(200),
    ),
  ])
  const ofJobs =
    jobs.length > 0
      ? await readRows(
          idRow,
          context.read
            .select('applications')
            .select('id')
            .eq('agency_id', query.agencyId)
            .in(
              'job_id',
              jobs.map(({ id }) => id),
            )
            .limit(MOST_FOUND),
        )
      : []
  return [
    ...new Set([
      ...byFields.flat().map(({ application_id }) => application_id),
      ...ofJobs.map(({ id }) => id),
    ]),
  ].slice(0, MOST_FOUND)
}
