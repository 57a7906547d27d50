import type { Brain } from '../terms/brain.ts'

/** Demands that no wording of a tool's examples should ever win over. The names are small-talk topics. */
const GUARDS: [pattern: RegExp, topic: string, side?: 'person'][] = [
  [
    /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|rules|prompts?|guidelines|restrictions|safety|everything (?:you were told|above))\b/i,
    'injection',
  ],
  [
    /\b(?:system|hidden|secret|initial|developer) (?:prompt|instructions?|message)\b|\b(?:reveal|print|show|repeat|tell me|output|leak|what (?:are|is))\b.{0,20}\byour (?:instructions?|(?:system )?prompts?|rules|configuration|config)\b/i,
    'injection',
  ],
  [
    /\bis_recruiter\b|\b(?:debug|developer|god|admin|root|sudo|dan|jailbreak) mode\b|\bjailbreak|\byou are now (?:a|an|in|dan|free|un|my|no)\b|\bfrom now on you (?:are|have|will|must|obey)\b|\bno (?:more )?rules\b/i,
    'injection',
  ],
  [
    /\b(?:make|give|grant|set|promote|upgrade|turn)\b.{0,20}\b(?:me|my (?:account|role|profile|user))\b.{0,20}\b(?:admin(?:istrator)?|recruiter|superuser|root|staff|moderator|owner)\b(?: (?:rights?|access|role|permissions?|account))?\s*[.!]?$/i,
    'injection',
  ],
  [
    /\b(?:drop|truncate|alter)\s+table\b|\bselect\s+.{1,40}\s+from\s+\w+|\bdelete\s+from\s+(?!my|the|our|this|that|it)\w+|\binsert\s+into\b|<script\b|\bapi[ _-]?keys?\b|\baccess token\b|\benvironment variables?\b|\brow level security\b/i,
    'injection',
  ],
  [
    /\b(?:set|change|mark|move|put|update|switch)\b.{0,24}\b(?:my |the |every )?applications?\b.{0,30}\b(?:status|as|to)\b.{0,12}\b(?:hired|accepted|offer(?:ed)?|approved|interview)\b|\bstatus hired\b/i,
    'injection',
    'person',
  ],
  [
    /^(?!.*\?\s*$|(?:will|would|do|does|did|can|could|is|are|what|how|who|when)\b).*\bwithout (?:my |any |asking for |the )?(?:confirmation|approval|asking me|showing me|verification)\b.{0,20}$|\bskip the (?:approval|confirmation|verification)\b/i,
    'injection',
  ],
  [
    /\bwho else (?:has |have |is )?(?:appl|interview|want|in the running|got|going)|\b(?:other|another|rival|fellow|all(?: the)?|every|each) (?:candidates?|applicants?|users?|job ?seekers?)(?:'s?|s')?\b(?!'|s\b|\s+(?:think|say|said|write|wrote|rate[ds]?|feel|felt|found|have (?:said|written|to say))\b)|\b(?:other|another|rival) (?:people|persons?)(?:'s)?\b.{0,20}\b(?:appl|cvs?|resumes?|data|profile)|\b(?:cvs?|resumes?|profiles?|details|data|applications) of (?:the )?(?:other|another)|\b(?:everyone|everybody|anybody|someone|somebody)(?: else)?(?:'s| who (?:applied|has applied))|\bhow many (?:people|others|candidates|applicants)\b.{0,24}\bappl|\bwho (?:got|was given|won|received|else got) the\b|\bthe (?:last|previous|other|next) (?:person|candidate|applicant|employee|guy|woman|man)\b.{0,40}\b(?:get|got|earn|paid|placed|hired|salary|file)/i,
    'others_data',
    'person',
  ],
  [
    /\b(?:show|open|see|give|read|list|send)\b.{0,12}\s\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?['’]s? (?:resume|cv|profile|data|account|applications|messages|phone|e-?mail)\b/u,
    'others_data',
    'person',
  ],
  [/\bmark me as\b/i, 'injection', 'person'],
  [/\bi(?: a|')m (?:the|an|your) (?:admin(?:istrator)?|developer|system|owner|boss of)\b/i, 'injection'],
  [
    /\b(?:change|edit|update|set|make|replace|redesign|fix|delete|raise|remove)\b.{0,24}\b(?:agency|company|site|website|page|widget|chat|brand)(?:'s)?\b.{0,12}\b(?:logo|settings?|colou?rs?|theme|design|branding|banner|commission|fees?|prices|rates|opening hours|privacy policy|terms)\b/i,
    'off_topic',
    'person',
  ],
  [
    /\bmy (?:friend|brother|sister|wife|husband|mate|colleague|neighbou?r|cousin|flatmate|uncle|aunt|boss|classmate|girlfriend|boyfriend|son|daughter|mum|dad)(?: \p{Lu}\p{Ll}+)? (?:has )?(?:also |already )?applied\b.*\b(?:status|stage|(?:is|did) (?:he|she|they)|(?:he|she|they) (?:has|is|have|got)|how far)\b/iu,
    'others_data',
    'person',
  ],
  [
    /\bwho (?:got|was|is being) (?:hired|picked|chosen|selected|appointed)\b|\b(?:see|show|tell me|know|find out|what|which|where)\b.{0,24}\bmy (?:friend|brother|sister|mate|colleague|neighbou?r|cousin|ex|boss|classmate|flatmate)(?: \p{Lu}\p{Ll}+)? (?:has |have )?appl(?:ied|y)\b/iu,
    'others_data',
    'person',
  ],
  [
    /\bmy (?:friend|brother|sister|wife|husband|mate|colleague|neighbou?r|boss|ex|roommate|flatmate|girlfriend|boyfriend|partner|coworker)'s? (?:application|resume|cv|profile|account|data|saved jobs|messages|details)\b/i,
    'others_data',
    'person',
  ],
]

/**
 * The small-talk topic of a demand that is refused whatever else is said; null for everything else. What only
 * a candidate may not ask is an agency's daily work.
 */
export function guardedTopic({ text, side }: { text: string; side: Brain['side'] }): string | null {
  const guard = GUARDS.find(
    ([pattern, , only]) => (only === undefined || only === side) && pattern.test(text),
  )
  return guard?.[1] ?? null
}
