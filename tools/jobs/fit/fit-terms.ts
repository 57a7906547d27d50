import { askedTerms } from './asked-terms.ts'
import type { Evidence } from './evidence.ts'
import type { FitBasis } from './fit-basis.ts'
import { findProof, findProofs, type Proof, type Wanted } from './proof.ts'
import { wordsOf } from './tokens.ts'
import type { Finding } from './verdict.ts'

/** What a list of skills does not show: that it was done at work. */
const AT_WORK =
  /\b(?:in production|production scale|commercial(?:ly)? experience|professional(?:ly)?|hands-on|in practice|track record|at scale)\b/i
const DONE = new Set(['work', 'projects', 'volunteer'])

/** Compares what a requirement names with the lines that show it, or null when it names nothing. */
export function fitTerms({ part, basis }: { part: string; basis: FitBasis }): Finding | null {
  const { groups, residue } = askedTerms(part, basis.skills)
  if (groups.length === 0) return null
  const results = groups.map((group) =>
    bestOf({ group, evidence: basis.evidence, residue, atWork: AT_WORK.test(part) }),
  )
  const proofs = results.flatMap((result) => (result ? [result] : []))
  const [first] = proofs
  if (!first) return { verdict: 'unclear', quote: null, source: null }
  const lacking = results.find((result) => result?.says === 'lacks')
  if (lacking) return { verdict: 'not_met', ...shown(lacking) }
  const shows = proofs.filter(({ says }) => says === 'has')
  // One line that shows all of it is the best to quote.
  const whole = shows.find(({ line }) => groups.every((group) => group.some((wanted) => hasIn(wanted, line))))
  const nearest = whole ?? shows[0] ?? first
  if (shows.length < groups.length) {
    const { quote, source } = shown(nearest)
    return { verdict: 'unclear', quote, source: shows.length > 0 ? `${source} (a part of it)` : source }
  }
  if (!saysAll({ lines: shows.map(({ line }) => line), residue }))
    return { verdict: 'unclear', ...shown(nearest) }
  const second = whole ? undefined : shows.find(({ line }) => line.source !== nearest.line.source)
  const { quote, source } = shown(nearest)
  // A card has room for one quote; a second one is named by its source.
  return { verdict: 'met', quote, source: second ? `${source}; also ${second.line.source}` : source }
}

function hasIn(wanted: Wanted, line: Evidence): boolean {
  return findProof(wanted, [line])?.says === 'has'
}

function shown({ quote, line }: Proof): Pick<Finding, 'quote' | 'source'> {
  return { quote, source: line.source }
}

/** Whether the lines say every detail. */
export function saysAll({
  lines,
  residue,
}: {
  lines: readonly { text: string }[]
  residue: readonly (readonly string[])[]
}): boolean {
  return residue.every((words) => words.some((word) => lines.some((line) => wordsOf(line).has(word))))
}

/** The proof of one of several alternatives that says most of the details. */
function bestOf({
  group,
  evidence,
  residue,
  atWork,
}: {
  group: readonly Wanted[]
  evidence: readonly Evidence[]
  residue: readonly (readonly string[])[]
  atWork: boolean
}): Proof | null {
  const each = group.map((wanted) => findProofs(wanted, evidence))
  const proofs = each.flat()
  const shows = proofs.filter(({ says, line }) => says === 'has' && (!atWork || DONE.has(line.section)))
  const missing = ({ line }: Proof) =>
    residue.filter((words) => !saysAll({ lines: [line], residue: [words] })).length
  const lacking = proofs.find(({ says }) => says === 'lacks')
  const [best] = shows.toSorted((one, other) => missing(one) - missing(other))
  // Said here and taken back there: people must ask.
  if (best) return lacking ? { ...best, says: 'touches' } : best
  const lacks = each.map((ofOne) => ofOne.find(({ says }) => says === 'lacks') ?? null)
  const isLacking = proofs.every(({ says }) => says !== 'has') && lacks.every((proof) => proof !== null)
  if (isLacking && lacks[0]) return lacks[0]
  const [nearest] = proofs
  return nearest ? { ...nearest, says: 'touches' } : null
}
