import { describe, expect, it } from 'vitest'
import type { DocumentLine } from '../../../server/resumes/document-line.ts'
import { joinSplitRanges } from '../../../server/resumes/join-split-ranges.ts'
import { joinWrappedLines } from '../../../server/resumes/join-wrapped-lines.ts'
import { markKeptHyphens } from '../../../server/resumes/kept-hyphens.ts'

/** Lines of one column, as a page breaks them: the first of two fills it. */
function lines(...texts: string[]): DocumentLine[] {
  return texts.map((text, at) => ({
    cells: [text],
    bullet: false,
    bold: at === 0,
    size: 11,
    indent: 60,
    full: at < texts.length - 1,
    gapBefore: 0,
    heading: 0,
    region: 0,
    wraps: true,
  }))
}

const textsOf = (joined: readonly DocumentLine[]) => joined.flatMap(({ cells }) => cells)

describe('a range that breaks at the end of its line', () => {
  it.each([
    ['Baker, Mill Lane Bakery Ltd, York — May 2011 to', 'June 2016'],
    ['Baker, Mill Lane Bakery Ltd, York — May 2011', 'to June 2016'],
    ['Baker, Mill Lane Bakery Ltd, York — May 2011 to June', '2016'],
    ['Baker, Mill Lane Bakery Ltd, York — May', '2011 to June 2016'],
    ['Baker, Mill Lane Bakery Ltd, York (2011 –', '2016)'],
    ['Baker, Mill Lane Bakery Ltd — 05/2011 –', '06/2016, York'],
    ['Baker, Mill Lane Bakery Ltd, York — May 2011 to', 'present'],
  ])('should be one: %s | %s', (above, below) => {
    expect(textsOf(joinSplitRanges(lines(above, below)))).toEqual([`${above} ${below}`])
  })

  it.each([
    ['Baker, Mill Lane Bakery Ltd, York — May 2011', '2012 to 2016'],
    ['Baker, Mill Lane Bakery Ltd, York — May 2011 to June 2016', 'September 2016'],
    ['Baker, Mill Lane Bakery Ltd, York', 'May 2011 to June 2016'],
    ['Won the bakers’ prize of the county in 2011', 'Trained four apprentices'],
  ])('should stay two lines: %s | %s', (above, below) => {
    expect(textsOf(joinSplitRanges(lines(above, below)))).toEqual([above, below])
  })
})

describe('a hyphen at the end of a line', () => {
  const joinedText = (...texts: string[]) =>
    textsOf(joinWrappedLines(markKeptHyphens(lines(...texts).map((line) => ({ ...line, bold: false })))))

  it.each([
    ['Stock count at quarter-', 'end and at the end of each year', 'quarter-end'],
    ['Planning of the day-to-', 'day work of nine drivers', 'day-to-day'],
    ['Made customer-', 'facing tools for the support desk', 'customer-facing'],
    ['A calm and self-', 'reliant worker with an eye for detail', 'self-reliant'],
    ['Worked in a full-', 'time post with nights and weekends', 'full-time'],
  ])('should stay where the word has one: %s | %s', (above, below, word) => {
    expect(joinedText(above, below).join(' ')).toContain(word)
  })

  it.each([
    ['Five years in ware-', 'house work, the last two as a lead', 'warehouse'],
    ['Answered for the back-', 'ground checks of new staff', 'background'],
    ['High-', 'lights of the last two years below', 'Highlights'],
    ['Handled the ac-', 'counts of twelve small clients', 'accounts'],
    ['Wrote an inter-', 'related set of manuals for the plant', 'interrelated'],
  ])('should go where it only breaks the word: %s | %s', (above, below, word) => {
    expect(joinedText(above, below).join(' ')).toContain(word)
  })

  it('should be as the rest of the document has it', () => {
    expect(joinedText('Runs a sand-', 'blasting shop.', 'Bought two sand-blasting booths.')).toContain(
      'Runs a sand-blasting shop.',
    )
    expect(joinedText('Ran the on-', 'site crew.', 'Manages onsite repairs.').join(' ')).toContain(
      'Ran the onsite crew.',
    )
  })
})
