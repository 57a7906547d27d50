import type { PracticeFeedback, PracticeQuestion } from '../practice-row.ts'
import { type AnswerText, answerText } from './answer-text.ts'
import { judgeEvidence } from './evidence.ts'
import type { Judged } from './judged.ts'
import { judgeRelevance } from './relevance.ts'
import { judgeStructure } from './structure.ts'

/** Questions that want a story; the others want a point with its reason. */
const STORIES = new Set([
  'leadership',
  'trait',
  'duty',
  'experience',
  'conflict',
  'failure',
  'teamwork',
  'priorities',
  'problem',
  'skill',
])
const ASKS_STORY = /\b(?:tell me about|describe (?:a|an|the|how)|walk me through)\b/i
/** Questions that a plain, short answer settles. */
const SHORT = new Set(['formality', 'start', 'condition', 'pay'])

/**
 * Feedback on an answer by plain rules, so that the same answer always gets the
 * same marks: they see whether the parts of a good answer are there, not whether
 * what it says is true or wise.
 */
export function judgeAnswer({
  question,
  answer,
  known,
  at,
}: {
  question: PracticeQuestion
  answer: string
  /** Names and skills of the person's own record. */
  known: readonly string[]
  at: string
}): PracticeFeedback {
  const text = answerText(answer)
  if (text.empty) return nothingToJudge({ question, text, at })
  const story = STORIES.has(question.type) || ASKS_STORY.test(question.text)
  const relevance = judgeRelevance(text, {
    question: question.text,
    type: question.type,
    basis: question.basis,
    known,
  })
  const structure = SHORT.has(question.type) ? shortStructure(text) : judgeStructure(text, { story })
  const evidence = SHORT.has(question.type) ? shortEvidence(text) : judgeEvidence(text, { known, story })
  const parts = [relevance, structure, evidence].toSorted((one, other) => one.mark - other.mark)
  const foreign = text.foreign ? ['I can only judge English, so take these marks lightly.'] : []
  return {
    questionId: question.id,
    at,
    rubric: { structure: shown(structure), evidence: shown(evidence), relevance: shown(relevance) },
    strengths: parts
      .toReversed()
      .flatMap(({ strengths }) => strengths)
      .slice(0, 3),
    improvements: [...foreign, ...new Set(parts.flatMap(({ improvements }) => improvements))].slice(0, 3),
  }
}

function shown({ mark, why }: Judged): { mark: number; why: string } {
  return { mark, why }
}

function shortStructure(text: AnswerText): Judged {
  const long = text.words.length > 90
  return {
    mark: long ? 2 : 4,
    why: long
      ? 'A short answer is enough here; this one is long.'
      : 'Short and clear is right for this question.',
    strengths: long ? [] : ['It is as short as such an answer should be.'],
    improvements: long ? ['Answer in two or three sentences.'] : [],
  }
}

function shortEvidence(text: AnswerText): Judged {
  const concrete =
    text.numbers.length > 0 ||
    /\b(?:valid|until|from|since|have|own|permit|licen[cs]e|notice|agree)\b/i.test(text.text)
  return {
    mark: concrete ? 4 : 2,
    why: concrete
      ? 'It says something that they can plan with.'
      : 'It stays general: they need a date, a number or a yes.',
    strengths: [],
    improvements: concrete ? [] : ['Give a date, a number, or a plain yes or no.'],
  }
}

function nothingToJudge({
  question,
  text,
  at,
}: {
  question: PracticeQuestion
  text: AnswerText
  at: string
}): PracticeFeedback {
  const why =
    text.words.length < 8
      ? `${text.words.length === 1 ? 'One word is' : `${text.words.length} words are`} too few to judge.`
      : 'There is no answer in it that I could judge.'
  const low = { mark: 1, why }
  return {
    questionId: question.id,
    at,
    rubric: { structure: low, evidence: low, relevance: low },
    strengths: [],
    improvements: [
      'Take a real situation from your work and tell it in four to eight sentences: what was the matter, what you had to do, what you did, what came of it.',
    ],
  }
}
