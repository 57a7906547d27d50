import { describe, expect, it } from 'vitest'
import { judgeAnswer } from '../../../tools/practice/rubric/judge-answer.ts'

const KAFKA = {
  id: 'q1',
  round: 'technical' as const,
  type: 'requirement',
  text: 'They ask for “Experience with Kafka or another message broker”. Describe the hardest piece of work that you did with this. How did you go about it, and what came of it?',
  basis: 'Experience with Kafka or another message broker',
}
const FAILURE = {
  id: 'q2',
  round: 'behavioural' as const,
  type: 'failure',
  text: 'Tell me about something that went wrong and was your doing. What did you do then?',
  basis: null,
}
const judged = (question: typeof KAFKA | typeof FAILURE | object, answer: string, known = ['Acme']) =>
  judgeAnswer({ question: question as typeof KAFKA, answer, known, at: '2026-11-10T12:00:00Z' })
const marks = (question: object, answer: string) => {
  const { rubric } = judged(question, answer)
  return [rubric.structure.mark, rubric.evidence.mark, rubric.relevance.mark]
}

const STORY =
  'In 2022 at Acme our Kafka cluster lost messages every night. My job was to find out why. I traced one order through the broker, found that a consumer committed too early, and rewrote it. As a result lost messages fell from 300 a night to none, and the experience taught me to test the failure first.'

describe('the rubric', () => {
  it('should give a complete story the best marks, and say why', () => {
    expect(marks(KAFKA, STORY)).toEqual([4, 4, 4])
    const { rubric, strengths, improvements } = judged(KAFKA, STORY)
    expect(rubric.evidence.why).toContain('what your record confirms (Acme)')
    expect(strengths).toContain('You put a number to how it ended.')
    expect(improvements).toEqual([])
  })

  it('should miss the result, and nothing else, when only that is cut off', () => {
    const cut = STORY.replace(
      / As a result.*$/,
      ' I worked on it with two colleagues from the night shift of the operations desk.',
    )
    const { rubric, improvements } = judged(KAFKA, cut)
    expect(rubric.structure).toMatchObject({ mark: 3, why: expect.stringContaining('not the result') })
    expect(improvements).toContain('End with what came of it, and how you know.')
  })

  it('should see who acted', () => {
    const we =
      'At Acme we had a slow ordering system. The goal was to make it faster. We analysed the queries, we added two indexes and our team moved the reports away. In the end it was much faster than before and the customers were happy with us.'
    const { rubric, improvements } = judged(FAILURE, we)
    expect(rubric.structure.why).toContain('not what you did')
    expect(improvements.join(' ')).toContain('“I”')
  })

  it.each([
    ['the question again', KAFKA.text.replace('They ask', 'You ask')],
    ['the same words over and over', 'Kafka broker '.repeat(20)],
    [
      'nothing to the point',
      'I like football and pizza, and at the weekend I go to the beach with friends because it is nice there.',
    ],
  ])('should give no marks for %s', (_what, answer) => {
    expect(marks(KAFKA, answer)[2]).toBe(1)
    expect(Math.max(...marks(KAFKA, answer))).toBeLessThanOrEqual(2)
  })

  it.each([['Yes.'], ['I don’t know.'], ['No idea, can we skip this one please?']])(
    'should not judge “%s”',
    (answer) => {
      expect(marks(FAILURE, answer)).toEqual([1, 1, 1])
    },
  )

  it('should not take a year for a measure, nor vague words for evidence', () => {
    const vague =
      'In 2019 I basically did various things, stuff with lots of people and so on, and generally everything went well in the end for all of us there.'
    const { rubric } = judged(FAILURE, vague)
    expect(rubric.evidence.mark).toBe(1)
    expect(rubric.evidence.why).toContain('Much stays vague')
  })

  it('should give a story a mark less where a plain answer is asked for', () => {
    const plans = {
      id: 'q4',
      round: 'final',
      type: 'plans',
      text: 'Where do you want to be in three years?',
      basis: null,
    }
    const { rubric } = judged(plans, STORY)
    expect(rubric.structure).toMatchObject({ mark: 3, why: expect.stringContaining('wants an answer first') })
    expect(rubric.relevance.mark).toBeLessThan(4)
  })

  it('should want little where little is asked', () => {
    const start = { id: 'q3', round: 'screening', type: 'start', text: 'When could you start?', basis: null }
    expect(marks(start, 'I have four weeks of notice, so from 1 January.')).toEqual([4, 4, 4])
  })

  it('should say so when it can’t read the language', () => {
    const german =
      'Ich habe mit meinem Kollegen gesprochen, und wir haben eine Lösung gefunden, die für beide Seiten gut war und bis heute hält.'
    expect(judged(FAILURE, german).improvements[0]).toContain('I can only judge English')
  })

  it('should give the same answer the same marks', () => {
    expect(judged(KAFKA, STORY)).toEqual(judged(KAFKA, STORY))
  })
})
