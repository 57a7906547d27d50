import { describe, expect, it } from 'vitest'
import { askWhichOffer, offeredWords } from '../../../../server/model/built-in/answering/offered.ts'
import { fill } from '../../../../server/model/built-in/filling/fill.ts'
import { refinesLast } from '../../../../server/model/built-in/searching/changes-search.ts'
import { refine } from '../../../../server/model/built-in/searching/refine.ts'
import { removedSlots } from '../../../../server/model/built-in/searching/refine-words.ts'
import { ask, filled } from './conversation.ts'
import { filledFields } from './filled-fields.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')
const tool = brain.tools.get('search_jobs')

function searched(text: string, previous: Record<string, unknown>) {
  if (!tool) throw new Error('There is no job search.')
  const reading = brain.read(text, now)
  const { input } = fill({ fields: tool.fields, reading, exchanges: [], now })
  const next = refinesLast({ reading, input, tool }) ? refine({ tool, previous, input, reading }) : input
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null))
}

describe('what a search leaves out', () => {
  it.each([
    ['plumber jobs excluding Antwerp', { keywords: 'plumber', exclude: ['Antwerp'] }],
    ['bar work, but not in Malaga', { keywords: 'bar', exclude: ['Malaga'] }],
    ['jobs in Spain but not Madrid or Seville', { exclude: ['Madrid', 'Seville'], place: 'Spain' }],
    ['van driving outside Bristol', { keywords: 'van driving', exclude: ['Bristol'] }],
    ['engineer jobs apart from Kotlin', { keywords: 'engineer', exclude: ['Kotlin'] }],
    ['no telesales', { exclude: ['telesales'] }],
    ['everything other than catering in York', { exclude: ['catering'], place: 'York' }],
    ['jobs in Hull, no weekends or evenings', { exclude: ['weekends', 'evenings'], place: 'Hull' }],
    ["I'm not interested in hybrid roles", { exclude: ['hybrid'] }],
    ["cook jobs, I don't want night shifts", { keywords: 'cook', exclude: ['night shifts'] }],
    ['office work without cold calling please', { keywords: 'office work', exclude: ['cold calling'] }],
  ])('should read what "%s" refuses', (text, fields) => {
    expect(filledFields('search_jobs', text)).toEqual(fields)
  })

  it.each([
    'cleaner, no experience',
    'chef jobs, no degree needed',
    'not only remote please',
    'on site, not hybrid',
    'is it not in Leeds?',
    'nothing far from Leeds',
    'no idea what to look for',
  ])('should leave nothing out for "%s"', (text) => {
    expect(filledFields('search_jobs', text)).not.toHaveProperty('exclude')
  })

  const without = { keywords: 'cook', exclude: ['nights', 'Oslo'] }
  it.each([
    ['nothing in Bergen either', { keywords: 'cook', exclude: ['nights', 'Oslo', 'Bergen'] }],
    ['Oslo is fine after all', { keywords: 'cook', exclude: ['nights'] }],
    ['you can include nights again', { keywords: 'cook', exclude: ['Oslo'] }],
    ['drop the exclusions', { keywords: 'cook' }],
    ['sorry, I meant baker, not cook', { keywords: 'baker', exclude: ['nights', 'Oslo'] }],
  ])('should keep it while the search changes: "%s"', (text, fields) => {
    expect(searched(text, without)).toEqual(fields)
  })

  it('should take it into an alert like the search', async () => {
    const search = { user: 'cook jobs, no nights', tool: 'search_jobs', input: without }
    const { calls } = await ask('tell me every week about new ones like these', [search])
    expect(filled(calls[0]?.input)).toMatchObject(without)
  })

  it('should note no wish for what is refused', async () => {
    const { calls } = await ask("I'm not looking for remote work")
    expect(calls.map((call) => filled(call.input))).not.toContainEqual(
      expect.objectContaining({ workMode: 'remote' }),
    )
  })
})

describe('pay of a search', () => {
  it.each([
    ['baker jobs between 24k and 28k', { keywords: 'baker', payMin: 24_000, payMax: 28_000 }],
    ['jobs paying no more than 35k', { payMax: 35_000 }],
    ['jobs over 50k in dollars', { payMin: 50_000, payCurrency: 'USD' }],
    ['the best paid jobs in Cork', { place: 'Cork', sort: 'pay' }],
  ])('should read "%s"', (text, fields) => {
    expect(filledFields('search_jobs', text)).toEqual(fields)
  })

  const hourly = { keywords: 'packer', payMin: 14, payCurrency: 'GBP', payPeriod: 'hour' }
  it.each([
    ['make it 16', { ...hourly, payMin: 16 }],
    ['over 30k', { keywords: 'packer', payMin: 30_000, payCurrency: 'GBP' }],
    ['and no more than 20 an hour', { ...hourly, payMax: 20 }],
    ['sort them by pay', { ...hourly, sort: 'pay' }],
  ])('should keep the unit of pay only where it fits: "%s"', (text, fields) => {
    expect(searched(text, hourly)).toEqual(fields)
  })
})

describe('a search after a search', () => {
  const before = { keywords: 'packer', place: 'Leeds', workMode: 'remote', jobType: 'part_time' }

  it.each([
    ['jobs paying over 30k', { payMin: 30_000 }],
    ['any jobs near Hull for somebody with no experience', { place: 'Hull', seniority: 'entry' }],
    ['is there anything for a graduate', { seniority: 'entry' }],
    ['show me everything in Belgium', { place: 'Belgium' }],
  ])('should start afresh with "%s"', (text, fields) => {
    expect(searched(text, before)).toEqual(fields)
  })

  it.each([
    ['driving jobs then', { ...before, keywords: 'driving' }],
    ['what about cooks', { ...before, keywords: 'cooks' }],
    ['jobs in Hull instead', { ...before, place: 'Hull' }],
    ['drop all filters', {}],
    ['without the work mode', { keywords: 'packer', place: 'Leeds', jobType: 'part_time' }],
  ])('should change it by "%s"', (text, fields) => {
    expect(searched(text, before)).toEqual(fields)
  })
})

describe('how far around a place', () => {
  it.each([
    ['nurse near Leeds', 'Leeds'],
    ['cook within 15 km of Ghent', 'within 15 km of Ghent'],
    ['jobs within half an hour of York', 'within 20 miles of York'],
    ['cleaning jobs close to home', 'near me'],
    ['jobs in the north of England', 'North of England'],
    ['jobs in Leeds or remote', 'Leeds'],
  ])('should read the place of "%s"', (text, place) => {
    const fields = filledFields('search_jobs', text)
    expect(fields).toMatchObject({ place })
    expect(fields).not.toHaveProperty('workMode')
  })

  it.each([
    ['a bit further out', 'Leeds', 'near Leeds'],
    ['look further afield', 'near Leeds', 'within 40 miles of Leeds'],
    ['what about 30 miles?', 'near Leeds', 'within 30 miles of Leeds'],
    ['within 25 km please', 'Leeds', 'within 25 km of Leeds'],
    ['in the places around it', 'Leeds', 'near Leeds'],
    ['nearer to home', 'Leeds', 'near me'],
  ])('should look wider by "%s"', (text, place, wider) => {
    expect(searched(text, { keywords: 'cook', place })).toEqual({ keywords: 'cook', place: wider })
  })

  it.each(['within 20 miles', 'near me'])('should take "%s" for the search', async (text) => {
    const search = {
      user: 'cook jobs in Leeds',
      tool: 'search_jobs',
      input: { keywords: 'cook', place: 'Leeds' },
    }
    expect((await ask(text, [search])).calls.map(({ tool: name }) => name)).toEqual(['search_jobs'])
  })
})

describe('what an answer offers to be said', () => {
  const last = (text: string) => ({ user: 'x', calls: [], results: [], said: [text] })

  it('should be taken up by a yes, and named where there are several', () => {
    expect(offeredWords({ text: 'yes please', last: last('None: say “without the pay”.') })).toEqual([
      'without the pay',
    ])
    const both = last('None: say “without the pay” or “without the place”.')
    expect(offeredWords({ text: 'yes', last: both })).toHaveLength(2)
    expect(askWhichOffer(['a', 'b', 'c'])).toBe('Which one? Say “a”, “b” or “c”.')
    expect(offeredWords({ text: 'yes', last: last('Say “show me more” for the next ones.') })).toEqual([])
    expect(offeredWords({ text: 'cook jobs', last: both })).toEqual([])
  })

  it.each([
    ['without the search words', 'keywords'],
    ['without the place', 'place'],
    ['without the work mode', 'work_mode'],
    ['without the contract type', 'job_type'],
    ['without the level', 'seniority'],
    ['without the pay', 'money'],
    ['without the exclusions', 'left_out'],
  ])('should take out a filter by "%s"', (text, slot) => {
    expect(removedSlots(text)).toContain(slot)
  })
})
