import { expect, it } from 'vitest'
import { changedLetter } from '../../../tools/letters/change-letter.ts'
import { letterParts, letterText } from '../../../tools/letters/letter-parts.ts'

const LETTER = `Dear Kestrel team,

I am applying for the position of Baker at Halden.

I currently work as Pastry Chef at Brod. Of what your advert asks for, my resume lists Excel, SAP and Python. I get up early.

You will find the details in my resume. I would be glad to tell you more in a conversation.

Kind regards,
Pia Holm`

const change = (how: 'shorten' | 'add' | 'remove' | 'reword', part: string | null = null, letter = LETTER) =>
  changedLetter({ letter, change: how, part })

it('should join the parts of a letter to the same letter', () => {
  expect(letterText(letterParts(LETTER))).toBe(LETTER)
  const inline = letterParts('Dear team, I fix lifts. I am never late. Kind regards, Tomasz')
  expect(inline).toEqual({
    greeting: 'Dear team,',
    body: [['I fix lifts.', 'I am never late.']],
    signature: 'Kind regards, Tomasz',
  })
})

it('should shorten a letter to sentences of its own, again and again', () => {
  let letter = LETTER
  for (let times = 0; times < 8; times += 1) {
    const { letter: shorter, refusal } = change('shorten', null, letter)
    if (refusal) break
    expect(shorter?.length).toBeLessThan(letter.length)
    expect(shorter).toMatch(/^Dear Kestrel team,\n\n[\s\S]*\n\nKind regards,\nPia Holm$/)
    for (const line of letterParts(shorter ?? '').body.flat()) expect(LETTER).toContain(line)
    letter = shorter ?? ''
  }
  expect(letterParts(letter).body).toEqual([['I am applying for the position of Baker at Halden.']])
})

it.each([
  ['I can start in May', 'I get up early. I can start in May.\n\nYou will find'],
  ['i speak German. I like rye', 'I speak German. I like rye.\n\nYou will find'],
  ['my forklift licence', 'I would also like to mention my forklift licence.\n\nYou will find'],
])('should add “%s” before the closing', (part, expected) => {
  const { letter } = change('add', part)
  expect(letter).toContain(expected)
  expect(letter).toMatch(/^Dear Kestrel team,[\s\S]*Kind regards,\nPia Holm$/)
  expect(change('add', part, letter).refusal).toContain('says that already')
})

it.each([
  ['the part about Brod', 'Brod'],
  ['the last sentence', 'I would be glad to tell you more in a conversation.'],
  ['the second paragraph', 'I currently work'],
  ['Excel', 'Excel'],
  ['“I get up early.”', 'I get up early.'],
])('should take out %s', (part, gone) => {
  const { letter } = change('remove', part)
  expect(letter).not.toContain(gone)
  expect(letter).toContain('Pia Holm')
})

it('should leave the other items of a list, and change nothing that is not there', () => {
  expect(change('remove', 'SAP').letter).toContain('my resume lists Excel and Python.')
  expect(change('remove', 'Python').letter).toContain('my resume lists Excel and SAP.')
  expect(change('remove', 'my time in Norway').refusal).toContain('nothing about “my time in Norway”')
  expect(change('reword').refusal).toContain('can’t reword')
  expect(change('add', ' ').refusal).toContain('What should the letter say?')
})
