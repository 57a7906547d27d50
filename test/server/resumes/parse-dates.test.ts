import { describe, expect, it } from 'vitest'
import { findDateRange, toFullDate } from '../../../server/resumes/parse-dates.ts'

function shortly(text: string): string {
  const range = findDateRange(text)
  if (!range) return 'none'
  if (range.single) return range.start ?? ''
  return `${range.start} to ${range.current ? 'now' : range.end}`
}

describe('findDateRange', () => {
  it.each([
    ['Jan 2020 – Present', '2020-01 to now'],
    ['01/2020 - 03/2022', '2020-01 to 2022-03'],
    ['2019–2021', '2019 to 2021'],
    ['2019 - 21', '2019 to 2021'],
    ['2019.03-至今', '2019-03 to now'],
    ['2013.07-2019.02', '2013-07 to 2019-02'],
    ['2015 · 2019', '2015 to 2019'],
    ['seit 2020', '2020 to now'],
    ['September 14, 2018 to March 3, 2020', '2018-09-14 to 2020-03-03'],
    ['14. September 2018 bis heute', '2018-09-14 to now'],
    ['01.03.2016 – 30.09.2018', '2016-03-01 to 2018-09-30'],
    ['2016-03 – 2018-09', '2016-03 to 2018-09'],
    ['03/19 – 05/21', '2019-03 to 2021-05'],
    ['’19 – ’21', '2019 to 2021'],
    ['Jun – Aug 2019', '2019-06 to 2019-08'],
    ['Q3 2019 - Q1 2020', '2019-07 to 2020-01'],
    ['Spring 2019', '2019-03'],
    ['2012 –', '2012 to now'],
    ['2019 2021', '2019 to 2021'],
    ['Mar 2018 present', '2018-03 to now'],
    ['2021 2019', '2021'],
    ['de janvier 2019 à mars 2021', '2019-01 to 2021-03'],
    ['Depuis septembre 2020', '2020-09 to now'],
    ['mayo de 2018 - actualidad', '2018-05 to now'],
    ['Set 2019 – oggi', '2019-09 to now'],
    ['03.2021 – presente', '2021-03 to now'],
    ['mei 2020 - heden', '2020-05 to now'],
    ['март 2018 — по настоящее время', '2018-03 to now'],
    ['Ιανουάριος 2020 - σήμερα', '2020-01 to now'],
    ['يناير 2019 - حتى الآن', '2019-01 to now'],
    ['ינואר 2019 - היום', '2019-01 to now'],
    ['2018年4月〜2020年3月', '2018-04 to 2020-03'],
    ['Graduated May 2014', '2014-05'],
    ['Served 24000 guests in 12 months', 'none'],
    ['+49 711 5550 482', 'none'],
  ])('should read %s', (text, expected) => {
    expect(shortly(text)).toBe(expected)
  })
})

describe('toFullDate', () => {
  it('should fill with the first day and keep impossible days inside the month', () => {
    expect(['2019', '2019-04', '2019-02-31', null].map(toFullDate)).toEqual([
      '2019-01-01',
      '2019-04-01',
      '2019-02-28',
      null,
    ])
  })
})
