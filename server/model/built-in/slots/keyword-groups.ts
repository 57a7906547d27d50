import { COMMON_WORDS } from '../common-words.ts'
import type { Reading } from '../reading.ts'
import { stem } from '../stem.ts'
import { LANGUAGES } from './languages.ts'
import { toldTokens } from './story.ts'
import { isWork } from './work-named.ts'

/** A word kept of a search, with its token. */
export interface Kept {
  at: number
  word: string
}

/** Of several groups of words, those that name work are the search; in a long story, those beside "jobs" or "as". */
export function focused(
  kept: Kept[],
  { tokens, text, spans }: Pick<Reading, 'tokens' | 'text' | 'spans'>,
): Kept[] {
  const groups = wantedGroups(groupsOf(kept, tokens, text), { tokens, text, spans })
  const working = groups.filter((group) => namesWork(group, tokens))
  const telling = groups.filter((group) => isTelling(group, tokens))
  const several = working.length > 0 ? working : telling
  const told = several.length > 1 ? several.filter((group) => isTold(group, tokens)) : []
  const named = withoutRepeats(told.length > 0 ? told : several.length > 0 ? several : groups, tokens)
  if (named.flat().length === 1 && !isAsked(named.flat()[0], tokens)) return []
  if (named.flat().length <= 3) return named.flat()
  const anchored = named.filter((group) => isAnchored(group, tokens))
  return (anchored.length > 0 ? anchored : named).flat().slice(0, 8)
}

/** Some word of it is no everyday word. */
function isTelling(group: Kept[], tokens: Reading['tokens']): boolean {
  return group.some(({ at }) => !COMMON_WORDS.has(tokens[at]?.text ?? ''))
}

function groupsOf(kept: Kept[], tokens: Reading['tokens'], text: string): Kept[][] {
  const groups: Kept[][] = []
  for (const word of kept) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const comma = last && /[,;]/.test(text.slice(tokens[last.at]?.end ?? 0, tokens[word.at]?.start ?? 0))
    const denies = comma && group && isLeft(group, tokens, text)
    if (group && last && !denies && !tokens[word.at]?.starts && isNear(tokens, last.at, word.at))
      group.push(word)
    else groups.push([word])
  }
  return groups
}

/** Without the work that somebody refuses, leaves behind or only tells of, when something else is asked for. */
function wantedGroups(
  groups: Kept[][],
  { tokens, text, spans }: Pick<Reading, 'tokens' | 'text' | 'spans'>,
): Kept[][] {
  const own = groups.filter((group) => !isLeft(group, tokens, text))
  const named = own.filter((group) => !REQUIRED.test(aheadOf(group, tokens)))
  const kept = named.length > 0 ? named : own
  const told = toldTokens(tokens)
  const asked = kept.filter((group) => told[group[0]?.at ?? 0] !== 'told')
  const plain = asked.some(
    (group) =>
      namesWork(group, tokens) ||
      isTold(group, tokens) ||
      (isTelling(group, tokens) &&
        (told[group[0]?.at ?? 0] === 'wished' || isBesideValue({ group, tokens, spans }))),
  )
  return plain ? asked : kept
}

/** "Content strategist, hybrid, Copenhagen.": a sentence that says where, how or for what pay says of what work. */
function isBesideValue({
  group,
  tokens,
  spans,
}: Pick<Reading, 'tokens' | 'spans'> & { group: Kept[] }): boolean {
  const at = group[0]?.at ?? 0
  const after = tokens.findIndex(({ starts }, i) => starts && i > at)
  const from = tokens.findLastIndex(({ starts }, i) => starts && i <= at)
  return spans.some(
    (span) =>
      ['place', 'money', 'choice'].includes(span.kind) &&
      span.from >= from &&
      (after < 0 || span.from < after),
  )
}

/** "data engineer jobs that ask for Kafka": what is asked of the person, and not by them. */
const REQUIRED =
  /\b(?:that|which|who|they|ones|jobs|adverts|employers) (?:ask|asks|asking|call|calls|calling) for(?: both| either| all of| some)?$/

/** "the removals firm is out for me" */
const OVER =
  /^(?: [\p{L}'-]+)? (?:is|are|was|were|has|have)(?: now| all| just)? (?:out|over|done|finished|history|behind me|not for me|no longer|not an option|too (?:hard|heavy|much))\b/iu

function isLeft(group: Kept[], tokens: Reading['tokens'], text: string): boolean {
  const first = tokens[group[0]?.at ?? 0]
  const ahead =
    text
      .slice(0, first?.start ?? 0)
      .split(/[,;.!?]/)
      .at(-1) ?? ''
  const behind = text.slice(tokens[group.at(-1)?.at ?? 0]?.end ?? text.length)
  if (OVER.test(behind)) return true
  return LEFT_BEHIND.test(aheadOf(group, tokens)) && LEFT_IN_TEXT.test(`${ahead.toLowerCase()} `.slice(-60))
}

/** Beside "jobs" or after "as", "find", "for": where the work that is looked for stands. */
function isAnchored(group: Kept[], tokens: Reading['tokens']): boolean {
  const first = group[0]?.at ?? 0
  const last = group.at(-1)?.at ?? 0
  return [...tokens.slice(Math.max(0, first - 3), first), ...tokens.slice(last + 1, last + 3)].some(
    ({ text }) =>
      /^(?:jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?|as|find|looking|search|gigs?|any|for)$/.test(
        text,
      ),
  )
}

/** A lone everyday word is a kind of work only where one stands: "with children", "night jobs". */
function isAsked(word: Kept | undefined, tokens: Reading['tokens']): boolean {
  const text = tokens[word?.at ?? -1]?.text ?? ''
  if (!COMMON_WORDS.has(text) || isWork(text) || tokens.length <= 2) return text !== ''
  const at = word?.at ?? 0
  return (
    /^(?:with|in|as|for|about|of|a|an)$/.test(tokens[at - 1]?.text ?? '') ||
    /^(?:jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?)$/.test(tokens[at + 1]?.text ?? '')
  )
}

/** "20 years in payroll … payroll manager": what is said again, and with more words, is the search. */
function withoutRepeats(groups: Kept[][], tokens: Reading['tokens']): Kept[][] {
  const stems = groups.map((group) => new Set(group.map(({ at }) => stem(tokens[at]?.text ?? ''))))
  return groups.filter((_, i) =>
    stems.every((other, j) => {
      if (i === j) return true
      const own = stems[i] ?? new Set<string>()
      const repeated = [...own].some((word) => other.has(word))
      return !repeated || own.size > other.size || (own.size === other.size && i > j)
    }),
  )
}

/** "sick of nursing": the work that somebody leaves. */
const LEFT_BEHIND =
  /(?:out of|sick of|tired of|bored of|fed up with|leave|leaving|quit|quitting|instead of|rather than|change from|switch from|moving from|no more|nothing in|hate|escape|escaping|not|no|except|excluding|anything but|everything but|nothing but|other than|apart from|used to be|used to work as|fed up of|fed up with|had enough of|done with|forget|scrap|forget about|enough of|never again)(?: the| my| this| an?| in| being| any| more| to do)*$/
/** The same, within the part of the sentence that the words stand in. */
const LEFT_IN_TEXT =
  /\b(?:out|sick|tired|bored|fed up|leav\w*|quit\w*|instead|rather|change|switch|moving|no|nothing|hate|escap\w*|not|used|except|excluding|but|other|apart|enough|done|dont|wont|forget|scrap|never)\b|n't\b/

function namesWork(group: Kept[], tokens: Reading['tokens']): boolean {
  return group.some(
    ({ at }) =>
      isWork(tokens[at]?.text ?? '') ||
      LANGUAGES.has(tokens[at]?.text ?? '') ||
      isWork(hyphenated(tokens, at)),
  )
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

function aheadOf(group: Kept[], tokens: Reading['tokens']): string {
  const first = group[0]?.at ?? 0
  return tokens
    .slice(Math.max(0, first - 5), first)
    .map(({ text }) => text)
    .join(' ')
}

/** What somebody says of their work: "I do payroll", "I am a tax advisor", "I know Java". */
const DOES =
  /\b(?:i|we) (?:do|am|know|teach|drive|speak|code|program|cook|clean|fix|repair|build)(?: (?:a|an|the|in|mostly|mainly|with))*$/

/** "… as a hairdresser", "hairdresser jobs", "I do payroll". */
function isTold(group: Kept[], tokens: Reading['tokens']): boolean {
  const first = group[0]?.at ?? 0
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ text }) => text)
  const after = tokens[(group.at(-1)?.at ?? 0) + 1]?.text ?? ''
  return (
    before.includes('as') ||
    DOES.test(aheadOf(group, tokens)) ||
    /^(?:jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?|posts?|gigs?)$/.test(after)
  )
}

function isNear(tokens: Reading['tokens'], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to).map(({ text }) => text)
  if (between.length === 1 && between[0] === 'to')
    return LANGUAGES.has(tokens[from]?.text ?? '') && LANGUAGES.has(tokens[to]?.text ?? '')
  // "lecturer in linguistics", "lecturer post in linguistics"
  if (between.at(-1) === 'in' && isWork(tokens[from]?.text ?? ''))
    return between.slice(0, -1).every((text) => /^(?:post|position|role|job)s?$/.test(text))
  return between.length <= 2 && between.every((text) => /^(?:and|of|or|the)$/.test(text))
}
