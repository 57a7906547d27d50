/** Does a value stand in a text, whatever the line breaks, case and kind of dash? The guard against invention. */

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[‘’‚´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[•●▪◦|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const edge = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

/** Prepares a text once; the returned test answers for any number of values. */
export function createOccurrenceTest(text: string): (value: string) => boolean {
  // Words broken at a line's end, as they were printed and as they were meant.
  const texts = [normalize(text), normalize(text.replace(/(\p{Ll})[-\u2010]\s*\n\s*(?=\p{Ll})/gu, '$1'))]
  return (value) => {
    const wanted = normalize(value)
    return wanted !== '' && texts.some((whole) => standsAlone(whole, wanted))
  }
}

/** "Go" stands in "Go, Rust" but not in "Google". */
function standsAlone(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + wanted.length] ?? ' '
    const opens = !edge.test(wanted[0] ?? '') || !edge.test(before)
    const closes = !edge.test(wanted.at(-1) ?? '') || !edge.test(after)
    if (opens && closes) return true
  }
  return false
}
