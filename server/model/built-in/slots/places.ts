import { fold } from '../normalise.ts'
import type { Token } from '../tokens.ts'
import { wordsOf } from '../tokens.ts'
import { gazetteerNames, isAlsoWord } from './gazetteer.ts'

interface Entry {
  words: string[]
  name: string
}

const byFirstWord = new Map<string, Entry[]>()
const placeWords = new Set<string>()
for (const name of gazetteerNames()) {
  const words = wordsOf(name)
  const first = words[0]
  if (first === undefined) continue
  const list = byFirstWord.get(first) ?? []
  list.push({ words, name })
  byFirstWord.set(first, list)
  for (const word of words) placeWords.add(word)
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length)

const BEFORE_PLACE = new Set([
  'in',
  'near',
  'around',
  'nearby',
  'outside',
  'within',
  'across',
  'throughout',
  'to',
  'at',
  'from',
  'for',
  'of',
  'inside',
  'round',
  'or',
  'and',
  'about',
  'try',
  'ideally',
  'maybe',
  'preferably',
])
const SURE_BEFORE = new Set(['in', 'near', 'around', 'outside', 'across', 'throughout', 'round', 'nearby'])
/** "in" is followed by a field or a time as often as by a place. */
const NOT_PLACES = new Set(
  'the a an my your this that these those it them me us you i which what any all some case order general particular full part future advance person touch mind fact charge here there work working job jobs role roles it tech technology finance accounting marketing sales nursing healthcare health care education teaching retail hospitality construction logistics manufacturing engineering design hr law legal banking insurance data software security cyber cybersecurity science research media advertising administration admin management project customer service support warehouse catering cleaning production quality procurement supply public private social remote hybrid office home days weeks months years hours minutes time mornings evenings afternoon weekends weekend shifts english german french spanish detail details short long total january february march april may june july august september october november december spring summer autumn winter now two three four five python java javascript react typescript node sql php ruby rust go golang kotlin swift aws azure devops frontend backend fullstack interviews interview question questions resume cv experience both either one first second third same other another last next previous past present addition response terms between most more mine bed reality demand bulk industry sector field area company business agency touch progress place position positions high low mid senior junior entry touch with biotech pharma fintech edtech automotive aviation agriculture energy gaming games ai ml machine robotics communications recruitment events tourism travel fashion food beauty sport sports arts music film tv property real estate housing childcare dental medicine medical pharmacy veterinary psychology therapy transport driving haulage plumbing electrical carpentry'.split(
    ' ',
  ),
)

export interface FoundPlace {
  from: number
  to: number
  value: string
  /** False when only a preposition makes it a place. */
  sure: boolean
}

const knownNames = new Set(gazetteerNames().map(fold))

/** True for a place of the gazetteer; false for one that only a preposition made out. */
export function isKnownPlace(name: string): boolean {
  return knownNames.has(fold(name))
}

/** Place words for spelling correction. */
export function gazetteerWords(): ReadonlySet<string> {
  return placeWords
}

/** Known places anywhere, and unknown ones after a preposition of place. */
export function findPlaces({ tokens, text }: { tokens: readonly Token[]; text: string }): FoundPlace[] {
  const found: FoundPlace[] = []
  let at = 0
  while (at < tokens.length) {
    const place = known({ tokens, at, text }) ?? unknown({ tokens, at, text })
    if (place) found.push(place)
    at = place?.to ?? at + 1
  }
  return found
}

function known({
  tokens,
  at,
  text,
}: {
  tokens: readonly Token[]
  at: number
  text: string
}): FoundPlace | null {
  const first = tokens[at]
  if (!first) return null
  for (const { words, name } of byFirstWord.get(first.text) ?? []) {
    if (!words.every((word, i) => tokens[at + i]?.text === word)) continue
    const to = at + words.length
    const written = /^\p{Lu}/u.test(first.raw) && (!first.starts || words.length > 1)
    const allUpper = first.raw.length > 1 && first.raw === first.raw.toUpperCase()
    const before = tokens[at - 1]?.text ?? ''
    const lowerCased = text === text.toLowerCase()
    if (isAlsoWord(fold(name))) {
      const placed =
        SURE_BEFORE.has(before) ||
        (BEFORE_PLACE.has(before) && written) ||
        /live|base|move|relocate/.test(before)
      if (!placed && !(allUpper && name === name.toUpperCase()) && !(lowerCased && BEFORE_PLACE.has(before)))
        continue
      if (/^(?:the )?us$/.test(first.text) && !allUpper) continue
    }
    return { from: at, to, value: wordForm({ tokens, from: at, to, text, name }), sure: true }
  }
  return null
}

function unknown({
  tokens,
  at,
  text,
}: {
  tokens: readonly Token[]
  at: number
  text: string
}): FoundPlace | null {
  const before = tokens[at - 1]?.text ?? ''
  const first = tokens[at]
  if (!first) return null
  if (first.name && /^(?:area|region)$/.test(tokens[at + 1]?.text ?? ''))
    return { from: at, to: at + 1, value: first.raw, sure: true }
  if (!SURE_BEFORE.has(before)) return null
  const capital = /^\p{Lu}/u.test(first.raw)
  if (
    /^(?:interested|experienced|skilled|trained|fluent|believe|confident|keen)$/.test(
      tokens[at - 2]?.text ?? '',
    )
  )
    return null
  if (NOT_PLACES.has(first.text) || /^\d/.test(first.text)) return null
  if (before === 'in' && !capital) return null
  if (before !== 'in' && !capital && first.text.length < 4) return null
  let to = at + 1
  while (
    capital &&
    to < at + 4 &&
    tokens[to] &&
    /^\p{Lu}/u.test(tokens[to]?.raw ?? '') &&
    adjacent(tokens, to, text)
  )
    to++
  return { from: at, to, value: wordForm({ tokens, from: at, to, text, name: null }), sure: capital }
}

function adjacent(tokens: readonly Token[], at: number, text: string): boolean {
  return /^[\s-]*$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
}

/** The place as written; with the gazetteer's capitals when it was written without or misspelled. */
function wordForm(place: {
  tokens: readonly Token[]
  from: number
  to: number
  text: string
  name: string | null
}): string {
  const first = place.tokens[place.from]
  const last = place.tokens[place.to - 1]
  const written = place.text.slice(first?.start ?? 0, last?.end ?? 0)
  if (place.name === null) return written
  return fold(written) === fold(place.name) && /^\p{Lu}/u.test(written) ? written : place.name
}
