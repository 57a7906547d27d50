import type { Reading } from '../terms/reading.ts'
import { COMMON_WORDS } from '../words/common-words.ts'
import { LANGUAGES } from './languages.ts'
import { isWork } from './work-named.ts'

/** A word kept of a search, with its token. */
export interface Kept {
  at: number
  word: string
}

type Tokens = Reading['tokens']

/** The first and the last token of a group of words. */
export function endsOf(group: readonly Kept[]): { first: number; last: number } {
  return { first: group[0]?.at ?? 0, last: group.at(-1)?.at ?? 0 }
}

/** The words before a group, as much as tells what they do with it. */
export function aheadOf(group: readonly Kept[], tokens: Tokens): string {
  const { first } = endsOf(group)
  return tokens
    .slice(Math.max(0, first - 5), first)
    .map(({ text }) => text)
    .join(' ')
}

/** A word for work or a language stands in it. */
export function namesWork(group: readonly Kept[], tokens: Tokens): boolean {
  return group.some(({ at }) => {
    const word = tokens[at]?.text ?? ''
    return isWork(word) || LANGUAGES.has(word) || isWork(hyphenated(tokens, at))
  })
}

/** "book-keeping" by its first or last word: the word without the hyphen; else "". */
export function hyphenated(tokens: Reading['tokens'], at: number): string {
  for (const [one, other] of [
    [tokens[at], tokens[at + 1]],
    [tokens[at - 1], tokens[at]],
  ]) {
    const joined = `${one?.text}${other?.text}`
    if (one && other && other.start === one.end + 1 && isWork(joined)) return joined
  }
  return ''
}

/** Some word of it is no everyday word. */
export function isTelling(group: readonly Kept[], tokens: Tokens): boolean {
  return group.some(({ at }) => !COMMON_WORDS.has(tokens[at]?.text ?? ''))
}

const JOB = 'jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?'
const JOBS = new RegExp(`^(?:${JOB})$`)
const JOBS_OR_POSTS = new RegExp(`^(?:${JOB}|posts?|gigs?)$`)
const ANCHORS = new RegExp(`^(?:${JOB}|as|find|looking|search|gigs?|any|for)$`)

/** "… as a hairdresser", "hairdresser jobs", "I do payroll". */
export function isTold(group: readonly Kept[], tokens: Tokens): boolean {
  const { first, last } = endsOf(group)
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ text }) => text)
  return (
    before.includes('as') ||
    DOES.test(aheadOf(group, tokens)) ||
    JOBS_OR_POSTS.test(tokens[last + 1]?.text ?? '')
  )
}

/** What somebody says of their work: "I do payroll", "I am a tax advisor", "I know Java". */
const DOES =
  /\b(?:i|we) (?:do|am|know|teach|drive|speak|code|program|cook|clean|fix|repair|build)(?: (?:a|an|the|in|mostly|mainly|with))*$/

/** Beside "jobs" or after "as", "find", "for": where the work that is looked for stands. */
export function isAnchored(group: readonly Kept[], tokens: Tokens): boolean {
  const { first, last } = endsOf(group)
  const beside = [...tokens.slice(Math.max(0, first - 3), first), ...tokens.slice(last + 1, last + 3)]
  return beside.some(({ text }) => ANCHORS.test(text))
}

/** A lone everyday word is a kind of work only where one stands: "with children", "night jobs". */
export function isAsked(word: Kept | undefined, tokens: Tokens): boolean {
  const text = tokens[word?.at ?? -1]?.text ?? ''
  if (!COMMON_WORDS.has(text) || isWork(text) || tokens.length <= 2) return text !== ''
  const at = word?.at ?? 0
  return (
    /^(?:with|in|as|for|about|of|a|an)$/.test(tokens[at - 1]?.text ?? '') ||
    JOBS.test(tokens[at + 1]?.text ?? '')
  )
}
