import { beforeAll, describe, expect, it } from 'vitest'
import { devices } from './browser.ts'
import { eventually } from './chat.ts'
import { useProduct } from './product.ts'
import { type FileToUpload, printResume } from './resume-file.ts'

const product = useProduct()
let resume: FileToUpload

beforeAll(async () => {
  resume = await printResume(product().browser)
})

describe.each(devices)('a resume on a $device', ({ options }) => {
  it('should be read, shown section by section, and corrected by saying so', async () => {
    const { chat, window } = await product().visit(options)
    await chat.open()
    await chat.frame.getByRole('button', { name: 'Upload your resume' }).click()
    const notice = chat.frame.getByRole('region', { name: 'Before you upload' })
    await chat.shows(notice, 'You can correct or delete everything')
    expect(window.requestsTo('/api/uploads')).toEqual([])
    await notice.getByRole('button', { name: 'Cancel' }).click()

    const answer = await chat.upload(resume)
    const card = answer.getByRole('region', { name: 'Your resume' })
    const sections = await card.locator('summary').allInnerTexts()
    expect(sections.map((title) => title.replace(/\s*\d*$/, ''))).toEqual([
      'Contact',
      'Work experience',
      'Education',
      'Skills',
    ])
    await chat.shows(card, 'Robin Ashdown')
    await chat.shows(card, 'Senior Backend Engineer')

    await card.getByRole('button', { name: 'Change: Phone' }).click()
    await eventually(() => chat.composer.inputValue()).toBe(
      'Please correct “Phone” in my resume: it should be ',
    )
    await chat.ask('Please correct “Phone” in my resume: it should be +44 113 496 0999')
    const [row] = await product().database.sql<{ phone: string }[]>`
      select parsed_data->'basics'->>'phone' as phone from resumes order by created_at desc limit 1`
    expect(row?.phone).toBe('+44 113 496 0999')
  })

  it('should be held against a job, requirement by requirement, with the words that say so', async () => {
    const { chat } = await product().visit(options)
    await chat.open()
    await chat.upload(resume)
    await chat.ask('find backend jobs in the UK')
    const answer = await chat.answerTo(() =>
      chat.frame.getByRole('button', { name: 'How do I fit?' }).first().click(),
    )
    const card = answer.getByRole('region', { name: /^Your fit for/ })
    const rows = card.getByRole('listitem')
    const verdicts = await rows.locator('.fit-word').allInnerTexts()
    expect(verdicts.length).toBe(await rows.count())
    expect(new Set(verdicts)).toEqual(new Set(['Met']))
    const met = rows.filter({ hasText: 'Right to work in the UK' })
    expect(await met.locator('.fit-word').innerText()).toBe('Met')
    expect(await met.locator('blockquote').innerText()).toContain('Right to work in the UK.')
    for (const row of await rows.filter({ has: chat.frame.getByText('Met', { exact: true }) }).all())
      expect((await row.locator('blockquote').innerText()).length).toBeGreaterThan(10)

    // What a backend engineer's resume says nothing about is unclear, and never met.
    await chat.ask('find nurse jobs in the UK')
    const other = await chat.answerTo(() =>
      chat.frame.getByRole('button', { name: 'How do I fit?' }).last().click(),
    )
    const words = await other.locator('.fit-word').allInnerTexts()
    expect(words).toContain('Unclear')
    expect(words.every((word) => ['Met', 'Not met', 'Unclear'].includes(word))).toBe(true)
  })

  it('should let a job be saved with one click, and the saving be undone', async () => {
    const { chat } = await product().visit(options)
    const { sql } = product().database
    const savedTitles = async () =>
      (await sql<{ title: string }[]>`select title from saved_jobs join job_posts on job_posts.id = job_id`)
        .map((row) => row.title)
        .filter((title) => title === 'Backend Engineer, Payments (TypeScript)')
    const before = await savedTitles()
    await chat.open()
    await chat.ask('remote backend jobs over 80k')
    const name = 'Save Backend Engineer, Payments (TypeScript)'
    await chat.answerTo(() => chat.frame.getByRole('button', { name }).click())
    expect(await savedTitles()).toHaveLength(before.length + 1)
    await chat.answerTo(() => chat.frame.getByRole('button', { name: 'Undo' }).click())
    expect(await savedTitles()).toHaveLength(before.length)
  })
})
