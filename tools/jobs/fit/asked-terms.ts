import { concepts, type Mention, mentionsIn } from './lexicon.ts'
import { phrasesIn } from './phrases.ts'
import type { Wanted } from './proof.ts'
import { positionOf } from './terms.ts'
import { contentWords } from './tokens.ts'

/** What a requirement asks for: of each inner list one is enough, and every list must be met. */
export interface AskedTerms {
  groups: Wanted[][]
  /** Words that no term covers and that a proof must say too, stemmed: one of each inner list. */
  residue: string[][]
}

/** Upper-case short forms and names with signs: "PMP", "CI/CD", "Node.js". */
const NAME =
  /(?<![\p{L}\p{N}])(?:[A-Z][A-Z0-9]{1,6}(?:\/[A-Z]{2,4})?|[A-Za-z]+(?:\.js|\+\+|#)|[A-Z][a-z]+[A-Z]\w+)(?![\p{L}\p{N}])/gu
const NO_NAMES = new Set([
  'UK',
  'US',
  'USA',
  'EU',
  'EEA',
  'UAE',
  'AND',
  'OR',
  'IT',
  'NOT',
  'A',
  'I',
  'MUST',
  'PC',
  'NVQ',
  'BTEC',
])

/** "CSCS (black or gold)" */
const CHOICE = /\([^()]*\bor\b[^()]*\)/gi

interface Place extends Wanted {
  start: number
  end: number
}

/** Reads terms, the lexicon's and the job's own names, and how "and" and "or" join them. */
export function askedTerms(text: string, skills: readonly string[]): AskedTerms {
  const choices = [...text.matchAll(CHOICE)].filter(([choice]) => mentionsIn(choice).length === 0)
  const requirement = choices.reduce((rest, [choice]) => rest.replace(choice, ' '), text)
  const places = placesIn(requirement, skills)
  const groups: Wanted[][] = []
  const segments = requirement.split(/(?=[,;]|\bor\b|\/|\band\b)/)
  places.forEach((place, index) => {
    const previous = places[index - 1]
    if (previous && isEither({ requirement, places, index })) groups.at(-1)?.push(place)
    else groups.push([place])
  })
  const details = choices.map(([choice]) => contentWords(choice)).filter((words) => words.length > 0)
  return { groups, residue: [...residueOf({ requirement, places, segments }), ...details] }
}

function placesIn(requirement: string, skills: readonly string[]): Place[] {
  const level = Number(/\blevel\s*(\d)\b/i.exec(requirement)?.[1] ?? 0) || null
  const paper =
    /\b(?:certificat\w*|certified|licen[cs]e|qualification|card|training(?! (?:staff|others|people|of)))\b/i.test(
      requirement,
    )
  const places = mentionsOf(requirement).map(
    ({ ids, start, end }): Place => ({
      ids,
      start,
      end,
      text: requirement.slice(start, end),
      level,
      onPaper: paper && ids.every((id) => concepts.get(id)?.kind !== 'licence'),
    }),
  )
  const isFree = (start: number, end: number) =>
    !places.some((place) => start < place.end && end > place.start)
  const add = (text: string, start: number) => {
    if (start >= 0 && isFree(start, start + text.length))
      places.push({ ids: [], text, start, end: start + text.length, level, onPaper: paper })
  }
  for (const skill of skills) add(skill, positionOf(skill, requirement))
  for (const match of requirement.matchAll(NAME)) if (!NO_NAMES.has(match[0])) add(match[0], match.index)
  return places.toSorted((one, other) => one.start - other.start)
}

function mentionsOf(requirement: string): Mention[] {
  const terms = mentionsIn(requirement)
  const phrases = phrasesIn(requirement).filter(
    ({ start, end }) => !terms.some((term) => start < term.end && end > term.start),
  )
  return [...terms, ...phrases]
}

const EITHER = /\b(?:or|either|such as|like|e\.g\.|any of|one of)\b|\//i
const BOTH = /\b(?:and|plus|with|as well as|on|in|for)\b|&|:/i

/** Whether the term at `index` is an alternative to the one before; in "A, B or C" the last word decides for all. */
function isEither({
  requirement,
  places,
  index,
}: {
  requirement: string
  places: readonly Place[]
  index: number
}): boolean {
  for (let at = index; at < places.length; at += 1) {
    const between = requirement.slice(places[at - 1]?.end, places[at]?.start).replace(/\([^)]*\)/g, ' ')
    if (EITHER.test(between)) return true
    if (BOTH.test(between)) return false
    // "RMN" in "Registered mental health nurse (RMN)" is the same once more.
    if (/^\s*\($/.test(between)) return true
    if (!/^\s*,/.test(between)) return false
  }
  // "Payments, accounting or another field": the list ends in something that is no term
  return /^\s*,?\s*or\b/i.test(requirement.slice(places.at(-1)?.end))
}

function residueOf({
  requirement,
  places,
  segments,
}: {
  requirement: string
  places: readonly Place[]
  segments: readonly string[]
}): string[][] {
  const isList = /\bor\b|\//i.test(requirement.replace(/\([^)]*\)/g, ' '))
  let at = 0
  return segments.flatMap((segment, index) => {
    const start = at
    at += segment.length
    const within = places.filter((place) => place.start < at && place.end > start)
    // In a list with "or", what holds no term is one alternative more.
    const isAlternative = /^\s*(?:,|or\b|\/)/i.test(segment) || /^\s*or\b/i.test(segments[index + 1] ?? '')
    if (isList && within.length === 0 && isAlternative) return []
    const rest = within.reduce((text, place) => {
      const from = Math.max(0, place.start - start)
      const to = Math.max(0, place.end - start)
      return text.slice(0, from) + ' '.repeat(Math.min(to, text.length) - from) + text.slice(to)
    }, segment)
    return contentWords(rest.replace(/\blevel\s*\d\b/gi, ' ')).map((word) => [word])
  })
}
