import type { Field } from '../terms/field.ts'
import { trimmed } from './free-text.ts'

/**
 * "Situation: … Task: …" or "S: … T: …": the texts that stand behind the names,
 * or the first letters, of several fields. Empty when none is named so.
 */
export function labelledParts({
  text,
  fields,
}: {
  text: string
  fields: readonly Field[]
}): Map<string, string> {
  const names = fields.filter(({ slot }) => slot === 'free_text').map(({ name }) => name)
  const spelled = partsBehind({ text, labels: names.map((name) => [name, name] as const) })
  if (spelled.size > 0) return spelled
  const letters = new Map<string, string>()
  for (const name of names) if (!letters.has(name.charAt(0))) letters.set(name.charAt(0), name)
  const initials = partsBehind({ text, labels: [...letters] })
  return initials.size >= FEWEST_LETTERS ? initials : new Map()
}

/** A single letter before a colon may be anything. */
const FEWEST_LETTERS = 3

function partsBehind({
  text,
  labels,
}: {
  text: string
  labels: readonly (readonly [label: string, name: string])[]
}): Map<string, string> {
  const found = [
    ...text.matchAll(
      new RegExp(
        String.raw`(?<![\p{L}\d])(${labels.map(([label]) => label).join('|')})s?\s*(?::|\s-+\s)\s*(?=\S)`,
        'giu',
      ),
    ),
  ]
  const parts = new Map<string, string>()
  for (const [at, match] of found.entries()) {
    const name = labels.find(([label]) => label.toLowerCase() === match[1]?.toLowerCase())?.[1]
    const said = trimmed(text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length))
    if (name && said && !parts.has(name)) parts.set(name, said)
  }
  return parts
}
