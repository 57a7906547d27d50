/** A word of a text with its place, in the form in which words are compared. */
export interface Token {
  word: string
  raw: string
  start: number
  end: number
  isPlural: boolean
}

/** Letters and digits with the signs that belong to names: "C++", "C#", ".NET". */
const TOKEN = /(?<![\p{L}\p{N}])\.NET(?![\p{L}\p{N}])|[\p{L}\p{N}]+[+#]*/giu

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const raw = match[0]
    const lower = raw.toLowerCase()
    const singular = singularOf(lower)
    return {
      raw,
      word: britishOf(singular),
      start: match.index,
      end: match.index + raw.length,
      isPlural: singular !== lower,
    }
  })
}

function singularOf(word: string): string {
  if (word.length <= 3 || /(ss|us|is|[^a-z]s)$/.test(word) || !word.endsWith('s')) return word
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function britishOf(word: string): string {
  return word
    .replace(/^licens/, 'licenc')
    .replace(/^center$/, 'centre')
    .replace(/^program$/, 'programme')
    .replace(/^labor/, 'labour')
    .replace(/^behavior/, 'behaviour')
    .replace(/iz(e|ed|ing|ation|er)$/, 'is$1')
    .replace(/yz(e|ed|ing|er)$/, 'ys$1')
}

const COMMON = new Set(
  'a an the and or but not with for from to of in on at by as is are be been it its you your our their we i me my he she they will have has had having must should can could may able ability do does done did strong good excellent solid sound proper experience experienced experiences year years yr month months knowledge understanding working work worked role roles position positions skill skills minimum least plus more over than relevant similar related comparable professional industry environment field fields area areas team teams required essential desirable including include such like other another using use used demonstrable demonstrated background within previous prior recent full time part job jobs deep-seated familiar familiarity confident comfortable willing willingness some any all about into that this those these who what when where which building build built developing develop developed engineering services service systems system tools tool production in-production commercial practical practice hands hands-on proven track record habit level training trained qualified qualification certificate certified certification licence licenced licensed valid current hold holding holder held completed both eg either well one equivalent daily everyday general basic fluent real own at-least preferably ideally setting settings post posts career also they them themselves one two three four five six seven eight nine ten none up time wide good-enough enough'.split(
    ' ',
  ),
)

/** The words that carry a text's meaning, in a form that survives plural, -ing and -ed; numbers and "UK" are among them. */
export function contentWords(text: string): string[] {
  return tokensOf(text.replace(/['’]s\b/g, ''))
    .filter(
      ({ raw, word }) => (word.length > 2 || /^[A-Z]{2}$/.test(raw) || /\d/.test(raw)) && !COMMON.has(word),
    )
    .map(({ word }) => stemOf(word))
    .filter((word) => !COMMON.has(word))
}

const wordsByLine = new WeakMap<object, ReadonlySet<string>>()

/** The content words of a line, which is read once however often it is compared. */
export function wordsOf(line: { text: string }): ReadonlySet<string> {
  const known = wordsByLine.get(line)
  if (known) return known
  const words = new Set(contentWords(line.text))
  wordsByLine.set(line, words)
  return words
}

function stemOf(word: string): string {
  const stem = word.replace(/(ment|ing|er|ed|e)$/, '')
  return stem.length > 2 ? stem : word
}
