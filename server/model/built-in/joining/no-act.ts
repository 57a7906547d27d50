import type { Reading } from '../terms/reading.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { likelihood, SURE_OF_NOTHING } from './how-sure.ts'
import { type Act, takesNothing } from './told-act.ts'

/** A clause, and the act that it looks like. */
interface Look {
  act: Act
  reading: Reading
}

/** Why a clause that looks like an act is none: any of these is enough. */
const REASONS: readonly ((look: Look) => boolean)[] = [
  ({ reading }) => [REGRETS, LEAVES, BLAMES, CONDITION, DEFERS].some((form) => form.test(reading.text)),
  isSigh,
  asksToKeepWhatWasTold,
  isQuestionNotAsked,
  isUnsureOfNothing,
  isSearchForNothing,
  isTooShortToShow,
  onlyDenies,
]

/** True for words that want nothing done by themselves, whatever they look like. */
export function isNoAct(look: Look): boolean {
  return REASONS.some((holds) => holds(look))
}

/** "I didn't mean to send it": only says that it was not meant. */
const REGRETS =
  /^(?:i )?(?:did not|didn't|never|do not|don't) (?:really |actually )?(?:mean|intend|want) to\b/i

/** "I want to sleep on it", "I need to think it over": says why something waits. */
const DEFERS =
  /^(?:(?:and|but|because|since|as|so)[, ]+)*i(?:['’]d| would|['’]m| am|['’]ll| will)?(?: (?:like|love|want|need|have|going|still|first|just|rather|only))*(?: to)? (?:sleep on (?:it|that|this)|think (?:it|that|this|about it|about that|about this)(?: over| through)?|mull (?:it|that|this) over|talk (?:it|that|this) over|have a (?:think|look first))\b[^?]*$/i

/** "leave the old one as it is" wants nothing done. */
const LEAVES =
  /^(?:(?:but|and|please|just|so)[, ]+)*(?:leave|keep) .{2,40}\b(?:as (?:it|they|he|she|that)(?:['’]s|['’]re| is| are| was| were)|alone|untouched|unchanged|the way (?:it|they) (?:is|are|was|were))\b/i

/** "Someone put a z": how it came to be wrong. */
const BLAMES =
  /^(?:(?:and|but|so|maybe|i think|i guess) )?(?:some(?:one|body)(?: else)?|whoever \S+(?: (?:it|that|this))?) (?:(?:at|from|in) [^,.]{2,20} )?(?:\p{L}{3,}ed|put|wrote|made|got|took|left|forgot|thought|misread|spelt|did|was|must have|had|has)\b/iu

/** "If the profile asks what I do, …": the wish follows. */
const CONDITION =
  /^(?:and |but |so )*(?:if|in case|although|because)\b(?! (?:possible|not\b|you |u |that's ok))[^,]*$/i

/** "that's it??" */
function isSigh({ reading }: Look): boolean {
  return reading.tokens.every(({ text }) => SIGHED.has(text))
}

const SIGHED = new Set('that is it this really all so do they have any you got'.split(' '))

/** "Can you note it among my jobs?" asks once more for what the clause before tells. */
function asksToKeepWhatWasTold({ act, reading }: Look): boolean {
  return act.tool.effect === 'read' && KEEPS_IT.test(reading.text)
}

const KEEPS_IT =
  /^(?:(?:please|pls|can you|could you|would you|will you|and|so|then|just) )*(?:note|add|put|record|save|include|enter|log|store|keep|write|pop|stick) (?:it|that|this|them|both)\b(?! to (?:compare|check|see)).*$/is

/** "the visa thing is on my mind": a tool that answers questions, and none is asked. */
function isQuestionNotAsked({ act, reading }: Look): boolean {
  return act.tool.fields.some(({ slot }) => slot === 'question') && !reading.asks
}

/** A tool that takes nothing of what was said is easily meant by nobody. */
function isUnsureOfNothing({ act, reading }: Look): boolean {
  const isShown = act.tool.effect === 'read' && SHOWS.test(reading.text)
  return takesNothing(act) && likelihood(act) < (isShown ? SURE_OF_SHOWING : SURE_OF_NOTHING)
}

/** A tool that shows something and takes none of the words must be this sure. */
const SURE_OF_SHOWING = 0.45

const SHOWS = /\b(?:show|list|see|what|which|display|view|open|give|tell|how|where|check)\b/i

/** "visa" by itself is a part of what was said, and no search. */
function isSearchForNothing({ act, reading: { spans, concepts } }: Look): boolean {
  return (
    isSearch(act.tool) &&
    !spans.some(({ kind }) => kind === 'work' || kind === 'place' || kind === 'money' || kind === 'choice') &&
    !concepts.some(({ name }) => name === 'job' || name === 'find' || name === 'more')
  )
}

/** "the saved ones": two or three words that name something, and ask for no look at it. */
function isTooShortToShow({ act, reading }: Look): boolean {
  return (
    act.tool.effect === 'read' &&
    takesNothing(act) &&
    reading.tokens.length <= 3 &&
    !SHOWS.test(reading.text) &&
    !speaksOf(reading, ['undo', 'human', 'talk', 'cancel'])
  )
}

/** "not that": no change is made by denying alone. */
function onlyDenies({ act, reading }: Look): boolean {
  return (
    act.tool.effect !== 'read' &&
    takesNothing(act) &&
    reading.tokens.some(({ text }) => text === 'not' || text === 'no') &&
    !speaksOf(reading, ['human', 'talk', 'undo'])
  )
}

function speaksOf({ concepts }: Reading, names: readonly string[]): boolean {
  return concepts.some(({ name }) => names.includes(name))
}
