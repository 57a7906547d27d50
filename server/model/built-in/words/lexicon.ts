import type { Concept } from '../terms/concept.ts'
import type { Token } from '../terms/token.ts'
import { LEXICON } from './lexicon-entries.ts'
import { stem } from './stem.ts'
import { wordsOf } from './tokens.ts'

interface Phrase {
  concept: string
  /** Stems; "_" is a gap. */
  stems: string[]
}

const MAX_GAP = 3
const phrases = new Map<string, Phrase[]>()
const words = new Set<string>()

for (const [concept, list] of Object.entries(LEXICON)) {
  for (const entry of list.split('|')) {
    const parts = entry.split(' ').flatMap((part) => (part === '_' ? ['_'] : wordsOf(part)))
    for (const part of parts) if (part !== '_') words.add(part)
    const stems = parts.map((part) => (part === '_' ? part : stem(part)))
    const first = stems[0]
    if (first === undefined) continue
    const known = phrases.get(first) ?? []
    known.push({ concept, stems })
    phrases.set(first, known)
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length)

/** Every word of the lexicon, for spelling correction. */
export function lexiconWords(): ReadonlySet<string> {
  return words
}

/** Plain words that mean something else inside a longer phrase: "what is saved about me" is about no saved job. */
const SWALLOWED = new Set([
  'know',
  'save',
  'saved',
  'show',
  'find',
  'any',
  'add',
  'change',
  'talk',
  'human',
  'primary',
  'detail',
  'apply',
  'undo',
  'correct',
])

/** All concepts that the words speak of, in order; each concept once per place, longest phrase first. */
export function conceptsIn(tokens: readonly Token[]): Concept[] {
  const found: Concept[] = []
  tokens.forEach((token, at) => {
    const seen = new Set<string>()
    for (const phrase of phrases.get(token.stem) ?? []) {
      if (seen.has(phrase.concept)) continue
      const to = matchEnd({ tokens, at, stems: phrase.stems })
      if (to === null) continue
      seen.add(phrase.concept)
      found.push({ name: phrase.concept, from: at, to })
    }
  })
  return found.filter((concept) => {
    if (concept.to - concept.from > 2) return true
    if (concept.to - concept.from === 1 && isPartOfName(tokens, concept.from)) return false
    return (
      !SWALLOWED.has(concept.name) ||
      !found.some(
        (other) =>
          other.name !== concept.name &&
          other.to - other.from > concept.to - concept.from &&
          other.to - other.from >= 3 &&
          other.from <= concept.from &&
          other.to >= concept.to,
      )
    )
  })
}

/** "Moorside Primary" is a name: its words mean nothing by themselves. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const capital = (token: Token | undefined) => token?.name === true && !/^[A-Z]+$/.test(token.raw)
  return capital(tokens[at]) && (capital(tokens[at - 1]) || capital(tokens[at + 1]))
}

function matchEnd({
  tokens,
  at,
  stems,
}: {
  tokens: readonly Token[]
  at: number
  stems: string[]
}): number | null {
  let position = at
  for (let i = 0; i < stems.length; i++) {
    const wanted = stems[i]
    if (wanted !== '_') {
      if (tokens[position]?.stem !== wanted) return null
      position++
      continue
    }
    const next = stems[i + 1]
    let skipped = 1
    while (skipped <= MAX_GAP && tokens[position + skipped]?.stem !== next) skipped++
    if (skipped > MAX_GAP) return null
    position += skipped
  }
  return position
}
