import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { editResumeSection } from '../../../tools/resumes/edit-resume-section.ts'
import { exportResume } from '../../../tools/resumes/export-resume.ts'
import { listResumeVersions } from '../../../tools/resumes/list-resume-versions.ts'
import { restoreResumeVersion } from '../../../tools/resumes/restore-resume-version.ts'
import { supportOf } from '../../../tools/resumes/support.ts'
import { tailorResume } from '../../../tools/resumes/tailor-resume.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addAgencies, addJob, addResume, contextOf, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let jobId: string
let resumeId: string

const work = [
  {
    ...sampleResume.work[0],
    highlights: ['Planned the summer party', 'Led a team of five', 'Cut the PostgreSQL bill by a third'],
  },
  sampleResume.work[1],
]
const resume = { ...sampleResume, work }

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  jobId = await addJob(database, {
    title: 'Data Engineer',
    requirements: ['Experience with PostgreSQL', 'Kubernetes in production'],
    skills: ['PostgreSQL', 'Python', 'Kubernetes'],
  })
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createGuest()
  resumeId = await addResume({ database, person, data: resume })
})

const tailor = (more: { summary?: string | null; resumeId?: string | null } = {}, of = person) =>
  use({ tool: tailorResume, input: { resumeId: null, jobId, summary: null, ...more }, person: of })

const versions = (of = person) =>
  database.sql`select id, parsed_data, is_primary, file_name, file_path, metadata from resumes
    where user_id = ${of.id} and metadata ? 'versionOf' order by created_at`

describe('tailoring', () => {
  it('should make a version that puts first what the advert asks for, and leave the original', async () => {
    const { say, card } = await tailor()
    const [version, ...others] = await versions()
    expect(others).toEqual([])
    expect(version).toMatchObject({
      is_primary: false,
      file_name: 'cv, for Data Engineer at Globex',
      metadata: { versionOf: resumeId, forJob: jobId },
    })
    expect(version?.file_path.startsWith(`${person.id}/`)).toBe(true)
    expect(version?.parsed_data.work[0].highlights[0]).toBe('Cut the PostgreSQL bill by a third')
    expect(version?.parsed_data.work[0].highlights).toHaveLength(3)
    const [original] = await database.sql`select parsed_data, is_primary from resumes where id = ${resumeId}`
    expect(original).toEqual({ parsed_data: resume, is_primary: true })
    expect(say.references?.[0]).toMatchObject({ type: 'resume', id: version?.id })
    expect(card).toMatchObject({ kind: 'diff' })
  })

  it('should tie every new line to the record, and claim nothing the record lacks', async () => {
    const { card, say } = await tailor()
    if (card?.kind !== 'diff') throw new Error('no diff')
    const record = JSON.stringify(resume)
    for (const { after, support, unsupported } of card.lines) {
      expect(unsupported).toBe(false)
      if (after !== null) expect(support).toBeTruthy()
    }
    const [version] = await versions()
    expect(JSON.stringify(version?.parsed_data)).not.toContain('Kubernetes in production')
    expect(version?.parsed_data.basics.summary).toContain('Hands-on with PostgreSQL and Python.')
    expect(version?.parsed_data.basics.summary).not.toContain('Kubernetes')
    for (const bullet of version?.parsed_data.work.flatMap(
      (job: { highlights: string[] }) => job.highlights,
    ) ?? [])
      expect(record).toContain(bullet)
    expect(card.note).toContain('Kubernetes in production')
    expect(say.text).not.toContain('Kubernetes')
  })

  it('should leave out of a wished summary what nothing supports, and show it as unsupported', async () => {
    const { card, say } = await tailor({
      summary:
        'Senior engineer on a payments platform in TypeScript and PostgreSQL. Ran Kubernetes clusters for NASA. Led a team of 40.',
    })
    if (card?.kind !== 'diff') throw new Error('no diff')
    expect(card.lines.filter(({ unsupported }) => unsupported).map(({ after }) => after)).toEqual([
      'Ran Kubernetes clusters for NASA.',
      'Led a team of 40.',
    ])
    expect(say.text).toContain('I left out 2 sentences that nothing in your record supports.')
    const [version] = await versions()
    expect(version?.parsed_data.basics.summary).toBe(
      'Senior engineer on a payments platform in TypeScript and PostgreSQL.',
    )
  })

  it('should give the same version for the same input, and be undone', async () => {
    await tailor()
    await use({ tool: undoChange, input: { changeId: null }, person })
    expect(await versions()).toEqual([])
    await tailor()
    await tailor({ resumeId: (await versions())[0]?.id })
    const [one, other] = await versions()
    expect(other?.parsed_data).toEqual(one?.parsed_data)
    expect(other?.metadata.versionOf).toBe(resumeId)
  })

  it('should refuse without a resume, with somebody else’s, for unknown jobs and those without requirements', async () => {
    const stranger = await database.createGuest()
    expect((await tailor({}, stranger)).say.text).toContain('not uploaded a resume')
    await addResume({ database, person: stranger, data: resume })
    expect((await tailor({ resumeId }, stranger)).refused).toBe(true)
    expect(await versions(stranger)).toEqual([])
    const input = { resumeId: null, jobId: crypto.randomUUID(), summary: null }
    expect((await use({ tool: tailorResume, input, person })).refused).toBe(true)
    const silent = await addJob(database, { title: 'Anything' })
    expect(
      (await use({ tool: tailorResume, input: { ...input, jobId: silent }, person })).say.text,
    ).toContain('lists no requirements')
  })
})

describe('support', () => {
  const evidence = [
    { text: 'Cut the PostgreSQL bill by a third', source: 'Resume', section: 'work' },
    { text: 'Led a team of five in 2021', source: 'Resume', section: 'work' },
  ]
  it.each([
    ['Cut the PostgreSQL bill by a third', true],
    ['Cutting the bill of PostgreSQL by a third.', true],
    ['Led a team of five', true],
    ['Led a team of 50', false],
    ['Cut the Oracle bill by a third', false],
    ['Won the Nobel prize', false],
    ['', false],
  ])('should judge “%s”', (sentence, supported) => {
    expect(supportOf(sentence, evidence) !== null).toBe(supported)
  })
})

describe('editing a section', () => {
  const edit = (input: object, of = person) =>
    use({
      tool: editResumeSection,
      input: {
        resumeId: null,
        section: 'skills',
        mode: 'add',
        experienceId: null,
        text: null,
        ...input,
      } as never,
      person: of,
    })
  const data = async () =>
    (await database.sql`select parsed_data from resumes where id = ${resumeId}`)[0]?.parsed_data

  it('should add skills, keep the groups, and mark what nothing else shows', async () => {
    const { card, say } = await edit({ text: 'Terraform, PostgreSQL' })
    expect((await data()).skills).toEqual([...resume.skills, { name: 'Terraform' }])
    expect(card).toMatchObject({
      kind: 'diff',
      lines: [{ before: null, after: 'Terraform', support: null, unsupported: true }],
    })
    expect(say.text).toContain('Nothing else in your record shows one new line')
    expect((await edit({ text: 'terraform' })).refused).toBe(true)
  })

  it('should replace and clear a summary, and keep the rest of the contact data', async () => {
    await edit({ section: 'summary', mode: 'replace', text: 'Calm systems.' })
    expect((await data()).basics).toEqual({ ...resume.basics, summary: 'Calm systems.' })
    await edit({ section: 'summary', mode: 'remove' })
    expect((await data()).basics).not.toHaveProperty('summary')
    expect((await edit({ section: 'summary', mode: 'replace' })).say.text).toContain('Tell me what')
  })

  it('should change the bullets of the job that is named, in the work history too', async () => {
    const [job] =
      await database.sql`insert into experiences (user_id, resume_id, company_name, position, achievements)
      values (${person.id}, ${resumeId}, 'Globex', 'Engineer', ${['Wrote the search']}) returning id`
    expect((await edit({ section: 'bullets', text: 'Shipped it' })).say.text).toContain('Which job’s bullets')
    await edit({ section: 'bullets', experienceId: job?.id, text: 'Shipped it; Wrote the search' })
    expect((await data()).work[1].highlights).toEqual(['Wrote the search', 'Shipped it'])
    expect((await edit({ section: 'bullets', experienceId: crypto.randomUUID(), text: 'x' })).refused).toBe(
      true,
    )
    const [row] = await database.sql`select achievements from experiences where user_id = ${person.id}`
    expect(row?.achievements).toEqual(['Wrote the search', 'Shipped it'])
  })

  it('should take languages and certificates, and refuse somebody else’s resume', async () => {
    await edit({ section: 'languages', text: 'Spanish (A2)' })
    expect((await data()).languages.at(-1)).toEqual({ language: 'Spanish', fluency: 'A2' })
    await edit({ section: 'certificates', mode: 'replace', text: 'First aid' })
    expect((await data()).certificates).toEqual([{ name: 'First aid' }])
    const stranger = await database.createGuest()
    expect((await edit({ resumeId, text: 'Go' }, stranger)).refused).toBe(true)
  })
})

describe('versions', () => {
  it('should list tailored versions and earlier states, and restore either', async () => {
    expect((await use({ tool: listResumeVersions, input: { resumeId: null }, person })).say.text).toContain(
      'only one version',
    )
    await use({
      tool: editResumeSection,
      input: {
        resumeId: null,
        section: 'headline',
        mode: 'replace',
        experienceId: null,
        text: 'Data Engineer',
      },
      person,
    })
    await tailor()
    const { say, card } = await use({ tool: listResumeVersions, input: { resumeId: null }, person })
    expect(card).toMatchObject({
      kind: 'rows',
      rows: [{ badge: { text: 'Tailored' } }, { badge: { text: 'Earlier' } }],
    })
    const [version, state] = say.references ?? []
    expect([version?.type, state?.type]).toEqual(['resume', 'change'])

    await use({
      tool: restoreResumeVersion,
      input: { versionId: null, changeId: state?.id ?? null },
      person,
    })
    const stored = async () =>
      (await database.sql`select parsed_data from resumes where id = ${resumeId}`)[0]?.parsed_data
    expect(await stored()).toEqual(resume)

    await use({
      tool: restoreResumeVersion,
      input: { versionId: version?.id ?? null, changeId: null },
      person,
    })
    expect(await stored()).toEqual((await versions())[0]?.parsed_data)
    const again = await use({
      tool: restoreResumeVersion,
      input: { versionId: version?.id ?? null, changeId: null },
      person,
    })
    expect(again.say.text).toContain('already says exactly that')
  })

  it('should refuse to guess, and other people’s versions', async () => {
    await tailor()
    const [version] = await versions()
    const nothing = { versionId: null, changeId: null }
    expect((await use({ tool: restoreResumeVersion, input: nothing, person })).refused).toBe(true)
    const stranger = await database.createGuest()
    await addResume({ database, person: stranger, data: sampleResume })
    const theirs = { versionId: version?.id ?? null, changeId: null }
    expect((await use({ tool: restoreResumeVersion, input: theirs, person: stranger })).refused).toBe(true)
    const [change] = await database.sql<
      { id: string }[]
    >`select id from changes where subject_id = ${person.id} limit 1`
    expect(
      (
        await use({
          tool: restoreResumeVersion,
          input: { versionId: null, changeId: change?.id ?? null },
          person: stranger,
        })
      ).refused,
    ).toBe(true)
  })
})

describe('downloading', () => {
  it('should give links to the forms that were asked for, and none to others’ resumes', async () => {
    const all = await exportResume.run({
      input: { resumeId: null, format: null },
      context: contextOf(person),
    })
    expect(all.card).toMatchObject({
      kind: 'files',
      files: [
        { href: `/api/resumes/${resumeId}/export.docx` },
        { href: `/api/resumes/${resumeId}/export.pdf` },
        { href: `/api/resumes/${resumeId}/export.json` },
      ],
    })
    const one = await exportResume.run({ input: { resumeId, format: 'pdf' }, context: contextOf(person) })
    expect(one.card).toMatchObject({ files: [{ label: 'PDF' }] })
    const stranger = await database.createGuest()
    expect(
      (await use({ tool: exportResume, input: { resumeId, format: null }, person: stranger })).refused,
    ).toBe(true)
    await addResume({ database, person: stranger, data: {} })
    expect(
      (await use({ tool: exportResume, input: { resumeId: null, format: null }, person: stranger })).refused,
    ).toBe(true)
  })
})
