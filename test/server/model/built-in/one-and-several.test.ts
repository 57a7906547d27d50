import { describe, expect, it } from 'vitest'
import { agencyTools, ask, type Before, filled, rowsOf } from './conversation.ts'

const history: Before = {
  user: 'show my work history',
  tool: 'list_experiences',
  rows: rowsOf('experience', ['Chef at Lakeside, 2020–2023', 'Line Cook at Blue Fig, 2018–2019']),
}

describe('a number beside a year', () => {
  it.each([
    ['the second one ended in May 2020, not 2019', 'experience-2'],
    ['the first one started in 2019', 'experience-1'],
  ])('should say which row is meant in "%s"', async (text, id) => {
    const { calls } = await ask(text, [history])
    expect(calls).toMatchObject([{ tool: 'update_experience', input: { experienceId: id } }])
  })
})

describe('one act told in several clauses', () => {
  it.each([
    [
      'add a job i had: delivery driver for Hermes, may 2021 to nov 2022, i did about 120 drops a day',
      'add_experience',
      { position: 'delivery driver', companyName: 'Hermes', description: 'i did about 120 drops a day' },
    ],
    ['any jobs on site in a lab? chemist, Delft', 'search_jobs', { keywords: 'lab chemist', place: 'Delft' }],
    [
      'the mobile in my cv should be +44 7700 900 877 i changed it',
      'correct_resume',
      { value: '+44 7700 900 877' },
    ],
  ])('should be one call for "%s"', async (text, tool, input) => {
    const { calls } = await ask(text)
    expect(calls).toMatchObject([{ tool, input }])
  })

  it('should take the place of the clause before for "there"', async () => {
    const { calls } = await ask(
      'I now live in Cork. Put that on my profile, then find me barista jobs there.',
    )
    expect(calls.map(({ input }) => filled(input))).toEqual([
      { location: 'Cork' },
      { keywords: 'barista', place: 'Cork' },
    ])
  })
})

const report: Before = {
  user: 'how did we do this month?',
  tool: 'agency_report',
  input: { period: 'month' },
}

describe('carrying on with another value', () => {
  it.each([
    ['and this week?', [report], [{ period: 'week' }]],
    ['what about the quarter?', [report], [{ period: 'quarter' }]],
  ])('should ask for the same again by "%s"', async (text, before, inputs) => {
    const { calls } = await ask(text, before, { tools: agencyTools })
    expect(calls.map(({ tool, input }) => [tool, filled(input)])).toEqual(
      inputs.map((input) => ['agency_report', input]),
    )
  })
})
