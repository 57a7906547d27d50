import { trimmed } from './free-text.ts'

const BACK =
  /^(.{4,}?)[,.;!]?\s+(?:(?:and|so|please|pls|can you|could you)\s+)*(?:put|note|save|keep|write|store|count|record|remember)\s+(?:that|it|this)(?:\s+down)?\s+(?:as|in|into|under|for|to|on|with)\s+(?:my|the)\s+([\p{L} ]{3,30}?)(?=[.,;!?]|\s+and\s|$)/iu

/** "I want to run my own salon, put that down as my goal": the sentence that a later word points back at, and where it goes. */
export function pointedBack(text: string): { said: string; where: string } | null {
  const match = BACK.exec(text)
  const said = trimmed((match?.[1] ?? '').split(/[.!?]\s+/).at(-1) ?? '')
  return said && match?.[2] ? { said, where: match[2] } : null
}
