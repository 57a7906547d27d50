import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ChatMessage } from '../../../server/protocol.ts'
import type { RunningServer } from '../../../server/start.ts'
import { tools as catalogue } from '../../../tools/catalog.ts'
import { reviewTools } from '../../../tools/reviews/review-tools.ts'
import { changingModel } from '../../attack/changing-model.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { addApplicant, addMember } from '../../tools/applicants/agency-desk.ts'
import { AGENCY, addAgencies, addJob } from '../../tools/tool-bench.ts'
import { approvalCardsOf, cardsOf, click } from '../approvals/applicant.ts'
import { Guest, Recruiter } from '../console/desk.ts'
import { calling, saying } from '../model/scripted-model.ts'
import { openCurrent, say, startTestServer, type TestSocket, type TestVisitor } from '../test-server.ts'

let database: TestDatabase
let server: RunningServer
let sam: { person: Person; applicationId: string }
let page: { socket: TestSocket; chatId: string }
let desk: { socket: TestSocket; chatId: string }
const visitors: TestVisitor[] = []
const model = changingModel()
const tools = [...new Map([...catalogue, ...reviewTools].map((tool) => [tool.name, tool])).values()]

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  server = await startTestServer({ database, model, tools })
})
afterAll(async () => {
  await server.close()
  await database.close()
})
beforeEach(async () => {
  const jobId = await addJob(database, { title: 'Nurse' })
  sam = await addApplicant(database, { jobId, name: 'Sam Okafor' })
  const visitor = new Guest(server, AGENCY.slug)
  const recruiter = new Recruiter(server, AGENCY.slug)
  visitors.push(visitor, recruiter)
  page = await inAssistant(await visitor.arrive(sam.person))
  desk = await inAssistant(await recruiter.enter({ person: await addMember(database), agencyId: AGENCY.id }))
})
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close()
})

async function inAssistant(socket: TestSocket) {
  return { socket, chatId: (await openCurrent(socket)).chatId }
}
async function told(place: typeof page, text: string, tool: string, input: object): Promise<ChatMessage> {
  model.play(calling({ tool, input }), saying('There you are.'))
  return say(place.socket, place.chatId, text)
}
/** Asks and clicks, as the card stands. */
async function done(place: typeof page, text: string, tool: string, input: object): Promise<void> {
  const [card] = approvalCardsOf(await told(place, text, tool, input))
  if (!card) throw new Error('No card waits.')
  await click(place.socket, card.approvalId)
}
const everything = { rating: null, unanswered: null }

it('should go from a review over moderation to an answer and what is held against it', async () => {
  await done(page, '2 stars, nobody called', 'rate_application', {
    applicationId: null,
    rating: 2,
    content: 'Nobody called.',
    anonymous: true,
  })
  for (const rating of [5, 5, 4, 4])
    await database.sql`insert into feedback_reviews (rating, agency_id, status) values (${rating}, ${AGENCY.id}, 'approved')`
  expect(cardsOf(await told(desk, 'our reviews', 'list_reviews', everything))).toEqual([])

  // What platform staff do.
  await database.sql`update feedback_reviews set status = 'approved'`
  const [reviews] = cardsOf(await told(desk, 'our reviews', 'list_reviews', everything))
  const rows = reviews?.kind === 'rows' ? reviews.rows : []
  expect(rows).toHaveLength(5)
  expect(JSON.stringify(reviews)).not.toMatch(new RegExp(`${sam.person.id}|Sam Okafor|${sam.applicationId}`))
  const prompt = JSON.stringify(model.prompts.at(-1)?.prompt.at(-1))
  expect(prompt.split('untrusted_data')[0]).not.toContain('Nobody called.')

  const reviewId = rows.find(({ text }) => text === 'Nobody called.')?.id
  await done(desk, 'answer it', 'answer_review', { reviewId, text: 'We did call.' })
  const shown = async () =>
    JSON.stringify(cardsOf(await told(page, 'their reviews', 'show_agency_reviews', { applicationId: null })))
  expect(await shown()).not.toContain('We did call.')
  await database.sql`update review_answers set status = 'approved'`
  expect(await shown()).toContain('We did call.')

  await done(page, 'that is not true', 'contest_review_answer', {
    reviewId: null,
    reason: 'No call in my log.',
  })
  expect(await shown()).toContain('the reviewer contests it')
  expect(await shown()).not.toContain('No call in my log.')
  const [trend] = cardsOf(await told(desk, 'how do we develop', 'show_review_trends', {}))
  expect(trend).toMatchObject({ kind: 'chart', note: expect.stringContaining('On average 4.0 of 5') })

  await done(page, 'make it 4', 'edit_review', { reviewId: null, rating: 4, content: null, anonymous: null })
  expect(
    await database.sql`select rating, status from feedback_reviews where reviewer_id = ${sam.person.id}`,
  ).toEqual([{ rating: 4, status: 'pending' }])
  await told(page, 'delete it', 'delete_review', { reviewId: null })
  await told(page, 'undo', 'undo_change', { changeId: null, latest: null, named: null, again: null })
  expect(
    await database.sql`select rating, status from feedback_reviews where reviewer_id = ${sam.person.id}`,
  ).toEqual([{ rating: 4, status: 'pending' }])
})

it('should keep each side’s tools to its side', async () => {
  for (const [place, tool] of [
    [page, 'list_reviews'],
    [desk, 'list_my_reviews'],
  ] as const) {
    const message = await told(place, 'reviews', tool, {})
    expect(cardsOf(message)).toEqual([])
  }
})
