import type { Token } from '../terms/token.ts'
import { fold } from '../words/normalise.ts'
import { wordsOf } from '../words/tokens.ts'
import { gazetteerNames, isAlsoWord } from './gazetteer.ts'
import { joinPlaces } from './joined-places.ts'
import {
  BEFORE_PLACE,
  type FoundPlace,
  type PlaceQuery,
  placedBefore,
  SURE_BEFORE,
  standsAlone,
} from './place-frame.ts'
import { isName, nameEnd, unknownPlace } from './unknown-places.ts'
import { WORK_WORDS } from './work-words.ts'

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

const knownNames = new Set(gazetteerNames().map(fold))

/** True for a place of the gazetteer; false for one that only a preposition made out. */
export function isKnownPlace(name: string): boolean {
  return knownNames.has(fold(name))
}

/** Place words for spelling correction. */
export function gazetteerWords(): ReadonlySet<string> {
  return placeWords
}

/**
 * Known places anywhere, and unknown ones where the words around them say so.
 * "Leeds or York" is one place: a search can take both.
 */
export function findPlaces({ tokens, text }: { tokens: readonly Token[]; text: string }): FoundPlace[] {
  const found: FoundPlace[] = []
  let at = 0
  while (at < tokens.length) {
    const place =
      known({ tokens, at, text }) ??
      unknownPlace({ tokens, at, text }) ??
      besides({ tokens, at, text }, found)
    if (place) found.push(...sharing({ tokens, text, place, found }), place)
    at = place ? place.to : at + 1
  }
  return joinPlaces({ found, tokens, text })
}

/** "jobs, Gatwick or Luton": a name that shares the place behind it. */
function sharing({
  tokens,
  text,
  place,
  found,
}: Omit<PlaceQuery, 'at'> & { place: FoundPlace; found: readonly FoundPlace[] }): FoundPlace[] {
  const from = place.from - 2
  const [name, link] = [tokens[from], tokens[from + 1]]
  if (!name || link?.text !== 'or' || !place.sure || name.starts || !isName(name)) return []
  if (WORK_WORDS.has(name.text) || found.some(({ to }) => to > from)) return []
  if (!/(?:,|\b(?:in|near|around))\s+$/i.test(text.slice(0, name.start))) return []
  return [{ from, to: from + 1, value: text.slice(name.start, name.end), sure: true }]
}

/** "Croydon or Sutton": a name that shares its preposition with the place before. */
function besides({ tokens, at, text }: PlaceQuery, found: readonly FoundPlace[]): FoundPlace | null {
  const [token, link, last] = [tokens[at], tokens[at - 1], found.at(-1)]
  if (!token || !link || last?.to !== at - 1 || !/^(?:or|and)$/.test(link.text) || !isName(token)) return null
  const to = nameEnd({ tokens, at, text })
  return { from: at, to, value: text.slice(token.start, tokens[to - 1]?.end), sure: last.sure }
}

function known({ tokens, at, text }: PlaceQuery): FoundPlace | null {
  const first = tokens[at]
  if (!first) return null
  for (const { words, name } of byFirstWord.get(first.text) ?? []) {
    if (!words.every((word, i) => tokens[at + i]?.text === word)) continue
    const to = at + words.length
    if (isAlsoWord(fold(name)) && !isPlaced({ tokens, at, text, to, name })) continue
    return { from: at, to, value: wordForm({ tokens, from: at, to, text, name }), sure: true }
  }
  return null
}

/** A name that is a word too is a place after a preposition, in capitals, or as a part of its own. */
function isPlaced({ tokens, at, text, to, name }: PlaceQuery & { to: number; name: string }): boolean {
  const first = tokens[at]
  if (!first) return false
  const alone = standsAlone({ tokens, from: at, to, text })
  const capital = /^\p{Lu}/u.test(first.raw)
  const written = capital && (!first.starts || to > at + 1)
  const allUpper = first.raw.length > 1 && first.raw === first.raw.toUpperCase()
  if (first.text === 'us' && !allUpper) return false
  const before = placedBefore({ tokens, at })
  return (
    SURE_BEFORE.has(before) ||
    (BEFORE_PLACE.has(before) && written) ||
    /live|base|move|relocate/.test(before) ||
    (allUpper && name === name.toUpperCase()) ||
    (text === text.toLowerCase() && BEFORE_PLACE.has(before)) ||
    (capital && alone && at > 0) ||
    isBehindWork({ tokens, at, text, to })
  )
}

/** "plasterer kent", "nurse jobs reading": in small letters, behind the work and last of all. */
function isBehindWork({ tokens, at, text, to }: PlaceQuery & { to: number }): boolean {
  const before = tokens[at - 1]?.text ?? ''
  const worked =
    /^(?:jobs?|work|roles?|vacanc(?:y|ies))$/.test(before) || WORK_WORDS.has(before.replace(/s$/, ''))
  const apart = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0)
  return (
    worked &&
    tokens.length <= MOST_BRIEF &&
    /^,? $/.test(apart) &&
    /^(?:,? (?:area|please|pls|plz|thanks|if poss(?:ible)?|ideally|asap|now|uk|\W?\d.*|remote|hybrid|part[ -]?time|full[ -]?time))*\W*$/i.test(
      text.slice(tokens[to - 1]?.end ?? text.length),
    )
  )
}

/** A longer text is a sentence, and its words are meant as words. */
const MOST_BRIEF = 8

/** The place as written; with the gazetteer's capitals when it was written without or misspelled. */
function wordForm(place: {
  tokens: readonly Token[]
  from: number
  to: number
  text: string
  name: string
}): string {
  const first = place.tokens[place.from]
  const last = place.tokens[place.to - 1]
  const written = place.text.slice(first?.start ?? 0, last?.end ?? 0)
  return fold(written) === fold(place.name) && /^\p{Lu}/u.test(written) ? written : place.name
}
