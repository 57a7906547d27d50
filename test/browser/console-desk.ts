import type { Locator, Page } from 'playwright-core'
import type { TestDatabase } from '../database/test-database.ts'
import { eventually } from './chat.ts'

export const KESTREL = 'aaaaaaaa-0000-4000-8000-000000000001'
/** What the first applicant sent. */
export const SENT_NAME = 'Amara Osei – Lebenslauf_und_Zeugnisse_2026-11_überarbeitet_final_v3 (سيرة).pdf'
export const SENT_CONTENT = '%PDF-1.7 the resume of Amara Osei'

export const DANIEL = 'daniel.abara@kestrel-vane.example'

/** The recruiters' console, by what they see: names and roles. */
export class Console {
  readonly page: Page
  readonly list: Locator
  readonly log: Locator
  readonly composer: Locator
  readonly applicant: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('complementary', { name: 'Conversations' })
    this.log = page.getByRole('log')
    this.composer = page.getByRole('textbox', { name: 'Your message' })
    this.applicant = page.getByRole('complementary', { name: 'About the applicant' })
  }

  async signIn({ email, database }: { email: string; database: TestDatabase }): Promise<void> {
    const { page } = this
    // Each story signs in anew, sooner than the limit lets a person.
    await database.sql`delete from private.rate_counters`
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
    await page.getByRole('button', { name: 'Send code' }).click()
    const field = page.getByRole('textbox', { name: 'Six-digit code' })
    await field.waitFor()
    const newest = () => database.mails.findLast((mail) => mail.to === email)?.subject
    await eventually(newest).toMatch(/^\d{6} is your code$/)
    await field.fill(newest()?.slice(0, 6) ?? '')
  }

  thread(name: string | RegExp): Locator {
    return this.list.getByRole('button', { name })
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }
}

interface Applicant {
  id: string
  email: string
  name: string
  stage: string
  /** Hours since each of their messages. */
  messages: { text: string; hoursAgo: number; byAgency?: boolean }[]
  applicationId: string
  chatId: string
}

const APPLICANTS: Pick<Applicant, 'name' | 'stage' | 'messages'>[] = [
  {
    name: 'Amara Osei',
    stage: 'screening',
    messages: [
      { text: 'Hello! Is the role open to a start in May?', hoursAgo: 29 },
      { text: 'And may I work from Leeds two days a week?', hoursAgo: 3 },
    ],
  },
  {
    name: 'Jonas Lindqvist',
    stage: 'interview',
    messages: [
      { text: 'Thank you for the invitation. Thursday suits me.', hoursAgo: 50 },
      { text: 'Great, Thursday at ten it is.', hoursAgo: 48, byAgency: true },
    ],
  },
  { name: 'Priya Raghunathan', stage: 'submitted', messages: [] },
  { name: 'Marek Dvořák', stage: 'offer', messages: [{ text: 'I have read the offer.', hoursAgo: 7 }] },
  { name: 'Salma Haddad', stage: 'hired', messages: [] },
  { name: 'Owen Pryce', stage: 'rejected', messages: [] },
]

/** A busy week at the demo agency: applicants at each stage, some of whom wait for an answer. */
export async function addWeek({ sql, createCandidate, service }: TestDatabase): Promise<Applicant[]> {
  const jobs = await sql<{ id: string }[]>`
    select id from job_posts where agency_id = ${KESTREL} and status = 'active' order by title limit 3`
  const resumes = await sql<
    { parsed_data: object }[]
  >`select parsed_data from resumes where parsed_data is not null`
  const [daniel] = await sql<{ id: string }[]>`select id from auth.users where email = ${DANIEL}`
  const added: Applicant[] = []
  for (const [index, { name, stage, messages }] of APPLICANTS.entries()) {
    const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`
    const { id } = await createCandidate(email)
    await sql`update profiles set full_name = ${name}, location = 'Leeds, UK', occupation = 'Engineer' where id = ${id}`
    const bytes = new TextEncoder().encode(SENT_CONTENT)
    if (index === 0)
      await service.storage
        .from('resumes')
        .upload(`${id}/${index}`, bytes, { contentType: 'application/pdf' })
    const data = { ...resumes[index % resumes.length]?.parsed_data, basics: { name } }
    const [resume] = await sql<{ id: string }[]>`
      insert into resumes (user_id, file_path, file_name, file_type, file_size, parsed_data, is_primary, status)
      values (${id}, ${`${id}/${index}`}, ${index === 0 ? SENT_NAME : 'resume.pdf'}, 'application/pdf', 1000, ${sql.json(data as never)}, true, 'parsed')
      returning id`
    const [application] = await sql<{ id: string }[]>`
      insert into applications (user_id, job_id, resume_id, status, cover_letter)
      values (${id}, ${jobs[index % jobs.length]?.id ?? ''}, ${resume?.id ?? ''}, 'submitted', 'I would like to work with you.')
      returning id`
    const applicationId = application?.id ?? ''
    if (stage !== 'submitted')
      await sql`update applications set status = ${stage} where id = ${applicationId}`
    const [chat] = await sql<{ id: string }[]>`select id from chats where application_id = ${applicationId}`
    const chatId = chat?.id ?? ''
    for (const { text, hoursAgo, byAgency } of messages)
      await sql`insert into chat_messages (chat_id, sender_id, role, content, seq, created_at)
        values (${chatId}, ${byAgency ? (daniel?.id ?? '') : id}, 'user', ${text}, 0, now() - make_interval(hours => ${hoursAgo}))`
    added.push({ id, email, name, stage, messages, applicationId, chatId })
  }
  return added
}
