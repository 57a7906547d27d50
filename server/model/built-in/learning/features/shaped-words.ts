import type { Reading } from '../../terms/reading.ts'
import type { Token } from '../../terms/token.ts'

export interface ShapedWord {
  /** The word's stem, or the kind of value that it belongs to: "<place>". */
  shape: string
  token: Token
}

const MASKED: ReadonlySet<string> = new Set(['money', 'date', 'place', 'url', 'email', 'phone', 'quote'])

/** The words in order; a value is one word of its kind, and names in a row are one. */
export function shapedWords({ tokens, spans }: Reading): ShapedWord[] {
  const words: ShapedWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const span = spans.find((other) => MASKED.has(other.kind) && other.from <= at && other.to > at)
    const token = tokens[at]
    if (!token) continue
    if (span) {
      words.push({ shape: `<${span.kind}>`, token })
      at = span.to - 1
      continue
    }
    const shape = /^\d+$/.test(token.text) ? '<number>' : token.name ? '<name>' : token.stem
    if (words.at(-1)?.shape !== shape || shape !== '<name>') words.push({ shape, token })
  }
  return words
}

/** True for a value, a number or a name. */
export function isMasked({ shape }: ShapedWord): boolean {
  return shape.startsWith('<')
}
