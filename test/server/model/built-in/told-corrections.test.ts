import { describe, expect, it } from 'vitest'
import { withoutAfterword } from '../../../../server/model/built-in/slots/corrections/afterword.ts'
import { filledFields, fillTool } from './filled-fields.ts'

describe('a line of a resume', () => {
  it.each([
    ['put B1 for Spanish on my cv', 'Spanish', 'B1'],
    ['my resume claims my Spanish is native; put B1 for Spanish please', 'Spanish', 'B1'],
    ['my cv has the wrong job title for Orbo, i was deck officer', 'job title for Orbo', 'deck officer'],
    ['My resume has the wrong end date for Lidl, I left in March 2022', 'end date for Lidl', 'March 2022'],
    [
      "I'm not a nurse at Orbo, I'm a healthcare assistant, correct my cv",
      'title at Orbo',
      'healthcare assistant',
    ],
    [
      'i never was foreman at orbo, i was crane driver. pls fix it on the cv',
      'title at orbo',
      'crane driver',
    ],
    [
      'Where my CV says Photoshop CS it should be Photoshop 2024. I did the course last year.',
      'Photoshop CS',
      'Photoshop 2024',
    ],
    ['the address in my CV should be Mill Lane 8, it has Mill Lane 3', 'address', 'Mill Lane 8'],
    [
      'On my resume the skills line is a mess: scrap it and put Python, SQL, dbt',
      'skills line',
      'Python, SQL, dbt',
    ],
    [
      'In my resume let the third point under Aldi read: Opened two stores. It says one there now.',
      'third point under Aldi',
      'Opened two stores',
    ],
    [
      'At Orbo it says, as the first point, that I "served tea". Served! Let that first point say: Ran the tea room',
      'first point',
      'Ran the tea room',
    ],
    [
      "You've read my e-mail as kim@pots.net in the CV. Nobody gets it right. It's kim@post.net.",
      'e-mail',
      'kim@post.net',
    ],
    ['on my cv my street is Elm Rd 4 but I live at Oak Rd 9 now', 'street', 'Oak Rd 9'],
    ['the grade for my MSc is missing from my CV. Distinction.', 'grade', 'Distinction'],
    ['on the resume replace "resposible" with "responsible"', 'resposible', 'responsible'],
    ['German has no level on my CV. C1.', 'German', 'C1'],
    [
      "My CV says I was a porter at Grange's. That entry should read Head Porter.",
      "title at Grange's",
      'Head Porter',
    ],
    ['My resume says Junior Clerk. That line should say Senior Clerk.', 'Junior Clerk', 'Senior Clerk'],
    ['The resume says I live in Leeds. This line should say Bradford.', 'city', 'Bradford'],
    [
      'Languages on my CV: should be Dutch (native), Greek (basic)',
      'Languages',
      'Dutch (native), Greek (basic)',
    ],
    ['Address on my resume: it should say 4 Elm Road', 'Address', '4 Elm Road'],
    ['The end date at Kwik Fit is wrong on my resume. June 2021.', 'end date at Kwik Fit', 'June 2021'],
    ['the name on my CV is written Aisling, with a g, not Aislin', 'name', 'Aisling'],
    [
      'my job title at Orbo on the resume should now be Chief Geologist',
      'job title at Orbo',
      'Chief Geologist',
    ],
  ])('should be found with its value in "%s"', (text, field, value) => {
    expect(filledFields('correct_resume', text)).toEqual({ field, value })
  })

  it.each([
    'The job title at Orbo is wrong on my CV, it needs correcting.',
    "my cv's email is wrong, needs changing",
    'my surname is misspelt on the cv, please put that right',
    "the dates at Nando's on my resume are wrong, please correct them",
    'The title at Kwik Fit is wrong on my CV. Embarrassing.',
    "You've read my e-mail as kim@pots.net in the CV.",
    'The languages part of my CV claims that my French is fluent',
  ])('should not be given a value that nobody told: "%s"', (text) => {
    expect(fillTool('correct_resume', text).input).toMatchObject({ value: null })
  })
})

it.each([
  ['Handled 200 accounts. You have 20 there, which looks lazy', true, 'Handled 200 accounts'],
  ['Nurse with ten years. I love night shifts', true, 'Nurse with ten years. I love night shifts'],
  ['Mill Lane 2; we moved in May', false, 'Mill Lane 2'],
  ['St. John Ltd', false, 'St. John Ltd'],
])('should leave out what is said behind the value: "%s"', (value, long, rest) => {
  expect(withoutAfterword({ value, long })).toBe(rest)
})
