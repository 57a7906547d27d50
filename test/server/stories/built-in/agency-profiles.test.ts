import { describe, expect, it } from 'vitest'
import { addApplicant } from '../../../tools/applicants/agency-desk.ts'
import { addJob, OTHER_AGENCY } from '../../../tools/tool-bench.ts'
import { type Answer, changesIn, titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk, cast } = useDesk({
  arrange: async ({ database }) => {
    const jobId = await addJob(database, { title: 'Night Nurse' })
    const letter = 'Dear team, I like nights.'
    const ines = await addApplicant(database, { jobId, name: 'Ines Calder', letter })
    const tobias = await addApplicant(database, { jobId, name: 'Tobias Adeyinka' })
    const elsewhere = await addJob(database, { title: 'Night Nurse', agencyId: OTHER_AGENCY.id })
    await addApplicant(database, { jobId: elsewhere, name: 'Cleo Marchetti' })
    return { ines, tobias }
  },
})

/** What the card of an answer says, by section. */
const sections = ({ cards }: Answer) =>
  cards.flatMap((card) => (card.kind === 'facts' ? card.sections.map((section) => section) : []))
const notes = () =>
  agency.database.sql`select application_id, author_id, content from private_notes order by created_at`

describe('the profile that an applicant shared', () => {
  it('should be shown as it was sent, to their agency alone, and never be written', async () => {
    const { sql } = agency.database
    const before = await changesIn(agency.database)
    expect(titlesOf(await desk.say('show me the applicants'))).toEqual(['Tobias Adeyinka', 'Ines Calder'])
    const shown = await desk.say('open the second one')
    expect(shown.tools).toEqual(['show_applicant'])
    expect(sections(shown)).toMatchObject([
      { title: 'Application' },
      {
        title: 'Shared profile',
        facts: expect.arrayContaining([
          { label: 'Name', value: 'Ines Calder' },
          { label: 'Location', value: 'Leeds' },
        ]),
      },
      { title: 'Cover letter', text: 'Dear team, I like nights.' },
    ])

    expect(await changesIn(agency.database)).toBe(before)
    await sql`update profiles set location = 'Aberdeen', bio = 'New words' where id = ${cast.ines.person.id}`
    const later = JSON.stringify(sections(await desk.say('show her profile')))
    expect(later).toContain('Leeds')
    expect(later).not.toMatch(/Aberdeen|New words/)

    const found = await desk.say('search applicants for Marchetti')
    expect(found.tools).toEqual(['list_applicants'])
    expect(found.text).toContain('No applicant of Northwind Recruiting fits that')
  })

  it('should carry the agency’s notes, taken back by a word, and stay in mind when the page is loaded again', async () => {
    await desk.say('show me the applicants')
    await desk.say('show the first one')
    await desk.say('note on him: called, he can start in May')
    const note = { application_id: cast.tobias.applicationId, author_id: desk.person.id }
    expect(await notes()).toEqual([{ ...note, content: 'called, he can start in May' }])
    await desk.say('undo that')
    expect(await notes()).toEqual([])

    const messages = await desk.reload()
    expect(messages.filter(({ role }) => role === 'user')).toHaveLength(4)
    await desk.say('add a note to that applicant: prefers e-mail')
    expect(await notes()).toEqual([{ ...note, content: 'prefers e-mail' }])
    const shown = await desk.say('what notes do we have on him?')
    expect(sections(shown).at(-1)).toMatchObject({
      title: 'Notes of Northwind Recruiting (applicants never see them)',
      facts: [{ value: 'prefers e-mail' }],
    })
    const { data } = await cast.tobias.person.client.from('private_notes').select('content')
    expect(data).toEqual([])
  })
})
