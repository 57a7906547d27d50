import { createOpenAI } from '@ai-sdk/openai'
import type { LanguageModelV4 } from '@ai-sdk/provider'
import { defaultSettingsMiddleware, wrapLanguageModel } from 'ai'
import { tools as catalogue } from '../../tools/catalog.ts'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { Environment } from '../environment.ts'
import { createBuiltIn } from './built-in/answering/model.ts'
import { learnApart } from './learn.ts'
import { MEMORY_FOLDER } from './memory-folder.ts'
import { mergeDeltas } from './merge-deltas.ts'

const DEFAULT_OPENAI_MODEL = 'gpt-5.4-mini'
const MERGE_MS = 40

const storeNothing = defaultSettingsMiddleware({
  settings: { providerOptions: { openai: { store: false } } },
})

export interface ChosenModel {
  model: LanguageModelV4
  /** For people and the journal: "gpt-5.4-mini", "built-in". */
  name: string
  builtIn: boolean
  /** Answers when `model` can't be reached; null when it is the same. */
  fallback: LanguageModelV4 | null
  /** Chooses the tools that a model is shown at a time; without it, and for the built-in model, all of them. */
  rankTools?: RankTools
  /** On a first start, when the built-in model has learnt: answers wait for it. Never rejects. */
  learnt?: Promise<void>
}

/** The offered tools' names, those first that the text most likely asks for. */
export type RankTools = (request: { text: string; offered: readonly string[] }) => string[]

/** A model whose text deltas reach the SDK merged. */
export function withMergedDeltas(model: LanguageModelV4): LanguageModelV4 {
  return wrapLanguageModel({ model, middleware: mergeDeltas({ everyMs: MERGE_MS }) })
}

/**
 * OpenAI with a key; any compatible server by chat completions with a base
 * address; with neither the built-in model, which also stands in for the others.
 */
export function chooseModel(
  environment: Pick<Environment, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_MODEL'>,
  tools: readonly ToolDefinition[] = catalogue,
): ChosenModel {
  const learning = tools === catalogue ? learnApart() : null
  const learnt = learning ? { learnt: learning } : {}
  const { model, rankTools } = createBuiltIn({ tools, memoryFolder: MEMORY_FOLDER, ...learnt })
  const builtIn = withMergedDeltas(model)
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = environment
  if (!OPENAI_API_KEY && !OPENAI_BASE_URL)
    return { model: builtIn, name: 'built-in', builtIn: true, fallback: null, ...learnt }
  const name = OPENAI_MODEL ?? DEFAULT_OPENAI_MODEL
  const openai = createOpenAI({
    apiKey: OPENAI_API_KEY ?? 'none',
    ...(OPENAI_BASE_URL ? { baseURL: OPENAI_BASE_URL } : {}),
  })
  // Compatible servers speak chat completions; OpenAI itself keeps nothing of what it is sent.
  const provided = OPENAI_BASE_URL
    ? openai.chat(name)
    : wrapLanguageModel({ model: openai.responses(name), middleware: storeNothing })
  return { model: withMergedDeltas(provided), name, builtIn: false, fallback: builtIn, rankTools, ...learnt }
}
