import { readUIMessageStream, type UIMessageChunk } from 'ai'
import { describe, expect, it } from 'vitest'
import type { FrameChunk, MessagePart } from '../../server/protocol.ts'
import { reduceFrame, type TurnProgress } from '../../widget/app/state/reduce-frame.ts'

const emptyTurn: TurnProgress = { turnId: 't', messageId: 'm', seq: 0, parts: [], openTexts: {} }

const output = { status: 'done', card: null, changeIds: [] } as const

const answer: FrameChunk[] = [
  { type: 'text-start', id: 'a' },
  { type: 'text-delta', id: 'a', delta: 'Looking' },
  { type: 'text-delta', id: 'a', delta: ' …' },
  { type: 'text-end', id: 'a' },
  { type: 'tool-input-start', toolCallId: 'c1', toolName: 'search_jobs', title: 'Search jobs' },
  { type: 'tool-input-start', toolCallId: 'c2', toolName: 'save_job', title: 'Save a job' },
  { type: 'tool-output-available', toolCallId: 'c1', output: { ...output, changeIds: [] } },
  { type: 'tool-output-error', toolCallId: 'c2', errorText: 'It is closed.' },
  { type: 'text-start', id: 'b' },
  { type: 'text-delta', id: 'b', delta: 'Here you are.' },
  { type: 'text-end', id: 'b' },
]

function reduceAll(chunks: FrameChunk[], turn = emptyTurn): TurnProgress {
  return chunks.reduce((before, chunk) => {
    const outcome = reduceFrame({ turn: before, frame: { seq: before.seq + 1, chunks: [chunk] } })
    if (outcome.kind !== 'applied') throw new Error(outcome.kind)
    return outcome.turn
  }, turn)
}

async function reduceWithSdk(chunks: FrameChunk[]): Promise<MessagePart[]> {
  const sdkChunks = chunks.flatMap((chunk): object[] =>
    chunk.type === 'tool-output-available' || chunk.type === 'tool-output-error'
      ? // The SDK wants the input first; the widget never sees one.
        [
          {
            type: 'tool-input-available',
            toolCallId: chunk.toolCallId,
            toolName: nameOf(chunks, chunk.toolCallId),
            input: {},
          },
          chunk,
        ]
      : [chunk],
  )
  const stream = new ReadableStream<UIMessageChunk>({
    start(controller) {
      for (const chunk of sdkChunks) controller.enqueue(chunk as UIMessageChunk)
      controller.close()
    },
  })
  let parts: unknown[] = []
  for await (const message of readUIMessageStream({ stream })) parts = message.parts
  return parts as MessagePart[]
}

function nameOf(chunks: FrameChunk[], toolCallId: string): string {
  const start = chunks.find((chunk) => chunk.type === 'tool-input-start' && chunk.toolCallId === toolCallId)
  return start?.type === 'tool-input-start' ? start.toolName : ''
}

describe('reduceFrame', () => {
  it('should build what the SDK builds from the same chunks', async () => {
    const theirs = await reduceWithSdk(answer)
    const ours = reduceAll(answer).parts
    expect(ours.map((part) => part.type)).toEqual(theirs.map((part) => part.type))
    for (const [index, part] of ours.entries()) expect(theirs[index]).toMatchObject(part)
  })

  it('should drop what it knows and call what is missing a gap', () => {
    const turn = { ...emptyTurn, seq: 4 }
    expect(reduceFrame({ turn, frame: { seq: 4, chunks: answer } })).toEqual({ kind: 'repeated' })
    expect(reduceFrame({ turn, frame: { seq: 6, chunks: answer } })).toEqual({ kind: 'gap' })
    expect(reduceFrame({ turn, frame: { seq: 5, chunks: [] } }).kind).toBe('applied')
  })

  it('should go on with the open text after a resume, whose chunk ids nobody knows', () => {
    const resumed: TurnProgress = {
      ...emptyTurn,
      seq: 9,
      parts: [{ type: 'text', text: 'Hello', state: 'streaming' }],
    }
    const { parts } = reduceAll(
      [
        { type: 'text-delta', id: 'x', delta: ', you' },
        { type: 'text-delta', id: 'x', delta: '.' },
        { type: 'text-end', id: 'x' },
      ],
      resumed,
    )
    expect(parts).toEqual([{ type: 'text', text: 'Hello, you.', state: 'done' }])
  })

  it('should leave what it was given as it was', () => {
    const before = structuredClone(emptyTurn)
    reduceAll(answer)
    expect(emptyTurn).toEqual(before)
  })
})
