import { describe, expect, it } from 'vitest'
import { keywordsOf } from '../../../../server/model/built-in/slots/keywords.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')
const read = (text: string) => brain.read(text, now)
const placeIn = (text: string) =>
  read(text).spans.flatMap((span) => (span.kind === 'place' ? [span.value] : []))[0]

describe('places', () => {
  it.each([
    ['plumber in Swansea or Cardiff', 'Swansea or Cardiff'],
    ['jobs in Leeds/Bradford', 'Leeds or Bradford'],
    ['chef in Poland and Germany', 'Poland and Germany'],
    ['work in Leeds, UK', 'Leeds'],
    ['chemist, Quimperle', 'Quimperle'],
    ['head chef, Cork, please', 'Cork'],
    ['nurse. Exeter.', 'Exeter'],
    ['barista near stow-on-the-wold', 'Stow-on-the-Wold'],
    ['cook within 20 miles of Dolgellau', 'Dolgellau'],
    ['crane operator in the north east', 'North East'],
    ['cleaner around the Wye Valley', 'Wye Valley'],
    ['cleaner jobs in wimbleford', 'wimbleford'],
    ['plasterer kent', 'Kent'],
    ['welder hull 15 an hour', 'Hull'],
    ['teaching jobs bath please', 'Bath'],
    ['something as a groom, newmarket if poss', 'newmarket'],
    ['physio, ambleside way', 'ambleside'],
    ['warehouse, stowmarket', 'stowmarket'],
  ])('should read the place of "%s"', (text, place) => {
    expect(placeIn(text)).toBe(place)
  })

  it.each([
    'developer, Python',
    'jobs in logistics',
    'chef, Polish',
    'I am skilled in Excel',
    'developer, kotlin if poss',
    'chef, vegan if possible',
    'bar work would be nice',
  ])('should see no place in "%s"', (text) => {
    expect(placeIn(text)).toBeUndefined()
  })
})

describe('ways of working', () => {
  const choices = (text: string) =>
    read(text).spans.flatMap((span) =>
      span.kind === 'choice' && (span.slot === 'work_mode' || span.slot === 'job_type') ? [span.value] : [],
    )

  it.each([
    ['in the office twice a week and the rest from my sofa', ['hybrid', 'hybrid']],
    ['partly at home and partly on the premises', ['hybrid', 'hybrid']],
    ['bookkeeper, two days a week from home', ['hybrid']],
    ['from home now and then', ['hybrid']],
    ['in the office once a month', ['hybrid']],
    ['at home half the week', ['hybrid']],
    ['not in the office, from home', ['onsite', 'remote']],
    ['from home rather than in the office', ['remote', 'onsite']],
    ['entirely from home', ['remote']],
    ['three days a week in Hull', ['part_time']],
    ['permanent full hours', ['full_time']],
  ])('should read "%s"', (text, values) => {
    expect(choices(text)).toEqual(values)
  })
})

describe('keywords', () => {
  it.each([
    ['something for somebody who speaks Portuguese and German in Lisbon', 'Portuguese and German'],
    ['Rust or Go backend, remote', 'Rust or Go backend'],
    ['translator Dutch to English', 'translator Dutch to English'],
    ['lecturer in applied linguistics, Ghent', 'lecturer applied linguistics'],
    ['no driving jobs please, warehouse in Wigan', 'warehouse'],
    ['fed up of retail, want office work in Leeds', 'office work'],
    ['I used to be a welder. Now I want a job as a baker', 'baker'],
    ['I studied chemistry but now I want something in marketing', 'marketing'],
    ['data entry from home', 'data entry'],
    ['book-keeping, Harrogate', 'Book keeping'],
    ['anything but sales in Hull', null],
  ])('should read what is looked for in "%s"', (text, keywords) => {
    expect(keywordsOf(read(text))?.toLowerCase() ?? null).toBe(keywords?.toLowerCase() ?? null)
  })

  it.each(['medieval', 'spark', 'sofa'])('should leave the real word "%s" as it is', (word) => {
    expect(read(`a ${word} thing`).tokens.map(({ text }) => text)).toContain(word)
  })
})
