import { shortName } from '../../core/short-name.ts'
import { asksFormality } from '../../jobs/fit/formalities.ts'
import type { Round } from '../round.ts'
import { isLawful } from './lawful.ts'
import type { DraftQuestion, QuestionType } from './question.ts'

/** What kind of thing a requirement asks for: the first pattern that fits decides. */
const KINDS: readonly { type: QuestionType; round: Round; pattern: RegExp; texts: readonly string[] }[] = [
  {
    type: 'condition',
    round: 'screening',
    pattern:
      /^(?!.*\b(?:has been|have been|experienced?)\b).*\b(?:shifts?|weekends?|nights?|on[- ]call|travel|overtime|driving licen[cs]e|driver'?s licen[cs]e|own (?:car|transport)|relocat\w+|days? (?:a week )?in the office|start (?:immediately|date)|notice)\b/i,
    texts: ['The job asks for this: {it}. How would that work for you in practice?'],
  },
  {
    type: 'requirement',
    round: 'screening',
    pattern:
      /\b(?:fluent|written|spoken|business)\b.{0,20}\b[A-Z]\p{L}+\b|\b(?:[ABC][12])\b.{0,20}(?:level|English|German|French|Spanish)|\b(?:English|German|French|Spanish|Dutch|Italian|Polish|Portuguese|Mandarin|Arabic)\b.{0,24}\b(?:fluent|fluency|level|spoken|written|skills?|[ABC][12])\b/iu,
    texts: ['They ask for {it}. When did you last use the language at work, with whom and for what?'],
  },
  {
    type: 'requirement',
    round: 'screening',
    pattern:
      /\b(?:degree|bachelor|master|phd|diploma|qualification|certificat\w+|licen[cs]ed?|registered|registration|chartered|accredited|apprenticeship|nvq|btec)\b/i,
    texts: ['They ask for {it}. What of your training comes closest, and where have you used it since?'],
  },
  {
    type: 'leadership',
    round: 'behavioural',
    pattern:
      /\b(?:lead(?:ing|ership)?|manag(?:e|ing|ement of)|supervis\w+|mentor\w*|coach\w*|line[- ]manage\w*|team lead)\b/i,
    texts: [
      'They ask for {it}. Tell me about a time when you led others through something difficult. What did you do yourself?',
      'They ask for {it}. Tell me about somebody whom you helped to get better at their work. How did you go about it?',
    ],
  },
  {
    type: 'trait',
    round: 'behavioural',
    pattern:
      /\b(?:communicat\w+|team ?player|teamwork|collaborat\w+|motivat\w+|flexib\w+|enthusias\w+|passion\w*|proactive|detail|organi[sz]\w+|reliab\w+|punctual\w*|interpersonal|self-starter|problem[- ]solv\w+|pressure|multitask\w*|empath\w+|caring|stakeholder\w*|customer\w*|resilien\w+|initiative|independen\w+|curio\w+)\b/i,
    texts: [
      'They ask for {it}. Tell me about a time when exactly that made the difference.',
      'They ask for {it}. Describe a situation that put it to the test. What did you do, and how did it end?',
    ],
  },
  {
    type: 'requirement',
    round: 'technical',
    pattern:
      /\b\d{1,2}\s*\+?\s*(?:[-–]\s*\d{1,2}\s*)?(?:years?|yrs?)\b|\b(?:one|two|three|four|five|six|seven|eight|ten) years?\b/i,
    texts: [
      'They ask for {it}. Walk me through the work of yours that counts towards this, and what you got better at in that time.',
    ],
  },
]

const PLAIN: readonly string[] = [
  'They ask for {it}. Describe the hardest piece of work that you did with this. How did you go about it, and what came of it?',
  'They ask for {it}. What usually goes wrong there, and how did you notice and fix it the last time?',
  'They ask for {it}. If you started on Monday, how would you approach it in the first weeks?',
  'They ask for {it}. Explain to somebody who is new to it what good work looks like, with an example of yours.',
]

/** A piece of somebody's text inside a question. */
export function quoted(text: string): string {
  const plain = shortName(text, 180).replace(/[.;:,]+$/, '')
  return `“${plain}”`
}

/** A question for each requirement that may be asked about, in the order of the advert. */
export function questionsFromRequirements(requirements: readonly string[]): DraftQuestion[] {
  let plain = 0
  const used = new Map<QuestionType, number>()
  return requirements.flatMap((requirement) => {
    const basis = requirement.trim()
    if (basis === '') return []
    if (asksFormality(basis)) return [formality(basis)]
    if (!isLawful(basis)) return []
    const kind = KINDS.find(({ pattern }) => pattern.test(basis))
    const times = kind ? (used.get(kind.type) ?? 0) : plain
    if (kind) used.set(kind.type, times + 1)
    else plain += 1
    const texts = kind?.texts ?? PLAIN
    const text = (texts[times % texts.length] ?? '').replace('{it}', quoted(basis))
    return [
      {
        type: kind?.type ?? ('requirement' as const),
        round: kind?.round ?? ('technical' as const),
        text,
        basis,
      },
    ]
  })
}

/** Everybody may be asked whether they may work; nobody where they come from. */
function formality(basis: string): DraftQuestion {
  const text = /\b(?:DBS|clearance|background check)\b/i.test(basis)
    ? 'The job needs a check before you start. Do you agree to it, and do you have the papers at hand?'
    : 'The job needs permission to work in its country. Do you have it, or what would it take, and by when?'
  return { type: 'formality', round: 'screening', text, basis }
}
