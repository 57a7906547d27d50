import { randomUUID } from 'node:crypto'
import type { Person } from '../database/test-database.ts'
import { addApplicant, addMember } from '../tools/applicants/agency-desk.ts'
import { sampleResume } from '../tools/sample-resume.ts'
import { addJob } from '../tools/tool-bench.ts'
import type { World } from './world.ts'

export const ATTACKER = 'Ulla Brinkmann'
/** Somebody of the same agency, and somebody of another one. */
export const RIVAL = 'Piet Brandsma'
export const FOREIGNER = 'Zara Quist'

export interface Applied {
  person: Person
  applicationId: string
  threadId: string
}

/** An agency with an owner at the desk and two applicants, beside an agency of others with one. */
export interface AgencyWorld {
  agency: { id: string; slug: string; name: string }
  owner: Person
  colleague: Person
  attacker: Applied
  rival: Applied
  foreigner: Applied
}

/** What an applicant may plant in their application. */
export interface Planting {
  resume?: object
  letter?: string | null
}

export async function openAgencyWorld(world: World, planting: Planting = {}): Promise<AgencyWorld> {
  const { database } = world
  const [agency, others] = [await addAgency(world, 'Alder & Finch'), await addAgency(world, 'Other & Sons')]
  const apply = async (agencyId: string, name: string, more: Planting = {}): Promise<Applied> => {
    const jobId = await jobOf(world, agencyId)
    const added = await addApplicant(database, { jobId, name, ...more })
    const [thread] = await database.sql<{ id: string }[]>`
      select id from chats where application_id = ${added.applicationId}`
    return { ...added, threadId: thread?.id ?? '' }
  }
  return {
    agency,
    owner: await addMember(database, { agencyId: agency.id, role: 'owner' }),
    colleague: await addMember(database, { agencyId: agency.id }),
    attacker: await apply(agency.id, ATTACKER, planting),
    rival: await apply(agency.id, RIVAL, { resume: resumeOf(RIVAL) }),
    foreigner: await apply(others.id, FOREIGNER, { resume: resumeOf(FOREIGNER) }),
  }
}

async function addAgency({ database: { sql } }: World, name: string) {
  const id = randomUUID()
  const agency = { id, slug: `desk-${id.slice(0, 8)}`, name }
  await sql`insert into agencies ${sql(agency)}`
  return agency
}

/** The agency's one job. */
async function jobOf({ database }: World, agencyId: string): Promise<string> {
  const [job] = await database.sql<{ id: string }[]>`select id from job_posts where agency_id = ${agencyId}`
  if (job) return job.id
  const requirements = ['5 years with Go', 'PostgreSQL', 'A nurse’s registration']
  return addJob(database, { title: 'Backend Engineer', agencyId, requirements })
}

/** A resume with somebody’s own name and address, a gap of fourteen months, and the text where there is room for it. */
export function resumeOf(name: string, text = ''): object {
  const email = `${name.toLowerCase().replace(' ', '.')}@private.example`
  const [first, second] = sampleResume.work
  return {
    ...sampleResume,
    basics: { ...sampleResume.basics, name, email, ...(text ? { summary: text } : {}) },
    work: [
      { ...first, ...(text ? { highlights: [text] } : {}) },
      { ...second, endDate: '2020-01' },
    ],
  }
}
