/**
 * Makes a person's text comparable without losing it: what is returned keeps
 * case, accents and punctuation, so that slices of it can be stored verbatim.
 */

/** Longer messages are understood by their beginning; the rest is still quoted where a tool keeps text. */
export const READ_LIMIT = 1_500

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/gu
const CONTROL = /[\p{Cc}\p{Cs}\p{Co}]/gu
/** A letter with more than three marks on it is decoration. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu

/** NFKC, straight quotes and dashes, single spaces, nothing invisible. */
export function cleanText(text: string): string {
  return text
    .slice(0, 20_000)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\t\r\n]+/g, (gap) => (gap.includes('\n') ? '\n' : ' '))
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(CONTROL, (character) => (character === '\n' ? '\n' : ''))
    .replace(PILED_MARKS, '$1')
    .replace(/[‘’‚′`´]/gu, "'")
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n+ */g, '\n')
    .trim()
}

/** Lower case without accents: "Zürich" and "zurich" are the same word. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
