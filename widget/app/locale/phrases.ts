/**
 * Where on a card a fixed word of a tool stands: the card's title, a heading
 * inside of it, a row's label or subtitle. The same English word may need
 * another translation on a button ("Open" it) than as a state (it is "open").
 */
export type Place = 'tool' | 'title' | 'heading' | 'label' | 'button' | 'state' | 'line' | 'note'

/**
 * The tools' fixed English words in another language. `{}` is what differs from
 * card to card and stays as it is; the translation says `{state}` where it is a
 * fixed word itself.
 */
export type Phrases = Record<Place, Readonly<Record<string, string>>>

/** A name, kept apart from the direction of the text around it: Unicode's first strong isolate. */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** Between a state and the one that follows: an Arabic reader's points the other way. */
const ARROW = ' → '

/** A fixed word in the reader's language; anything else, and everything in English, as it is. */
export function translatePhrase({
  phrases,
  place,
  text,
}: {
  phrases: Phrases | undefined
  place: Place
  text: string
}): string {
  const book = phrases?.[place]
  if (!book) return text
  if (Object.hasOwn(book, text)) return book[text] ?? text
  const parts = place === 'state' ? text.split(ARROW) : []
  if (parts.length > 1)
    return parts.map((part) => translatePhrase({ phrases, place, text: part })).join(book[ARROW] ?? ARROW)
  for (const { pattern, own } of patternsOf(book)) {
    const [, ...rest] = pattern.exec(text) ?? []
    if (rest.length > 0)
      return own.replace(/\{(state)?\}/g, (_, isState) => {
        const part = rest.shift() ?? ''
        return isState ? translatePhrase({ phrases, place: 'state', text: part }) : isolated(part)
      })
  }
  return text
}

interface Pattern {
  pattern: RegExp
  own: string
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

const made = new WeakMap<Phrases[Place], Pattern[]>()

/** The phrases with something in between, those with more words of their own first. */
function patternsOf(book: Phrases[Place]): Pattern[] {
  const known = made.get(book)
  if (known) return known
  const patterns = Object.entries(book)
    .filter(([english]) => english.includes('{}'))
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, own]) => ({
      pattern: new RegExp(`^${english.split('{}').map(escaped).join('(.+)')}$`, 's'),
      own,
    }))
  made.set(book, patterns)
  return patterns
}
