import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { saying } from '../model/scripted-model.ts'

export interface PacedStep {
  step: ReadableStream<LanguageModelV4StreamPart>
  say: (delta: string) => void
  finish: () => void
}

/** A step of a scripted model that says something when the test wants it to. */
export function pacedStep(): PacedStep {
  let controller: ReadableStreamDefaultController<LanguageModelV4StreamPart> | undefined
  const step = new ReadableStream<LanguageModelV4StreamPart>({
    start: (started) => {
      controller = started
      for (const part of saying().slice(0, 2)) started.enqueue(part)
    },
  })
  return {
    step,
    say: (delta) => controller?.enqueue({ type: 'text-delta', id: 't', delta }),
    finish: () => {
      for (const part of saying().slice(2)) controller?.enqueue(part)
      controller?.close()
    },
  }
}
