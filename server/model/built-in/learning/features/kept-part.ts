import type { Reading } from '../../terms/reading.ts'

/** After these, what follows is something to keep, not something to do. */
const TAIL =
  /:\s|\b(?:saying|that says|which says|because|since i\b|as i\b|with (?:a |the |this )?(?:note|message|reason|comment|remark|reminder|words))\b\s?/i

/** Where the text starts that is to be kept and asks for nothing; behind the end where there is none. */
export function keptFrom({ text, spans }: Reading): number {
  const none = text.length + 1
  const pointer = POINTER.exec(text)?.[0].length ?? 0
  const match = TAIL.exec(text.slice(pointer))
  const tail = match ? match.index + pointer : none
  const quote = spans.find(({ kind }) => kind === 'quote')?.start ?? none
  return Math.min(tail > 2 ? tail : none, quote)
}

/** "third one: would my CV do": what stands before the colon only says which. */
const POINTER =
  /^(?:(?:the|from) )*(?:[^:]{0,24}\b(?:first|second|third|fourth|fifth|last|top|bottom)(?: one| job| entry| cv)?|number \d+|#?\d+):\s+/i
