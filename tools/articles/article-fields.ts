import { withoutControls } from '../core/visible-text.ts'

export const TITLE_LENGTH = 300
export const CATEGORY_LENGTH = 100
export const CONTENT_LENGTH = 20_000

/** A title as stored: one line. */
export function cleanTitle(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“](.*)["”]$/u, '$1')
}

/** An article's text as stored, paragraphs kept. */
export function cleanContent(text: string): string {
  return withoutControls(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replace(/^["“]([^"“”]*)["”]$/su, '$1')
}

/** The category as stored: "Fees & Pay" → "fees & pay". */
export function cleanCategory(text: string | null): string {
  return cleanTitle(text ?? '')
    .toLowerCase()
    .slice(0, CATEGORY_LENGTH)
}

/** A title from the text's own first words, for who gave none. */
export function titleFrom(content: string): string {
  const [first = ''] = content.split(/(?<=[.!?])\s|\n/)
  const words = cleanTitle(first).replace(/[.!:]+$/, '')
  return words.length <= 80 ? words : `${words.slice(0, 79).replace(/\s+\S*$/, '')}…`
}
