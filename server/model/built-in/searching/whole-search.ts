import type { Reading } from '../terms/reading.ts'

const OPENING = `(?:(?:hi|hello|hey|ok|okay|so|right|well|please|now)[,.!]? )*(?:(?:(?:can|could|would) you )?(?:please )?(?:find|show|get|give|list|search(?: for)?|look for)(?: me| us)? |(?:i am|i'm|im) (?:looking for|after) |i (?:want|need|would like) (?:to see )?|(?:is|are) there |(?:do you have|have you(?: got)?|you got|got|what) )?`
const ANY = '(?:(?:any|all|some|the|your|open|available|current|other) )*'
const WHOLE = [
  // "jobs that …", "any jobs near …", "show me jobs in …"
  String.raw`^${OPENING}${ANY}(?:jobs?|vacanc(?:y|ies)|positions?|openings?|work|roles?) (?:that|which|who|where|paying|earning|over|under|above|below|between|near|around|close|within|in|at|for|with|without|outside|from|except|excluding|but not|apart from|other than)\b`,
  // "jobs, no nights"
  String.raw`^${OPENING}${ANY}(?:jobs?|vacanc(?:y|ies)|work), (?:not?|without|except|excluding)\b`,
  // "is there anything for …", "anything that …"
  String.raw`^${OPENING}(?:anything|something) (?:that|which|where|paying|for)\b`,
  // "show me everything in …"
  String.raw`^${OPENING}(?:everything|all) (?:you have |there is )?(?:in|near|around|at|from|outside|except)\b`,
].map((source) => new RegExp(source, 'i'))
/** Words that hold on to what was said before. */
const HOLDS_ON =
  /\b(?:ones?|those|these|them|that list|instead|too|as well|also|same|then|more|another|there|it|closer|nearer|similar|like (?:this|that))\b/i
/** Fewer words say no search by themselves. */
const BRIEF = 3

/** "jobs that pay at least 3,000 euros": says all of a search, and changes none. */
export function isWholeSearch({ text, tokens }: Pick<Reading, 'text' | 'tokens'>): boolean {
  return (
    tokens.length >= BRIEF &&
    !HOLDS_ON.test(text.replace(/\bis there\b/i, '')) &&
    WHOLE.some((pattern) => pattern.test(text))
  )
}
