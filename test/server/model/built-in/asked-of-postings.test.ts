import { describe, expect, it } from 'vitest'
import { answerFromPost } from '../../../../server/model/built-in/answering/answer-from-post.ts'
import { ask, type Before, rowsOf } from './conversation.ts'

const post = {
  label: 'Night Porter at Grand Larch',
  text: `You look after the house from 23:00 to 07:00, Thursday to Monday. There are two of you, and a manager on call.

Requirements:
- Fluent German
- Able to carry luggage of 25 kg

Benefits:
- 30 days of holiday
- Staff flat for the first three months`,
  facts: ['Company: Grand Larch', 'Place: Graz', 'Pay: €2,000–€2,400 a month'],
  pay: { min: 2000, max: 2400, currency: 'EUR', period: 'month' as const },
}
const answer = (question: string) => answerFromPost({ ...post, question })

describe('what a posting is asked', () => {
  it.each([
    ['how much leave do I get?', '30 days of holiday'],
    ['what are the shifts like', 'from 23:00 to 07:00'],
    ['do I have to work at weekends?', 'Thursday to Monday'],
    ['is it heavy work?', 'carry luggage of 25 kg'],
    ['is German a must?', 'Fluent German'],
    ['is there somewhere to live?', 'Staff flat'],
    ['what does it pay', '€2,000–€2,400 a month'],
    ['is the night porter job in the evening?', '23:00 to 07:00'],
  ])('should be answered in its own words: "%s"', (question, words) => {
    expect(answer(question)).toContain(words)
    expect(answer(question)).not.toContain('says nothing')
  })

  it('should list a section that is asked for, and nothing else', () => {
    expect(answer('which benefits are there?')).toBe(
      'From the posting of **Night Porter at Grand Larch**:\n\n- 30 days of holiday\n- Staff flat for the first three months',
    )
  })

  it('should say what it does not speak of', () => {
    expect(answer('is there parking?')).toMatch(/says nothing about getting there, as far as I can see/)
    expect(answer('do they use Opera?')).toContain('nothing about “opera”')
  })

  it('should say both where one of two things is told', () => {
    const text = answer('how many holidays are there, and is there a pension?')
    expect(text).toContain('30 days of holiday')
    expect(text).toContain('nothing about the pension')
  })

  it.each(['tell me more', 'show me that job', 'what does this job involve?', 'open the night porter job'])(
    'should be shown whole after "%s"',
    (question) => {
      expect(answer(question)).toBeNull()
    },
  )

  it.each([
    ['how much is that a year?', '€24,000–€28,800 a year before tax'],
    ['and per week?', '€462–€554 a week before tax'],
    ['how much is it a day', '€92.31–€111 a day before tax, at 5 days a week'],
    ['what is that an hour', '€11.54–€13.85 an hour before tax, at 40 hours a week'],
  ])('should tell the pay for another period: "%s"', (question, words) => {
    expect(answer(question)).toContain(words)
  })
})

describe('a question beside one job', () => {
  const shown: Before[] = [
    {
      user: 'show me the porter job',
      tool: 'show_job',
      rows: rowsOf('job', ['Night Porter at Grand Larch']),
    },
  ]
  const toolsFor = async (text: string, before: Before[]) =>
    (await ask(text, before)).calls.map(({ tool }) => tool)

  it.each([
    'is there a bus?',
    'do I need my own boots',
    'will I be paid weekly?',
    'do I have to speak English?',
    'who would I report to?',
  ])('should be looked up in its posting: "%s"', async (text) => {
    expect(await toolsFor(text, shown)).toEqual(['show_job'])
  })

  it.each([
    ['do you pay for travel to interviews?', 'ask_knowledge'],
    ['do you sponsor visas?', 'ask_knowledge'],
    ['any part-time jobs?', 'search_jobs'],
  ])('should go elsewhere where it is none about the job: "%s"', async (text, tool) => {
    expect(await toolsFor(text, shown)).toEqual([tool])
  })

  it('should be one about the agency where no job is shown', async () => {
    expect(await toolsFor('is there parking at your office?', [])).not.toContain('show_job')
  })
})
