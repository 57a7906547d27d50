import { wholeWords } from '../words/whole-words.ts'
import { trimmed } from './free-text.ts'
import { FROM_WHEN } from './from-when.ts'

/** A line that a tool's text can name: the words for it, as the inside of a regular expression. */
export interface NamedLine {
  name: string
  near: string
  /** What a title or a name takes; long texts keep their sentences and full stops. */
  isShort: boolean
}

interface Label {
  line: NamedLine
  start: number
  end: number
}

/** Where a label may stand: at the start, after a mark, or after a word that leads to it. */
const BEFORE_LABEL = String.raw`(?:^|[.,;:\n(-]\s*|(?<![\p{L}\d])(?:and|with|the|its|our|my|a|an|new|as|use|change|set|edit|update|make|put|add|correct|fix|should say)\s+)`
const LINKED = String.raw`(?:\s+(?:(?:just |simply )?(?:should|must|needs? to|has to|ought to) (?:simply |just |only |now )*(?:be|read|say)|should be|should read|shall be|will be|must be|is|are|now|to|into|as|reads?|says?|of|be))*\s*[:=]?\s+`
const STOP = new RegExp(
  String.raw`[.:;!?\n](?=\s|$)|\s-\s|,\s+(?=(?:and|but|or|in|on|at|with|from|the|it|its|it's|please|pls|thanks|because|since|as|so|text|content|body|category|title|hybrid|remote|fully|\d)\b)|\s(?=(?:and|but) (?:say|set|put|make|change|add|move|the|it|its|with|in|at|for|it's|please)\b)|\s(?=(?:in|under|into|to) (?:(?:the|our) )?(?:category|section)\b)|\s(?=(?:because|please|pls|thanks|instead of|rather than)\b)|[\s,]+(?=${FROM_WHEN}\b)`,
  'iu',
)
/** These give a name by themselves: "titled X", "call it X". */
const NAMES = /(?:ed|headed|it|this|that|us|ourselves)$/i
/** No value begins like this: the line is spoken of, and not what it should say. */
const NO_VALUE =
  /^(?:(?:it|this|that|them|to|the|an?|my|our|please|something|else|new)$|(?:of|in|on|for|please|too|was|were|has|had|have|will|would|wants?|said|needs?|can|could|should)(?![\p{L}\d]))/iu

/** "Title: X. Text: Y": what follows each label, up to the next one. */
export function labelledLines({
  text,
  lines,
}: {
  text: string
  lines: readonly NamedLine[]
}): Map<string, string> {
  const labels = lines
    .flatMap((line) => labelsOf(text, line))
    .filter(({ start, end }, at, all) =>
      // "change the title:" names the title, and not what "change the …:" may name.
      all.every(
        (other, i) =>
          i === at || other.end !== end || other.start < start || (other.start === start && i > at),
      ),
    )
    .sort((one, other) => one.start - other.start)
  const values = new Map<string, string>()
  for (const [at, { line, end }] of labels.entries()) {
    const rest = text.slice(end, labels[at + 1]?.start ?? text.length)
    const value = line.isShort ? upToStop(rest) : verbatim(rest)
    if (value && !values.has(line.name)) values.set(line.name, value)
  }
  return values
}

function labelsOf(text: string, line: NamedLine): Label[] {
  const label = new RegExp(String.raw`${BEFORE_LABEL}(?<name>${line.near})\s*[:=]\s*(?=\S)`, 'giud')
  return [...text.matchAll(label)].map((match) => ({
    line,
    start: match.indices?.groups?.name?.[0] ?? match.index,
    end: match.index + match[0].length,
  }))
}

/** "titled X", "under the category X", "the title should be X": a short value behind the words for its line. */
export function lineBehind({ text, line }: { text: string; line: NamedLine }): string | null {
  for (const match of text.matchAll(wholeWords(line.near))) {
    const rest = text.slice(match.index + match[0].length)
    const link = new RegExp(`^${LINKED}`, 'iu').exec(rest)?.[0] ?? ''
    const value = upToStop(rest.slice(link.length))
    const written = /^\s*["\p{Lu}\d]/u.test(rest.slice(link.length))
    const told = /\S/.test(link) && (written || !/^\s+(?:is|are|now|of)\s+$/i.test(link))
    const ahead = text.slice(0, match.index)
    const put = PUT.test(ahead) || (PUT_FIRST.test(ahead) && /^\s+[^,.;:]{2,40}:/.test(rest))
    const announced = told || written || put || NAMES.test(match[0])
    if (value && announced && !NO_VALUE.test(value)) return value
  }
  return null
}

/** "make the theme dark blue", "into the category clothing". */
const PUT = /(?<![\p{L}\d])(?:make|set|turn|under|into)\s+(?:(?:the|our|a)\s+)?$/iu
/** "…, category pay: …" */
const PUT_FIRST = /[,.]\s+$/u

/** "an article about uniforms: …", 'a new article "Notice periods": …': what a text that follows is about. */
export function nameBeforeColon(text: string): string | null {
  const found =
    /"([^"]{2,120})"\s*:\s*$/.exec(text)?.[1] ?? /\b(?:about|on)\s+([^:.,;!?"]{2,60}):\s*$/i.exec(text)?.[1]
  return found?.trim() ?? null
}

/** "rename the second one to X", "call it X". */
export function newName(text: string): string | null {
  for (const pattern of RENAMING) {
    const found = pattern.exec(text)?.[1]
    const value = found ? upToStop(found) : null
    if (value && !NO_VALUE.test(value)) return value
  }
  return null
}

const RENAMING = [
  /\b(?:rename|retitle|relabel|reword the (?:title|name))\b.{0,80}?\s(?:to|as|into)\s+(.+)$/isu,
  /\b(?:[Cc]all|[Nn]ame|[Tt]itle)\s+(?:it|this|that|the \S+(?: \S+)?)\s+(?=["\p{Lu}])(.+)$/su,
  /\b(?:call|name|title)\s+(?:it|this|that|us|ourselves)\s+(.+)$/isu,
]

/** A quoted value whole; else as far as the value goes. */
export function upToStop(text: string): string | null {
  const quoted = /^\s*"([^"]+)"/.exec(text)?.[1] ?? /^\s*'([^']+)'(?![\p{L}\d])/u.exec(text)?.[1]
  if (quoted) return quoted.trim()
  const stop = STOP.exec(text)
  return trimmed(text.slice(0, stop?.index ?? text.length))
}

/** A text that is kept as it was said, its last mark too. */
export function verbatim(text: string): string | null {
  const said = text
    .trim()
    .replace(/^"([^"]*)"[.!]?$/s, '$1')
    .replace(/[\s,;]+$/, '')
    .replace(/(?<=[.!?]) (?:and|the|with)$/i, '')
  return said === '' ? null : said
}
