import type { Reading } from './reading.ts'
import { storyTokens, toldTokens } from './slots/story.ts'

/** How a wish for work is put at the end of a story: "… is all I ask", "that would suit me". */
const FRAMES = [
  /\b(?:is|are|'s) (?:all|what|the thing|something) (?:that )?(?:i|we)(?:'d| would|'m| am|'ve)?\b[^.!?]{0,24}\b(?:ask\w*|want\w*|need\w*|like|love|after|looking|hoping|praying|dream\w*|wish\w*|fancy)\b/i,
  /\b(?:that|which|it|this)(?: would|'d| might| could) (?:suit|do|fit|be (?:just |exactly )?(?:perfect|right|ideal|great|lovely|the thing|my thing))(?: me| us| for me| for us| nicely| fine)?\b/i,
  /\bwhat (?:i|we)(?:'d| would)? (?:really |now )?(?:like|want|need|love|fancy)(?: now| next| instead)? (?:is|would be)\b/i,
  /\bwhat (?:i|we)(?:'m| am|'re| are) (?:now )?(?:looking for|after|hoping for|dreaming of) is\b/i,
  /\b(?:i'm|i am|we are|we're) (?:now )?(?:looking for|after|hoping for|praying for) (?:an?|some|any|work|something)\b/i,
]
/** What is kept, and not looked for now. */
const KEPT =
  /\b(?:profile|preferences?|alerts?|resume|cv|note|remember|save|history|record|application|letter|tell me (?:when|about)|let me know|notify|e-?mail me|remind)\b/i

/** True when somebody tells a story, and one of its sentences wishes for a kind of work. */
export function wishesForWork({ text, tokens, spans }: Reading): boolean {
  if (KEPT.test(text)) return false
  const starts = tokens.flatMap((token, at) => (at === 0 || token.starts ? [token.start] : []))
  if (starts.length < 2) return false
  const told = storyTokens(tokens)
  return starts.some((start, i) => {
    const end = starts[i + 1] ?? text.length
    const sentence = text.slice(start, end)
    return (
      FRAMES.some((frame) => frame.test(sentence)) &&
      spans.some((span) => span.kind === 'work' && span.start >= start && span.end <= end && !told[span.from])
    )
  })
}

/** True when the words begin with what somebody did, was or refuses. */
export function beginsTelling({ tokens }: Reading): boolean {
  return toldTokens(tokens).slice(0, 3).includes('told')
}
