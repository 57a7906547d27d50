import { APICallError } from 'ai'
import { MockLanguageModelV4 } from 'ai/test'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { withMergedDeltas } from '../../../server/model/choose-model.ts'
import { describeFailure } from '../../../server/model/describe-failure.ts'
import { scripted } from '../model/scripted-model.ts'
import { answerAlone } from './answer-alone.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('a provider that keeps people waiting', () => {
  const tooBusy = new APICallError({
    message: 'busy',
    url: 'http://models.internal',
    requestBodyValues: {},
    statusCode: 429,
    responseHeaders: { 'retry-after': '55' },
    isRetryable: true,
  })
  const silent = new ReadableStream({
    start: (controller) => controller.enqueue({ type: 'stream-start', warnings: [] }),
  })
  const stalls = () =>
    new ReadableStream({
      start: (controller) => {
        controller.enqueue({ type: 'stream-start', warnings: [] })
        controller.enqueue({ type: 'text-start', id: 't' })
        controller.enqueue({ type: 'text-delta', id: 't', delta: 'Half' })
      },
    })

  const neverAnswers = new MockLanguageModelV4({
    doStream: ({ abortSignal }) =>
      new Promise((_resolve, reject) =>
        abortSignal?.addEventListener('abort', () => reject(abortSignal.reason), { once: true }),
      ),
  })

  it.each([
    ['never answers', neverAnswers, ''],
    ['answers with nothing', scripted(silent).model, ''],
    ['wants to be asked again in a minute', scripted(tooBusy, tooBusy, tooBusy).model, ''],
    ['falls silent in the middle', scripted(stalls()).model, 'Half'],
  ])('should be given up within 30 seconds when it %s', async (_what, model, kept) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
    const answered = answerAlone(withMergedDeltas(model))
    await vi.advanceTimersByTimeAsync(29_000)
    const { end, live } = await answered
    expect(end.status === 'failed' && describeFailure(end.error)).toMatchObject({
      code: 'model:timeout',
      retryable: true,
    })
    expect(live.text).toBe(kept)
  })
})
