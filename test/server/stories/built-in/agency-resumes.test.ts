import { describe, expect, it } from 'vitest'
import type { JsonResume } from '../../../../tools/resumes/json-resume.ts'
import { addApplicant } from '../../../tools/applicants/agency-desk.ts'
import { sampleResume } from '../../../tools/sample-resume.ts'
import { AGENCY, addJob } from '../../../tools/tool-bench.ts'
import { changesIn } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const nurse = {
  basics: { name: 'Tobias Adeyinka' },
  work: [{ name: 'Aireside Hospital', position: 'Staff Nurse', startDate: '2019-04' }],
} satisfies JsonResume

const { agency, desk, cast } = useDesk({
  arrange: async ({ database }) => {
    const jobId = await addJob(database, {
      title: 'Backend Engineer',
      requirements: ['TypeScript', 'A pilot licence'],
    })
    await addApplicant(database, { jobId, name: 'Tobias Adeyinka', resume: nurse })
    return { ines: await addApplicant(database, { jobId, name: 'Ines Calder' }) }
  },
})

const read = async (text: string) => {
  const { tools, cards } = await desk.say(text)
  expect(tools).toEqual(['show_applicant_resume'])
  return JSON.stringify(cards)
}

describe('the resume that came with an application', () => {
  it('should be read as it was sent, whatever became of it since', async () => {
    const { sql } = agency.database
    await desk.say('who applied for the Backend Engineer job?')
    const sent = await read('show the resume of Ines Calder')
    expect(sent).toContain('Senior Engineer')
    expect(sent).not.toContain('Aireside')
    expect(await read('and the CV of the second applicant')).toContain('Aireside Hospital')

    const changed = { ...sampleResume, work: [{ name: 'Nowhere', position: 'Astronaut' }] }
    await sql`update resumes set parsed_data = ${sql.json(changed)} where user_id = ${cast.ines.person.id}`
    const before = await changesIn(agency.database)
    await desk.reload()
    expect(await read('show me the resume of the first one again')).toBe(sent)
    expect(await read('where did she work before?')).not.toContain('Astronaut')
    expect(await changesIn(agency.database)).toBe(before)

    const [snapshot] = await sql`
      select resume -> 'work' -> 0 ->> 'position' as position from application_snapshots
      where application_id = ${cast.ines.applicationId} and agency_id = ${AGENCY.id}`
    expect(snapshot).toEqual({ position: 'Senior Engineer' })
  })

  it('should be there as the file that was sent', async () => {
    const [snapshot] = await agency.database.sql`
      select id from application_snapshots where application_id = ${cast.ines.applicationId}`
    await desk.say('show me the applicants')
    const file = `/api/submissions/${snapshot?.id}/file`
    for (const text of [
      'download the CV of Ines Calder',
      'open the resume file of Ines Calder',
      'I want to download her resume',
      'the original CV of Ines Calder please',
    ])
      expect(await read(text), text).toContain(file)
  })

  it('should be evidence for each requirement in their own words, and never a ranking', async () => {
    await desk.say('show me the applicants')
    await desk.say('open the first one')
    const { cards } = await desk.say('does she have the pilot licence that we need?')
    expect(cards).toMatchObject([
      {
        kind: 'fit',
        requirements: [
          { requirement: 'TypeScript', verdict: 'met', quote: expect.stringContaining('TypeScript') },
          { requirement: 'A pilot licence', verdict: 'unclear', quote: null },
        ],
      },
    ])
    const ranked = await desk.say('who is the best applicant?')
    expect(ranked).toMatchObject({ tools: ['check_applicant_fit'], statuses: ['refused'], cards: [] })
    expect(ranked.text).toContain('I don’t rank, score or recommend people')
  })
})
