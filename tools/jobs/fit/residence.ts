import type { Evidence } from './evidence.ts'
import { type Finding, UNSAID } from './verdict.ts'

const ASKED =
  /^(?:(?:must )?(?:be |live |living )?(?:based|living|live|resident|located)) (?:in|near) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)\s*$/iu

/** The place where a requirement wants somebody to live, or null. */
export function residenceAsked(requirement: string): string | null {
  return ASKED.exec(requirement)?.[1] ?? null
}

/** Met by the town in the resume's contact section; otherwise unclear, for people move. */
export function fitResidence({ place, evidence }: { place: string; evidence: readonly Evidence[] }): Finding {
  const line = evidence.find(
    ({ kind, section, text }) =>
      section === 'basics' && kind === 'city' && text.toLowerCase() === place.toLowerCase(),
  )
  return line ? { verdict: 'met', quote: line.text, source: line.source } : UNSAID
}
