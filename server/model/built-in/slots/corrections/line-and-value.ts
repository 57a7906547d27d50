import type { Span } from '../../terms/span.ts'
import { overlaps } from '../../words/overlap.ts'
import { type Correction, withoutFile } from '../correction.ts'
import { type Entry, entriesIn, inEntry } from './entries.ts'
import { equated } from './equated.ts'
import { fitOf } from './fit.ts'
import { lastSentence } from './last-sentence.ts'
import { type LineKind, type NamedLine, namedLines, toldLines } from './line-names.ts'
import { type ToldValue, toldValues } from './value-cues.ts'

/** Which line, and what it should say, found apart: the pair that fits best. Null without one of them. */
export function lineAndValue({ text: whole, spans: read }: Said): Correction | null {
  const text = withoutFile(whole)
  const spans = read.flatMap((span) => spanIn(text, span))
  const entries = entriesIn(text)
  const lines = [...namedLines(text), ...toldLines(text)]
  const all = lines.length > 0 ? lines : entries.slice(0, 1).map(titleOf)
  let best: { score: number; line: NamedLine; value: ToldValue } | null = null
  for (const line of all) {
    for (const value of valuesFor({ line, text, spans })) {
      if (line.weight > TOLD && overlaps(line, value)) continue
      const score = scoreOf({ line, value, entries, text })
      if (score > (best?.score ?? LEAST)) best = { score, line, value }
    }
  }
  if (!best) return null
  return { field: fieldOf({ ...best, entries, text }), value: best.value.value }
}

interface Said {
  text: string
  spans: readonly Span[]
}

/** Where a literal stands once the file's name is out of the text. */
function spanIn(text: string, span: Span): Span[] {
  if (typeof span.value !== 'string') return []
  const quoted = span.kind === 'quote' ? text.indexOf(`"${span.value}"`) : -1
  const start = quoted >= 0 ? quoted + 1 : text.indexOf(span.value)
  return start < 0 ? [] : [{ ...span, start, end: start + span.value.length } as Span]
}

/** As much as a line weighs that is only told of, in words that hold its value too. */
const TOLD = 2.5
/** Under this, a line and a value only happen to stand in one text. */
const LEAST = 7

/** "For Lidl it should say …": a job is named, and none of its lines. */
function titleOf({ start, end }: Entry): NamedLine {
  return { kind: 'title', words: 'title', start, end, weight: 2 }
}

const LONG: ReadonlySet<LineKind> = new Set(['text', 'bullet'])

function valuesFor({
  line,
  text,
  spans,
}: {
  line: NamedLine
  text: string
  spans: readonly Span[]
}): ToldValue[] {
  const long = LONG.has(line.kind)
  const told = [...toldValues({ text, long }), ...equated(line, text, long)]
  return [
    ...told.map((value) => withoutLabel(value, line)),
    ...literals(line, spans),
    ...lastSentence({ line, text, spans }),
  ]
}

/** "it ought to be French: fluent", "put intermediate for French": says the line once more. */
function withoutLabel(told: ToldValue, { words }: NamedLine): ToldValue {
  const behind = / (?:for|as|at|under|in|into|beside|next to|behind|by) (?:the |my |that )?$/i.exec(
    told.value.slice(0, -words.length),
  )
  if (behind && told.value.toLowerCase().endsWith(words.toLowerCase())) {
    const value = told.value.slice(0, behind.index)
    return { ...told, value, end: told.start + value.length }
  }
  if (!told.value.toLowerCase().startsWith(words.toLowerCase())) return told
  const value = told.value.slice(words.length).replace(/^\s*(?:[:=-]|is|as)?\s*/, '')
  return value === '' ? told : { ...told, value, start: told.end - value.length }
}

/** Addresses, numbers and dates tell by their form that they are values. */
function literals({ kind }: NamedLine, spans: readonly Span[]): ToldValue[] {
  return spans.flatMap((span) => {
    const { start, end } = span
    if (span.kind === 'quote') return [{ value: span.value, start, end, weight: 9 }]
    if (span.kind === kind && typeof span.value === 'string')
      return [{ value: span.value, start, end, weight: kind === 'place' ? 5 : 8 }]
    return []
  })
}

/** What was read, and is not so: "not X", "instead of X", "the CV says X". */
export const DENIES =
  /(?:(?<!\b(?:should|must|to|now|rather|just) )\b(?:says?|thinks?|claims?|shows?|reads?)\b(?:, ?[^.,;!?]{2,40},)?(?:(?! but | and | it is )[^.,;!?]){0,45}$|\b(?:you|it|they|he|she|someone|somebody|one|entry|line|cv|resume|résumé|file)(?:'ve|'s)?(?: have| has| had)? (?:(?:mis)?read|took|understood|parsed|put|wrote|typed|recorded|spelt|spelled|got|listed|lists|have|has|had|entered|saved|shows|gives|gave)\b[^.,;!?]{0,45} as (?:an? |the )?["“]?$|\b(?:is|was|are|been)(?: \p{L}+)? (?:given|listed|written|spelled|spelt|shown|down|read|recorded|put|entered)(?: down)? as (?:an? |the )?["“]?$|(?:\b(?:not|never|isn't|wasn't|instead of|rather than|gives?|lists?|wrote)|(?<!(?:should|must|to) )(?:\bhave|\bhas|\bgot|'ve))(?: (?:it|me|that|this|my|an?|the|as|down|in|at|with|on|from|until|got|i|still))*[\s:"“]*$)/iu

/** How far before a value the words stand that deny it. */
const DENIED_WITHIN = 80

function scoreOf({
  line,
  value,
  entries,
  text,
}: {
  line: NamedLine
  value: ToldValue
  entries: readonly Entry[]
  text: string
}): number {
  const denied = DENIES.test(text.slice(Math.max(0, value.start - DENIED_WITHIN), value.start)) ? 15 : 0
  const ofEntry = inEntry({ ...line, entry: entryOf({ line, value, entries, text }) }) !== line.words ? 1 : 0
  const apart = Math.abs(value.start - line.end) / 80
  return (
    line.weight +
    value.weight +
    fitOf({ kind: line.kind, value: value.value }) +
    ofEntry -
    denied -
    Math.min(2, apart)
  )
}

interface Pair {
  line: NamedLine
  value: ToldValue
  entries: readonly Entry[]
  text: string
}

/** The job nearest to the line's words, that is neither the value nor denied. */
function entryOf({ line, value, entries, text }: Pair): Entry | undefined {
  const usable = entries.filter(
    (entry) =>
      !overlaps(entry, value) &&
      !/\b(?:not|instead of|rather than) (?:with|at|for|from)? ?$/i.test(text.slice(0, entry.start)),
  )
  const distance = ({ start, end }: Entry) => Math.max(0, start - line.end, line.start - end)
  return usable.sort((a, b) => distance(a) - distance(b))[0]
}

const READ_AS =
  /\b(?:says?|reads?|shows?|gives?|lists?|have|has|got|wrote|put)(?: (?:it|me|that|down|as|the skill))* ["“]?(?<old>\p{Lu}[\p{L}\d.&+# '’-]*?)["”]?(?= (?:in|as|for|at|under|on|but)\b|[,.;!]|$)/u

function fieldOf(pair: Pair): string {
  const { line, text } = pair
  const old = READ_AS.exec(text)?.groups?.old
  if (line.kind === 'skill' && old && old !== pair.value.value) return old
  const before =
    line.weight <= TOLD
      ? undefined
      : /(?<name>\p{Lu}[\p{L}\d&'’.-]*(?: \p{Lu}[\p{L}\d&'’.-]*)*?)(?:'s|’s)? $/u.exec(
          text.slice(0, line.start),
        )?.groups?.name
  const entry = entryOf(pair)
  const direct = entry && /^ (from|of|for|in) (?:the |my )?$/.exec(text.slice(line.end, entry.start))?.[1]
  if (direct && line.kind !== 'bullet' && !inJob(line.kind)) return `${line.words} ${direct} ${entry.words}`
  const owner =
    before && !SENTENCE_WORDS.test(before) ? { words: before.replace(/['’]s$/, ''), start: 0, end: 0 } : entry
  return inEntry({ ...line, entry: owner })
}

const SENTENCE_WORDS =
  /^(?:The|My|This|That|In|On|At|Under|Within|Below|Above|Beside|Beneath|By|Next|Near|Instead|For|And|But|So|Please|You|It|First|Second|Third|Last|Place|Wrong|Correct|Change|Fix|Set|Update|Hi|Hello|Also|I|CV|Resume|Job|Can|Could|Would|Your|Our|Make|Put|They|We|He|She|There|Where|When|What|That|Not|Now|Well|Yes|No|Since|With|From)$/

function inJob(kind: LineKind): boolean {
  return (
    inEntry({ kind, words: '', entry: { words: 'x', start: 0, end: 0 } }) !== '' &&
    kind !== 'degree' &&
    kind !== 'grade' &&
    kind !== 'date'
  )
}
