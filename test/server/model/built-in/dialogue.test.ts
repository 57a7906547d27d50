import { describe, expect, it } from 'vitest'
import { ask, type Before, filled, rowsOf } from './conversation.ts'

const jobs = rowsOf('job', [
  'Backend Engineer at Quill',
  'Staff Nurse at Aireside',
  'Truck Driver at Lowland',
])
const listed: Before = {
  user: 'show me jobs',
  tool: 'search_jobs',
  input: { keywords: 'nurse', place: 'Leeds' },
  rows: jobs,
}

describe('what a message points at', () => {
  it.each([
    ['save the second one', 'job-2'],
    ['bookmark #3', 'job-3'],
    ['save the last one', 'job-3'],
    ['save the Quill job', 'job-1'],
    ['keep the nursing one for later', 'job-2'],
  ])('should find the row of "%s"', async (text, id) => {
    const { calls } = await ask(text, [listed])
    expect(calls).toEqual([{ tool: 'save_job', input: { jobId: id, notes: null } }])
  })

  it('should make one call for each of several rows', async () => {
    const { calls } = await ask('save the first and the third', [listed])
    expect(calls.map(({ input }) => input.jobId)).toEqual(['job-1', 'job-3'])
  })

  it('should take "it" for the row that was shown alone', async () => {
    const shown: Before = { user: 'open 2', tool: 'show_job', rows: jobs.slice(1, 2) }
    const { calls } = await ask('apply for it', [listed, shown])
    expect(calls).toEqual([{ tool: 'apply_to_job', input: { jobId: 'job-2', coverLetter: null } }])
  })

  it('should repeat the last act for "and the third?"', async () => {
    const shown: Before = { user: 'show me the first', tool: 'show_job', rows: jobs.slice(0, 1) }
    const { calls } = await ask('and the third?', [listed, shown])
    expect(calls).toEqual([{ tool: 'show_job', input: { jobId: 'job-3' } }])
  })
})

describe('refining a search', () => {
  it.each([
    ['only remote ones', { keywords: 'nurse', place: 'Leeds', workMode: 'remote' }],
    ['and in Manchester?', { keywords: 'nurse', place: 'Manchester' }],
    ['show me more', { keywords: 'nurse', place: 'Leeds', page: 2 }],
    ['anywhere is fine', { keywords: 'nurse' }],
  ])('should merge "%s" with the search before it', async (text, input) => {
    const { calls } = await ask(text, [listed])
    expect(calls.map(({ tool }) => tool)).toEqual(['search_jobs'])
    expect(filled(calls[0]?.input)).toEqual(input)
  })

  it('should start afresh when another job is asked for', async () => {
    const { calls } = await ask('find me chef jobs in Lyon', [listed])
    expect(filled(calls[0]?.input)).toEqual({ keywords: 'chef', place: 'Lyon' })
  })
})

describe('asking back', () => {
  it('should ask which row is meant and understand the answer', async () => {
    const question = await ask('save it', [listed])
    expect(question.calls).toEqual([])
    expect(question.text).toContain('2. Staff Nurse at Aireside')
    const answer = await ask('the second', [listed, { user: 'save it', said: question.text }])
    expect(answer.calls).toEqual([{ tool: 'save_job', input: { jobId: 'job-2', notes: null } }])
  })

  it('should ask for a missing value and keep the answer word for word', async () => {
    const saved: Before = { user: 'my saved jobs', tool: 'list_saved_jobs', rows: jobs.slice(0, 1) }
    const text = 'edit the note on the first one'
    const question = await ask(text, [saved])
    expect(question.calls).toEqual([])
    const answer = await ask('Ask Dana about parking', [saved, { user: text, said: question.text }])
    expect(answer.calls).toEqual([
      { tool: 'update_saved_job', input: { jobId: 'job-1', notes: 'Ask Dana about parking' } },
    ])
  })

  it('should drop the question when the person declines', async () => {
    const question = await ask('save it', [listed])
    const answer = await ask('never mind', [listed, { user: 'save it', said: question.text }])
    expect(answer.calls).toEqual([])
  })

  it('should turn to something else when the person does', async () => {
    const question = await ask('save it', [listed])
    const answer = await ask('find plumber jobs in Cork', [listed, { user: 'save it', said: question.text }])
    expect(answer.calls.map(({ tool }) => tool)).toEqual(['search_jobs'])
  })
})

describe('several acts in one message', () => {
  it('should call a tool for each', async () => {
    const { calls } = await ask('save the first one and show me the second', [listed])
    expect(calls).toEqual([
      { tool: 'save_job', input: { jobId: 'job-1', notes: null } },
      { tool: 'show_job', input: { jobId: 'job-2' } },
    ])
  })

  it('should put what belongs to one row into one call', async () => {
    const { calls } = await ask('my name is Ana Lima and I live in Porto')
    expect(calls.map(({ input }) => filled(input))).toEqual([{ fullName: 'Ana Lima', location: 'Porto' }])
  })
})

it('should show a resume that came with the message', async () => {
  const id = '0d4f6f0a-3a57-4a8e-9a3a-0e5ad5a1e2b1'
  const { calls } = await ask(`[attached resume: ${id} "cv.pdf"]`)
  expect(calls).toEqual([{ tool: 'show_resume', input: { resumeId: id } }])
})
