import { z } from 'zod'
import { packageFacts } from '../offers/offer-in-words.ts'
import { type NegotiationEntry, negotiationEntry } from '../offers/offer-row.ts'

/** A step of a negotiation as the agency sees it; `at` is ISO 8601. */
export interface NegotiationStep {
  at: string
  kind: string
  party: 'candidate' | 'agency'
  title: string
  message: string | null
  entry: NegotiationEntry
}

const TITLES: Record<string, Record<'agency' | 'candidate', string>> = {
  offer: { agency: 'Your agency made the offer', candidate: 'The applicant proposed a package' },
  counter: { agency: 'Your agency sent a counter-offer', candidate: 'The applicant sent a counter-offer' },
  revision: { agency: 'Your agency changed the offer', candidate: 'The applicant changed their request' },
  answer: { agency: 'Your agency answered', candidate: 'The applicant answered' },
  accepted: { agency: 'Your agency accepted', candidate: 'The applicant accepted the offer' },
  declined: { agency: 'Your agency declined', candidate: 'The applicant declined the offer' },
  withdrawn: { agency: 'Your agency withdrew the offer', candidate: 'The applicant withdrew' },
}

/** The entries that can be read, the oldest first. */
export function entriesOf(history: unknown): NegotiationEntry[] {
  const list = z.array(z.unknown()).safeParse(history).data ?? []
  return list.flatMap((entry) => negotiationEntry.safeParse(entry).data ?? [])
}

/** `offers_negotiation.negotiation_history` in words, the oldest first. */
export function negotiationHistory(history: unknown): NegotiationStep[] {
  return entriesOf(history).flatMap((entry) => {
    const { at, kind, party, message } = entry
    const time = new Date(at)
    if (Number.isNaN(time.getTime())) return []
    return [{ at: time.toISOString(), kind, party, title: titleOf(kind, party), message, entry }]
  })
}

function titleOf(kind: string, party: 'candidate' | 'agency'): string {
  return TITLES[kind]?.[party] ?? (party === 'agency' ? 'Your agency wrote' : 'The applicant wrote')
}

/** What an entry asks for or changed, a line each. */
export function entryLines(
  entry: NegotiationEntry,
  { currency, place }: { currency: string; place: { timeZone: string; locale: string } },
): string[] {
  const details = entry.changes ?? {}
  return packageFacts({ details, currency: entry.changes?.base?.currency ?? currency, place }).map(
    ({ label, value }) => `${label}: ${value}`,
  )
}
