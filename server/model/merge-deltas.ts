import type { LanguageModelV4Middleware, LanguageModelV4StreamPart } from '@ai-sdk/provider'

/** The provider closed the stream without saying that it was finished. */
export class StreamCutOffError extends Error {
  override name = 'StreamCutOffError'
}

/** Text of one part that waits to be passed on together. */
interface Held {
  id: string
  text: string
}

/**
 * Joins text deltas before the SDK sees them, the first of a part at once and
 * later ones every `everyMs`: the SDK's streams cost far more per delta than
 * the socket. Also turns a stream that just stops into an error, so that half
 * an answer is never taken for a whole one.
 */
export function mergeDeltas({ everyMs }: { everyMs: number }): LanguageModelV4Middleware {
  return {
    specificationVersion: 'v4',
    wrapStream: async ({ doStream }) => {
      const { stream, ...rest } = await doStream()
      let held: Held | null = null
      let lastPassed = 0
      let finished = false
      let timer: NodeJS.Timeout | undefined

      const transform = new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
        transform: (part, controller) => {
          const pass = () => {
            clearTimeout(timer)
            timer = undefined
            if (!held) return
            controller.enqueue({ type: 'text-delta', id: held.id, delta: held.text })
            held = null
            lastPassed = performance.now()
          }
          if (part.type !== 'text-delta') {
            pass()
            if (part.type === 'text-start') lastPassed = 0
            // The provider's own word for bytes that ended without the server's finish.
            if (part.type === 'finish' && part.finishReason.unified === 'interrupted') return
            if (part.type === 'finish' || part.type === 'error') finished = true
            controller.enqueue(part)
            return
          }
          if (held && held.id !== part.id) pass()
          held = { id: part.id, text: (held?.text ?? '') + part.delta }
          const wait = lastPassed + everyMs - performance.now()
          if (wait <= 0) pass()
          else timer ??= setTimeout(pass, wait)
        },
        flush: (controller) => {
          clearTimeout(timer)
          if (held) controller.enqueue({ type: 'text-delta', id: held.id, delta: held.text })
          if (!finished)
            controller.enqueue({
              type: 'error',
              error: new StreamCutOffError('The stream ended without a finish.'),
            })
        },
      })
      return { stream: stream.pipeThrough(transform), ...rest }
    },
  }
}
