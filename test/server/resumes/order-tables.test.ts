import { describe, expect, it } from 'vitest'
import { findTable } from '../../../server/resumes/order-tables.ts'
import type { Segment } from '../../../server/resumes/pdf-segments.ts'

/** A page from cells as "column row text", columns 100 points apart and rows 12. */
function page(cells: readonly string[]): Segment[] {
  return cells.map((cell) => {
    const [, column, row, text = ''] = /^(\d) (\d+) (.*)$/.exec(cell) ?? []
    const x = 50 + 100 * Number(column)
    return { text, x, right: x + text.length * 4, y: 12 * Number(row), size: 10, bold: false }
  })
}

function rowsOf(cells: readonly string[]): string[][] | null {
  const found = findTable(page(cells))
  return found?.table.rows.map((row) => row.cells.map(({ text }) => text)) ?? null
}

describe('tables', () => {
  const body = [
    '0 3 May 2020 – now',
    '1 3 Ferrow Hospitals',
    '2 3 Midwife',
    '1 4 NHS Trust',
    '2 4 • Labour ward',
    '0 6 2016 – 2020',
    '1 6 Carrick Centre',
    '2 6 Nurse',
  ]
  const rows = [
    ['May 2020 – now', 'Ferrow Hospitals NHS Trust', 'Midwife'],
    ['2016 – 2020', 'Carrick Centre', 'Nurse'],
  ]

  it.each([
    ['in English', ['0 1 Dates', '1 1 Employer', '2 1 Post held and duties', ...body]],
    ['in German', ['0 1 Zeitraum', '1 1 Arbeitgeber', '2 1 Position', ...body]],
    ['without a head', body],
  ])('should join the lines of a cell: %s', (_, cells) => {
    expect(rowsOf(cells)).toEqual(rows)
  })

  it('should end at the title of the next section', () => {
    const found = findTable(
      page(['0 1 Dates', '1 1 Employer', '2 1 Post', ...body, '0 9 Education', '0 10 Ferrow']),
    )
    expect(found?.below.map(({ text }) => text)).toEqual(['Education', 'Ferrow'])
  })

  it('should leave a grid of skills alone', () => {
    expect(rowsOf(['0 1 Data', '1 1 Role', '2 1 Tools', '0 2 SQL', '1 2 Lead', '2 2 dbt'])).toBeNull()
  })
})
