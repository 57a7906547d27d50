import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { skillsInWords } from '../jobs/fit/named-skills.ts'
import { moneyInWords } from '../jobs/pay.ts'
import { type Ask, changesAsked, type OpenPoint } from './counter-ask.ts'
import type { CounterEvidence } from './counter-evidence.ts'
import { baseInWords, offerDay } from './offer-in-words.ts'
import { type OfferRow, offerCompany, offerMaker } from './offer-row.ts'

export const LETTER_LENGTH = 4_000

export interface CounterLetter {
  text: string
  /** The person’s reasons as far as they are in it; null for none. */
  reasons: string | null
  /** What supports the ask, in short. */
  strong: string[]
  /** What is thin about it, said to the person and never in the letter. */
  weak: string[]
}

/** Words that speak of another offer: they need one on record to go into a letter. */
export const ANOTHER_OFFER =
  /\b(?:(?:an)?other|competing|rival|second|better|higher|different|counter)\s+(?:job\s+)?(?:offers?|compan(?:y|ies)|employers?|recruiters?)\b|\boffers?\s+(?:from|at|of|elsewhere)\b|\boffered\s+me\b|\belsewhere\b/i

/**
 * A counter-offer made of the person's own asks, reasons and record alone. Another offer is in it only
 * where the person's own words speak of it and one is on record and open; what they prefer, hope for or
 * would settle for is theirs to say.
 */
export function counterLetter({
  row,
  ask,
  about = null,
  reasons,
  evidence,
}: {
  row: OfferRow
  ask: Ask
  about?: OpenPoint | null
  reasons: string | null
  evidence: CounterEvidence
}): CounterLetter {
  const { currency } = row.offer_details.base
  const { kept, dropped } = sortedReasons(reasons, evidence)
  const reasonsGiven = [
    evidence.results.length > 0
      ? `What I bring, in figures from my record: ${evidence.results.map(({ text }) => `“${text.trim().replace(/[.;]+$/, '')}”`).join('; ')}.`
      : null,
    skillsInWords(evidence.skills, 'the position asks for'),
    inAdvert(ask, evidence) && evidence.advertised
      ? `The advert states pay of up to ${moneyInWords(evidence.advertised, currency)}, so what I ask for lies within it.`
      : null,
    kept,
  ].filter(Boolean)
  const title = shortName(row.metadata.position ?? row.applications?.job_posts?.title)
  const paragraphs = [
    `Dear ${offerMaker(row)} team,`,
    `Thank you for the offer${title ? ` for the position of ${title}` : ''} at ${offerCompany(row)}. Before I answer, I would like to talk about ${countOf(ask, row) > 1 ? 'a few points' : 'one point'}.`,
    asked({ ask, about, row }),
    reasonsGiven.join(' '),
    'I would be glad to talk about this with you.',
    `Kind regards${evidence.name ? `,\n${shortName(evidence.name)}` : ''}`,
  ]
  return {
    text: paragraphs.filter(Boolean).join('\n\n').slice(0, LETTER_LENGTH),
    reasons: kept,
    strong: strongOf({ ask, evidence, kept }),
    weak: weakOf({ row, ask, evidence, kept, dropped }),
  }
}

function countOf(ask: Ask, row: OfferRow): number {
  return Object.values(changesAsked(ask, row.offer_details)).filter((value) => value !== null).length
}

const OPEN_POINTS: Record<OpenPoint, string> = {
  higher_base: 'a higher base',
  bonus: 'a better bonus',
  sign_on: 'a sign-on bonus',
  later_start: 'a later start',
  earlier_start: 'an earlier start',
}
const NAMED_BY: Record<OpenPoint, keyof Ask> = {
  higher_base: 'targetBase',
  bonus: 'targetBonus',
  sign_on: 'targetSignOn',
  later_start: 'startDate',
  earlier_start: 'startDate',
}

function asked({ ask, about, row }: { ask: Ask; about: OpenPoint | null; row: OfferRow }): string {
  const { base } = row.offer_details
  const changes = changesAsked(ask, row.offer_details)
  const points = [
    changes.base ? `a base of ${baseInWords(changes.base)} instead of ${baseInWords(base)}` : null,
    changes.bonus !== null ? `a bonus of ${moneyInWords(changes.bonus, base.currency)} a year` : null,
    changes.signOn !== null ? `a sign-on bonus of ${moneyInWords(changes.signOn, base.currency)}` : null,
    changes.startDate
      ? `a start on ${offerDay(changes.startDate, { timeZone: 'UTC', locale: 'en-GB' })}`
      : null,
    about && ask[NAMED_BY[about]] === null ? OPEN_POINTS[about] : null,
  ].filter((point) => point !== null)
  if (points.length === 0) return 'I would like to ask if there is room to improve its terms.'
  return `I would like to ask for ${listed(points)}.`
}

/** The person's reasons, without those that claim an offer that is not on record. */
function sortedReasons(
  reasons: string | null,
  { rival }: CounterEvidence,
): { kept: string | null; dropped: boolean } {
  const sentences = (reasons ?? '').trim().match(/[^.!?\n]+[.!?]*/g) ?? []
  const kept = sentences.filter((sentence) => rival !== null || !ANOTHER_OFFER.test(sentence))
  const text = kept
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .join(' ')
  const ended = text && !/[.!?]$/.test(text) ? `${text}.` : text
  return {
    kept: ended ? ended.charAt(0).toUpperCase() + ended.slice(1) : null,
    dropped: kept.length < sentences.length,
  }
}

function inAdvert({ targetBase }: Ask, { advertised }: CounterEvidence): boolean {
  return targetBase !== null && advertised !== null && targetBase <= advertised
}

function strongOf({
  ask,
  evidence,
  kept,
}: {
  ask: Ask
  evidence: CounterEvidence
  kept: string | null
}): string[] {
  return [
    kept && evidence.rival?.better && ANOTHER_OFFER.test(kept)
      ? 'another open offer with a higher base'
      : null,
    inAdvert(ask, evidence) ? 'the pay that the advert states' : null,
    evidence.results.length > 0 ? 'results with numbers from your record' : null,
    evidence.skills.length > 0 ? 'skills that the job asks for' : null,
    kept ? 'your own reasons' : null,
  ].filter((text) => text !== null)
}

function weakOf({
  row,
  ask,
  evidence,
  kept,
  dropped,
}: {
  row: OfferRow
  ask: Ask
  evidence: CounterEvidence
  kept: string | null
  dropped: boolean
}): string[] {
  const { base } = row.offer_details
  const rise = ask.targetBase === null ? 0 : (ask.targetBase - base.amount) / (base.amount || 1)
  const percent = Math.round(rise * 100)
  return [
    dropped
      ? 'I left out the other offer that the reasons speak of: none is on record and open. Note it with me first if it is real; never claim one that you don’t have.'
      : null,
    countOf(ask, row) === 0
      ? 'It names no number. A letter with a concrete ask is easier to say yes to.'
      : null,
    rise < 0 ? 'It asks for less than they offer.' : null,
    percent > 20
      ? `${percent}% above their offer is a lot; expect a no, and decide beforehand where you would settle.`
      : null,
    evidence.advertised !== null && ask.targetBase !== null && ask.targetBase > evidence.advertised
      ? `The advert’s pay ends at ${moneyInWords(evidence.advertised, base.currency)}; you ask for more than that.`
      : null,
    evidence.rival?.better && !(kept && ANOTHER_OFFER.test(kept))
      ? 'It says nothing of your other open offer, which has a higher base: say “mention that I have another offer” if they may know.'
      : null,
    evidence.rival && !evidence.rival.better && kept && ANOTHER_OFFER.test(kept)
      ? 'Your other open offer has no higher base, so it helps little to mention it.'
      : null,
    evidence.results.length === 0
      ? 'I found no result with a number in your record. One would help more than any wish.'
      : null,
    !kept && evidence.results.length === 0 && evidence.skills.length === 0
      ? 'As it stands it gives no reason at all.'
      : null,
  ].filter((text) => text !== null)
}
