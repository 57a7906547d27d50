import { expect, it } from 'vitest'
import { filledFields } from './filled-fields.ts'

it.each([
  [
    'bump it up to 65k and make it hybrid, and hourly... no sorry, daily mails will do',
    { alertId: '1', payMin: 65_000, workMode: 'hybrid', frequency: 'daily' },
  ],
  ['ads with agency in the title can be skipped', { alertId: '1', exclude: ['agency'] }],
  [
    'look in Ghent from today, and adverts that mention "night" may be left out',
    { alertId: '1', place: 'Ghent', exclude: ['night'] },
  ],
  ['weekly is enough', { alertId: '1', frequency: 'weekly' }],
])('should change the alert as said in "%s"', (text, input) => {
  expect(filledFields('update_alert', text, ['alert=Translator, remote'])).toEqual(input)
})

it.each([
  [
    'daily welder jobs in Hull, but none where the advert says "commission"',
    { keywords: 'welder', place: 'Hull', exclude: ['commission'], frequency: 'daily' },
  ],
  [
    'weekly alert for chefs in Leeds, none that mention nights or weekends',
    { keywords: 'chefs', place: 'Leeds', exclude: ['nights', 'weekends'], frequency: 'weekly' },
  ],
])('should watch for what "%s" says', (text, input) => {
  expect(filledFields('create_alert', text)).toEqual(input)
})

it.each([
  [
    'I can begin on 1 September, my current employer needs three months from me',
    { availableFrom: '2026-09-01', noticePeriod: 'three months' },
  ],
  [
    "What I'm after: welder or fabricator, Sunderland or Newcastle",
    { titles: 'welder or fabricator', places: 'Sunderland or Newcastle' },
  ],
  [
    'what I want is teaching assistant or nursery nurse, in Hull',
    { titles: 'teaching assistant or nursery nurse', places: 'Hull' },
  ],
  [
    'i want to run my own salon, put that down as my career goal. and im not relocating',
    { goals: 'i want to run my own salon', willingToRelocate: false },
  ],
])('should note the wishes in "%s"', (text, input) => {
  expect(filledFields('update_preferences', text)).toEqual(input)
})

it.each([
  [
    'update_visibility',
    'agencies can have my linkedin from now on',
    { field: 'linkedin_url', visible: true },
  ],
  ['update_visibility', 'they should not get my e-mail', { field: 'email', visible: false }],
  [
    'edit_resume_section',
    'My skills bit needs two more in it: aseptic filling; GMP documentation',
    { section: 'skills', mode: 'add', text: 'aseptic filling; GMP documentation' },
  ],
  [
    'edit_resume_section',
    'take russian off the languages on my cv, its too rusty',
    { section: 'languages', mode: 'remove', text: 'russian' },
  ],
  ['export_resume', 'my cv as a word file, the print shop shuts in 20 minutes', { format: 'docx' }],
  ['export_resume', 'a printable version please', { format: 'pdf' }],
  ['practise_question', 'skip that one, can we jump to number seven', { number: 7 }],
  [
    'list_saved_jobs',
    'I have one evening this week: which saved ones shut within the next ten days?',
    { closingWithinDays: 10 },
  ],
])('should read for %s what "%s" says', (tool, text, input) => {
  expect(filledFields(tool, text)).toEqual(input)
})

it.each([
  [
    'rate_application',
    'application=Optician at Clearview',
    'My verdict on this one: three out of five, anonymously, no comment.',
    { applicationId: '1', rating: 3, anonymous: true },
  ],
  [
    'edit_review',
    'review=Postal Worker at Swiftmail',
    "it should say: Friendly on the phone, but nobody rang back. and don't show who i am",
    { reviewId: '1', content: 'Friendly on the phone, but nobody rang back.', anonymous: true },
  ],
  [
    'apply_to_job',
    'job=Refuse Collector',
    'Send my stuff in for that, and whatever letter you put with it is fine.',
    { jobId: '1' },
  ],
  [
    'apply_to_job',
    'job=Reptile Keeper',
    'As the letter, send exactly this: "I have kept geckos since I was nine. I can start on 1 August."',
    { jobId: '1', coverLetter: 'I have kept geckos since I was nine. I can start on 1 August.' },
  ],
  [
    'withdraw_application',
    'application=Sommelier at La Cigogne',
    'Take me out of the running at La Cigogne, my reason being that we are expecting a baby.',
    { applicationId: '1', reason: 'we are expecting a baby' },
  ],
  [
    'update_saved_job',
    'saved_job=Tram Conductor',
    'blank the note on the first, job can stay',
    { jobId: '1', notes: '' },
  ],
  [
    'rename_chat',
    'chat=Old CV stuff',
    'this one should be titled Keeper interview instead',
    { chatId: '1', title: 'Keeper interview' },
  ],
])('should keep for %s, with "%s" shown, what "%s" says', (tool, shown, text, input) => {
  expect(filledFields(tool, text, [shown])).toEqual(input)
})
