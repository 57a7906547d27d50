import { quoted } from './from-requirements.ts'
import { isLawful } from './lawful.ts'
import type { DraftQuestion } from './question.ts'

/** A sentence that says what the work is, rather than who the company is. */
const DUTY =
  /\b(?:you(?:'ll| will| would)?|your (?:first|tasks?|role|job|days?|work|team)|responsib\w+|duties|tasks?|you're|the role|in this (?:role|job|position))\b/i
const WORK =
  /\b(?:build|work|lead|manage|run|write|plan|support|care|help|develop|design|deliver|maintain|sell|advise|teach|organi[sz]e|coordinate|prepare|check|answer|handle|drive|load|pick|clean|cook|assist|report|analy[sz]e|test|own|split\w*|keep|take|carry|look after|train|monitor|ensure|create|improve|review|present|negotiate|visit)\w*\b/i
const NOT_DUTY =
  /\b(?:we offer|you get|you(?:'ll| will)? receive|salary|holiday|pension|benefits?|apply|send (?:us )?your|equal opportunit\w+|you can work from)\b/i

const TEXTS: readonly string[] = [
  'The advert says: {it}. Tell me about a time when you did something like that. What was your part?',
  'The advert says: {it}. Describe a day when such work went wrong. What did you do?',
  'The advert says: {it}. Tell me about a time when you had to change how such a thing was done.',
]

/** Behavioural questions from what the advert says about the work; up to four. */
export function questionsFromDescription(description: string): DraftQuestion[] {
  const sentences = description
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/^[\s\-–•*·]+/, '').trim())
    .filter((sentence) => sentence.length >= 30 && sentence.length <= 260)
  return sentences
    .filter(
      (sentence) =>
        DUTY.test(sentence) && WORK.test(sentence) && !NOT_DUTY.test(sentence) && isLawful(sentence),
    )
    .slice(0, 4)
    .map((sentence, index) => ({
      type: 'duty',
      round: 'behavioural',
      text: (TEXTS[index % TEXTS.length] ?? '').replace('{it}', quoted(sentence)),
      basis: sentence,
    }))
}
