/** How somebody asks to be told. */
const TELL =
  '(?:let (?:me|us) know|keep (?:me|us) (?:posted|informed|updated)|(?:drop|send|shoot|give|write) (?:me|us) (?:an? )?(?:line|message|mail|e-?mail|note|text|shout|ping)|(?:notify|ping|e-?mail|mail|text|txt|sms|whats ?app|message|msg|buzz|alert|tell|warn) (?:me|us)|be (?:told|e-?mailed|mailed|notified|alerted|informed))'
/** "if there's more", "when you get any more": what is not there yet. */
const MORE_TO_COME = String.raw`(?:if|when|once|in case)(?= (?:there(?:'?s| is| are| will be)|(?:you|u|they|ya) (?:get|have|find|see|hear of)|any|some|anything|something)(?: (?!now\b)[\p{L}'-]+){0,4}? (?:more|new|another|others?|else|comes?|opens?|turns?|pops?|appears?|shows?)(?![\p{L}]))`
/** What happens later, or again and again. */
const LATER = String.raw`(?:new|${MORE_TO_COME}|whenever|when(?=(?: \p{L}+){1,6} (?:is|are|comes?|opens?|turns?|pops?|appears?|shows?)\b)|as soon as|the (?:second|minute|moment|instant) (?:an?|any|some|something|there|it|one)|once an? (?:day|week)|every (?:day|week|morning|evening|monday)|each (?:day|week)|daily|weekly|instantly|pops? up|comes? (?:up|in|along))`

const STANDING = [
  new RegExp(String.raw`\b${TELL}\b[^.!?]{0,80}\b${LATER}(?![\p{L}])`, 'iu'),
  new RegExp(
    String.raw`\b(?:once an? (?:day|week)|every (?:day|week|morning|evening|monday)|each (?:day|week)|daily|weekly|whenever|as soon as)\b[^.!?]{0,60}\b${TELL}\b`,
    'iu',
  ),
]

/** True when somebody asks to be told of what comes, and not only of what is there: "let me know about new ones". */
export function isStandingWish(text: string): boolean {
  return STANDING.some((form) => form.test(text))
}
