import { storyTokens, toldTokens } from '../slots/story.ts'
import type { Reading } from '../terms/reading.ts'

/** How a wish for work is put at the end of a story: "… is all I ask", "that would suit me". */
const FRAMES = [
  /\b(?:is|are|'s) (?:all|what|the thing|something) (?:that )?(?:i|we)(?:'d| would|'m| am|'ve)?\b[^.!?]{0,24}\b(?:ask\w*|want\w*|need\w*|like|love|after|looking|hoping|praying|dream\w*|wish\w*|fancy)\b/i,
  /\b(?:that|which|it|this)(?: would|'d| might| could) (?:suit|do|fit|be (?:just |exactly )?(?:perfect|right|ideal|great|lovely|the thing|my thing))(?: me| us| for me| for us| nicely| fine)?\b/i,
  /\bwhat (?:i|we)(?:'d| would)? (?:really |now )?(?:like|want|need|love|fancy)(?: now| next| instead)? (?:is|would be)\b/i,
  /\bwhat (?:i|we)(?:'m| am|'re| are) (?:now )?(?:looking for|after|hoping for|dreaming of) is\b/i,
  /\b(?:i'm|i am|we are|we're) (?:now )?(?:looking for|after|hoping for|praying for) (?:an?|some|any|work|something)\b/i,
  /\b(?:do you have|have you got|is there|are there|got|any chance of) (?:anything|something|any|some|work|jobs?)(?: going| open| available| left)? (?:for|as|in)\b/i,
  /\b(?:i|we)(?:'d| would)? (?:really |now )?(?:love|like|want|need|fancy) (?:an?|some|any|another) [^.!?]{0,40}\b(?:jobs?|posts?|roles?|positions?|work)\b/i,
]
/** The same said outright, also where no story is told: "I need job as nanny". */
const OUTRIGHT =
  /\b(?:need|want|looking(?: for)?|searching(?: for)?|seeking|hunting for)\b[^.!?,]{0,30}\b(?:jobs?|work|posts?|positions?|roles?) as\b|\b(?:looking|searching|hunting) for (?:an?|some|any)\b[^.!?,]{0,30}\b(?:jobs?|posts?|positions?|roles?|vacanc\w+)\b/i
/** What is kept, and not looked for now. */
const KEPT =
  /\b(?:profile|preferences?|alerts?|resume|cv|note|remember|save|(?:work|my) history|record|applications?|letter|bio|reviews?|offers?|answer|situation|tell me (?:when|about)|let me know|notify|e-?mail me|remind)\b/i

/** True when somebody tells a story, and one of its sentences wishes for a kind of work. */
export function wishesForWork(reading: Reading): boolean {
  if (KEPT.test(reading.text)) return false
  const sentences = sentencesOf(reading)
  const ofWork = sentences.filter(({ work }) => work)
  if (ofWork.some(({ text }) => OUTRIGHT.test(text))) return true
  const isStory = sentences.length > 1
  return (
    isStory && (isListed(sentences) || ofWork.some(({ text }) => FRAMES.some((frame) => frame.test(text))))
  )
}

/** "Architect here. Bristol.": the work and where or how, each in few words. */
function isListed(sentences: readonly Sentence[]): boolean {
  const short = sentences.filter(({ size }) => size <= LONGEST_FRAGMENT)
  const placed = short.some(
    ({ work, spans }) => !work && spans.some(({ kind }) => kind === 'place' || kind === 'choice'),
  )
  return placed && short.some(({ work }) => work)
}

const LONGEST_FRAGMENT = 3

interface Sentence {
  text: string
  spans: Reading['spans']
  /** A kind of work is named, and not only told of: "I was a cook". */
  work: boolean
  /** How many words it has. */
  size: number
}

function sentencesOf({ text, tokens, spans }: Reading): Sentence[] {
  const told = storyTokens(tokens)
  const starts = tokens.flatMap(({ starts }, at) => (at === 0 || starts ? [at] : []))
  return starts.map((at, i) => {
    const next = starts[i + 1] ?? tokens.length
    const own = spans.filter(({ from, to }) => from >= at && to <= next)
    return {
      text: text.slice(tokens[at]?.start ?? 0, tokens[next]?.start ?? text.length),
      spans: own,
      work: own.some(({ kind, from }) => kind === 'work' && !told[from]),
      size: next - at,
    }
  })
}

/** True when the words begin with what somebody did, was or refuses. */
export function beginsTelling({ tokens }: Reading): boolean {
  return toldTokens(tokens).slice(0, 3).includes('told')
}
