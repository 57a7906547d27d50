/** A value that is recognised by its form alone: an address of a page or of mail, a telephone number, a quoted text. */
export interface FoundLiteral {
  kind: 'url' | 'email' | 'phone' | 'quote'
  start: number
  end: number
  value: string
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
const URL =
  /\bhttps?:\/\/[^\s<>"']+|\bwww\.(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>"']*)?|\b(?:[a-z0-9-]+\.)+(?:example|eu|biz|cloud|studio|online|store|art|photo|photography|works|work|name|pro|team|space|website|link|be|se|no|dk|fi|cz|ro|gr|br|za|nz|com|org|net|io|dev|me|co|uk|de|fr|es|it|nl|eu|info|ai|app|tech|page|blog|xyz|site|design|codes?|ch|at|ie|us|ca|pl|pt|in)(?:\/[^\s<>"']*)?(?![\w@])/gi
const PHONE = /(?<![\w.-])(?:\+|00)?\(?\d[\d\s().-]{6,17}\d(?![\w-])/g
const QUOTE = /"([^"]{1,4000})"|(?<![\p{L}\p{N}])'([^']{2,4000}?)'(?![\p{L}\p{N}])/gu

const DAY = String.raw`(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}[-./](?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}|(?:19|20)\d\d)`
const DATED = new RegExp(`^${DAY}$`)
/** Two days with a dash between them: "1.4.2016 - 30.9.2024". */
const SPAN = new RegExp(String.raw`^${DAY}\s*-\s*${DAY}(?!\d)`)

/** Literals in the text; a quote may hold others. */
export function findLiterals(text: string): FoundLiteral[] {
  const found: FoundLiteral[] = []
  const add = (kind: FoundLiteral['kind'], start: number, value: string, shift = 0) => {
    const from = start
    const end = start + value.length + shift * 2
    if (
      kind !== 'quote' &&
      found.some((other) => other.kind !== 'quote' && from < other.end && end > other.start)
    )
      return
    found.push({ kind, start: from, end, value })
  }
  for (const match of text.matchAll(QUOTE)) add('quote', match.index, (match[1] ?? match[2] ?? '').trim(), 1)
  for (const match of text.matchAll(EMAIL)) add('email', match.index, match[0])
  for (const match of text.matchAll(URL)) add('url', match.index, match[0].replace(/[.,;:!?)]+$/, ''))
  for (const match of text.matchAll(PHONE)) {
    const digits = match[0].replace(/\D/g, '').length
    const dated =
      DATED.test(match[0].replace(/^\D+|\D+$/g, '')) || SPAN.test(text.slice(match.index).replace(/^\D+/, ''))
    if (digits >= 7 && digits <= 15 && !dated) add('phone', match.index, match[0].trim())
  }
  return found
}
