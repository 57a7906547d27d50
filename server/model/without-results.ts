import type { LanguageModelV4, LanguageModelV4Middleware, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { wrapLanguageModel } from 'ai'

/**
 * A model asks for tools and never answers for them: a result of its own would
 * be kept and shown as the tool's, an approval card included. We offer no tool
 * that a provider runs.
 */
const callsOnly: LanguageModelV4Middleware = {
  specificationVersion: 'v4',
  wrapStream: async ({ doStream }) => {
    const { stream, ...rest } = await doStream()
    const filter = new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
      transform: (part, controller) => {
        if (part.type === 'tool-result' || part.type === 'tool-approval-request') return
        const isCall = part.type === 'tool-call' || part.type === 'tool-input-start'
        controller.enqueue(isCall ? { ...part, providerExecuted: false } : part)
      },
    })
    return { ...rest, stream: stream.pipeThrough(filter) }
  },
}

export function withoutResults(model: LanguageModelV4): LanguageModelV4 {
  return wrapLanguageModel({ model, middleware: callsOnly })
}
