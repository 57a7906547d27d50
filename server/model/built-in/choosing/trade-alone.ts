import type { Reading } from '../terms/reading.ts'

const LEAD =
  "(?:(?:hi|hello|hey|please|pls|is there|are there|do you have|have you got|got|any|some|find|search|show|get|look|looking|hunting|me|for|up|after|need|want|i need|i want|i'm|im|i am)[,]? )*"
const JOBS = '(?:jobs?|work|vacanc(?:y|ies)|roles?|positions?|openings?|gigs?|posts?)'
const WHERE = String.raw`(?:,? (?:in|near|around|at|by|close to|within) [\p{L}\d' -]{2,40}|,? \p{L}[\p{L}' -]{2,24})?(?: (?:please|pls|plz|thanks))?`
const BEFORE = new RegExp(String.raw`^${LEAD}(?<trade>(?:[\p{L}'&+#-]+ ){1,4}?)${JOBS}${WHERE}[.?!]*$`, 'iu')
const BEHIND = new RegExp(
  String.raw`^${LEAD}${JOBS} as (?:an? )?(?<trade>(?:[\p{L}'&+#-]+ ?){1,4}?)${WHERE}[.?!]*$`,
  'iu',
)
/** What stands beside "jobs" and is no trade: a list of one's own, or something to be done. */
const NO_TRADE =
  /\b(?:my|your|our|their|his|her|its|the|this|that|these|those|them|it|me|us|you|i|we|he|she|they|a|an|same|other|others|another|more|new|newer|old|first|second|third|last|next|previous|past|recent|latest|saved|save|bookmark\w*|apply|applied|applying|withdraw\w*|delete|remove|drop|bin|hide|unsave|keep|add|put|note|share|compare|review|rate|open|close|closed|closing|explain|describe|tell|alert|notify|weekly|daily|every|each|all|which|what|who|how|when|why|where|is|are|was|were|do|does|did|can|could|will|would|should|no|not|don't|without|and|or|to|of|with|on|as|shown|list|listed|favou?rite\w*|matching|suggest\w*|recommend\w*|interesting|best|good|better|similar|different|available|relevant|suitable|work|job|jobs)\b/i

/** "lock keeper vacancies Oxford", "any email marketing jobs?": a trade beside "jobs" and no other word, whatever the trade sounds like. */
export function namesTradeAlone({ text }: Reading): boolean {
  const trade = (BEFORE.exec(text) ?? BEHIND.exec(text))?.groups?.trade?.trim()
  return trade !== undefined && trade !== '' && !NO_TRADE.test(trade) && !MINE.test(text)
}

const MINE = /\b(?:me|us|my|weekly|daily|every|alerts?)\s*[.?!]*$|\b(?:my|saved|alerts?)\b/i
