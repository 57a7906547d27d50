import type {
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider'

/** Word by word, with the space in front of each, so that joining gives the text back. */
export function wordsWithSpaces(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? []
}

/** Tokens are counted as words: there is no tokeniser here. */
export function usageOf({ read, said }: { read: number; said: number }): LanguageModelV4Usage {
  return {
    inputTokens: { total: read, noCache: read, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: said, text: said, reasoning: 0 },
  }
}

interface Answer {
  content: LanguageModelV4Content[]
  finishReason: LanguageModelV4FinishReason
  usage: LanguageModelV4Usage
}

/** The answer as a stream; with a delay between words when asked for. */
export function streamOf({
  answer,
  delayMs,
  signal,
}: {
  answer: Answer
  delayMs: number
  signal: AbortSignal | undefined
}): ReadableStream<LanguageModelV4StreamPart> {
  const parts = partsOf(answer)
  return new ReadableStream({
    async pull(controller) {
      if (signal?.aborted) return controller.error(signal.reason)
      const { value, done } = parts.next()
      if (done) return controller.close()
      if (delayMs > 0 && value.type === 'text-delta')
        await new Promise((resolve) => setTimeout(resolve, delayMs))
      controller.enqueue(value)
    },
  })
}

function* partsOf({ content, usage, finishReason }: Answer): Generator<LanguageModelV4StreamPart, undefined> {
  yield { type: 'stream-start', warnings: [] }
  let id = 0
  for (const part of content) {
    if (part.type === 'text') {
      id++
      yield { type: 'text-start', id: `text-${id}` }
      for (const delta of wordsWithSpaces(part.text)) yield { type: 'text-delta', id: `text-${id}`, delta }
      yield { type: 'text-end', id: `text-${id}` }
    } else if (part.type === 'tool-call') {
      yield { type: 'tool-input-start', id: part.toolCallId, toolName: part.toolName }
      yield { type: 'tool-input-delta', id: part.toolCallId, delta: part.input }
      yield { type: 'tool-input-end', id: part.toolCallId }
      yield part
    }
  }
  yield { type: 'finish', usage, finishReason }
}
