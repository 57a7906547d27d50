import { asSchema } from 'ai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildToolset } from '../../../server/turn/toolset.ts'
import { agencyOfferTools } from '../../../tools/agency-offers/agency-offer-tools.ts'
import { applicantTools } from '../../../tools/applicants/applicant-tools.ts'
import { tools as catalog } from '../../../tools/catalog.ts'
import { postingTools } from '../../../tools/postings/posting-tools.ts'
import { createTestDatabase, type Person, type TestDatabase } from '../../database/test-database.ts'
import { type Schema, strictModeComplaints } from '../strict-mode.ts'
import { addAgencies, addJob, contextOf } from '../tool-bench.ts'
import { addApplicant, addMember, ask, deskOf } from './agency-desk.ts'

const tools = [...applicantTools, ...postingTools, ...agencyOfferTools]

let database: TestDatabase
let member: Person
let jobId: string
let applicationId: string

beforeAll(async () => {
  database = await createTestDatabase()
  await addAgencies(database)
  member = await addMember(database)
  jobId = await addJob(database, { title: 'Nurse', pay: { min: 1, max: 2, currency: 'GBP', period: 'hour' } })
  applicationId = (await addApplicant(database, { jobId, name: 'Ada' })).applicationId
})
afterAll(() => database.close())

/** An input that fits the schema: the rows above, the first choice, a word, null where allowed. */
function inputFor(schema: Schema): Record<string, unknown> {
  const properties = schema.properties as Record<string, Schema>
  return Object.fromEntries(Object.entries(properties).map(([name, node]) => [name, valueFor(name, node)]))
}

function valueFor(name: string, node: Schema): unknown {
  if (name === 'jobId') return jobId
  if (name === 'applicationId') return applicationId
  if (name === 'applicationIds') return [applicationId]
  if (name === 'reason') return 'A reason'
  if (name === 'stage') return 'interview'
  if (name === 'title' || name === 'brief') return 'Gardener'
  if (node.anyOf || Array.isArray(node.type)) return null
  if (node.enum) return (node.enum as unknown[]).at(-1)
  if (node.format === 'uuid') return crypto.randomUUID()
  return node.type === 'number' ? 20 : node.type === 'boolean' ? true : 'words'
}

describe('the agency’s tools', () => {
  const toolset = buildToolset({ definitions: tools, run: async () => Promise.reject(new Error('not run')) })

  it.each(Object.entries(toolset))(
    '%s should fit what strict mode accepts',
    async (name, { inputSchema }) => {
      expect(strictModeComplaints((await asSchema(inputSchema).jsonSchema) as Schema, name)).toEqual([])
    },
  )

  it('should be the agency’s alone, with examples of their own', () => {
    expect(tools.flatMap((tool) => tool.for).every((role) => role === 'recruiter')).toBe(true)
    for (const tool of tools) {
      expect(tool.examples.length, tool.name).toBeGreaterThanOrEqual(25)
      expect(tool.examples.length, tool.name).toBeLessThanOrEqual(30)
    }
    const others = catalog.filter(
      (one) => one.for.includes('recruiter') && tools.every((tool) => tool.name !== one.name),
    )
    const all = [...tools, ...others].flatMap(({ examples }) =>
      examples.map((example) => example.toLowerCase()),
    )
    expect(all.filter((example, index) => all.indexOf(example) !== index)).toEqual([])
  })

  it.each(tools.map((tool) => [tool.name, tool] as const))(
    '%s should do nothing outside of the console',
    async (name, tool) => {
      const input = inputFor((await asSchema(toolset[name]?.inputSchema as never).jsonSchema) as Schema)
      const before = await counts()
      const onPage = await ask({ tool, input, person: member, context: contextOf(member) })
      expect(onPage.status, JSON.stringify(onPage.say)).toBe('refused')
      const stranger = await database.createCandidate()
      expect((await ask({ tool, input, person: stranger, context: deskOf(stranger) })).status).toBe('refused')
      expect(await counts()).toEqual(before)
    },
  )

  it.each(
    tools
      .filter(({ effect }) => effect === 'send' || effect === 'decide')
      .map((tool) => [tool.name, tool] as const),
  )('%s should write nothing by itself, however often it is called', async (name, tool) => {
    const input = inputFor((await asSchema(toolset[name]?.inputSchema as never).jsonSchema) as Schema)
    const before = await counts()
    for (const claims of [{}, { approved: true, approvalId: crypto.randomUUID() }])
      expect(['waiting_for_approval', 'refused', 'failed']).toContain(
        (await ask({ tool, input: { ...input, ...claims }, person: member })).status,
      )
    expect(await counts()).toEqual(before)
  })

  it('should not get a write past an approval that nobody clicked', async () => {
    const decide = tools.find(({ name }) => name === 'move_application')
    const { approvalId } = await ask({
      tool: decide,
      input: { applicationId, stage: 'rejected', reason: 'x', tellApplicant: null, message: null },
      person: member,
    })
    const { error } = await member.client.rpc('write_rows', {
      changes: [{ table: 'applications', op: 'update', id: applicationId, values: { status: 'rejected' } }],
      context: { call: 'made-up', approval: approvalId },
    })
    expect(error?.message).toBe('approval:not_found')
    expect(await counts()).toMatchObject({ stages: ['submitted'] })
  })
})

async function counts() {
  const [row] = await database.sql`
    select (select count(*)::int from private_notes) as notes, (select count(*)::int from chat_messages) as messages,
      (select count(*)::int from offers_negotiation) as offers, (select array_agg(status) from applications) as stages,
      (select json_agg(json_build_array(title, status, location) order by id) from job_posts) as jobs`
  return row
}
