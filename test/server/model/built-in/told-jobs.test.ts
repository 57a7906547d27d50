import { expect, it } from 'vitest'
import { filledFields } from './filled-fields.ts'

it.each([
  [
    'u missed tram driver, Wiener Linien, linz, jan 2019 to now',
    ['tram driver', 'Wiener Linien', 'Linz', '2019-01-01', null, true],
  ],
  [
    'One is missing. Between March and October 2020 I worked as a ventilator technician for Charité, Berlin.',
    ['ventilator technician', 'Charité', 'Berlin', '2020-03-01', '2020-10-31', false],
  ],
  ['I started at Costa in May as a barista', ['barista', 'Costa', null, '2026-05-01', null, true]],
  [
    'I started at Costa as a barista in May 2019 and left in June 2020',
    ['barista', 'Costa', null, '2019-05-01', '2020-06-30', false],
  ],
  [
    'put down night porter, Casa Sol, 1.4.2016 - 30.9.2024',
    ['night porter', 'Casa Sol', null, '2016-04-01', '2024-09-30', false],
  ],
  [
    'The hotel isn’t on there. Hotel Bristol, Vienna, night porter, Sept 2001 - May 2004.',
    ['night porter', 'Hotel Bristol', 'Vienna', '2001-09-01', '2004-05-31', false],
  ],
  [
    '2021.07–now, crew planner, Maersk, Aarhus',
    ['crew planner', 'Maersk', 'Aarhus', '2021-07-01', null, true],
  ],
  [
    'My aunt runs Nguyen Nails in Croydon and I was a nail technician there from March 2022 through July 2025.',
    ['nail technician', 'Nguyen Nails', 'Croydon', '2022-03-01', '2025-07-31', false],
  ],
  [
    'I was with Siemens in Ulsan as a service engineer, 2018/06 until 2020/12.',
    ['service engineer', 'Siemens', 'Ulsan', '2018-06-01', '2020-12-31', false],
  ],
  [
    'Till last Friday I was site foreman at Balfour Beatty. The start was August 2017.',
    ['site foreman', 'Balfour Beatty', null, '2017-08-01', '2026-06-12', false],
  ],
  [
    'Before the children I was legal clerk at Mallesons in Perth. 14 Feb 2005 was my first day, 30 June 2008 my last.',
    ['legal clerk', 'Mallesons', 'Perth', '2005-02-14', '2008-06-30', false],
  ],
  [
    'Nobody wrote down that I am the bookkeeper of Café Tamar in Tbilisi, since 4 May 2024.',
    ['bookkeeper', 'Café Tamar', 'Tbilisi', '2024-05-04', null, true],
  ],
  [
    'Back from Chile in 2013, I took a post as credit controller with Hendry & Sons in Perth and stayed until 30 June 2020.',
    ['credit controller', 'Hendry & Sons', 'Perth', '2013-01-01', '2020-06-30', false],
  ],
  [
    'Since February I have been a gritter driver for BEAR Scotland, that isn’t in my work history yet.',
    ['gritter driver', 'BEAR Scotland', null, '2026-02-01', null, true],
  ],
  [
    'One more for my history: Night Auditor, Marlow & Finch, 2014 to 2016.',
    ['Night Auditor', 'Marlow & Finch', null, '2014-01-01', '2016-12-31', false],
  ],
  [
    'got hired as a chef at Casa Sol in May 2026, add it',
    ['chef', 'Casa Sol', null, '2026-05-01', null, true],
  ],
  ['I also worked at a bakery for a while, add it', [null, 'bakery', null, null, null, false]],
  ['I used to work at a garage, add it please', [null, 'garage', null, null, null, false]],
  [
    'I served as Head of Litigation at Carver Stone from September 2010 until February 2020.',
    ['Head of Litigation', 'Carver Stone', null, '2010-09-01', '2020-02-29', false],
  ],
] as const)('should read the job in "%s"', (text, [position, companyName, location, start, end, now]) => {
  const wanted = { position, companyName, location, startDate: start, endDate: end, isCurrent: now }
  expect(filledFields('add_experience', text)).toEqual(
    Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)),
  )
})

it.each([
  [
    'My tasks were rotas, coaching and the till. I hope that is enough detail?',
    'rotas, coaching and the till',
  ],
  ['What i did: sorted and priced books', 'sorted and priced books'],
  ['I carried bags and did the night audit. Please add it.', 'I carried bags and did the night audit'],
  ['I stayed until July 2021. Could that go in?', undefined],
])('should keep of "%s" only what was done', (said, description) => {
  const text = `I was a night porter at Casa Sol from May 2019 to July 2021. ${said}`
  expect(filledFields('add_experience', text)).toMatchObject(
    description ? { description } : { companyName: 'Casa Sol' },
  )
  if (!description) expect(filledFields('add_experience', text)).not.toHaveProperty('description')
})
