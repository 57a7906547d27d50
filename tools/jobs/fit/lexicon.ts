import { healthAndCare } from './lexicon/health-and-care.ts'
import { licencesAndRegistrations } from './lexicon/licences-and-registrations.ts'
import { officeLawAndFinance } from './lexicon/office-law-and-finance.ts'
import { softwareAndData } from './lexicon/software-and-data.ts'
import { teachingAndScience } from './lexicon/teaching-and-science.ts'
import { tradesTransportAndService } from './lexicon/trades-transport-and-service.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * The terms of the working world. A line is `name, another spelling, … < broader, broader`:
 * whoever has the narrower thing has the broader one, never the other way round. A spelling
 * with a capital is only found with its capitals ("Go", "TA"); where it repeats the name, the name
 * without them is not found at all. Plurals and British or American spelling need no line of their own.
 */
export interface Concept {
  id: string
  spellings: string[]
  broader: string[]
  /** licence: something held or registered, which only a statement proves. */
  kind: 'software' | 'work' | 'licence'
}

function parse(text: string, kind: Concept['kind']): Concept[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [names = '', broader = ''] = line.split(' < ')
      const [id = '', ...others] = names.split(', ')
      const onlyCapitals = others.some((name) => name !== id && name.toLowerCase() === id)
      return {
        id,
        spellings: onlyCapitals ? others : [id, ...others],
        broader: broader ? broader.split(', ') : [],
        kind,
      }
    })
}

export const concepts: ReadonlyMap<string, Concept> = new Map(
  [
    ...parse(softwareAndData, 'software'),
    ...[healthAndCare, officeLawAndFinance, tradesTransportAndService, teachingAndScience].flatMap((text) =>
      parse(text, 'work'),
    ),
    ...parse(licencesAndRegistrations, 'licence'),
  ].map((concept) => [concept.id, concept]),
)

/** A concept and everything broader: what it proves. */
export function provenBy(id: string): ReadonlySet<string> {
  const known = PROVEN.get(id)
  if (known) return known
  const all = new Set([id])
  for (const each of all) for (const broader of concepts.get(each)?.broader ?? []) all.add(broader)
  PROVEN.set(id, all)
  return all
}
const PROVEN = new Map<string, ReadonlySet<string>>()

interface Entry {
  tokens: Token[]
  isExact: boolean
  id: string
}

const ENTRIES: ReadonlyMap<string, Entry[]> = Map.groupBy(
  [...concepts.values()]
    .flatMap(({ id, spellings }) =>
      spellings.map(
        (spelling): Entry => ({
          tokens: tokensOf(spelling),
          isExact: spelling !== spelling.toLowerCase(),
          id,
        }),
      ),
    )
    .toSorted((one, other) => other.tokens.length - one.tokens.length),
  ({ tokens }) => tokens[0]?.word ?? '',
)

/** A term as it stands in a text. */
export interface Mention {
  ids: string[]
  start: number
  end: number
  /** "Registered nurses": more likely others than the writer. */
  isPlural: boolean
}

/** The known terms of a text in order, the longest at each place. */
export function mentionsIn(text: string): Mention[] {
  const tokens = tokensOf(text)
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; ) {
    const found = (ENTRIES.get(tokens[index]?.word ?? '') ?? []).filter((entry) =>
      stands({ entry, tokens, index, text }),
    )
    const length = found[0]?.tokens.length ?? 0
    const first = tokens[index]
    const last = tokens[index + length - 1]
    if (length === 0 || !first || !last) {
      index += 1
      continue
    }
    const longest = found.filter((entry) => entry.tokens.length === length)
    mentions.push({
      ids: [...new Set(longest.map(({ id }) => id))],
      start: first.start,
      end: last.end,
      isPlural: longest.every((entry) => last.isPlural && !entry.tokens.at(-1)?.isPlural),
    })
    index += length
  }
  return mentions
}

function stands({
  entry,
  tokens,
  index,
  text,
}: {
  entry: Entry
  tokens: readonly Token[]
  index: number
  text: string
}): boolean {
  return entry.tokens.every((wanted, offset) => {
    const token = tokens[index + offset]
    if (!token || token.word !== wanted.word) return false
    if (entry.isExact && !token.raw.startsWith(wanted.raw)) return false
    const previous = tokens[index + offset - 1]
    return offset === 0 || /^[\s\-–/.&'’]{0,3}$/.test(text.slice(previous?.end, token.start))
  })
}
