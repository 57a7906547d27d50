import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { addAchievement } from '../../../tools/experiences/add-achievement.ts'
import { showStarStories } from '../../../tools/experiences/show-star-stories.ts'
import { writeStarStory } from '../../../tools/experiences/write-star-story.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { sampleResume } from '../sample-resume.ts'
import { addResume, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person
let resumeId: string
let experienceId: string

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  person = await database.createGuest()
  resumeId = await addResume({ database, person, data: sampleResume })
  const [row] = await database.sql<{ id: string }[]>`
    insert into experiences (user_id, resume_id, company_name, position, achievements, metadata)
    values (${person.id}, ${resumeId}, 'Acme', 'Senior Engineer', ${sampleResume.work[0]?.highlights ?? []}, '{"kept": 1}') returning id`
  experienceId = row?.id ?? ''
})

const stored = async () =>
  (await database.sql`select achievements, metadata from experiences where id = ${experienceId}`)[0]
const achieve = (text: string, more: { withoutNumber?: boolean } = {}, of = person) =>
  use({ tool: addAchievement, input: { experienceId, text, withoutNumber: false, ...more }, person: of })

it('should add an achievement to the job and to the resume it was read from', async () => {
  const { say } = await achieve('Cut build time by 40 percent')
  expect(say.text).toContain('I added it to what I read from **cv.pdf** too.')
  expect((await stored())?.achievements).toEqual([
    'Cut the bill by a third',
    'Led a team of five',
    'Cut build time by 40 percent',
  ])
  const [resume] = await database.sql`select parsed_data from resumes where id = ${resumeId}`
  expect(resume?.parsed_data.work[0].highlights).toHaveLength(3)
  expect((await achieve('cut build time by 40 percent')).refused).toBe(true)
  await use({ tool: undoChange, input: { changeId: null }, person })
  expect((await stored())?.achievements).toHaveLength(2)
})

it('should ask for a number and say why, unless the person wants none', async () => {
  const asked = await achieve('Made the service much faster')
  expect(asked.refused).toBe(true)
  expect(asked.say.text).toContain('Is there a number in it')
  expect((await stored())?.achievements).toHaveLength(2)
  await achieve('Made the service much faster', { withoutNumber: true })
  expect((await stored())?.achievements).toHaveLength(3)
  expect((await achieve('Doubled the traffic')).refused).toBeUndefined()
})

it('should refuse somebody else’s entry', async () => {
  const stranger = await database.createGuest()
  expect((await achieve('Saved 3 cats', {}, stranger)).refused).toBe(true)
  const story = { experienceId, situation: 'a', task: 'b', action: 'c', result: 'd', story: null }
  expect((await use({ tool: writeStarStory, input: story, person: stranger })).refused).toBe(true)
  expect((await use({ tool: showStarStories, input: { experienceId }, person: stranger })).refused).toBe(true)
})

const none = { situation: null, task: null, action: null, result: null, story: null }
const tell = (more: object) =>
  use({ tool: writeStarStory, input: { experienceId, ...none, ...more }, person })

it('should keep a STAR story, given in parts or told in one, and show it', async () => {
  expect((await use({ tool: showStarStories, input: { experienceId: null }, person })).say.text).toContain(
    'no STAR stories yet',
  )
  const parts = {
    situation: 'The site was slow.',
    task: 'Make it fast.',
    action: 'I added caching.',
    result: 'Half the load time.',
  }
  const written = await tell(parts)
  expect(written.card).toMatchObject({
    kind: 'facts',
    sections: [{ facts: [{ label: 'Situation' }, {}, {}, {}] }],
  })
  expect((await stored())?.metadata).toMatchObject({ kept: 1, stories: [parts] })
  expect((await tell(parts)).refused).toBe(true)

  await tell({
    story:
      'Situation: staff was short. Task: keep the ward open. Action: wrote a new rota. Result: closed 0 days.',
  })
  const shown = await use({ tool: showStarStories, input: { experienceId }, person })
  expect(shown.say.text).toContain('2 STAR stories')
  expect(shown.card).toMatchObject({
    sections: [{}, { title: 'Senior Engineer at Acme', facts: [{}, {}, {}, { value: 'closed 0 days.' }] }],
  })
  await use({ tool: undoChange, input: { changeId: null }, person })
  expect((await stored())?.metadata.stories).toHaveLength(1)
})

it('should ask for the parts that are missing, and keep no more than fit', async () => {
  expect((await tell({})).say.text).toContain('in four parts')
  expect((await tell({ situation: 'x', story: 'Action: y' })).say.text).toContain(
    'I still need the task and result',
  )
  expect((await stored())?.metadata).toEqual({ kept: 1 })
  for (let number = 0; number < 12; number += 1)
    await tell({ situation: `${number}`.padEnd(500, 'x'), task: 'b', action: 'c', result: 'd'.repeat(900) })
  expect((await stored())?.metadata.stories).toHaveLength(8)
})
