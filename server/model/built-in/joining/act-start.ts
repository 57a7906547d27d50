/** True where an act may begin, after "and" or a comma. */
export function startsAct(rest: string): boolean {
  return ACT_START.test(rest)
}

/** "while you're at it, …", "for the second one, …": what may stand before the verb. */
const LEADS = [
  "if (?:you|u) (?:do not|don't|dont|would not|wouldn't) mind",
  'if (?:possible|you can|u can)',
  "while (?:you are|you're|ur) (?:at it|there)",
  'first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|lastly|finally',
  String.raw`for (?:the|my) [^\s,]+(?: [^\s,]+){0,3} (?:one|entry|job|role|ad|draft)`,
  '(?:on|in) my (?:cv|resume)|on the cv|on my profile',
  'also|please|pls|just|separately|kindly|maybe',
]

/** What somebody asks to be done, by the first letter of the word. */
const VERBS = [
  'accept|add|answer|apply|archive|bin|bookmark|bring',
  'call|cancel|change|check|close|compare|connect|copy|correct',
  'decline|delete|download|draft|drop|duplicate|edit|erase|explain|export',
  'favourite|find|fix|flag|get|give|hand|hide|invite|keep|leave|let|list|look',
  'make|mark|message|move|note|notify|open|pause|pin|prepare|print|publish|pull|put',
  'rate|read|reject|remind|remove|rename|reopen|reply|restore|revert',
  'save|scrap|search|see|send|set|shift|shortlist|show|star|start|submit|summari[sz]e|suspend|switch',
  'take|tell|turn|undo|unsave|update|use|view|withdraw|write',
  '(?:name|title|label) (?:this|it|that|the)|(?:e-?)?mail|ping me|alert me',
]

/** How a question or somebody's own story begins. */
const OTHERS = [
  "what|what's|whats|which|how|when|where|who|why",
  'am|is|are|can|could|do|does|did|will|would',
  "i|i'm|i've|i'd|my|also",
  String.raw`the (?:[^\s,]+ ){1,2}ones? (?:you can|can be|should be|please)`,
]

const ACT_START = new RegExp(
  String.raw`^(?:(?:${LEADS.join('|')})[, ]+)*(?:${[...VERBS, ...OTHERS].join('|')})\b`,
  'i',
)
