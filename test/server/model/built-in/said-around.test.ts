import { expect, it } from 'vitest'
import { filledFields } from './filled-fields.ts'

const APPLIED = ['application=Sommelier at La Cigogne', 'application=Bar Manager at The Copper Still']

it.each([
  [
    'Take me out of the running at La Cigogne, my reason being that we are expecting a baby.',
    'we are expecting a baby',
  ],
  [
    'I’d like to withdraw from the first because my visa was refused. Thanks for everything!',
    'my visa was refused',
  ],
  [
    'as I’ve just signed with another bar, please withdraw the copper still one',
    'I’ve just signed with another bar',
  ],
  ['withdraw the second, no reason needed', undefined],
])('should keep of "%s" the reason alone', (text, reason) => {
  const { reason: kept } = filledFields('withdraw_application', text.replaceAll('’', "'"), APPLIED) as {
    reason?: string
  }
  expect(kept).toBe(reason?.replaceAll('’', "'"))
})

it.each([
  ['I need a human. My account shows another person’s name.', 'My account shows another person’s name'],
  ['can I speak to someone about my residence permit?', 'my residence permit'],
])('should tell a person why in "%s"', (text, reason) => {
  expect(filledFields('request_person', text.replaceAll('’', "'"))).toEqual({
    reason: reason.replaceAll('’', "'"),
  })
})

it('should keep a letter whole, also where a looser form would stop', () => {
  expect(
    filledFields(
      'apply_to_job',
      'apply for the first one with the letter: Dear team, I bake since I was six. Yours, Pia',
      ['job=Cook at Elm', 'job=Baker at Oak'],
    ),
  ).toMatchObject({ coverLetter: 'Dear team, I bake since I was six. Yours, Pia' })
})

it.each([
  ['blank the note on the first, job can stay', { jobId: '1', notes: '' }],
  ['the note on number two is rubbish, delete it', { jobId: '2', notes: '' }],
  ['write under the first that my sister works there', { jobId: '1', notes: 'my sister works there' }],
  [
    'change the second one’s note to: remove from list on Friday',
    { jobId: '2', notes: 'remove from list on Friday' },
  ],
])('should read the note in "%s"', (text, input) => {
  expect(
    filledFields('update_saved_job', text.replaceAll('’', "'"), [
      'saved_job=Tram Conductor',
      'saved_job=Ticket Inspector',
    ]),
  ).toEqual(input)
})
