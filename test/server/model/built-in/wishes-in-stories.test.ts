import { describe, expect, it } from 'vitest'
import { beginsTelling, wishesForWork } from '../../../../server/model/built-in/choosing/wish-in-story.ts'
import { keywordsOf, wishedKeywords } from '../../../../server/model/built-in/slots/keywords.ts'
import { ask, type Before, filled, NOW } from './conversation.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const read = (text: string) => brain.read(text, NOW)

describe('keywords of a story', () => {
  it.each([
    ['Eleven years a nurse, that is enough. Anything as a medical coder?', 'medical coder'],
    ['I have driven a lorry since 1994. Crane operator, Hamburg.', 'Crane operator'],
    ['Twenty years I drove the 36 bus. What I would like now is groundskeeping.', 'groundskeeping'],
    ['Spent my thirties running marketing. Content strategist, hybrid, Oslo.', 'content strategist'],
    ['The removals firm is out for me. Receptionist would do.', 'Receptionist'],
    ['My father ran a bakery. I want library work in Ghent', 'library'],
    ['Forget accounting. Try auditor', 'auditor'],
    ['anything in Galway, any trade', null],
    ['trade counter assistant in Leeds', 'trade counter assistant'],
    ['part time, Monday to Wednesday', null],
    ['I used to drive a van. Something in Leeds?', null],
    ['I used to drive a van. Something in an office in Leeds?', 'office'],
    ['never again to an office, bookkeeping please', 'bookkeeping'],
    ['e-mail me new welding jobs once a week', 'welding'],
    ['send me those weekly', null],
    ['whatve you got for script supervisors, fixed contract', 'script supervisors'],
  ])('should read what is looked for in "%s"', (text, keywords) => {
    expect(keywordsOf(read(text))?.toLowerCase() ?? null).toBe(keywords?.toLowerCase() ?? null)
  })

  it.each([
    ['I only finished my training in spring', null],
    ['I asked my cousin last night', null],
    ['what if I looked for tiling', 'tiling'],
    ['I was a welder. A job as a baker', 'baker'],
  ])('should take only what is wished for in "%s"', (text, keywords) => {
    expect(wishedKeywords(read(text))).toBe(keywords)
  })

  it.each([
    ['I did twelve years on the tills', true],
    ['not doing retail again', true],
    ['if I moved to Cork', false],
    ['find me something in Cork', false],
  ])('should know whether "%s" only tells', (text, tells) => {
    expect(beginsTelling(read(text))).toBe(tells)
  })
})

describe('a wish for work in a story', () => {
  it.each([
    'I handed in my notice. A post as a cleaner is all I ask.',
    'My knees hurt. Receptionist, that would suit me down to the ground.',
    'I was in the army. What I would like now is gardening.',
    'They let us go. Do you have anything for a museum guide?',
    'Architect here. Bristol.',
    'I need job as nanny or cook',
  ])('should be heard in "%s"', (text) => {
    expect(wishesForWork(read(text))).toBe(true)
  })

  it.each([
    'I was a nurse for ten years. It was hard.',
    'I was a cook. Add that to my work history, that would suit me.',
    'I want to be a nurse. Put that in my profile.',
    'receptionist',
  ])('should not be heard in "%s"', (text) => {
    expect(wishesForWork(read(text))).toBe(false)
  })

  it.each([
    [
      'My father ran a bakery and I helped there till it closed. A job as a library assistant in Ghent is what I am hoping for.',
      { keywords: 'library assistant', place: 'Ghent' },
    ],
    [
      'I live in Cusco with my sister and was teaching chemistry. Do you have something for a laboratory technician in Lima?',
      { keywords: 'laboratory technician', place: 'Lima' },
    ],
    [
      'Sous chef. Edinburgh. 38 thousand minimum.',
      { keywords: 'Sous chef', place: 'Edinburgh', payMin: 38_000 },
    ],
    [
      'I did twelve years on the tills at the Co-op. Is there something in data entry I could do from home?',
      { keywords: 'data entry', workMode: 'remote' },
    ],
  ])('should search for what "%s" wishes, and keep nothing', async (text, input) => {
    const { calls } = await ask(text)
    expect(calls.map(({ tool, input: said }) => [tool, filled(said)])).toEqual([['search_jobs', input]])
  })
})

describe('the last search again', () => {
  const before: Before[] = [
    {
      user: 'waiter in Brighton for 12 pounds an hour, full time',
      tool: 'search_jobs',
      input: {
        keywords: 'waiter',
        place: 'Brighton',
        jobType: 'full_time',
        payMin: 12,
        payCurrency: 'GBP',
        payPeriod: 'hour',
        page: 2,
      },
    },
  ]
  const pay = { payMin: 12, payCurrency: 'GBP', payPeriod: 'hour' }

  it.each([
    [
      'same town, but as a bartender',
      { keywords: 'bartender', place: 'Brighton', jobType: 'full_time', ...pay },
    ],
    [
      'I did four seasons in Corfu and limped home every night. Same town, but as a cook.',
      { keywords: 'cook', place: 'Brighton', jobType: 'full_time', ...pay },
    ],
    [
      'forget about the money, show me all of them',
      { keywords: 'waiter', place: 'Brighton', jobType: 'full_time' },
    ],
    ['never mind the pay', { keywords: 'waiter', place: 'Brighton', jobType: 'full_time' }],
    [
      'My husband says I aim too low. Make it 13.50.',
      { keywords: 'waiter', place: 'Brighton', jobType: 'full_time', ...pay, payMin: 13.5 },
    ],
    [
      'I have got the kids on Mondays, so it would have to be part time. The rest can stay as it was.',
      { keywords: 'waiter', place: 'Brighton', jobType: 'part_time', ...pay },
    ],
    [
      'and the page after that one',
      { keywords: 'waiter', place: 'Brighton', jobType: 'full_time', ...pay, page: 3 },
    ],
    [
      'My sister says Hove would be fine too. What about there?',
      { keywords: 'waiter', place: 'Hove', jobType: 'full_time', ...pay },
    ],
    [
      'what do other agencies have for that?',
      { keywords: 'waiter', place: 'Brighton', jobType: 'full_time', ...pay, scope: 'all' },
    ],
  ])('should be changed by "%s"', async (text, input) => {
    const { calls } = await ask(text, before)
    expect(calls.map(({ tool, input: said }) => [tool, filled(said)])).toEqual([['search_jobs', input]])
  })

  it('should lose a way of working that need not be', async () => {
    const { calls } = await ask("it needn't be on site, any arrangement is all right", [
      {
        user: 'archivist in Durham, in person',
        tool: 'search_jobs',
        input: { keywords: 'archivist', place: 'Durham', workMode: 'onsite' },
      },
    ])
    expect(calls.map(({ input }) => filled(input))).toEqual([{ keywords: 'archivist', place: 'Durham' }])
  })
})
