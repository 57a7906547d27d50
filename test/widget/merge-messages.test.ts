import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '../../server/protocol.ts'
import { lastSettledSeq, mergeMessages } from '../../widget/app/state/merge-messages.ts'

function message(seq: number, values: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: `m${seq}`,
    chatId: 'c',
    seq,
    role: 'user',
    senderId: null,
    senderName: null,
    clientId: null,
    turnId: null,
    createdAt: '2026-01-01T00:00:00Z',
    status: 'complete',
    reason: null,
    parts: [],
    ...values,
  }
}

describe('mergeMessages', () => {
  it('should order by seq, whatever came first and whatever the clocks say', () => {
    const merged = mergeMessages(
      [message(3, { createdAt: '2020-01-01T00:00:00Z' })],
      [message(1), message(2)],
    )
    expect(merged.map((one) => one.seq)).toEqual([1, 2, 3])
  })

  it('should replace a message by its newer state instead of showing it twice', () => {
    const merged = mergeMessages([message(1, { status: 'streaming' })], [message(1)])
    expect(merged).toEqual([message(1)])
  })
})

describe('lastSettledSeq', () => {
  it('should stop before a message that may still change', () => {
    expect(lastSettledSeq([message(1), message(2, { status: 'streaming' }), message(3)])).toBe(1)
    expect(lastSettledSeq([message(1), message(2)])).toBe(2)
    expect(lastSettledSeq([])).toBeNull()
  })
})
