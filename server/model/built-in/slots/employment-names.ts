import { trimmed } from './free-text.ts'
import { endsInWork } from './work-named.ts'

const NOT_TITLES =
  /^(?:started|joined|began|left|finished|quit|went|moved|stayed|changed|ended|a|an|well|too|usual|before|above|below|follows|the|my|work|working|job|jobs|offers?|new|old|another|entry|experience|history|work history|add|it|this|that|one|i|employed|time|be|put|previous|currently|now|for me|as|also|two jobs|jobs?|worked|an? (?:old|new) job.*|years?|time there|(?:(?:one|two|three|some|a few) )?more|another one|(?:a |the )?(?:new|next|last|extra|missing) (?:one|entry|job)|(?:i(?:'ve| have)? )?been|.*\b(?:experience|history|profile|cv|resume|you forgot)\b.*)$/i
/** A clause, and no title. */
const TELLING =
  /\b(?:(?:lost|left|quit|got|losing|leaving) (?:my|the|an?)|you|me|tell|about|forgot|could|had|spent|my time|i've|been|would|please|when|after|missing)\b|\bused to\b|^(?:i|we|they|before|after|until|till|since|during|than|beside|besides) /i
const CLEAN_TITLE =
  /^(?:(?:a|an|the|my|as|i|i've|ive|i'd|so|and|was|am|been|worked|work|working|that|job|role|position|now|currently|also|please|pls|plz|add|put|down|include|insert|record|in|to|entry|old|new|past|previous|former|earlier|missing|extra|one more|more|job:|first|another|experience|employed|did|then|have|been|ve|well|im|i'm|that|dont|don't|u|you|forgot|lacking)\s+)+/i

/** A title without the words that lead to it; null for words that are none. */
export function titleOf(words: string | undefined): string | null {
  const title = trimmed(
    (words ?? '')
      .replace(/^.*\bas (?:a |an |the )/i, '')
      .replace(/^.*\b(?:job|role|position|title) (?:was|is|being) (?:an? |the )?/i, '')
      .replace(CLEAN_TITLE, '')
      .replace(
        /\s+(?:there|too|as well|before|back then|basically|mainly|mostly|actually|really|officially)$/i,
        '',
      )
      .replace(/(?<=\S) (?:job|role|position|gig|stint)$/i, ''),
  )
  return title && !NOT_TITLES.test(title) && !TELLING.test(title) ? title : null
}

/** A company without the words that lead to it; null for words that are none. */
export function companyOf(words: string | undefined): string | null {
  const company = trimmed(
    (words ?? '')
      .replace(/^(?:company|employer|firm)\s+/i, '')
      .replace(/^(?:called|named|at|with|by|from)\s+(?=\p{Lu})/iu, '')
      .replace(/^(?:called|named)\s+/i, '')
      .replace(/(?<=\S)\s+and (?:I|i)$/, '')
      .replace(/(?<=\S)\s+(?:is|was|are|were|has|have|gave)$/i, '')
      .replace(/^(?:the|a|an) (?!$)/, ''),
  )
  return company && !NO_COMPANY.test(company) ? company : null
}

/** Times, places of a list and words that stand where a company could. */
const NO_COMPANY =
  /^(?:a|an|the|my|me|you|work|years?|months?|now|there|them|it|this|that|the moment|.*\b(?:years?|months?)|home|school|all|least|present|example|work history|my .*|(?:first|second|third|fourth|fifth|last|next|other|same|top|bottom|latest|previous|middle|number \w+)(?: (?:one|job|entry|firm|company|place|employer))?|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: .*)?|tomorrow|tonight|noon|midnight|\d+(?:[.:]\d+)? ?[ap]m)$/i

/** What may be left out is taken only when it reads as a title: a word for work at its end, or a name in capitals. */
export function isTitle(position: string | null): boolean {
  if (!position) return false
  return (
    endsInWork(position) ||
    /^\p{Lu}\S+(?: (?:of|and|&|in|for|\p{Lu}\S*))*$/u.test(position) ||
    /^post-?doc$/i.test(position)
  )
}

/** "ShopRight Mumbai", "Taverna Luna in Leeds": the place is not part of the name. */
export function withoutPlace(company: string, places: readonly string[]): string {
  const place = places.find((name) => company.toLowerCase().endsWith(` ${name}`))
  const bare = place ? company.slice(0, -place.length).replace(/[\s,]+(?:in|near|of)?\s*$/i, '') : ''
  return bare || company
}
