import { randomUUID } from 'node:crypto'
import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { convertArrayToReadableStream, MockLanguageModelV4 } from 'ai/test'
import type { ChosenModel } from '../../../server/model/choose-model.ts'
import { withMergedDeltas } from '../../../server/model/choose-model.ts'

const USAGE = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
}

export type Step = LanguageModelV4StreamPart[] | ReadableStream<LanguageModelV4StreamPart> | Error

function finish(reason: 'stop' | 'tool-calls'): LanguageModelV4StreamPart {
  return { type: 'finish', usage: USAGE, finishReason: { unified: reason, raw: undefined } }
}

/** A step that says something, in the deltas given. */
export function saying(...deltas: string[]): LanguageModelV4StreamPart[] {
  return [
    { type: 'stream-start', warnings: [] },
    { type: 'text-start', id: 't' },
    ...deltas.map((delta): LanguageModelV4StreamPart => ({ type: 'text-delta', id: 't', delta })),
    { type: 'text-end', id: 't' },
    finish('stop'),
  ]
}

/** A step that calls tools; `input` may be any text, as a bad model would send it. */
export function calling(
  ...calls: { tool: string; input: object | string; id?: string }[]
): LanguageModelV4StreamPart[] {
  return [
    { type: 'stream-start', warnings: [] },
    ...calls.map(
      ({ tool, input, id }): LanguageModelV4StreamPart => ({
        type: 'tool-call',
        toolCallId: id ?? randomUUID(),
        toolName: tool,
        input: typeof input === 'string' ? input : JSON.stringify(input),
      }),
    ),
    finish('tool-calls'),
  ]
}

/** A model that gives the steps in turn, and notes what it was asked. */
export function scripted(...steps: Step[]): ChosenModel & { prompts: LanguageModelV4CallOptions[] } {
  const prompts: LanguageModelV4CallOptions[] = []
  let next = 0
  const model: LanguageModelV4 = new MockLanguageModelV4({
    provider: 'scripted',
    modelId: 'scripted',
    doStream: async (options) => {
      prompts.push(options)
      const step = steps[next] ?? saying('…')
      next += 1
      if (step instanceof Error) throw step
      return { stream: Array.isArray(step) ? convertArrayToReadableStream(step) : step }
    },
  })
  return {
    model: withMergedDeltas(model),
    name: 'scripted',
    builtIn: false,
    fallback: null,
    prompts,
  }
}
