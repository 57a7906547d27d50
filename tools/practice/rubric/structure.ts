import type { AnswerText } from './answer-text.ts'
import type { Judged } from './judged.ts'

/** "At Acme": case matters, where the other patterns have none. */
const AT_A_NAME = /\b[Aa]t \p{Lu}\p{L}+/u

const STORY: readonly { name: string; missing: string; pattern: RegExp }[] = [
  {
    name: 'the situation',
    missing: 'Say in one sentence where and when it was, and what was at stake.',
    pattern:
      /\b(?:when i (?:was|worked|joined|started)|while (?:i|we)|at (?:my|our|the) (?:last|current|previous|old|first)|(?:last|this|two|three) (?:year|month|week|winter|summer|spring|autumn)s?|in (?:19|20)\d\d|back (?:in|then)|there was|we had|the (?:client|customer|patient|team|company|system|project|site|ward|kitchen|shop|school)\b.{0,30}\b(?:was|had|were|kept)|one (?:day|night|morning|time)|(?:on|in|at) (?:my|our) \w+|before (?:christmas|easter|the \w+)|i had \d+|an? (?:\w+ )?(?:customer|client|patient|colleague|guest|student|child|supplier|driver|candidate|manager) (?:came|was|had|called|wanted|complained|asked|left)|my (?:last|previous|current) (?:job|role|position|employer|team))\b/iu,
  },
  {
    name: 'your task',
    missing: 'Say what you had to reach, and why it was yours to do.',
    pattern:
      /\b(?:my (?:job|task|role|goal|responsibility|part|target) was|i (?:had|needed|wanted|was asked|was told|was responsible|was in charge|got the task|decided) (?:to|for|of)|(?:the )?(?:goal|aim|challenge|problem|question|task|target) (?:was|is)|we (?:had|needed|wanted) to|it was (?:my|up to me)|responsible for|the issue|deadline|had to|needed to|instead of|missing|short of|behind schedule|furious|complain\w*|wanted (?:it|her|him|them|us|me|to)|too (?:slow|late|few|many|much|long)|supposed to|without (?:stopping|losing))\b/i,
  },
  {
    name: 'what you did',
    missing: 'Say what you did yourself, step by step, with “I”.',
    pattern: /$^/,
  },
  {
    name: 'the result',
    missing: 'End with what came of it, and how you know.',
    pattern: /$^/,
  },
]

const POINT: readonly { name: string; missing: string; pattern: RegExp }[] = [
  {
    name: 'a clear answer',
    missing: 'Start with your answer in one sentence, then explain it.',
    pattern:
      /\b(?:i (?:am|would|want|think|like|have|can|work|prefer|look|see|enjoy|find|start|check|use|decide|keep|try|need|do)|my|yes|no|because|first)\b/i,
  },
  {
    name: 'a reason',
    missing: 'Say why.',
    pattern:
      /\b(?:because|since|so that|therefore|that'?s why|the reason|as i|which (?:is|means|lets|allows)|this (?:is|means|lets)|in order to|matters?|important)\b/i,
  },
  {
    name: 'an example',
    missing: 'Add one short example from your own work.',
    pattern:
      /\b(?:for (?:example|instance)|such as|once|last (?:year|month|week)|when i|at (?:my|our) |in my (?:last|current)|for \w+ years|the (?:last|first) time|like (?:when|the))\b|\b(?:19|20)\d\d\b/iu,
  },
  {
    name: 'a close',
    missing: 'Close by tying it to this job.',
    pattern:
      /\b(?:here|this (?:job|role|position|team|company)|with you|your (?:team|company|advert|product|clients?|patients?)|so i|that is (?:what|why)|in short|from day one|i would bring|look(?:ing)? forward|would like to|want to)\b/i,
  },
]

const TOO_LONG = 320

/**
 * Whether an answer has its parts: situation, task, action and result where a
 * story is asked for; else point, reason, example and close. A story told
 * instead of a point is worth a mark less.
 */
export function judgeStructure(answer: AnswerText, { story }: { story: boolean }): Judged {
  const judged = partsOf(answer, { story })
  const tale = story ? judged : partsOf(answer, { story: true })
  if (tale.mark - 1 <= judged.mark) return judged
  return {
    mark: tale.mark - 1,
    why: `${tale.why} The question wants an answer first, and then the story.`,
    strengths: [],
    improvements: ['Start with your answer in one sentence, then tell the story.'],
  }
}

function partsOf(answer: AnswerText, { story }: { story: boolean }): Judged {
  const parts = story ? STORY : POINT
  const has = parts.map(({ name, pattern }) => {
    if (name === 'what you did') return answer.firstPerson > 0
    if (name === 'the result') return answer.result
    const named = name === 'the situation' || name === 'an example'
    return pattern.test(answer.text) || (named && AT_A_NAME.test(answer.text))
  })
  const present = parts.filter((_, index) => has[index]).map(({ name }) => name)
  const missing = parts.filter((_, index) => !has[index])
  const short = answer.words.length < (story ? 40 : 25)
  const long = answer.words.length > TOO_LONG
  const counted = Math.max(1, present.length)
  const mark = short ? Math.min(counted, 2) : long ? Math.min(counted, 3) : counted
  const length = short
    ? ` At ${answer.words.length} words it is too short to carry more.`
    : long
      ? ` At ${answer.words.length} words it is long; aim at two minutes, some 250 words.`
      : ''
  const found = present.length > 0 ? `I find ${joined(present)}` : 'I find none of the parts of a good answer'
  const lacks =
    missing.length > 0
      ? `, not ${joined(
          missing.map(({ name }) => name),
          'or',
        )}`
      : ', in all its parts'
  return {
    mark,
    why: `${found}${lacks}.${length}`,
    strengths:
      present.length === 4 && !short
        ? [
            story
              ? 'It tells a whole story: situation, task, action, result.'
              : 'It has a point, a reason, an example and a close.',
          ]
        : [],
    improvements: [
      ...missing.map(({ missing: advice }) => advice),
      ...(long ? ['Cut it to what they asked for.'] : []),
    ],
  }
}

function joined(names: readonly string[], word = 'and'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}
