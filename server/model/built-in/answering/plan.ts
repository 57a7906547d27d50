import { understand } from '../choosing/understand.ts'
import { asWritten } from '../filling/as-written.ts'
import { asOneList } from '../filling/one-list.ts'
import { hasWords, splitClauses } from '../joining/clauses.ts'
import { joinActs } from '../joining/several.ts'
import { EMPTY } from '../planning/questions.ts'
import { foreignAnswer } from '../reading/language.ts'
import type { Exchange } from '../terms/dialogue.ts'
import type { Asking, Plan, PlannedCall } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { cleanText, READ_LIMIT } from '../words/normalise.ts'
import { answerPending } from './answer.ts'
import { answerRefused } from './answer-refused.ts'
import { withoutDenied } from './left-alone.ts'
import { askWhichOffer, offeredWords } from './offered.ts'
import { answerCard } from './open-cards.ts'
import { replyTo } from './reply.ts'

const ATTACHED = /\[attached resume:\s*([0-9a-f-]{36})[^\]]*\]/gi
/** Questions are followed back no further than this. */
const DEPTH = 4

/** Decides what to do about the last message. The same history gives the same plan. */
export function planFor(request: PlanRequest, depth = 0): Plan {
  const plan = decided(request, depth)
  return plan.kind === 'calls' && depth === 0
    ? {
        ...plan,
        calls: asOneList({ ...request, calls: plan.calls }).map((call) => keptAsWritten(call, request)),
      }
    : plan
}

/** Texts to keep stay as they were typed, in this message or in the one that was asked about. */
function keptAsWritten({ tool, input }: PlannedCall, { brain, exchanges }: PlanRequest): PlannedCall {
  const sources = exchanges
    .slice(-DEPTH)
    .map(({ user }) => user)
    .reverse()
  const fields = brain.tools.get(tool)?.fields.filter(({ slot }) => slot === 'free_text') ?? []
  const texts = fields.flatMap(({ name }) => {
    const value = input[name]
    return typeof value === 'string' ? [[name, asWritten({ value, sources })]] : []
  })
  return { tool, input: { ...input, ...Object.fromEntries(texts) } }
}

function decided(request: PlanRequest, depth: number): Plan {
  const { brain, exchanges, now } = request
  const current = exchanges.at(-1)
  const raw = current?.user ?? ''
  const attached = attachedPlan(request, raw)
  if (attached) return attached
  const text = withoutTakenBack(cleanText(raw))
  const reading = brain.read(text.slice(0, READ_LIMIT), now)
  if (!hasWords(reading.tokens) && reading.tokens.length === 0) return { kind: 'say', text: EMPTY }
  const foreign = foreignAnswer(text)
  if (foreign) return { kind: 'say', text: foreign }
  const before = exchanges.slice(0, -1)
  const asked = depth < DEPTH ? pendingQuestion({ ...request, exchanges: before }, depth) : null
  if (asked) {
    const answered = answerPending({ request, asking: asked, reading, before })
    if (answered) return answered
  }
  const completed = asked ? null : answerRefused({ request, reading, before })
  if (completed) return completed
  const [offered, ...others] = asked ? [] : offeredWords({ text, last: before.at(-1) })
  if (offered && others.length > 0) return { kind: 'say', text: askWhichOffer([offered, ...others]) }
  if (offered) return decided({ ...request, exchanges: [...before, saying(offered)] }, depth)
  return answerCard({ request, reading, before }) ?? wishOf({ request, reading, before })
}

/** What the message wants done, without what it does not want. */
function wishOf({
  request,
  reading: said,
  before,
}: {
  request: PlanRequest
  reading: Reading
  before: readonly Exchange[]
}): Plan {
  const heard = understand({ ...request, reading: said, exchanges: before })
  const reply = replyTo({ request, reading: said, whole: heard })
  if (reply) return reply
  const left = withoutDenied({ request, text: said.text, whole: heard, before })
  if (left && 'plan' in left) return left.plan
  const reading = left ? request.brain.read(left.text, request.now) : said
  const whole = left ? understand({ ...request, reading, exchanges: before }) : heard
  const clauses = splitClauses(reading.text)
  if (clauses.length < 2) return whole.plan
  return joinActs({ request: { ...request, exchanges: before }, reading, whole, clauses })
}

/** As if the person had said the words that they agree to. */
function saying(user: string): Exchange {
  return { user, calls: [], results: [], said: [] }
}

const TAKEN_BACK =
  /^(?:(?:please|pls|sorry|oh|no)[,\s]+)*(?:ignore|forget|disregard|scrap|never mind) (?:my|the|that|what) (?:(?:previous|last|earlier|other) )?(?:message|question|request|one|i said)[,.;:!-]*\s+(?=\S+ \S+ \S+)/i

/** "Please ignore my last message, I meant the Berlin role": what counts is what follows. */
function withoutTakenBack(text: string): string {
  return text.replace(TAKEN_BACK, '')
}

/** The question that the assistant asked last, if it was one of these. */
function pendingQuestion(request: PlanRequest, depth: number): Asking | null {
  const last = request.exchanges.at(-1)
  const said = last?.said.at(-1)?.trim()
  if (!last || !said?.includes('?')) return null
  const plan = planFor(
    {
      ...request,
      exchanges: [...request.exchanges.slice(0, -1), { ...last, calls: [], results: [], said: [] }],
    },
    depth + 1,
  )
  if (plan.kind === 'calls') {
    if (!plan.lookup) return null
    const retried = planFor(
      { ...request, mayLookUp: false, exchanges: withLookup(request.exchanges) },
      depth + 1,
    )
    return retried.kind === 'ask' && said.endsWith(retried.text.trim()) ? retried : null
  }
  return plan.kind === 'ask' && said.endsWith(plan.text.trim()) ? plan : null
}

/** The rows that were looked up come before the message they were looked up for. */
export function withLookup(exchanges: readonly Exchange[]): Exchange[] {
  const last = exchanges.at(-1)
  if (!last) return []
  return [
    ...exchanges.slice(0, -1),
    { user: '', calls: last.calls, results: last.results, said: [] },
    { ...last, calls: [], results: [], said: [] },
  ]
}

/** A message that brings resumes shows what was read from them. */
function attachedPlan({ brain, allowed }: PlanRequest, text: string): Plan | null {
  const ids = [...text.matchAll(ATTACHED)].flatMap((match) => (match[1] ? [match[1]] : []))
  if (ids.length === 0) return null
  const tool = [...brain.tools.values()].find(
    ({ name, effect, fields }) =>
      effect === 'read' && allowed(name) && fields.length === 1 && fields[0]?.slot === 'resume',
  )
  const field = tool?.fields[0]
  if (!tool || !field) return null
  return {
    kind: 'calls',
    question: null,
    lookup: false,
    calls: ids.map((id) => ({ tool: tool.name, input: { [field.name]: id } })),
  }
}
