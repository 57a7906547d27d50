import type { LanguageModelV4 } from '@ai-sdk/provider'
import { isStepCount, type ModelMessage, streamText, type ToolSet } from 'ai'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import { toAppError } from '../errors.ts'
import { withoutResults } from '../model/without-results.ts'
import type { FrameChunk } from '../protocol.ts'
import type { LiveTurn } from './live-turn.ts'

export const MAX_STEPS = 8
const TIME_LIMITS = { totalMs: 120_000, firstChunkMs: 20_000, chunkMs: 20_000, toolMs: 15_000 }
const RETRIES = 2
/**
 * From a request to the first part of its answer. The SDK's own limit begins
 * with the response's headers: it bounds neither a provider that sends none nor
 * the waits between retries.
 */
const FIRST_PART_MS = 25_000
/** What one answer may say; far below what a message can store. */
const MAX_CHARACTERS = 40_000
/** What one step may cost, a reasoning model's thoughts included. */
const MAX_OUTPUT_TOKENS = 8_000

interface AnswerOptions {
  live: LiveTurn
  model: LanguageModelV4
  system: string
  messages: ModelMessage[]
  toolset: ToolSet
  /** Names of the tools for the next step; all of them without it. */
  toolsAtHand?: () => string[]
  emit: (chunks: FrameChunk[]) => void
}

export type AnswerEnd =
  | { status: 'complete' | 'stopped' }
  | { status: 'too_long' | 'cut_short' }
  | { status: 'failed'; error: unknown }

function titleOf(toolset: ToolSet, name: string): string {
  return toolset[name]?.title ?? name
}

/**
 * Streams one answer into `live`, a frame for every chunk. Ends with how it
 * ended; throws nothing.
 */
export async function answer(options: AnswerOptions): Promise<AnswerEnd> {
  const { live, model, system, messages, toolset, toolsAtHand, emit } = options
  let lastFinish = 'stop'
  let steps = 0
  let characters = 0
  const giveUp = new AbortController()
  let firstPart: NodeJS.Timeout | undefined
  const awaitFirstPart = () => {
    firstPart = setTimeout(() => giveUp.abort(timeoutError()), FIRST_PART_MS)
  }
  awaitFirstPart()
  try {
    const result = streamText({
      model: withoutResults(model),
      instructions: system,
      messages,
      tools: toolset,
      stopWhen: isStepCount(MAX_STEPS),
      ...(toolsAtHand ? { prepareStep: () => ({ activeTools: toolsAtHand() }) } : {}),
      maxRetries: RETRIES,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      timeout: TIME_LIMITS,
      abortSignal: AbortSignal.any([live.abort.signal, giveUp.signal]),
      onError: () => {},
    })
    for await (const part of result.stream) {
      if (part.type !== 'start' && part.type !== 'start-step') clearTimeout(firstPart)
      switch (part.type) {
        case 'start-step':
          steps += 1
          if (steps > 1) live.startStep()
          break
        case 'text-start':
          emit([{ type: 'text-start', id: `${steps}:${part.id}` }])
          break
        case 'text-delta': {
          const id = `${steps}:${part.id}`
          // PostgreSQL stores every character but this one.
          const delta = part.text.replaceAll('\0', '').slice(0, MAX_CHARACTERS - characters)
          live.appendText({ id, delta })
          emit([{ type: 'text-delta', id, delta }])
          characters += delta.length
          if (characters < MAX_CHARACTERS) break
          giveUp.abort()
          return { status: 'too_long' }
        }
        case 'text-end':
          emit([{ type: 'text-end', id: `${steps}:${part.id}` }])
          break
        case 'tool-input-start': {
          const title = titleOf(toolset, part.toolName)
          live.startTool({ toolCallId: part.id, name: part.toolName, title })
          emit([{ type: 'tool-input-start', toolCallId: part.id, toolName: part.toolName, title }])
          break
        }
        case 'tool-call': {
          const title = titleOf(toolset, part.toolName)
          live.startTool({ toolCallId: part.toolCallId, name: part.toolName, title })
          live.updateTool(part.toolCallId, { input: part.input })
          break
        }
        case 'tool-result': {
          const output = part.output as ToolOutput
          live.updateTool(part.toolCallId, { state: 'output-available', output })
          const { status, card, changeIds } = output
          emit([
            {
              type: 'tool-output-available',
              toolCallId: part.toolCallId,
              output: { status, card, changeIds },
            },
          ])
          break
        }
        case 'tool-error': {
          const errorText = toAppError(part.error).message
          live.updateTool(part.toolCallId, { state: 'output-error', errorText })
          emit([{ type: 'tool-output-error', toolCallId: part.toolCallId, errorText }])
          break
        }
        case 'finish-step':
          lastFinish = part.finishReason
          if (lastFinish === 'tool-calls') awaitFirstPart()
          break
        case 'abort':
          return live.abort.signal.aborted
            ? { status: 'stopped' }
            : { status: 'failed', error: timeoutError() }
        case 'error':
          return { status: 'failed', error: part.error }
        default:
          break
      }
    }
  } catch (error) {
    return live.abort.signal.aborted ? { status: 'stopped' } : { status: 'failed', error }
  } finally {
    clearTimeout(firstPart)
  }
  if (live.abort.signal.aborted) return { status: 'stopped' }
  if (lastFinish === 'tool-calls') return steps >= MAX_STEPS ? { status: 'too_long' } : { status: 'complete' }
  return { status: lastFinish === 'length' ? 'cut_short' : 'complete' }
}

function timeoutError(): Error {
  return new DOMException('The answer took too long.', 'TimeoutError')
}
