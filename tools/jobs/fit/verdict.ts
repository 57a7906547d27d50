import type { RequirementFit } from '../../core/card.ts'

/** The verdict on a requirement, or on a part of one. */
export type Finding = Omit<RequirementFit, 'requirement'>

/**
 * The rules, for every type of requirement:
 *
 * - **met**: the person's own words say it, in the same, an equivalent or a narrower term, with
 *   every detail that the requirement adds ("clean", "level 3", "advanced"), and nothing there
 *   takes it back. A licence or registration must be stated; a job that needs it is no statement.
 *   Years are counted from dated jobs, and traits that everybody claims are never met.
 * - **not met**: either the person says that they lack it ("no experience with …"), or a structured
 *   comparison fails: a lower degree or language level than asked for, a list of languages without
 *   this one, or fewer years of dated work of any kind. Never where the requirement is only a wish
 *   or offers another way ("or willing to learn"), and never because a text is silent.
 * - **unclear**: everything else, with the nearest words as the quote if there are any.
 *
 * A requirement of several parts is met when all are, and not met when one is not.
 */
export function combined(findings: readonly Finding[]): Finding {
  const [only] = findings
  if (!only) return UNSAID
  if (findings.length === 1) return only
  const lacking = findings.find(({ verdict }) => verdict === 'not_met')
  if (lacking) return lacking
  const quoted =
    findings.find(({ verdict, quote }) => verdict === 'met' && quote) ?? findings.find(({ quote }) => quote)
  if (!quoted) return UNSAID
  const others = findings.filter(({ quote, source }) => quote && source !== quoted.source)
  if (findings.every(({ verdict }) => verdict === 'met')) {
    // A card has room for one quote; the others are named by their source.
    return { ...quoted, source: [quoted.source, ...others.map(({ source }) => `also ${source}`)].join('; ') }
  }
  return { ...quoted, verdict: 'unclear', source: `${quoted.source} (a part of it)` }
}

/** Of several ways one is enough, and only who has none of them does not meet it. */
export function anyOf(findings: readonly Finding[]): Finding {
  const best =
    findings.find(({ verdict }) => verdict === 'met') ?? findings.find(({ verdict }) => verdict === 'unclear')
  return best ?? findings[0] ?? UNSAID
}

export const UNSAID: Finding = { verdict: 'unclear', quote: null, source: null }

const WISH =
  /\b(?:a plus|advantage|advantageous|welcome|useful|helpful|desirable|preferred|preferably|nice to have|ideally|bonus|not required|beneficial|optional)\b/i
const OTHER_WAY =
  /\bor\s+(?:be\s+|is\s+|are\s+|an?\s+|any\s+)?(?:other\b|willing|ready|able|prepared|happy|equivalent|due to|eligible|working towards|taken with|we\b|newly|similar|comparable|relevant|learn|experience|none)/i
/** ", or willing to be trained": what stands before it is what is asked for. */
const WAY_OUT =
  /[,(]\s*or\s+(?:(?:be|an?|is|are)\s+)?(?:newly|equivalent|willing|ready|able|prepared|eligible|taken|we|working towards|due to|learn|similar|comparable)\b[^;]*$/i
/** What the employer does about it: "(we arrange and pay it)". */
const OFFER = /\(\s*(?:we|the client|paid|tested)\b[^)]*\)/gi

/** A requirement without what the employer offers and without its wishes, unless a wish is all there is. */
export function withoutWishes(requirement: string): string {
  const plain = requirement
    .replace(OFFER, ' ')
    .replace(WAY_OUT, '')
    .replace(/\([^()]*\)/g, (part) => (WISH.test(part) ? ' ' : part))
  const kept = plain.split(/(?=[,;])/).filter((part) => !WISH.test(part))
  const rest = kept
    .join('')
    .replace(/^[,;\s]+/, '')
    .trim()
  return rest.length > 2 ? rest : plain.trim()
}

/** Whether lacking it still leaves the person a way: then it is not held against them. */
export function leavesAWay(requirement: string): boolean {
  return OTHER_WAY.test(requirement) || (WISH.test(requirement) && WISH.test(withoutWishes(requirement)))
}
