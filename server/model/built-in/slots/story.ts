import type { Token } from '../tokens.ts'

/** Begins what somebody was, did or has: it tells of them, and not of what they look for. */
const TELLS =
  /^(?:(?:i|he|she|we|they|and) (?:was|were|did|had|studied|trained|worked|graduated|finished|left|lost|quit)\b|(?:i|he|she|we) (?:have|has) (?:(?:just|recently|only|already) )?(?:been|finished|done|studied|worked|completed|a degree|a phd|got a degree|left|spent|lost)\b|used to\b|(?:my|his|her) (?:degree|background|phd|master|masters|bsc|msc|wife|husband|sister|brother|mum|dad|knees|back|boss|contract|last)\b|\w+ (?:is|are|was|were|has|have) (?:been )?(?:cutting|closing|shutting|laying|letting|reducing|cut|closed|shut|laid|let)\b|graduated\b|because\b|cause\b|i (?:can (?:do|use|work with|drive|operate)|know)\b|(?:a )?degree in\b|(?:\w+|\d+) years (?:as|in|of|at|on)\b|(?:can|could|do|will) not\b)/
/** Begins what they look for. */
const ASKS =
  /^(?:but|now|so|look|looking|find|finding|search|searching|seek|seeking|want|wants|wanting|need|needs|after|any|anything|something|is there|are there|could you|can you|what|which|show|have you|got (?:any|anything|something|some)|wonder|wondered|wondering|would like|would love|interested|prefer|fancy|please|hoping|keen|ideally|there is)\b/

/** For each token, true when it belongs to a story and not to the wish. */
export function storyTokens(tokens: readonly Token[]): boolean[] {
  const texts = tokens.map(({ text }) => text)
  let inStory = false
  return tokens.map((token, at) => {
    const ahead = texts.slice(at, at + 6).join(' ')
    if (token.starts) inStory = false
    if (TELLS.test(ahead)) inStory = true
    else if (ASKS.test(ahead)) inStory = false
    return inStory
  })
}
