import { type DocumentLine, lineText } from './document-line.ts'

/** Tells a hyphen that a word has ("month-end") from one that only breaks it ("accoun-tant") where a line ends with either. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Written with a hyphen before nearly every word, endings aside. */
const ALWAYS_FIRST = words('self well cross non')
const ENDINGS = /^(?:ish\p{L}*|less\p{L}*|ness|ing|ings|e|s|word|words|road|roads|over|being)$/u
/** Written with one before a word of the other list: "front-office", but "background". */
const FIRST = words(
  'month year quarter day front back high low mid long short full part half real hands face follow hard first second third one two three four five six seven eight nine ten twelve large small medium fast top best in on off start',
)
const BEHIND_FIRST = words(
  'end ends close time timer term level quality volume value profile risk speed performance pressure office of to on up house site year years month months week weeks day days hour hours person people member stage step star standing lived lasting running working hand world life tier class rate party paced scale sized range depth line person old time round aid school street demand premise premises call boarding',
)
/** Written with one behind nearly every whole word. */
const SECOND = words(
  'based oriented driven related facing focused focussed centred centered minded motivated wide level friendly specific ready winning solving making paced speaking qualified certified trained effective efficient intensive critical sensitive conscious compliant aware managed owned',
)
/** No whole word, or one that is joined to what follows: "interrelated". */
const JOINED_FIRST = words('inter over under super hyper world nation counter trans')
const SHORTEST_WORD = 4

interface BrokenWord {
  first: string
  second: string
  /** "day-to-" has one already. */
  isChain: boolean
}

function brokenWord(line: DocumentLine, below: DocumentLine | undefined): BrokenWord | null {
  const head = /(?<chain>[\p{L}-]*?)(?<first>\p{L}+)[-\u2010]$/u.exec(lineText(line).slice(-60))?.groups
  const second = below?.wraps ? /^\p{Ll}+/u.exec(lineText(below))?.[0] : undefined
  return head?.first && second
    ? { first: head.first.toLowerCase(), second, isChain: /\p{L}-$/u.test(head.chain ?? '') }
    : null
}

/** What the rest of the document writes decides; where it is silent, the parts do. */
function keepsHyphen({ first, second, isChain }: BrokenWord, written: ReadonlySet<string>): boolean {
  if (written.has(`${first}-${second}`)) return true
  if (written.has(`${first}${second}`)) return false
  if (isChain) return true
  if (ALWAYS_FIRST.has(first)) return !ENDINGS.test(second)
  if (FIRST.has(first) && BEHIND_FIRST.has(second)) return true
  return first.length >= SHORTEST_WORD && !JOINED_FIRST.has(first) && SECOND.has(second)
}

/** Marks the lines whose last hyphen belongs to the word that it stands in. */
export function markKeptHyphens(lines: readonly DocumentLine[]): DocumentLine[] {
  const written = new Set(
    lines.flatMap(
      (line) =>
        lineText(line)
          .toLowerCase()
          .match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? [],
    ),
  )
  return lines.map((line, at) => {
    const broken = brokenWord(line, lines[at + 1])
    return broken && keepsHyphen(broken, written) ? { ...line, keepsHyphen: true } : line
  })
}
