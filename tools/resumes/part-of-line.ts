/**
 * A text with `value` in the place of the words `replaces`, wherever they stand as whole
 * words; null where they do not, or where the text has the value there already.
 */
export function withPartReplaced({
  text,
  replaces,
  value,
}: {
  text: string
  replaces: string
  value: string
}): string | null {
  const escaped = replaces.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (escaped === '' || (saysAlready(text, value) && value.includes(replaces.trim()))) return null
  // "twelve years, not eleven" of "eleven years": what both have beside it is there once.
  const [before, after] = wordsAround(value)
  for (const around of [`${escaped}${after}`, `${before}${escaped}`, escaped]) {
    const words = new RegExp(String.raw`(?<![\p{L}\d])${around}(?![\p{L}\d])`, 'giu')
    if (words.test(text)) return text.replace(words, (said) => likeSaid(value, said))
  }
  return null
}

/** The first words of a value and its last, as they may stand beside the one that is replaced. */
function wordsAround(value: string): [before: string, after: string] {
  const [first, ...rest] = value.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const last = rest.at(-1)
  return last === undefined || first === undefined
    ? ['', '']
    : [`${[first, ...rest.slice(0, -1)].join(' ')} `, ` ${rest.join(' ')}`]
}

function saysAlready(text: string, value: string): boolean {
  return text.toLowerCase().includes(value.toLowerCase())
}

/** Where a sentence begins with the words, it still begins with a capital. */
function likeSaid(value: string, said: string): string {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(said)
  return isCapital ? value.charAt(0).toUpperCase() + value.slice(1) : value
}
