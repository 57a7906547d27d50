import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { saying } from '../server/model/scripted-model.ts'

/** An answer that a test writes bit by bit, to act in the middle of it. */
export interface LiveAnswer {
  /** For the scripted model. */
  step: ReadableStream<LanguageModelV4StreamPart>
  write: (delta: string) => void
  end: () => void
}

export function createLiveAnswer(): LiveAnswer {
  let controller: ReadableStreamDefaultController<LanguageModelV4StreamPart> | undefined
  const step = new ReadableStream<LanguageModelV4StreamPart>({
    start: (given) => {
      controller = given
      for (const part of saying().slice(0, 2)) given.enqueue(part)
    },
  })
  return {
    step,
    write: (delta) => controller?.enqueue({ type: 'text-delta', id: 't', delta }),
    end: () => {
      for (const part of saying().slice(2)) controller?.enqueue(part)
      controller?.close()
    },
  }
}
