import { COMMON_WORDS } from '../words/common-words.ts'
import { isWorkHead } from './work-heads.ts'

/** Small words within names. */
const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|ten|zu|af|al|el|bin|ibn|ben|bint|y|e|of|o')$/i
/** What is said of a name, an occupation or a home, and is none. */
const SAID_OF =
  /^(?:\W|(?:so|too|very|all|just|out|outdated|ancient|old|wrong|incorrect|misspelled|misspelt|spelled|spelt|gone|dead|broken|missing|perfect|fine|good|bad|ok|okay|right|correct|different|new|better|half|still|but|and|or|to|it|its|it's|that|this|these|what|which|how|where|there|here|not|no|nothing|empty|blank|a (?:joke|mistake|typo|mess|bit|different|new)|an? old|please|profile|me|my|your|you|i)(?![\p{L}]))/iu

/** True for what could be a person's name: capitals, when the sentence has any. */
export function couldBeName(value: string, text: string): boolean {
  const words = value.split(/\s+/)
  if (SAID_OF.test(value) || /[?:;!"\d]/.test(value) || words.length > 6) return false
  if (isFigureOfSpeech(words)) return false
  if (text === text.toLowerCase()) return words.length <= 4
  return words.every((word) => /^\p{Lu}|^\p{Ll}{1,2}'\p{Lu}/u.test(word) || PARTICLE.test(word))
}

/** "call me old-fashioned, but …", "call me when you have something". */
function isFigureOfSpeech(words: readonly string[]): boolean {
  return FIGURES.test(words.join(' ')) || (words.length > 2 && words.every((word) => COMMON_WORDS.has(word)))
}

const FIGURES =
  /^(?:back|later|soon|today|tomorrow|tonight|anytime|any time|now|on|at|after|before|if|as|when(?:ever)?|once|asap|crazy|mad|insane|stupid|silly|dumb|lazy|picky|fussy|naive|cynical|paranoid|biased|spoiled|spoilt|whatever|anything|old|old-fashioned|ambitious|greedy|weird|odd|an? )\b/i

/** True for what could be somebody's occupation. */
export function couldBeOccupation(value: string): boolean {
  const words = value.split(/\s+/)
  if (SAID_OF.test(value) || /[?:;"]/.test(value) || words.length > 8) return false
  return (
    endsInWorkHead(value) || words.some((word) => !COMMON_WORDS.has(word.toLowerCase())) || words.length <= 2
  )
}

/** "tower crane rigger", "Head of Customs": somebody who works. */
export function endsInWorkHead(value: string): boolean {
  const words = value.split(/ (?:of|in|for|at) /)[0]?.split(/\s+/) ?? []
  return isWorkHead(words.at(-1) ?? '')
}

/** True for what could be where somebody lives. */
export function couldBeHome(value: string): boolean {
  return !SAID_OF.test(value) && !/[?:;"]/.test(value) && value.split(/\s+/).length <= 6
}
