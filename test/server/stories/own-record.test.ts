import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { RunningServer } from '../../../server/start.ts'
import { applicationTools } from '../../../tools/applications/application-tools.ts'
import { listChanges } from '../../../tools/changes/list-changes.ts'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import type { Card } from '../../../tools/core/card.ts'
import { experienceTools } from '../../../tools/experiences/experience-tools.ts'
import { compareJobs } from '../../../tools/jobs/compare-jobs.ts'
import { profileTools } from '../../../tools/profile/profile-tools.ts'
import { resumeTools } from '../../../tools/resumes/resume-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../../tools/sample-resume.ts'
import { type Applicant, approvalCardsOf, cardsOf, click, JOB, newApplicant } from '../approvals/applicant.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, textOf } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let applicant: Applicant
const model = changingModel()
const tools = [
  ...profileTools,
  ...resumeTools,
  ...experienceTools,
  ...applicationTools,
  compareJobs,
  listChanges,
  undoChange,
]

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true })
  server = await startTestServer({ database, model, tools })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  applicant = await newApplicant({ database, server })
  await database.sql`update resumes set parsed_data = ${database.sql.json(sampleResume as never)} where user_id = ${applicant.userId}`
})
afterEach(() => applicant.visitor.close())

/** The model calls one tool; gives the answer's message. */
async function call(tool: string, input: object) {
  model.play(calling({ tool, input }), saying('Done.'))
  return say(applicant.socket, applicant.chatId, tool)
}

async function cardOf<Kind extends Card['kind']>(kind: Kind, tool: string, input: object) {
  const card = cardsOf(await call(tool, input)).find((one) => one.kind === kind)
  if (!card) throw new Error(`${tool} gave no ${kind}.`)
  return card as Extract<Card, { kind: Kind }>
}

it('should tailor a resume to a job, draft the letter, send both, and ask why after a refusal', async () => {
  const diff = await cardOf('diff', 'tailor_resume', {
    resumeId: null,
    jobId: JOB,
    summary: 'Ran 90 rockets for NASA.',
  })
  expect(diff.lines.filter(({ unsupported }) => unsupported).map(({ after }) => after)).toEqual([
    'Ran 90 rockets for NASA.',
  ])
  const { userId } = applicant
  const [version] = await database.sql`
    select id, file_name, parsed_data from resumes where user_id = ${userId} and metadata ? 'versionOf'`
  expect(JSON.stringify(version?.parsed_data)).not.toContain('rockets')

  const files = await cardOf('files', 'export_resume', { resumeId: version?.id, format: null })
  for (const { href } of files.files) {
    const response = await fetch(`${server.url}${href}`, {
      headers: { authorization: `Bearer ${applicant.visitor.session?.token}` },
    })
    expect(response.status, href).toBe(200)
  }

  await cardOf('snippet', 'draft_application', { jobId: JOB, coverLetter: 'I write calm services.' })
  const [card] = approvalCardsOf(await call('apply_to_job', { jobId: JOB, coverLetter: null }))
  if (!card) throw new Error('No card.')
  const shown = Object.fromEntries(card.fields.map(({ label, value }) => [label, value]))
  expect(shown).toMatchObject({
    'Resume file': expect.stringContaining(`${version?.file_name}: written from what this version says`),
    'Cover letter (empty: none)': 'I write calm services.',
  })
  const sent = () => database.sql`
    select id, file_name, cover_letter, resume from application_snapshots where user_id = ${userId}`
  expect(await sent()).toEqual([])
  await click(applicant.socket, card.approvalId)
  expect(await sent()).toMatchObject([
    { cover_letter: 'I write calm services.', resume: version?.parsed_data },
  ])

  const [application] =
    await database.sql`update applications set status = 'rejected' where user_id = ${userId} returning id`
  const applicationId = application?.id
  const timeline = await cardOf('timeline', 'show_application', { applicationId })
  expect(timeline.events.map(({ title }) => title)).toEqual(['Draft begun', 'Sent', 'Not selected'])
  const thread = () => database.sql`
    select m.content from chat_messages m join chats c on c.id = m.chat_id where c.application_id = ${applicationId} order by m.seq`
  for (const [tool, words] of [
    ['ask_application_reason', 'Which skill was missing?'],
    ['request_human_review', 'Please look at it yourselves.'],
  ] as const) {
    const [question] = approvalCardsOf(await call(tool, { applicationId, message: null }))
    if (!question) throw new Error(`${tool}: no card.`)
    const before = await thread()
    await click(applicant.socket, question.approvalId, { input: { message: words } })
    expect(await thread()).toEqual([...before, { content: words }])
  }
})

it('should keep wishes, hide a line from agencies, undo it, and show what an agency gets', async () => {
  const { userId } = applicant
  await database.sql`update profiles set full_name = 'Amina O.', bio = 'Hello' where id = ${userId}`
  const nothing = Object.fromEntries(
    Object.keys(profileTools.find(({ name }) => name === 'update_preferences')?.input.shape ?? {}).map(
      (key) => [key, null],
    ),
  )
  await cardOf('facts', 'update_preferences', { ...nothing, workMode: 'remote', goals: 'Lead a team.' })
  await call('update_visibility', { field: 'bio', visible: false })
  const hidden = await cardOf('facts', 'show_visibility', {})
  expect(JSON.stringify(hidden)).not.toContain('Hello')
  await call('undo_change', { changeId: null, latest: null, named: null, again: null })
  const shown = await cardOf('facts', 'show_visibility', {})
  expect(JSON.stringify(shown)).toContain('Hello')
  const profile = await cardOf('profile', 'show_profile', {})
  expect(profile.fields).toContainEqual({ label: 'Goals', value: 'Lead a team.' })
  const [row] = await database.sql`select preferences from user_preferences where user_id = ${userId}`
  expect(row?.preferences.workModes).toEqual(['remote'])
  const journal =
    await database.sql`select tool from changes where actor_id = ${userId} and table_name = 'user_preferences' order by seq`
  expect(journal.map(({ tool }) => tool)).toEqual(['update_preferences', 'update_visibility', 'undo_change'])
})

it('should not delete before the click and the code, and end every connection after', async () => {
  await cardOf('files', 'export_data', {})
  const [card] = approvalCardsOf(await call('delete_account', {}))
  expect(card?.fields.map(({ label }) => label)).toEqual([
    'Is deleted',
    'What agencies keep',
    'Can it be undone?',
    'Next',
  ])
  const accounts = async () =>
    (await database.sql`select id from auth.users where id = ${applicant.userId}`).length
  const refused = await applicant.visitor.post('/api/account/delete', { code: '123456' })
  expect(refused.status).toBe(409)
  await click(applicant.socket, card?.approvalId ?? '')
  const { messages } = await openCurrent(applicant.socket)
  expect(messages.map(textOf).at(-1)).toContain('One step is left')
  expect(await accounts()).toBe(1)
})

it('should leave nothing of a call that does not fit, and say what is valid', async () => {
  const message = await call('edit_resume_section', {
    resumeId: null,
    section: 'moon',
    mode: 'add',
    experienceId: null,
    text: 'x',
  })
  expect(cardsOf(message)).toEqual([])
  const stranger = await newApplicant({ database, server })
  const [theirs] = await database.sql`select id from resumes where user_id = ${stranger.userId}`
  stranger.visitor.close()
  for (const [tool, input] of [
    ['export_resume', { resumeId: theirs?.id, format: null }],
    ['tailor_resume', { resumeId: theirs?.id, jobId: JOB, summary: null }],
    ['restore_resume_version', { versionId: theirs?.id, changeId: null }],
  ] as const)
    expect(cardsOf(await call(tool, input)), tool).toEqual([])
  expect(
    await database.sql`select id from changes where actor_id = ${applicant.userId} and tool is not null`,
  ).toEqual([])
})
