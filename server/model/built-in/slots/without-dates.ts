import type { Reading } from '../terms/reading.ts'

/** A part that says by its name that it is neither title nor company. */
const DESCRIBED =
  /[,;.]?\s*\b(?:description|duties|responsibilities|tasks|achievements|details|what i did(?: there)?)\s*:[\s\S]*$/i

/** Without the parts that are described. */
export function withoutParts(text: string): string {
  return text.replace(DESCRIBED, '')
}

/** Days and sums are neither titles nor companies. */
export function withoutDates({ text, spans }: Reading): string {
  let out = text
  for (const span of [...spans]
    .filter(({ kind }) => kind === 'date' || kind === 'money')
    .sort((a, b) => b.start - a.start)) {
    out = `${out.slice(0, span.start)},${out.slice(span.end)}`
  }
  return out
    .replace(/\b(?:from|since|between|until|till|to|in|on|started|and)\s*(?=,)/gi, '')
    .replace(/,[\s,-]*(?:to|until|till|and|through)?[\s,-]*,/g, ',')
    .replace(/,[\s,]*(?:to |until |till |til |-\s*)?(?:now|present|today|the present|current)\b/gi, ',')
}
