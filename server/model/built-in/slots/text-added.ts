import { END, IT, TEXT } from './text-words.ts'

const INTO = String.raw`(?:in(?:to|side)?|to|at the (?:end|start|bottom|top|beginning) of|on|within)\s+${TEXT}`
const ADD =
  '(?:add|put|write|include|insert|mention|say|state|append|note|point out|stress|work|squeeze|slip)(?: in)?'
const ONE =
  '(?:(?:this|these words|the following|(?:a|an|one|another|one more|an extra) (?:sentence|line|remark|paragraph)|something|also|too|as well)\\s+)*'
const SAYING = String.raw`(?:\s*:\s*|\s+-\s+|,?\s+(?:that|saying(?: that)?|(?:which|that) says(?: that)?|to say(?: that)?|to the effect that)\s+)`
const ALSO = '(?:also|still|too|as well|in it|there|in there|in addition|additionally)'

const FORMS = [
  // "put in the letter: …", "add a sentence to the letter saying that …"
  new RegExp(String.raw`^${ADD}\s+${ONE}${INTO}(?:\s+${ALSO})*${SAYING}(.+)$`, 'isu'),
  // "add that …", "mention in it that … in the letter"
  new RegExp(
    String.raw`^${ADD}(?:\s+${ALSO})*\s*(?:\s${ONE})?(?:the fact )?(?:(?<=\s)that\s+|:\s*|(?<=\s)saying (?:that )?)(.+?)(?:,?\s+${INTO})?${END}`,
    'isu',
  ),
  // "put my licence into the letter"
  new RegExp(
    String.raw`^(?:add|include|insert|mention|put|work|squeeze|bring|get)\s+(?!(?:it|this|that|these|them|something|more|everything|anything)\s)(.+?)\s+${INTO}${END}`,
    'isu',
  ),
  // "the letter should also mention …", "let it say that …"
  new RegExp(
    String.raw`^${IT}\s+(?:should|must|could|needs to|has to|ought to)\s+(?:${ALSO}\s+)*(?:mention|include|(?:say|state) that|(?<=also )(?:say|state))(?: that)?:?\s+(.+)$`,
    'isu',
  ),
  new RegExp(
    String.raw`^(?:let|have|make)\s+${IT}\s+(?:${ALSO}\s+)*(?:mention|include|(?:say|state) that)(?: that)?:?\s+(.+)$`,
    'isu',
  ),
  // "mention my forklift licence", "add I can start in May"
  new RegExp(String.raw`^(?:mention|add|include)\s+(?=(?:my|our|i|i['’](?:m|ve|d|ll))\s)(.+?)${END}`, 'isu'),
  // "I can start in May, add that to the letter"
  new RegExp(
    String.raw`^((?:i|my|we|our)(?![\p{L}]).+?)[,.;:]+\s*(?:(?:and|so|please|pls|can you|could you)\s+)*(?:add|put|write|include|mention|say)\s+(?:that|this|it)(?:\s+${ALSO})*(?:\s+${INTO})?${END}`,
    'isu',
  ),
]

/** What shall be said in a text besides what it says; null where nothing is added. */
export function addedPart(said: string): string | null {
  for (const form of FORMS) {
    const part = form.exec(said)?.[1]?.trim()
    if (part && !/^(?:about|on|regarding|something)\b/i.test(part)) return part
  }
  return null
}
