/** Control characters but tab and line breaks. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu

/** Characters that change how text reads without being seen: zero-width, bidirectional marks, tags. */
const FORMAT = /\p{Cf}/gu

/** Text as it may be stored: no control characters, no halves of surrogate pairs. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(CONTROLS, '')
}

/** Text with nothing in it that is not seen. */
export function visibleText(text: string): string {
  return withoutControls(text).replaceAll(FORMAT, '')
}
