import { KIND_WORDS, ORDINALS, WEAK } from './line-words.ts'
import type { LineKind } from './resume-fields.ts'
import type { Line } from './resume-lines.ts'

/**
 * The lines that a person's words can mean ("title at Acme", "second bullet at
 * Globex", "phone"): one when it is clear, several when it is not, none when
 * nothing fits. An exact path is taken as such.
 */
export function findLines({ lines, words }: { lines: readonly Line[]; words: string }): Line[] {
  const exact = lines.filter((line) => line.path === words.trim())
  if (exact.length > 0) return exact
  const phrase = plain(words)
  const { inEntry, rest } = entryFilter(lines, phrase)
  const kinds = kindsOf(rest) ?? kindsOf(phrase)
  if (!kinds) return byValue({ lines: inEntry ?? lines, phrase })
  const candidates = (inEntry ?? lines).filter((line) => kinds.kinds.includes(line.kind))
  const own = inEntry ? candidates : preferOwn(candidates, rest)
  return byOrdinal({ candidates: own, rest, kinds: kinds.kinds })
}

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[\s.-]+/)
    .filter(Boolean)
}

/** The lines of the entries that the phrase names best, and the phrase without that name. */
function entryFilter(lines: readonly Line[], phrase: string): { inEntry: Line[] | null; rest: string } {
  const said = new Set(wordsOf(phrase))
  let best = 0
  let named: { line: Line; name: string }[] = []
  for (const line of lines) {
    for (const name of line.names) {
      const strength = nameStrength(name, said)
      if (strength === 0 || strength < best) continue
      if (strength > best) named = []
      best = strength
      named.push({ line, name })
    }
  }
  const current = /\b(current|present|latest|most recent) (job|role|position|employer|company|title)\b/.exec(
    phrase,
  )
  if (named.length === 0 && current) {
    const inEntry = lines.filter((line) => line.section === 'work' && line.entry === 0)
    return { inEntry, rest: phrase.replace(current[0], `${current[2] === 'job' ? '' : current[2]}`) }
  }
  if (named.length === 0) return { inEntry: null, rest: phrase }
  const keys = new Set(named.map(({ line }) => `${line.section}[${line.entry}]`))
  const nameWords = new Set(named.flatMap(({ name }) => wordsOf(name)))
  return {
    inEntry: lines.filter((line) => keys.has(`${line.section}[${line.entry}]`)),
    rest: phrase
      .split(' ')
      .filter((word) => !wordsOf(word).some((part) => nameWords.has(part)))
      .join(' '),
  }
}

/** 2: the whole name was said; 1: a telling word of it; 0: not named. */
function nameStrength(name: string, said: ReadonlySet<string>): number {
  const words = wordsOf(name)
  const telling = words.filter((word) => !WEAK.has(word) && word.length > 1)
  if (words.length > 0 && words.every((word) => said.has(word)) && telling.length > 0) return 2
  return telling.some((word) => said.has(word)) ? 1 : 0
}

function kindsOf(phrase: string): { kinds: LineKind[] } | null {
  for (const [words, kinds] of KIND_WORDS) {
    const pattern = new RegExp(`(^|\\s)${words.replaceAll(' ', '\\s+')}(e?s)?(\\s|$)`)
    if (pattern.test(phrase)) return { kinds }
  }
  return null
}

/** Without an entry named, the person's own contact lines come before those of their jobs. */
function preferOwn(candidates: Line[], rest: string): Line[] {
  const own = candidates.filter((line) => line.section === 'basics')
  const inWork = /\b(job|work|employ)/.test(rest)
  const inEducation = /\b(study|studies|education|degree|university|school)/.test(rest)
  if (own.length > 0 && !inWork && !inEducation) return own
  const work = candidates.filter((line) => line.section === 'work')
  if (inEducation) {
    const education = candidates.filter((line) => line.section === 'education')
    return education.length > 0 ? education : candidates
  }
  return work.length > 0 ? work : candidates
}

function byOrdinal({
  candidates,
  rest,
  kinds,
}: {
  candidates: Line[]
  rest: string
  kinds: LineKind[]
}): Line[] {
  const filled = candidates.filter((line) => line.value !== '')
  const best = filled.length > 0 && candidates.length > 1 && kinds.length > 1 ? filled : candidates
  if (best.length < 2) return best
  const ordinal = ordinalIn(rest)
  if (ordinal === null) return best
  const isList = best.every((line) => line.bullet !== null)
  if (isList) return best.filter((line) => line.bullet === (ordinal < 0 ? line.bullets - 1 : ordinal))
  const entries = [...new Set(best.map((line) => line.entry))]
  const wanted = entries.at(ordinal)
  return best.filter((line) => line.entry === wanted)
}

function ordinalIn(phrase: string): number | null {
  for (const word of phrase.split(' ')) {
    const ordinal = ORDINALS[word]
    if (ordinal !== undefined) return ordinal
  }
  const numbered = /(?:bullet|point|line|number|no\.?) ?(\d{1,2})\b/.exec(phrase)
  return numbered?.[1] ? Number(numbered[1]) - 1 : null
}

/** Lines whose present text the person quoted. */
function byValue({ lines, phrase }: { lines: readonly Line[]; phrase: string }): Line[] {
  const filled = lines.filter((line) => line.value !== '')
  const same = filled.filter((line) => plain(line.value) === phrase)
  if (same.length > 0) return same
  return phrase.length < 4 ? [] : filled.filter((line) => plain(line.value).includes(phrase))
}
