/** Unicode "tag" characters spell invisible ASCII; variation selectors above 16 can carry bytes. */
const smuggled = /[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
/** Ligatures, Kangxi radicals, Arabic presentation forms, full-width forms: same text, other code points. */
const compatibility = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFF5E]+/g
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** Stands for a glyph that is drawn but whose letter the file does not tell. */
export const unknownGlyph = '\uFFFD'
const unknownDash = /(?<=\d\s*)\uFFFD+(?=\s*[\p{L}\d])|(?<=\s)\uFFFD+(?=\s)/gu

/** What is drawn between two dates, or alone between spaces, is a dash; elsewhere it is left out. */
export function resolveUnknownGlyphs(text: string): string {
  return text.includes(unknownGlyph) ? text.replace(unknownDash, '–').replaceAll(unknownGlyph, '') : text
}

/** Text as a reader sees it: invisible characters gone, compatibility forms as their usual letters. */
export function cleanText(text: string): string {
  return text
    .replace(smuggled, '')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(compatibility, (part) => part.normalize('NFKC'))
    .replace(spaces, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .normalize('NFC')
}

export function countSmuggled(text: string): number {
  return text.match(smuggled)?.length ?? 0
}

export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const bulletMark = /^\s*(?:[•●○◦▪▫■□◼◾‣⁃∙·➢➤►▶▸✓✔❖◆◇★☆※❑❒–—*-]|[\uE000-\uF8FF]|o(?=\s{2,}))\s+(?=\S)/u

/** Splits a leading bullet mark off. A dash or star counts only with a space behind it. */
export function splitBullet(text: string): { bullet: boolean; text: string } {
  const match = bulletMark.exec(text)
  if (match) return { bullet: true, text: text.slice(match[0].length) }
  const tight = /^\s*[•●▪■◦‣➢➤►❖]\s*(?=\S)/u.exec(text)
  return tight ? { bullet: true, text: text.slice(tight[0].length) } : { bullet: false, text }
}
