import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../../server/model/built-in/filling/as-written.ts'
import { ask, filled, rowsOf } from './conversation.ts'
import { filledFields, fillTool } from './filled-fields.ts'

const INTERVIEW = ['application=Project Officer at Brightwater Trust']
const REVIEWED = ['application=Van Driver at Parcelo', 'application=Security Officer at Gatehouse']

describe('texts that nothing announces', () => {
  it.each([
    [
      'my interview is over, it went well but they asked a lot about Kafka',
      'it went well but they asked a lot about Kafka',
    ],
    ['Just back from the Brightwater interview. Went OK, I froze once.', 'Went OK, I froze once'],
    [
      'I had my interview this morning - three people, mostly about safety. Keep that for me',
      'three people, mostly about safety',
    ],
    ['the Brightwater interview went badly, I froze', 'the Brightwater interview went badly, I froze'],
    ['note how my interview went: two engineers, a hard SQL question', 'two engineers, a hard SQL question'],
  ])('should take the notes of "%s"', (text, notes) => {
    expect(fillTool('debrief_interview', text, INTERVIEW).input.notes).toBe(notes)
  })

  it.each(['I want to debrief my interview', 'can we debrief the Brightwater interview?'])(
    'should take no notes from "%s"',
    (text) => {
      expect(fillTool('debrief_interview', text, INTERVIEW).missing.map(({ name }) => name)).toEqual([
        'notes',
      ])
    },
  )

  it.each([
    [
      'at Quill Systems I cut the build time from 40 to 8 minutes',
      'I cut the build time from 40 to 8 minutes',
    ],
    ['Add to the Quill job that we opened three shops', 'we opened three shops'],
    [
      'under my time at Quill: sold 300 licences in a year. That belongs there',
      'sold 300 licences in a year',
    ],
  ])('should take the achievement of "%s"', (text, said) => {
    expect(filledFields('add_achievement', text, ['experience=Backend Developer at Quill Systems'])).toEqual({
      experienceId: '1',
      text: said,
      withoutNumber: false,
    })
  })

  it('should take no statement about a row for an achievement', () => {
    const { input } = fillTool(
      'add_achievement',
      'I went to Skanska a year earlier, in June 2018, as a foreman',
      ['experience=Foreman at Skanska'],
    )
    expect(input.text).toBe(null)
  })

  it.each([
    [
      '4 stars for how Parcelo went, quick and friendly, my name can be on it',
      { applicationId: '1', rating: 4, content: 'quick and friendly', anonymous: false },
    ],
    [
      'gatehouse gets one star. Nobody ever rang back. leave me out of it, anonymous',
      { applicationId: '2', rating: 1, content: 'Nobody ever rang back', anonymous: true },
    ],
    [
      "I'd like to leave a review for Parcelo: 3 stars, kind but slow",
      { applicationId: '1', rating: 3, content: 'kind but slow' },
    ],
    [
      '2/5 for Parcelo because nobody answered',
      { applicationId: '1', rating: 2, content: 'nobody answered' },
    ],
    ['full marks for Parcelo, anonymously', { applicationId: '1', rating: 5, anonymous: true }],
  ])('should part the review from its stars in "%s"', (text, input) => {
    expect(filledFields('rate_application', text, REVIEWED)).toEqual(input)
  })

  it('should not take the talk of others for an announced text', () => {
    const text =
      'what they wrote under my Arlen review is wrong. They say I never came, but I have the ticket. I want that challenged.'
    expect(filledFields('contest_review_answer', text, ['review=2 stars for Porter at Hotel Arlen'])).toEqual(
      {
        reviewId: '1',
        reason: 'They say I never came, but I have the ticket',
      },
    )
  })
})

describe('texts that go with an answer to others', () => {
  it.each([
    ["I'll take the Larch job. Tell them I can't wait to start.", "I can't wait to start"],
    ['accept the Larch offer and say I look forward to it', 'I look forward to it'],
    ['I accept the Larch offer', undefined],
  ])('should take the message of "%s"', (text, message) => {
    expect(filledFields('accept_offer', text, ['offer=Cook at Larch'])).toEqual(
      message ? { offerId: '1', message } : { offerId: '1' },
    )
  })

  it.each([
    ["I don't want the Larch one, the commute is too long, please decline", 'the commute is too long'],
    ['decline the Larch offer because the pay is lower than mine', 'the pay is lower than mine'],
    ['turn the Larch one down, no need to say why', undefined],
    ["decline Larch, I found something else. don't tell them why", undefined],
  ])('should take the reason of "%s"', (text, reason) => {
    expect(filledFields('decline_offer', text, ['offer=Cook at Larch'])).toEqual(
      reason ? { offerId: '1', reason } : { offerId: '1' },
    )
  })

  it.each([
    [
      'counter Larch with 52,000, tell them I have another offer',
      { targetBase: 52_000, message: 'I have another offer' },
    ],
    [
      'go back to Larch: 95000 base and a bonus of 8000. Use the letter we drafted.',
      { targetBase: 95_000, targetBonus: 8_000 },
    ],
    [
      'answer Larch: 27.50 an hour. And tell them: That is what others pay',
      { targetBase: 27.5, message: 'That is what others pay' },
    ],
  ])('should part the message from the sums in "%s"', (text, input) => {
    expect(filledFields('send_counter_offer', text, ['offer=Cook at Larch'])).toEqual({
      offerId: '1',
      ...input,
    })
  })

  it.each([
    "write a draft for the data engineer job but don't send it yet",
    'write a cover letter for the data engineer job, please',
  ])('should take no letter from "%s"', (text) => {
    expect(filledFields('draft_application', text, ['job=Data Engineer at Pell'])).toEqual({ jobId: '1' })
  })

  it('should take the letter that follows "this"', () => {
    const text =
      'swap the letter of the second draft for this. Dear team, I am never late. Kind regards, Tomasz'
    expect(
      filledFields('edit_application_draft', text, ['application=Cook at Elm', 'application=Driver at Hale']),
    ).toEqual({ applicationId: '2', coverLetter: 'Dear team, I am never late. Kind regards, Tomasz' })
  })
})

describe('texts in parts', () => {
  it.each([
    [
      'for the Crumb job. Situation: two off sick. Task: keep it open. Action: I rang round. Result: our best day.',
    ],
    ['star for Crumb - S: two off sick, T: keep it open, A: I rang round, R: our best day'],
  ])('should give each part of a story to its field: "%s"', (text) => {
    expect(filledFields('write_star_story', text, ['experience=Shift Lead at Crumb'])).toEqual({
      experienceId: '1',
      situation: 'two off sick',
      task: 'keep it open',
      action: 'I rang round',
      result: 'our best day',
    })
  })

  it.each([
    ['Add Docker and Terraform to my skills', { section: 'skills', mode: 'add', text: 'Docker; Terraform' }],
    ['take Excel out of the skills on my CV', { section: 'skills', mode: 'remove', text: 'Excel' }],
    ['drop Photoshop from skills', { section: 'skills', mode: 'remove', text: 'Photoshop' }],
    [
      'my headline should now read: Crane operator, 14 years',
      { section: 'headline', mode: 'replace', text: 'Crane operator, 14 years' },
    ],
    ['clear the interests on my resume', { section: 'interests', mode: 'remove' }],
  ])('should edit a section by "%s"', (text, input) => {
    expect(filledFields('edit_resume_section', text)).toEqual(input)
  })

  it('should ask what to remove rather than clear a section', () => {
    const { missing } = fillTool('edit_resume_section', 'remove something from my skills')
    expect(missing.map(({ name }) => name)).toEqual(['text'])
  })

  it('should name a chat, and not what is renamed', () => {
    const rows = ['chat=Jobs', 'chat=Leeds']
    expect(filledFields('rename_chat', 'rename the second one to Pennywhistle questions', rows)).toEqual({
      chatId: '2',
      title: 'Pennywhistle questions',
    })
  })

  it('should begin a rehearsal anew when that is said, and keep every other line', async () => {
    const rows = rowsOf('offer', ['Cook at Larch'])
    const before = [{ user: 'practise the negotiation', tool: 'practise_negotiation', input: {}, rows }]
    const again = await ask("let's practise the negotiation", before)
    expect(again.calls.map(({ tool, input }) => [tool, filled(input).said])).toEqual([
      ['practise_negotiation', undefined],
    ])
    const line = await ask('that is less than what others pay and you know it', before)
    expect(line.calls.map(({ tool, input }) => [tool, filled(input).said])).toEqual([
      ['practise_negotiation', 'that is less than what others pay and you know it'],
    ])
  })
})

it.each([
  ["I don't know", 'Well: I don’t know', 'I don’t know'],
  ['a "fair" deal - really...', 'say a “fair” deal – really…', 'a “fair” deal – really…'],
  ["it's new", 'something else', "it's new"],
])('should keep "%s" as it was typed', (value, source, written) => {
  expect(asWritten({ value, sources: [source] })).toBe(written)
})
