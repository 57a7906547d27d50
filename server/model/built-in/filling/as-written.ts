const WRITTEN: Record<string, string> = {
  "'": "[‘’‚′`´']",
  '"': '[“”„«»″"]',
  '-': '[‐‑‒–—―−-]',
  ' ': '\\s+',
  '\n': '\\s*\\n\\s*',
}

/**
 * A text to keep, letter for letter as its author typed it: reading it makes
 * curly quotes and long dashes plain, and nobody asked for that.
 */
export function asWritten({ value, sources }: { value: string; sources: readonly string[] }): string {
  if (!/['"-]|\.\.\./.test(value)) return value
  const pattern = new RegExp(
    [...value.replaceAll('...', '…')]
      .map((letter) =>
        letter === '…'
          ? '(?:…|\\.\\.\\.)'
          : (WRITTEN[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')),
      )
      .join(''),
    'u',
  )
  for (const source of sources) {
    const found = pattern.exec(source)?.[0]
    if (found) return found
  }
  return value
}
