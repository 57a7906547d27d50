import { trimmed } from './free-text.ts'

const BACK =
  /^(.{4,}?)[,.;!]?\s+(?:(?:and|so|please|pls|can you|could you)\s+)*(?:put|note|save|keep|write|store|count|record|remember)\s+(?:that|it|this)(?:\s+down)?\s+(?:as|in|into|under|for|to|on|with)\s+(?:my|the)\s+([\p{L} ]{3,30}?)(?=[.,;!?]|\s+and\s|$)/iu

/** "Neither holds the ticket, that's the reason": what it is, said behind it. */
const IS_THE_REASON =
  /^(.{4,}?)[,.;!]?\s+(?:and )?(?:that['’]?s|that is|that was|which is) (?:the reason|why)(?: (?:to|you can|for us to) (?:put|give|state|note|write)(?: down)?)?(?=[.!]|$)/isu

/** "I want to run my own salon, put that down as my goal": the sentence that a later word points back at, and where it goes. */
export function pointedBack(text: string): { said: string; where: string } | null {
  const reason = IS_THE_REASON.exec(text)?.[1]
  if (reason) return pointed(reason, 'reason')
  const match = BACK.exec(text)
  return match?.[2] ? pointed(match[1] ?? '', match[2]) : null
}

function pointed(told: string, where: string): { said: string; where: string } | null {
  const said = trimmed(told.split(/[.!?]\s+/).at(-1) ?? '')
  return said ? { said, where } : null
}
