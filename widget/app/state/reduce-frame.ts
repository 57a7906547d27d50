import type { FrameChunk, MessagePart, RunningTurn } from '../../../server/protocol.ts'

/** A running turn as this client knows it; `openTexts` maps chunk ids to positions in `parts`. */
export interface TurnProgress extends RunningTurn {
  openTexts: Record<string, number>
}

export type ToolPart = Extract<MessagePart, { toolCallId: string }>

export function isToolPart(part: MessagePart): part is ToolPart {
  return 'toolCallId' in part
}

/** `gap` means that frames are missing: ask for the turn with `turn:resume`. */
export type FrameOutcome = { kind: 'repeated' } | { kind: 'gap' } | { kind: 'applied'; turn: TurnProgress }

/** Takes a frame in order: one that is known is dropped, one from the future is a gap. Nothing is mutated. */
export function reduceFrame({
  turn,
  frame,
}: {
  turn: TurnProgress
  frame: { seq: number; chunks: readonly FrameChunk[] }
}): FrameOutcome {
  if (frame.seq <= turn.seq) return { kind: 'repeated' }
  if (frame.seq > turn.seq + 1) return { kind: 'gap' }
  const parts = [...turn.parts]
  const openTexts = { ...turn.openTexts }
  for (const chunk of frame.chunks) applyChunk({ parts, openTexts, chunk })
  return { kind: 'applied', turn: { ...turn, seq: frame.seq, parts, openTexts } }
}

function applyChunk({
  parts,
  openTexts,
  chunk,
}: {
  parts: MessagePart[]
  openTexts: Record<string, number>
  chunk: FrameChunk
}): void {
  switch (chunk.type) {
    case 'text-start':
      openTexts[chunk.id] = parts.push({ type: 'text', text: '', state: 'streaming' }) - 1
      return
    case 'text-delta':
    case 'text-end': {
      const index = openTexts[chunk.id] ?? lastOpenText(parts)
      openTexts[chunk.id] = index
      const part = parts[index]
      if (part?.type !== 'text') return
      if (chunk.type === 'text-delta') parts[index] = { ...part, text: part.text + chunk.delta }
      else {
        parts[index] = { ...part, state: 'done' }
        delete openTexts[chunk.id]
      }
      return
    }
    case 'tool-input-start':
      parts.push({
        type: `tool-${chunk.toolName}`,
        toolCallId: chunk.toolCallId,
        ...(chunk.title === undefined ? {} : { title: chunk.title }),
        state: 'input-streaming',
      })
      return
    case 'tool-output-available':
      updateTool(parts, chunk.toolCallId, { state: 'output-available', output: chunk.output })
      return
    case 'tool-output-error':
      updateTool(parts, chunk.toolCallId, { state: 'output-error', errorText: chunk.errorText })
  }
}

/** After a resume the chunk ids of open texts are unknown: the last open text goes on, or a new one starts. */
function lastOpenText(parts: MessagePart[]): number {
  const index = parts.findLastIndex((part) => part.type === 'text' && part.state === 'streaming')
  return index >= 0 ? index : parts.push({ type: 'text', text: '', state: 'streaming' }) - 1
}

function updateTool(parts: MessagePart[], toolCallId: string, change: Partial<ToolPart>): void {
  const index = parts.findIndex((part) => isToolPart(part) && part.toolCallId === toolCallId)
  const part = parts[index]
  if (part && isToolPart(part)) parts[index] = { ...part, ...change }
}
