import { askWhichAct } from '../planning/questions.ts'
import type { Understanding } from '../terms/understanding.ts'
import type { Contest } from './contest.ts'
import { questionFor } from './domain-question.ts'
import { nothingUnderstood } from './question-about.ts'
import { completeRival } from './rivals.ts'

/** Below this the likeliest is no better than a guess. */
const GUESS = 0.16

/** Where nothing is likely enough: what reads and is complete, what answers questions, or the question which act is meant. */
export function unsure({ request, ranked }: Contest): Understanding {
  const intent = ranked[0] ?? null
  const probability = intent?.probability ?? 0
  const reader = completeRival({ request, ranked: [{ label: '', probability }, ...ranked.slice(0, 4)] })
  if (reader?.tool?.effect === 'read') return reader
  const question = questionFor({ request, ranked })
  if (question) return question
  const tools = ranked
    .filter((one) => one.probability > Math.max(0.1, probability * 0.4))
    .slice(0, 3)
    .flatMap(({ label }) => request.brain.tools.get(label) ?? [])
  if (tools.length === 0 || probability < GUESS) return nothingUnderstood(request, intent)
  const pending = { kind: 'act', tools } as const
  return { plan: { kind: 'ask', text: askWhichAct(tools), pending }, intent, tool: null, filled: null }
}
