/** Turns glyphs in the order they stand on the page (left to right) into reading order. */

const rtlLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
}

export function isRightToLeft(text: string): boolean {
  let rtl = 0
  let ltr = 0
  for (const character of text) {
    if (rtlLetter.test(character)) rtl++
    else if (/\p{L}/u.test(character)) ltr++
  }
  return rtl > ltr
}

/** Reverses each run that `pattern` finds in the joined parts, part by part. */
function reverseRuns(parts: readonly string[], pattern: RegExp): string[] {
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.length
  }
  const out = [...parts]
  for (const match of parts.join('').matchAll(pattern)) {
    const from = starts.findIndex((start) => start >= match.index)
    const past = starts.findIndex((start) => start >= match.index + match[0].length)
    const to = past < 0 ? parts.length : past
    if (from >= 0) out.splice(from, to - from, ...out.slice(from, to).reverse())
  }
  return out
}

const latin = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`
/** Latin words with what joins them, or one number; numbers apart keep the line's direction (UAX #9). */
const leftToRightRun = new RegExp(
  String.raw`(?:${latin}|[\d@._/:+#&'-](?=[\w@./:+#-]*${latin})|(?<=${latin}[\w@./:+#&'-]*)[\d@._/:+#&'-])+(?:\s+(?:${latin}[\w@./:+#&'-]*))*|\d[\d.,/:%]*`,
  'gu',
)
const rightToLeftRun =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])*/gu

/** Right-to-left lines show "+971 50 555" as "555 50 971+". */
function withPhonesTurned(text: string): string {
  return text.replace(
    /(?<![\d+])\d[\d ]*\d\+(?=\s|$)/g,
    (phone) => `+${phone.slice(0, -1).split(' ').reverse().join(' ')}`,
  )
}

/**
 * Parts are glyph texts and spaces in visual order; ligatures stay whole. On a page that reads from the
 * right, so does every line with a right-to-left letter, however much Latin is in it.
 */
export function toReadingOrder(parts: readonly string[], pageIsRightToLeft: boolean): string {
  const text = parts.join('')
  if (pageIsRightToLeft && !rtlLetter.test(text)) return withPhonesTurned(text)
  if (!rtlLetter.test(text)) return text
  if (!pageIsRightToLeft && !isRightToLeft(text)) return reverseRuns(parts, rightToLeftRun).join('')
  const flipped = [...parts].reverse().map((part) => mirrored[part] ?? part)
  return withPhonesTurned(reverseRuns(flipped, leftToRightRun).join(''))
}
