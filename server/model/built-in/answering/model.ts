import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4Content } from '@ai-sdk/provider'
import type { ToolDefinition } from '../../../../tools/core/definition.ts'
import { trainBrain } from '../learning/brain.ts'
import { featuresOf } from '../learning/features.ts'
import { rememberWeights } from '../learning/remembered-weights.ts'
import type { Brain } from '../terms/brain.ts'
import type { Dialogue } from '../terms/dialogue.ts'
import type { Plan, PlannedCall } from '../terms/plan.ts'
import { cleanText, READ_LIMIT } from '../words/normalise.ts'
import { phraseResults } from './phrase.ts'
import { planFor, withLookup } from './plan.ts'
import { readDialogue } from './read-dialogue.ts'
import { streamOf, usageOf, wordsWithSpaces } from './stream-parts.ts'

export interface BuiltInModelOptions {
  /** Every tool the model may be offered; which of them a call may use is said by the call. */
  tools: readonly ToolDefinition[]
  /** Today, for "last month". */
  now?: () => Date
  /** Pause between words; none by default. */
  delayMs?: number
  /** Where what was learnt is kept for the next start; without it every start learns. */
  memoryFolder?: string | undefined
  /** When another process will have learnt what is in that folder; nothing is asked of the model before. */
  learnt?: Promise<void> | undefined
}

/**
 * A deterministic language model without weights or network: the same prompt
 * gives the same answer. It understands short English requests for the given
 * tools, asks when it is not sure, and says what the tools answer.
 */
export function createBuiltInModel(options: BuiltInModelOptions): LanguageModelV4 {
  return createBuiltIn(options).model
}

/** The model, and what it makes of a text for others: the names of the tools, the likeliest first. */
export function createBuiltIn({
  tools,
  now = () => new Date(),
  delayMs = 0,
  memoryFolder,
  learnt,
}: BuiltInModelOptions): {
  model: LanguageModelV4
  rankTools: (request: { text: string; offered: readonly string[] }) => string[]
} {
  const brainFor = createBrains({ tools, memoryFolder })
  // Nobody's first message waits for it.
  const prepare = () => void brainFor(new Set(sidesOf(tools)[0].map(({ name }) => name)))
  if (learnt) void learnt.then(prepare)
  else prepare()
  const rankTools = ({ text, offered }: { text: string; offered: readonly string[] }): string[] => {
    const names = new Set(offered)
    const brain = brainFor(names)
    const likelihood = brain.classifier.classify(
      featuresOf(brain.read(cleanText(text).slice(0, READ_LIMIT), now())),
    )
    return [...names].sort((a, b) => (likelihood.get(b) ?? 0) - (likelihood.get(a) ?? 0))
  }
  const answer = (options: LanguageModelV4CallOptions) => {
    const dialogue = readDialogue(options.prompt)
    const content = contentOf({ dialogue, plan: planner(options) })
    const said = content.reduce(
      (sum, part) => sum + (part.type === 'text' ? wordsWithSpaces(part.text).length : 8),
      0,
    )
    const read = dialogue.exchanges.reduce((sum, { user }) => sum + Math.ceil(user.length / 5), 0)
    const calls = content.some(({ type }) => type === 'tool-call')
    return {
      content,
      finishReason: { unified: calls ? ('tool-calls' as const) : ('stop' as const), raw: undefined },
      usage: usageOf({ read, said }),
    }
  }
  const planner = (options: LanguageModelV4CallOptions) => {
    const offered = options.tools && new Set(options.tools.map(({ name }) => name))
    const brain = brainFor(offered ?? new Set())
    const allowed = (tool: string) => options.toolChoice?.type !== 'none' && (offered?.has(tool) ?? false)
    return (exchanges: Dialogue['exchanges'], mayLookUp: boolean): Plan =>
      planFor({ brain, exchanges, now: now(), allowed, mayLookUp })
  }
  const model: LanguageModelV4 = {
    specificationVersion: 'v4',
    provider: 'built-in',
    modelId: 'built-in',
    supportedUrls: {},
    doGenerate: async (options) => ({ ...answer(options), warnings: [] }),
    doStream: async (options) => ({
      stream: streamOf({ answer: answer(options), delayMs, signal: options.abortSignal }),
    }),
  }
  return { model, rankTools }
}

/** The tools of candidates, and those of agencies. */
export function sidesOf(tools: readonly ToolDefinition[]): [ToolDefinition[], ToolDefinition[]] {
  return [
    tools.filter((tool) => tool.for.includes('guest') || tool.for.includes('candidate')),
    tools.filter((tool) => tool.for.includes('recruiter')),
  ]
}

/**
 * What candidates say and what agencies say is learnt apart, each when it is
 * first needed: "post a job" is no wish of a candidate's.
 */
function createBrains({
  tools,
  memoryFolder,
}: Pick<BuiltInModelOptions, 'tools' | 'memoryFolder'>): (offered: ReadonlySet<string>) => Brain {
  const sides = [...sidesOf(tools), tools]
  const brains = new Map<readonly ToolDefinition[], Brain>()
  const brainFor = (offered: ReadonlySet<string>): Brain => {
    const knows = (side: readonly ToolDefinition[]) => {
      const names = new Set(side.map(({ name }) => name))
      return [...offered].every((name) => names.has(name))
    }
    const definitions = sides.find((side) => side.length > 0 && knows(side)) ?? tools
    const known = brains.get(definitions)
    if (known) return known
    const brain = trainBrain(
      definitions,
      memoryFolder === undefined ? undefined : rememberWeights({ folder: memoryFolder, definitions }),
    )
    brains.set(definitions, brain)
    return brain
  }
  return brainFor
}

interface Answering {
  dialogue: Dialogue
  plan: (exchanges: Dialogue['exchanges'], mayLookUp: boolean) => Plan
}

function contentOf({ dialogue, plan }: Answering): LanguageModelV4Content[] {
  const { exchanges, fresh } = dialogue
  const last = exchanges.at(-1)
  if (!last)
    return [
      { type: 'text', text: phraseResults({ results: [], question: 'How can I help you?', asked: '' }) },
    ]
  if (fresh.length === 0) return contentFor(plan(exchanges, true), exchanges.length)
  const phrased = (question: string | null): LanguageModelV4Content[] => [
    { type: 'text', text: phraseResults({ results: fresh, question, asked: last.user }) },
  ]
  // What was planned is worked out again from the message, as it stood before its results.
  const first = plan([...exchanges.slice(0, -1), { ...last, calls: [], results: [], said: [] }], true)
  if (first.kind !== 'calls') return phrased(null)
  if (!first.lookup || last.calls.length > first.calls.length) return phrased(first.question)
  return afterLookup({ dialogue, plan })
}

/** The rows are known now: act on the one that was meant, ask which, or just show them. */
function afterLookup({ dialogue, plan }: Answering): LanguageModelV4Content[] {
  const { exchanges, fresh } = dialogue
  const next = plan(withLookup(exchanges), false)
  const found = fresh.some(({ references }) => references.length > 0)
  if (!found || next.kind === 'say')
    return [
      {
        type: 'text',
        text: phraseResults({ results: fresh, question: null, asked: exchanges.at(-1)?.user ?? '' }),
      },
    ]
  if (next.kind === 'ask') return [{ type: 'text', text: next.text }]
  return contentFor(next, exchanges.length * 100)
}

function contentFor(plan: Plan, turn: number): LanguageModelV4Content[] {
  if (plan.kind !== 'calls') return [{ type: 'text', text: plan.text }]
  return plan.calls.map(({ tool, input }: PlannedCall, i) => ({
    type: 'tool-call',
    toolCallId: `built-in-${turn}-${i + 1}`,
    toolName: tool,
    input: JSON.stringify(input),
  }))
}
