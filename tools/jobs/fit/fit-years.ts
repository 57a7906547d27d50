import { askedTerms } from './asked-terms.ts'
import type { Evidence } from './evidence.ts'
import type { FitBasis } from './fit-basis.ts'
import { saysAll } from './fit-terms.ts'
import { findProof } from './proof.ts'
import { contentWords } from './tokens.ts'
import type { Finding } from './verdict.ts'
import { durationInWords, monthsWorked, spanSource, type WorkSpan, type YearsAsked } from './years.ts'

const NAMED = 3

/** Adds up the months of the jobs whose title or description shows what is asked for, each month once. */
export function fitYears({
  part,
  years,
  basis,
}: {
  part: string
  years: YearsAsked
  basis: FitBasis
}): Finding {
  const { now, spans } = basis
  const { groups, residue } = askedTerms(years.topic, basis.skills)
  const words = groups.length === 0 ? contentWords(years.topic).map((word) => [word]) : residue
  const near = spans.filter((span) =>
    groups.every((group) => group.some((wanted) => findProof(wanted, linesOf(span))?.says === 'has')),
  )
  const matching = near.filter((span) => saysAll({ lines: [span], residue: words }))
  const months = monthsWorked(matching, now)
  const found = foundIn({ spans: matching.length > 0 || groups.length === 0 ? matching : near, now })
  if (found.quote && months >= years.months) return { verdict: 'met', ...found }
  const isDated = spans.length > 0 && spans.every(({ from, to, isCurrent }) => from && (to || isCurrent))
  const all = monthsWorked(spans, now)
  // Fewer years of work of any kind than asked for: no reading of the resume could meet it.
  if (isDated && all < years.months && !/\bor\b/i.test(part)) {
    const inAll = foundIn({ spans, now })
    return { verdict: 'not_met', quote: found.quote ?? inAll.quote, source: inAll.source }
  }
  return { verdict: 'unclear', ...found }
}

const linesBySpan = new WeakMap<WorkSpan, Evidence[]>()

/** The title and the description of a job, each line once for all requirements. */
function linesOf(span: WorkSpan): Evidence[] {
  const known = linesBySpan.get(span)
  if (known) return known
  const { position, text } = span
  const lines = text
    .split('\n')
    .map((line): Evidence => ({ text: line, section: line === position ? 'work' : 'skills', source: '' }))
  linesBySpan.set(span, lines)
  return lines
}

/** The title of the longest of some jobs as the quote, with the jobs and their sum as its source. */
function foundIn({
  spans,
  now,
}: {
  spans: readonly WorkSpan[]
  now: Date
}): Pick<Finding, 'quote' | 'source'> {
  const dated = spans
    .filter(({ from, to, isCurrent, position }) => from && (to || isCurrent) && position)
    .toSorted((one, other) => monthsWorked([other], now) - monthsWorked([one], now))
  const [longest] = dated
  if (!longest) return { quote: null, source: null }
  const others = dated.length - NAMED
  return {
    quote: longest.position,
    source: [
      ...dated.slice(0, NAMED).map(spanSource),
      ...(others > 0 ? [`${others} more`] : []),
      `${durationInWords(monthsWorked(dated, now))} in all`,
    ].join('; '),
  }
}
