import type { Token } from '../terms/token.ts'
import { COMMON_WORDS } from '../words/common-words.ts'
import { KNOWN_WORDS } from '../words/known-words.ts'
import { FILLER } from './keyword-filler.ts'
import { type FoundPlace, type PlaceQuery, placedBefore, SURE_BEFORE, standsAlone } from './place-frame.ts'
import { isWork } from './work-named.ts'
import { WORK_WORDS } from './work-words.ts'

/** "in" is followed by a field or a time as often as by a place. */
const NOT_PLACES = new Set(
  'the a an my your this that these those it them me us you i which what any all some case order general particular full part future advance person touch mind fact charge here there work working job jobs role roles it tech technology finance accounting marketing sales nursing healthcare health care education teaching retail hospitality construction logistics manufacturing engineering design hr law legal banking insurance data software security cyber cybersecurity science research media advertising administration admin management project customer service support warehouse catering cleaning production quality procurement supply public private social remote hybrid office home days weeks months years hours minutes time mornings evenings afternoon weekends weekend shifts english german french spanish detail details short long total january february march april may june july august september october november december spring summer autumn winter now two three four five python java javascript react typescript node sql php ruby rust go golang kotlin swift aws azure devops frontend backend fullstack interviews interview question questions resume cv experience both either one first second third same other another last next previous past present addition response terms between most more mine bed reality demand bulk industry sector field area company business agency touch progress place position positions high low mid senior junior entry touch with biotech pharma fintech edtech automotive aviation agriculture energy gaming games ai ml machine robotics communications recruitment events tourism travel fashion food beauty sport sports arts music film tv property real estate housing childcare dental medicine medical pharmacy veterinary psychology therapy transport driving haulage plumbing electrical carpentry'.split(
    ' ',
  ),
)

/** How names of towns end: enough after "in", even in small letters. */
const TOWN =
  /(?:ham|ton|ford|ley|bury|mouth|pool|port|burgh|borough|chester|cester|caster|stead|hurst|worth|minster|thorpe|dale|shire|berg|dorf|ville|stadt|hagen|haven|stoke|wick|stow|market|gate|mere|kirk|hampton|combe|bourne|grad|holm)$/
/** Words that close a name of several: "lake district", "corve dale". */
const CLOSING =
  /^(?:spa|wells|district|valley|dale|coast|bay|park|city|island|islands|islands|hills?|green|bridge|regis|sands|cross|heath|forest|moor|town|peninsula|upon|on|le|de|la|under|super)$/
const INTERESTS =
  /^(?:interested|experienced|skilled|trained|fluent|believe|confident|keen|specialising|degree)$/
/** Languages and peoples: "chef, Polish". */
const PEOPLE = /(?:ish|ese|ian|ench|erman|utch|abic|ic)$/
const COURTESY = /^(?:please|pls|plz|thanks|thank|cheers|ta|or|and)$/

/** "Hove would be fine too. What about there?" */
const THERE = /^ (?:would|might|could|may|is|sounds)\b(?: \p{L}+){1,5}[,.;!?]+ (?:\p{L}+ ){0,6}there\b/iu

/** A place that is in no list: after a preposition of place, or a name as a part of its own at the end. */
export function unknownPlace({ tokens, at, text }: PlaceQuery): FoundPlace | null {
  const first = tokens[at]
  if (!first) return null
  if (first.name && /^(?:area|region)$/.test(tokens[at + 1]?.text ?? ''))
    return { from: at, to: at + 1, value: first.raw, sure: true }
  if (NOT_PLACES.has(first.text) || /^\d/.test(first.text)) return null
  if (first.name && isName(first) && THERE.test(text.slice(first.end)))
    return { from: at, to: at + 1, value: first.raw, sure: false }
  const before = placedBefore({ tokens, at })
  if (!SURE_BEFORE.has(before)) return tailPlace({ tokens, at, text })
  // NHS, IR35: no town is written like that
  if (/^[\p{Lu}\d]{2,}$/u.test(first.raw) && text !== text.toUpperCase()) return null
  const capital = /^\p{Lu}/u.test(first.raw)
  if (INTERESTS.test(tokens[at - 2]?.text ?? '')) return null
  const to = nameEnd({ tokens, at, text })
  if (!capital && before === 'in' && !isTown(tokens, at, to)) return null
  if (!capital && first.text.length < 4) return null
  return { from: at, to, value: written({ tokens, at, text }, to), sure: capital }
}

/** "chemist, Delft, please": a name between commas or full stops, after something else was said. */
function tailPlace({ tokens, at, text }: PlaceQuery): FoundPlace | null {
  const first = tokens[at]
  if (!first || at === 0) return null
  if (!isName(first)) return smallTailPlace({ tokens, at, text })
  const to = nameEnd({ tokens, at, text })
  if (!standsAlone({ tokens, from: at, to, text })) return null
  if (!tokens.slice(to).every(({ text: word }) => COURTESY.test(word))) return null
  if (
    !tokens
      .slice(at, to)
      .every((token) => isName(token) || CLOSING.test(token.text) || text[token.start - 1] === '-')
  )
    return null
  return { from: at, to, value: written({ tokens, at, text }, to), sure: false }
}

/** "groom, newmarket if poss": in small letters, where what follows or the ending says that it is a town. */
function smallTailPlace({ tokens, at, text }: PlaceQuery): FoundPlace | null {
  const first = tokens[at]
  if (!first || first.text.length < 4 || /\p{Lu}/u.test(text.slice(1)) || !isRare(first.text)) return null
  const ahead = text.slice(tokens[at - 1]?.end ?? 0, first.start)
  const to = nameEnd({ tokens, at, text })
  const behind = text.slice(tokens[to - 1]?.end ?? text.length)
  if (!/^\s*[,.;:-]\s*$/.test(ahead) || !LAST.test(behind)) return null
  if (!AROUND.test(behind) && !isTown(tokens, at, to)) return null
  return { from: at, to, value: written({ tokens, at, text }, to), sure: false }
}

/** "if poss", "or nearby": said of a place. */
const AROUND =
  /^,? (?:(?:ideally|if (?:at all )?poss(?:ible)?|area|way|region|preferably|or (?:nearby|near|close by|thereabouts|around there))\b)/i
/** Nothing but that, and courtesy. */
const LAST =
  /^(?:,? (?:ideally|if (?:at all )?poss(?:ible)?|area|way|region|preferably|or (?:nearby|near|close by|thereabouts|around there)|please|pls|plz|thanks|thank you|thx|cheers|ta|mate))*\s*[.!?]*$/i

function isRare(word: string): boolean {
  return (
    ![COMMON_WORDS, KNOWN_WORDS, NOT_PLACES, FILLER].some((words) => words.has(word)) &&
    !isWork(word) &&
    !PEOPLE.test(word) &&
    !/(?:ing|ly|ed|able|ible|less|ful)$/.test(word)
  )
}

/** Written like a name, and no word that is something else. */
export function isName({ raw, text }: Token): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,}/u.test(raw) &&
    !COMMON_WORDS.has(text) &&
    !isWork(text) &&
    !NOT_PLACES.has(text) &&
    !PEOPLE.test(text)
  )
}

function isTown(tokens: readonly Token[], at: number, to: number): boolean {
  const words = tokens.slice(at, to).map(({ text }) => text)
  return (
    words.every((word) => !WORK_WORDS.has(word) || CLOSING.test(word)) &&
    words.some(
      (word) =>
        (TOWN.test(word) && word.length > 5 && !COMMON_WORDS.has(word)) ||
        (words.length > 1 && CLOSING.test(word)),
    )
  )
}

/** Capitals that follow each other belong to one name, and so do words that names end with. */
export function nameEnd({ tokens, at, text }: PlaceQuery): number {
  const capital = /^\p{Lu}/u.test(tokens[at]?.raw ?? '')
  let to = at + 1
  while (to < at + 5 && tokens[to] && adjacent(tokens, to, text)) {
    const next = tokens[to]
    const hyphen = text[tokens[to - 1]?.end ?? 0] === '-'
    if (!next || !(hyphen || CLOSING.test(next.text) || (capital && /^\p{Lu}/u.test(next.raw)))) break
    to++
  }
  // "Stoke on" ends before its last word; a name of one such word is that word.
  const open = to > at + 1 && /^(?:upon|on|le|de|la|under|super)$/.test(tokens[to - 1]?.text ?? '')
  return open ? to - 1 : to
}

function adjacent(tokens: readonly Token[], at: number, text: string): boolean {
  return /^[\s-]*$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
}

function written({ tokens, at, text }: PlaceQuery, to: number): string {
  return text.slice(tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0)
}
