import { describe, expect, it } from 'vitest'
import { accentColours, contrast, parseHex } from '../../widget/app/format/accent.ts'
import { statusLabel, stepsReached } from '../../widget/app/format/application-status.ts'
import { formatDay, formatRelative } from '../../widget/app/format/dates.ts'
import { formatFileSize } from '../../widget/app/format/file-size.ts'
import { jobTypeLabel } from '../../widget/app/format/job-type.ts'
import { formatPay } from '../../widget/app/format/pay.ts'
import { finishedSentences } from '../../widget/app/format/sentences.ts'
import { createTranslate, englishTranslate as t } from '../../widget/app/locale/catalogue.ts'
import { de } from '../../widget/app/locale/de.ts'
import { checkFile } from '../../widget/app/upload/file-check.ts'
import '../../widget/app/locale/later.ts'

const plainSpaces = (text: string | null): string | undefined => text?.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe('pay', () => {
  const pay = { min: 60_000, max: 80_000, currency: 'EUR', period: 'year' } as const

  it('should be written in the language of the reader', () => {
    expect(plainSpaces(formatPay({ pay, locale: 'en', t }))).toBe('€60,000 – €80,000 a year')
    const german = createTranslate({ locale: 'de', catalogue: de })
    expect(plainSpaces(formatPay({ pay, locale: 'de', t: german }))).toBe('60.000–80.000 € im Jahr')
  })

  it('should say when only one end is known, and nothing when none is', () => {
    expect(formatPay({ pay: { ...pay, max: null }, locale: 'en', t })).toBe('from €60,000 a year')
    expect(formatPay({ pay: { ...pay, min: null }, locale: 'en', t })).toBe('up to €80,000 a year')
    expect(formatPay({ pay: { ...pay, min: null, max: null }, locale: 'en', t })).toBeNull()
    expect(formatPay({ pay: { ...pay, max: 60_000 }, locale: 'en', t })).toBe('€60,000 a year')
  })

  it('should show the number even when the currency code is none', () => {
    expect(formatPay({ pay: { ...pay, max: null, currency: '??' }, locale: 'en', t })).toBe(
      'from 60,000 a year',
    )
  })
})

describe('accent', () => {
  const surfaces = { light: '#f4f5f8', dark: '#1d2027' } as const

  it.each(['#ffff00', '#000000', '#ffffff', '#0f766e', '#777777', '#ff0066', 'nonsense', null])(
    'should stay readable with %s',
    (accent) => {
      for (const scheme of ['light', 'dark'] as const) {
        const colours = accentColours({ accent, scheme })
        const rgb = (hex: string) => parseHex(hex) ?? [0, 0, 0]
        expect(contrast(rgb(colours.accent), rgb(colours.onAccent))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(rgb(colours.accentText), rgb(surfaces[scheme]))).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})

describe('dates', () => {
  const now = new Date(2026, 4, 20, 9, 0)

  it('should name the days that are near', () => {
    expect(formatDay({ iso: new Date(2026, 4, 20, 1).toISOString(), locale: 'en', now })).toBe('Today')
    expect(formatDay({ iso: new Date(2026, 4, 19, 23).toISOString(), locale: 'de', now })).toBe('Gestern')
    expect(formatDay({ iso: new Date(2025, 4, 19, 23).toISOString(), locale: 'en', now })).toBe(
      'May 19, 2025',
    )
  })

  it('should count time in the largest unit that fits', () => {
    const inTwoDays = new Date(now.getTime() + 2 * 86_400_000).toISOString()
    expect(formatRelative({ iso: inTwoDays, locale: 'en', now })).toBe('in 2 days')
    expect(formatRelative({ iso: 'never', locale: 'en', now })).toBe('never')
  })
})

describe('sentences', () => {
  it('should announce what is finished and nothing twice', () => {
    const text = 'I found **three** jobs. The first is [Backend](https://a.example). The sec'
    const first = finishedSentences({ text, from: 0, all: false })
    expect(first.plain).toBe('I found three jobs. The first is Backend.')
    expect(finishedSentences({ text: `${text}ond`, from: first.length, all: false }).plain).toBe('')
    expect(finishedSentences({ text: `${text}ond`, from: first.length, all: true }).plain).toBe('The second')
  })
})

describe('small words', () => {
  it('should name job types, statuses and sizes', () => {
    expect(jobTypeLabel('Full-Time', t)).toBe('Full time')
    expect(jobTypeLabel('Seasonal', t)).toBe('Seasonal')
    expect(statusLabel('screening', t)).toBe('In review')
    expect(stepsReached('rejected', [{ status: 'submitted' }, { status: 'interview' }])).toBe(3)
    expect(plainSpaces(formatFileSize({ bytes: 10_000_000, locale: 'en' }))).toBe('10 MB')
  })

  it('should refuse files that the server would refuse', () => {
    const limit = 1_000
    expect(checkFile({ name: 'CV.PDF', size: 10, limit })).toBeNull()
    expect(checkFile({ name: 'cv.docx', size: 1_001, limit })).toBe('tooLarge')
    expect(checkFile({ name: 'cv.pdf', size: 0, limit })).toBe('empty')
    expect(checkFile({ name: 'cv.pdf.exe', size: 10, limit })).toBe('wrongType')
  })
})
