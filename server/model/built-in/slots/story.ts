import type { Token } from '../terms/token.ts'

const ADVERB = '(?:(?:just|recently|only|already|once|also|even|always|then|since|still|long|now) )?'
/** What somebody did: regular forms by their ending, and the usual others. */
const DID =
  '(?:was|were|did|had|studied|trained|worked|graduated|finished|left|lost|quit|ran|drove|taught|spent|sold|built|wrote|got|came|went|took|gave|made|kept|held|began|grew|fell|broke|saw|thought|told|said|knew|met|sat|stood|cut|put|learnt|handed|hauled|carried|cooked|cleaned|nursed|(?!looked|wanted|wished|hoped|needed|liked|wondered|preferred|interested)[a-z]{2,}[a-z]ed)'
const DONE =
  '(?:been|finished|done|studied|worked|completed|left|spent|lost|driven|run|taught|had|sold|built|written|quit|made|held|given|taken|seen|got my|[a-z]{3,}ed|a degree|a phd|got a degree)'

/** Begins what somebody was, did, has or refuses: it tells of them, and not of what they look for. */
const TELLS = new RegExp(
  String.raw`^(?:(?:i|he|she|we|they|and) ${ADVERB}${DID}\b|(?:i|he|she|we) (?:have|has) ${ADVERB}${DONE}\b|used to\b|(?:my|his|her|our) (?:degree|background|phd|master|masters|bsc|msc|wife|husband|partner|sister|brother|mum|dad|son|daughter|knees|back|boss|contract|last|old|professor|doctor|commute)\b|(?:mum|dad|doctor|boss) says\b|(?:my|our|his|her|their) [a-z-]+ (?:${DID}|says|thinks|wants|works|is|has)\b|\w+ (?:is|are|was|were|has|have) (?:been )?(?:cutting|closing|shutting|laying|letting|reducing|cut|closed|shut|laid|let)\b|graduated\b|because\b|cause\b|i (?:can (?:do|use|work with|drive|operate)|know|finish|leave|graduate)\b|(?:those|these|that|the|your) (?:wages?|pay|salar(?:y|ies)|rates?|money|hours|commutes?|results?|ones) (?:is|are|was|were|looks?)\b|(?:coming|just|fresh) off an?\b|(?:finishing|wrapping) (?:up|off)\b|(?:i|we) (?:now )?live\b|(?:that|this) one (?:wants|asks|needs|is)\b|left (?:school|college|uni|university)\b|(?:the|my|our) (?:[a-z]+ ){1,2}(?:i|we) [a-z]+(?: (?:on|at|in|for|with))? (?:got|was|were|is|are|has|have|had)\b|(?:i|we) (?:am|are) off to\b|(?:a )?degree in\b|(?:(?:\w+ ){0,2}\w+|\d+) years (?:as|in|of|at|on|a|an|i|we)\b|(?:can|could|do|will|would|am|is|are) not\b|not (?:doing|going|working)\b|(?:i|we) (?:am|are) (?:done|finished|through) with\b)`,
)
/** The same where a sentence begins, without a subject. */
const TELLS_FIRST =
  /^(?:spent|did|was|were|been|worked|left|quit|ran|drove|taught|had|just off|since (?:my|the)|before|after (?:the|my|\w+ years)|until|till last|never|no more|for \w+ years)\b/
/** Begins what they look for. */
const ASKS =
  /^(?:but|now|so|look|looking|find|finding|search|searching|seek|seeking|want|wants|wanting|need|needs|after|any|anything|something|is there|are there|could you|can you|what|which|show|have you|got (?:any|anything|something|some)|wonder|wondered|wondering|would like|would love|interested|prefer|fancy|please|hoping|keen|ideally|there is|try|do you have|as (?:a|an)\b)\b/
/** Of those, what wishes for work by itself. */
const WISHES =
  /^(?:looking for|find|searching for|search for|want|would like|would love|would rather|need|anything|something|is there any|are there any|do you have|have you got|got any|try|prefer|fancy|hoping for|interested in|after an?)\b/

/** What a word stands in: something told, a plain wish, or neither. */
export type Told = 'told' | 'wished' | null

/** For each token what it stands in. */
export function toldTokens(tokens: readonly Token[]): Told[] {
  const texts = tokens.map(({ text }) => text)
  let now: Told = null
  return tokens.map((token, at) => {
    const ahead = texts.slice(at, at + 7).join(' ')
    if (token.starts) now = null
    const supposed = /^(?:if|when|once)$/.test(texts[at - 1] ?? '')
    if ((TELLS.test(ahead) && !supposed) || (token.starts && TELLS_FIRST.test(ahead))) now = 'told'
    else if (ASKS.test(ahead)) now = WISHES.test(ahead) ? 'wished' : now === 'wished' ? now : null
    return now
  })
}

/** For each token, true when it belongs to a story and not to the wish. */
export function storyTokens(tokens: readonly Token[]): boolean[] {
  return toldTokens(tokens).map((told) => told === 'told')
}
