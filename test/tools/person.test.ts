import { afterAll, beforeAll, expect, it } from 'vitest'
import { cancelPersonRequest } from '../../tools/person/cancel-person-request.ts'
import { requestPerson } from '../../tools/person/request-person.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../database/test-database.ts'
import { AGENCY, addAgencies, contextOf, use } from './tool-bench.ts'

let database: TestDatabase
let person: Person
let chatId: string

beforeAll(async () => {
  database = await createTestDatabase()
  person = await database.createGuest()
  await addAgencies(database)
  const hours = { timeZone: 'Europe/London', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }
  await database.sql`update agencies set settings = ${database.sql.json({ hours })} where id = ${AGENCY.id}`
  const [chat] = await database.sql<
    { id: string }[]
  >`insert into chats (kind, agency_id) values ('assistant', ${AGENCY.id}) returning id`
  chatId = chat?.id ?? ''
  await database.sql`insert into chat_participants (chat_id, user_id, role) values (${chatId}, ${person.id}, 'owner')`
})
afterAll(() => database.close())

const context = () => contextOf(person, { chatId })
const queued = () => database.sql`select handler from chats where kind = 'support' and handler = 'queued'`

it('should ask for a person, say when they are there, and take it back', async () => {
  const nothing = await use({ tool: cancelPersonRequest, input: {}, person, context: context() })
  expect(nothing.say.text).toContain('No person was asked for')

  const asked = await use({
    tool: requestPerson,
    input: { reason: 'my contract' },
    person,
    context: context(),
  })
  expect(asked.say.text).toContain('Monday to Friday, 09:00–17:30 (London time)')
  expect(asked.card).toMatchObject({ kind: 'person', status: 'queued' })
  expect(await queued()).toHaveLength(1)

  const cancelled = await use({ tool: cancelPersonRequest, input: {}, person, context: context() })
  expect(cancelled.card).toMatchObject({ status: 'cancelled' })
  expect(await queued()).toHaveLength(0)
})

it('should say so when there is no agency to ask', async () => {
  const refused = await use({
    tool: requestPerson,
    input: { reason: null },
    person,
    context: contextOf(person, { agency: null }),
  })
  expect(refused.refused).toBe(true)
})
