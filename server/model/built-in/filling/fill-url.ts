import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import { fieldNamed } from './field-names.ts'
import type { State } from './fill-state.ts'

/** The address whose host or neighbouring words name the field; else a bare handle: "my github is annak". */
export function urlFor(field: Field, state: State): string | null {
  const { text, spans } = state.reading
  const fields = state.fields.filter(({ slot }) => slot === 'url')
  const urls = spans.flatMap((span) => (span.kind === 'url' ? [span] : []))
  const own = urls.find(
    ({ value, start }) =>
      ownerOf({ url: value, ahead: text.slice(Math.max(0, start - 40), start), fields })?.name === field.name,
  )
  return own?.value ?? handleFor({ field, state })
}

/** The field of an address: by its host, by the words before it, or the one that takes any. */
function ownerOf({
  url,
  ahead,
  fields,
}: {
  url: string
  ahead: string
  fields: readonly Field[]
}): Field | undefined {
  const host = url.toLowerCase()
  return (
    fields.find(({ words }) => words.some((word) => word.length > 4 && host.includes(word))) ??
    fieldNamed({ words: ahead, fields }) ??
    fields.find(({ words }) => words.length === 1) ??
    fields[0]
  )
}

/** A name on the site that the field is called after, never a part of an address. */
function handleFor({ field, state: { reading } }: { field: Field; state: State }): string | null {
  const { text, asks } = reading
  const brand = field.words[0] ?? ''
  if (asks || CLEARING.test(text) || brand.length <= 4) return null
  const word = nameOn(brand, text) ?? nameBehind(brand, withoutUrls(reading))
  return word && !NO_HANDLE.test(word) ? word : null
}

/** What is left beside the addresses: "my site is kim.dev and my github is kim-d". */
function withoutUrls({ text, spans }: Reading): string {
  return spans.reduce(
    (left, span) => (span.kind === 'url' ? left.replace(text.slice(span.start, span.end), '/') : left),
    text,
  )
}

/** "on GitHub I'm annak" */
function nameOn(brand: string, text: string): string | undefined {
  return new RegExp(
    String.raw`\bon ${brand},? (?:i am|i'm|im|it's|my name is|you find me as) @?([a-z0-9][a-z0-9-]{2,38})(?![\w.])`,
    'i',
  ).exec(text)?.[1]
}

/** "my GitHub account is anna-k" */
function nameBehind(brand: string, text: string): string | undefined {
  return new RegExp(
    String.raw`\b${brand}\s*(?:url|link|profile|handle|user ?name|account|name)?\s*(?:(?:is|to|:|=|as)(?: now)?)?\s+@?([a-z0-9][a-z0-9-]{2,38}(?=(?: now)?[\s.,!?]*$)|[a-z0-9]+(?:-[a-z0-9]+)+(?=[,.;!]|\s)|[a-z]+\d+(?=[,.;!]|\s))`,
    'i',
  ).exec(text)?.[1]
}

const NO_HANDLE = /^(?:profile|page|link|from|please|url|account|address|website|my|the)$/i
/** Words that empty a field. */
const CLEARING =
  /\b(?:remove|delete|clear|erase|empty|drop|wipe|bin|scrap|chuck|ditch|strip|get rid of|get shot of|take off|take out|take .{1,24} off|blank)\b/i
