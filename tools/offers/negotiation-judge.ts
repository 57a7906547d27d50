/** What a line of a negotiation does, as far as its words show. */
export interface SpokenLine {
  number: boolean
  range: boolean
  reason: boolean
  proof: boolean
  question: boolean
  thanks: boolean
  apology: boolean
  hedge: boolean
  threat: boolean
  need: boolean
  rival: boolean
  yields: boolean
  insult: boolean
  alternative: boolean
  words: number
}

const MONEY = String.raw`(?:[€£$]\s?)?\d{1,3}(?:[,.' ]?\d{3})+|(?:[€£$]\s?)?\d{2,3}(?:[.,]\d)?\s?k\b|[€£$]\s?\d+|\d{1,2}(?:\.\d)?\s?(?:%|percent|per cent)`
const PATTERNS: Record<Exclude<keyof SpokenLine, 'words' | 'proof'>, RegExp> = {
  number: new RegExp(MONEY, 'i'),
  range: new RegExp(`(?:between\\s+)?(?:${MONEY}|\\b\\d{2,3})\\s?(?:-|–|to|and)\\s?(?:${MONEY})`, 'i'),
  reason:
    /\b(?:because|since|given|based on|as i|my experience|i bring|i have (?:led|built|run|worked|done)|market|responsib|results?)\b/i,
  question: /\?|\b(?:is there|would you|could (?:we|you)|what would|how could|can we)\b/i,
  thanks:
    /\b(?:thank|thanks|appreciate|excited|glad|happy|delighted|keen|look(?:ing)? forward|really (?:like|want))\b/i,
  apology:
    /\b(?:sorry|apologi[sz]e|i hate to ask|forgive me|i know this is a lot|don'?t want to be (?:greedy|difficult))\b/i,
  hedge:
    /\b(?:maybe|perhaps|i guess|sort of|kind of|i was just|just wondering|if that'?s ok|a little bit|possibly|or whatever|anything would)\b/i,
  threat:
    /\b(?:or (?:else )?i(?:'ll| will)? (?:walk|leave|go|quit|am out)|take it or leave it|final offer|otherwise i|non-?negotiable|walk away|you(?:'ll| will) (?:lose|regret))\b/i,
  need: /\b(?:rent|mortgage|bills|loan|debts?|my (?:kids?|wife|husband|family)|expensive city|cost of living|wedding|need the money)\b/i,
  rival:
    /\b(?:(?:an)?other|competing|second|better|higher|rival) (?:job )?offers?\b|\belsewhere\b|\bother (?:company|employer)\b/i,
  yields:
    /^(?:ok(?:ay)?|fine|alright|sure|deal|yes|agreed)\b[^?]{0,60}$|\b(?:i(?:'ll| will)? accept|i(?:'ll| will) take it|that(?:'s| is) fine|sounds good|never mind|forget it)\b/i,
  insult: /\b(?:insult|ridiculous|joke|unfair|cheap|stupid|offensive|laughable|pathetic)\w*\b/i,
  alternative:
    /\b(?:sign[- ]?on|bonus|holiday|days off|remote|home office|training|budget|review|equity|shares|start date|title|hours|flexib)\w*\b/i,
}

/** Reads a line by plain patterns: what is not said in such words goes unnoticed. */
export function spokenLine(said: string): SpokenLine {
  const seen = Object.fromEntries(
    Object.entries(PATTERNS).map(([name, pattern]) => [name, pattern.test(said)]),
  ) as Record<keyof typeof PATTERNS, boolean>
  return {
    ...seen,
    proof:
      seen.reason &&
      /\d|\b(?:led|built|saved|cut|raised|grew|trained|managed|delivered|reduced|increased)\b/i.test(said),
    words: said.split(/\s+/).filter(Boolean).length,
  }
}

/** What was good about a line and what would be better, the weightiest first. `hasRival`: another open offer is on record. */
export function adviceOn(
  line: SpokenLine,
  { hasRival, round }: { hasRival: boolean; round: number },
): { good: string[]; better: string[] } {
  const good = [
    line.number && !line.range ? 'You named one clear number.' : null,
    line.proof ? 'You gave a reason with something they can check.' : null,
    line.reason && !line.proof ? 'You gave a reason.' : null,
    line.thanks ? 'You stayed warm: they hear that you want the job.' : null,
    line.question ? 'You asked a question, which keeps the talk open.' : null,
    line.alternative && round > 1 ? 'You looked beyond the base pay.' : null,
    line.rival && hasRival ? 'Your other offer is real, and you used it calmly.' : null,
  ]
  const better = [
    line.insult ? 'Leave out words that judge their offer; say what you want instead.' : null,
    line.threat
      ? 'An ultimatum ends the talk. Say what would make it a yes, and leave them a way to get there.'
      : null,
    line.rival && !hasRival
      ? 'You spoke of another offer, and none is on record with me. Only ever say it when it is true.'
      : null,
    line.yields && round < 4 ? 'You gave in at once. Pause, and ask one question before you agree.' : null,
    line.need
      ? 'Your costs are no reason for them. Speak of what you bring and what such work is paid.'
      : null,
    line.range ? 'With a range they hear the lower end. Name one number.' : null,
    !line.number && round <= 2 && !line.yields ? 'Name a number; without one they will name theirs.' : null,
    line.apology ? 'No need to apologise: asking is normal and expected.' : null,
    line.hedge ? 'Leave out “maybe” and “just”; say it plainly and then be silent.' : null,
    !line.reason && !line.yields ? 'Add one reason: a result of yours, or what the role asks of you.' : null,
    line.words > 120 ? 'Shorter is stronger: two or three sentences.' : null,
    !line.thanks && round === 1 ? 'Open with what you like about the job.' : null,
  ]
  return {
    good: good.filter((text) => text !== null).slice(0, 3),
    better: better.filter((text) => text !== null).slice(0, 2),
  }
}
