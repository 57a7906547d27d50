import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoChange } from '../../../tools/changes/undo-change.ts'
import { updateProfile } from '../../../tools/profile/update-profile.ts'
import { removeSavedJob } from '../../../tools/saved-jobs/remove-saved-job.ts'
import { saveJob } from '../../../tools/saved-jobs/save-job.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addAgencies, addJob, use } from '../tool-bench.ts'

let database: TestDatabase
let person: Person

beforeEach(async () => {
  database = await createTestDatabase()
  person = await database.createGuest()
  await addAgencies(database)
  const jobId = await addJob(database, { title: 'Backend Engineer' })
  await use({ tool: updateProfile, input: { fullName: 'Amina Okafor' }, person })
  await use({ tool: saveJob, input: { jobId }, person })
  await use({ tool: updateProfile, input: { location: 'Leeds' }, person })
  await use({ tool: removeSavedJob, input: { jobId }, person })
})
afterEach(() => database.close())

const undo = (input: Parameters<typeof use<typeof undoChange.input>>[0]['input']) =>
  use({ tool: undoChange, input, person })
const profile = async () =>
  (await database.sql`select full_name, location from profiles where id = ${person.id}`)[0]
const saved = async () => (await database.sql`select id from saved_jobs where user_id = ${person.id}`).length

describe('several of the latest', () => {
  it('should undo the newest, and leave the others', async () => {
    const { say } = await undo({ latest: 2 })
    expect(say.text).toContain('I undid 2 changes, the latest first.')
    expect(await saved()).toBe(1)
    expect(await profile()).toMatchObject({ full_name: 'Amina Okafor', location: null })
  })

  it('should say that there were no more', async () => {
    const { say } = await undo({ latest: 9 })
    expect(say.text).toContain('There were no more than 4.')
    expect(await profile()).toMatchObject({ full_name: null, location: null })
  })

  it('should undo those of the named thing alone', async () => {
    await undo({ latest: 10, named: 'profile' })
    expect(await saved()).toBe(0)
    expect(await profile()).toMatchObject({ full_name: null, location: null })
  })
})

describe('what is named', () => {
  it.each(['Leeds', 'location', 'the Leeds location'])('should find the change about "%s"', async (named) => {
    const { say } = await undo({ named })
    expect(say.text).toBe('Undone: Changed your profile (location: Leeds).')
    expect(await saved()).toBe(0)
  })

  it('should take the latest where it is one of those meant', async () => {
    await undo({ named: 'job' })
    expect(await saved()).toBe(1)
  })

  it.each(['Pinecone name', 'phone', 'alert'])('should ask where no change is about "%s"', async (named) => {
    const { refused, say } = await undo({ named })
    expect(refused).toBe(true)
    expect(say.text).toContain(`I find no change of mine about “${named}”`)
    expect(await saved()).toBe(0)
    expect(await profile()).toMatchObject({ full_name: 'Amina Okafor', location: 'Leeds' })
  })

  it('should ask which of several', async () => {
    const { refused, say } = await undo({ named: 'profile' })
    expect(refused).toBe(true)
    expect(say.references).toHaveLength(2)
  })

  it('should undo the last where the words name nothing', async () => {
    await undo({ named: 'silly mistake' })
    expect(await saved()).toBe(1)
  })
})

describe('doing again', () => {
  it('should do again what was undone last, which can be undone in turn', async () => {
    await undo({ latest: 2 })
    const { say } = await undo({ again: true })
    expect(say.text).toContain('Done again: ')
    expect(await saved()).toBe(0)
    expect(await profile()).toMatchObject({ location: 'Leeds' })
    expect((await undo({ again: true })).refused).toBe(true)
    await undo({})
    expect(await saved()).toBe(1)
    expect(await profile()).toMatchObject({ location: 'Leeds' })
  })

  it('should say so where nothing was undone', async () => {
    const { say } = await undo({ again: true })
    expect(say.text).toContain('There is nothing to do again')
  })
})
