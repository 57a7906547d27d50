const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']
const PLACE = /^(?:the |its |my )?(first|second|third|fourth|fifth|last|final) (sentence|line|paragraph)$/i
const ABOUT =
  /^(?:the |that |any |this |everything |what )?(?:(?:whole |entire )?(?:sentences?|parts?|bits?|lines?|paragraphs?|things?|stuff|words?|mentions?|passages?|claim)\b ?)?(?:it says |i say |that says |saying |where i (?:say|mention) |where it says )?(?:(?:about|on|of|with|that|regarding|concerning|mentioning|how) )?/i
const SMALL = new Set(
  'the a an my your our i me we it is am are was were to of in on at for and or with that this have has had be can as by from'.split(
    ' ',
  ),
)

/**
 * The paragraphs without what is named: a sentence by its place, the item of a list, or the sentences
 * that speak of it. Null when the letter has no such thing.
 */
export function withoutPart(body: readonly string[][], part: string): string[][] | null {
  const said = part.replace(/^["“‘]|["”’]$|[.!]+$/g, '').trim()
  const place = PLACE.exec(said)
  if (place) return withoutPlace(body, { which: place[1] ?? '', what: place[2] ?? '' })
  const about = said.replace(ABOUT, '').trim() || said
  const shorter = body.map((paragraph) => paragraph.map((sentence) => withoutItem(sentence, about)))
  if (!same(shorter, body)) return shorter
  const words = tellingWords(about)
  if (words.length === 0) return null
  const without = body
    .map((paragraph) => paragraph.filter((sentence) => !speaksOf(sentence, words)))
    .filter((paragraph) => paragraph.length > 0)
  return same(without, body) ? null : without
}

function same(one: readonly string[][], other: readonly string[][]): boolean {
  return one.flat().join('\n') === other.flat().join('\n')
}

function withoutPlace(
  body: readonly string[][],
  { which, what }: { which: string; what: string },
): string[][] | null {
  const at = /last|final/i.test(which) ? -1 : ORDINALS.indexOf(which.toLowerCase())
  const things = what.toLowerCase() === 'paragraph' ? [...body] : body.flat()
  const gone = things.at(at)
  if (gone === undefined || at >= things.length) return null
  return body
    .filter((paragraph) => paragraph !== gone)
    .map((paragraph) => paragraph.filter((sentence) => sentence !== gone))
    .filter((paragraph) => paragraph.length > 0)
}

/** "Python, Excel and SQL" without Excel: the others stay. */
function withoutItem(sentence: string, item: string): string {
  if (item.split(' ').length > MOST_WORDS) return sentence
  const name = item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const forms: [RegExp, string][] = [
    [
      new RegExp(
        `(?<=[ (])${name}, (?!(?:which|who|where|when|and|but|so|as|because)\\b)(?=[^,.;]{1,40}(?:,| and ))`,
        'i',
      ),
      '',
    ],
    [new RegExp(`, ${name}(?= and )`, 'i'), ''],
    [new RegExp(`, ([^,.;]{1,40}) and ${name}(?=[.,;!?])`, 'i'), ' and $1'],
    [
      new RegExp(
        `(?<=\\b(?:lists?|names?|know|use|used|with|of|in) [^ ,.;]{1,40}) and ${name}(?=[.,;!?])`,
        'i',
      ),
      '',
    ],
  ]
  const form = forms.find(([pattern]) => pattern.test(sentence))
  return form ? sentence.replace(...form) : sentence
}

/** An item of a list is a name; what is longer is a subject. */
const MOST_WORDS = 3

function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !SMALL.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d][\p{L}\d+#.'’-]*[\p{L}\d+#]|[\p{L}\d]/gu) ?? []
}

function speaksOf(sentence: string, words: readonly string[]): boolean {
  const own = wordsOf(sentence)
  return words.every((word) => own.some((one) => one === word || sameStem(one, word)))
}

/** "starting" and "start", "skills" and "skill". */
function sameStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length > 3 && long.startsWith(short) && long.length - short.length <= 3
}
