/** Words come again and again: their letters are cut out once. */
const cut = new Map<string, string[]>()
const MOST_CUT = 10_000

/** Names of features for each four letters in a row, ends included. */
export function lettersOf(word: string): readonly string[] {
  const known = cut.get(word)
  if (known) return known
  const padded = `^${word}$`
  const parts: string[] = []
  for (let at = 0; at + 4 <= padded.length; at++) parts.push(`l:${padded.slice(at, at + 4)}`)
  if (cut.size >= MOST_CUT) cut.clear()
  cut.set(word, parts)
  return parts
}
