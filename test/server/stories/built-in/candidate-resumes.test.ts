import { expect, it } from 'vitest'
import type { UploadResult } from '../../../../server/protocol.ts'
import { useTalk } from './use-talk.ts'

const CV = `Sam Okafor
sam@example.com | 0113 496 0000

SUMMARY
Backend engineer who likes calm systems.

EXPERIENCE
Senior Engineer, Acme, Leeds (03/2021 - present)
- Payments platform in TypeScript and PostgreSQL.

Engineer, Globex, Leeds (01/2018 - 02/2021)
- Wrote the search in Python.

SKILLS
TypeScript, Python, PostgreSQL
`

const { page, talk } = useTalk({ resume: false })

async function upload(name: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([CV], name))
  const response = await fetch(`${page.server.url}/api/uploads`, {
    method: 'POST',
    headers: {
      origin: new URL(page.server.url).origin,
      authorization: `Bearer ${talk.applicant.visitor.session?.token}`,
    },
    body: form,
  })
  if (!response.ok) throw new Error(await response.text())
  return ((await response.json()) as UploadResult).resumeId
}
const resumes = () => page.database.sql`
  select id, file_name, is_primary, parsed_data, metadata from resumes where user_id = ${talk.userId} order by created_at`
const names = async () => (await resumes()).map(({ file_name, is_primary }) => [file_name, is_primary])

it('should read an upload, correct it line by line, and take a correction back', async () => {
  const resumeId = await upload('sam.txt')
  await talk.say('here is my CV', [resumeId])
  const card = await talk.see('resume', 'What did you read from it?')
  expect(card).toMatchObject({ resumeId, fileName: 'sam.txt', isPrimary: true })
  expect(JSON.stringify(card.sections)).toContain('0113 496 0000')

  const parsed = async () => (await resumes())[0]?.parsed_data
  await talk.say('the phone number is wrong, it should be 0113 496 0123')
  expect((await parsed()).basics.phone).toBe('0113 496 0123')
  await talk.say('My title at Acme is Lead Engineer, not Senior Engineer')
  expect((await parsed()).work[0].position).toBe('Lead Engineer')
  await talk.say('add a skill to my CV: Terraform')
  expect(JSON.stringify((await parsed()).skills)).toContain('Terraform')

  await talk.reload()
  await talk.say('undo that')
  expect(JSON.stringify((await parsed()).skills)).not.toContain('Terraform')
  expect(await parsed()).toMatchObject({ basics: { phone: '0113 496 0123' } })
  const versions = await talk.see('rows', 'what did my resume look like before?')
  expect(versions.rows.length).toBeGreaterThan(1)
})

it('should tailor a version, make it the main one, delete it and get it back', async () => {
  const resumeId = await upload('sam.txt')
  const { jobs } = await talk.see('jobs', 'Find me TypeScript jobs')
  await talk.see('diff', 'tailor my CV to the first one')
  const version = (await resumes())[1]
  expect(version?.metadata).toMatchObject({ versionOf: resumeId, forJob: jobs[0]?.id })

  const list = await talk.see('resumes', 'how many CVs do I have?')
  expect(list.resumes.map(({ fileName }) => fileName)).toEqual(['sam.txt', version?.file_name])
  await talk.say('make the second one my main CV')
  expect(await names()).toEqual([
    ['sam.txt', false],
    [version?.file_name, true],
  ])

  const { files } = await talk.see('files', 'Give me my CV as a Word file')
  const response = await talk.download(files[0]?.href)
  expect(response.status).toBe(200)
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000)

  await talk.reload()
  await talk.see('resumes', 'list the resumes I uploaded')
  await talk.say('delete the first resume')
  expect((await resumes()).length).toBe(1)
  await talk.say('undo that')
  expect(await names()).toEqual([
    ['sam.txt', false],
    [version?.file_name, true],
  ])
})
