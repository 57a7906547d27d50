import { expect, it } from 'vitest'
import { filledFields } from './filled-fields.ts'

it.each([
  ['Got married! My name on your side would now be Siobhán Adeyemi.', { fullName: 'Siobhán Adeyemi' }],
  [
    'Whoever typed my profile name was half asleep: not Jon Hernadez but Juan Hernández.',
    { fullName: 'Juan Hernández' },
  ],
  [
    'It rained, and it was perfect. So the name you have is out of date: it’s Amara Castellanos from now on, could you use that?',
    { fullName: 'Amara Castellanos' },
  ],
  ['Can my name be shown as Bea Ortiz?', { fullName: 'Bea Ortiz' }],
  ['My profile name is wrong, can you change it?', {}],
  [
    'profil: name Jürgen Preiß, town Passau, im a stonemason',
    { fullName: 'Jürgen Preiß', location: 'Passau', occupation: 'stonemason' },
  ],
  [
    'moved from hanoi to da nang and im a scuba instructor now, put both in my profile',
    { location: 'da nang', occupation: 'scuba instructor' },
  ],
  [
    'I no longer live in Bremen but in Kiel, and I’m not a baker but a confectioner now.',
    { location: 'Kiel', occupation: 'confectioner' },
  ],
  ['So what I do isn’t paramedic any more but counsellor.', { occupation: 'counsellor' }],
  [
    'If the profile asks what I do, let it say tower crane rigger, and home is Constanța.',
    { occupation: 'tower crane rigger', location: 'Constanța' },
  ],
  [
    'what you have as my occupation is ancient, I’m a data steward these days',
    { occupation: 'data steward' },
  ],
  ['My home is Windhoek since Easter, so set that in the profile', { location: 'Windhoek' }],
  ['I’ve moved! Away from Leeds, into Hebden Bridge.', { location: 'Hebden Bridge' }],
  ['GitHub handle: kwabena-codes. Profile, please.', { githubUrl: 'kwabena-codes' }],
  ['github is now kim-d, site is kim.dev', { githubUrl: 'kim-d', website: 'kim.dev' }],
  ['my site is kim.dev and my linkedin is kimdoe now', { linkedinUrl: 'kimdoe', website: 'kim.dev' }],
  ['linkedin name is rosa-vidal-88, add it to my details', { linkedinUrl: 'rosa-vidal-88' }],
  [
    'For bio: I restore organs. Occupation: organ builder.',
    { bio: 'I restore organs', occupation: 'organ builder' },
  ],
])('should read of the person in "%s"', (text, input) => {
  expect(filledFields('update_profile', text)).toEqual(input)
})

it.each([
  ['Please empty my bio. My ex wrote it and it reads like a horoscope.', { bio: '' }],
  ['omg that bio is so cringe. get rid of it, just leave it blank', { bio: '' }],
  ['Please take my website off. Some casino sits there now; I heard about it yesterday.', { website: '' }],
  ['My linkedin is on the profile but I closed the account, remove it please.', { linkedinUrl: '' }],
  ['Kindly leave the occupation empty on my profile.', { occupation: '' }],
  ['bio: I clear blocked drains', { bio: 'I clear blocked drains' }],
])('should empty what "%s" names', (text, input) => {
  expect(filledFields('update_profile', text)).toEqual(input)
})
