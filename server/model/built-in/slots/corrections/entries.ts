import { overlaps } from '../../words/overlap.ts'
import { LANGUAGES } from '../languages.ts'
import type { LineKind } from './line-names.ts'

/** The job or school that a line belongs to. */
export interface Entry {
  /** "Globex", or "the plumber job" when only the work is said. */
  words: string
  start: number
  end: number
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}\d&'’.+/-]*(?:(?<![\p{L}'’]{4}\.) (?:(?:&|and|of|of the|de|der|und|for|for the) )?(?!I(?![\p{L}\d]))[\p{Lu}\d][\p{L}\p{M}\d&'’.+/-]*)*`
const JOB = '(?:job|role|post|position|stint|internship|gig|time|entry|years|work|studies|placement)'
const FORMS = [
  String.raw`(?:\b(?:[Mm]y|[Tt]he|[Tt]hat|[Tt]his|[Oo]ur) )(?<name>${NAME})(?:'s|’s)? ${JOB}\b`,
  String.raw`\b(?:[Aa]t|[Ff]or|[Ww]ith|[Ff]rom|[Uu]nder|joined|left|quit|of) (?:the |my |our )?(?<name>${NAME})`,
  String.raw`\b(?:[Mm]y|[Tt]he|[Tt]hat|[Tt]his) (?<work>(?!(?:first|last|second|third|start|end|old|new|current|wrong|right)\b)\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)?) (?:job|role|post|position|stint|internship|gig|entry)\b`,
  String.raw`\b(?:still|work(?:ed|ing)?|job|employed|started|began|time|title|position|role|date|start|end|place|location|bullet) (?:with|at|for) (?<lower>the \p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){0,2}?)(?=[,.;:]|$| (?:in|on|until|till|since|from|but|and|should|is|was|has|to|as|says)\b)`,
].map((source) => new RegExp(source, 'gu'))
const NO_ENTRY =
  /^(?:cv|resume|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|i|i'm|it|b\.?sc|m\.?sc|phd|ba|ma)$/i
const KIND_OF_LINE =
  /^(?:title|job title|start|end|date|start date|end date|name|phone|email|summary|same|whole|right|wrong)$/

/** Companies, schools and jobs that the words name, in order. */
export function entriesIn(text: string): Entry[] {
  const found: Entry[] = []
  for (const pattern of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const { name, work, lower } = match.groups ?? {}
      const words = (name ?? work ?? lower ?? '').replace(/[.'’]+$|['’]s$/u, '')
      if (
        words === '' ||
        NO_ENTRY.test(words) ||
        NO_ENTRY.test(words.replace(/ \d{4}$/, '')) ||
        LANGUAGES.has(words.toLowerCase())
      )
        continue
      if (work && KIND_OF_LINE.test(work)) continue
      const start = match.index + match[0].indexOf(words)
      const end = start + words.length
      if (found.some((other) => overlaps(other, { start, end }))) continue
      found.push({ words: work ? `the ${work} job` : words, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const OF_JOB: ReadonlySet<LineKind> = new Set(['title', 'employer', 'start', 'end', 'place', 'bullet'])
const OF_SCHOOL: ReadonlySet<LineKind> = new Set(['degree', 'grade', 'date'])

/** "title" and "Globex" are "title at Globex"; a phone number belongs to no job. */
export function inEntry({
  kind,
  words,
  entry,
}: {
  kind: LineKind
  words: string
  entry: Entry | undefined
}): string {
  if (!entry || !(OF_JOB.has(kind) || OF_SCHOOL.has(kind))) return words
  return entry.words.startsWith('the ') && entry.words.endsWith(' job')
    ? `${words} of ${entry.words}`
    : `${words} at ${entry.words}`
}
