/** "I can do Excel", "my brother works at a bakery": it tells, and asks for no work. */
export function onlyTells(said: string): boolean {
  return (TELLS.test(said) && !WISH.test(said)) || statesOnly(said)
}

const TELLS =
  /^(?:(?:and|but|so|well|hi|hello)[, ]+)*(?:(?:been\b|i(?!'d)(?:'ve|'m)?(?: can| know| do| have| am| was| speak| work| worked| studied| did| had| used)?\b)|(?:my|our|his|her|their) |a (?:friend|mate|colleague)\b)/i

/** True when the words ask for something. */
export function wishes(said: string): boolean {
  return WISH.test(said)
}

const WISH =
  /\b(?:jobs?|roles?|positions?|vacanc\w+|openings?|find|show|search|look\w*|want|need|like|rather|prefer|after|anything|something)\b|\?/i

/**
 * "my inbox is a battlefield", "those who applied I'll deal with later": a statement of how
 * things are, without a word that asks for anything.
 */
export function statesOnly(text: string): boolean {
  return (
    ((SUBJECT.test(text) && (VERB.test(text) || DOES.test(text))) || NOT_DOING.test(text)) && !ASKS.test(text)
  )
}

const SUBJECT =
  /^(?:(?:and|but|so|well|hi|hello|sadly|anyway|also|because|since|after|before|when|while|now)[, ]+)*(?:i['’]?(?:m|ve|d|ll)?|we(?:['’](?:re|ve|d|ll))?|he|she|they|it|there|that|those|these|this|my|our|his|her|their|the|an?|somebody|someone|nobody|nothing|spent|been|spoke|talked|slept|thought|heard|went|(?:\p{L}+|\d+) (?:years?|months?|weeks?))(?:['’]s)?\s/iu
const VERB =
  /\b(?:am|is|isn['’]?t|are|was|were|ha(?:s|ve|d)(?:n['’]?t)?|can['’]?t|cannot|won['’]?t|will|did(?:n['’]?t)?|do(?:es)?n['’]?t|left|went|came|said|says|took|made|ran|told|gave|began|kept|put|thought|knew|saw|wrote|met|spent|threw|lost|found|felt|got|know|think|wants?|thats?|\p{L}{2,}ed|i['’]?(?:m|ve|ll))\b|\p{L}['’](?:s|m|re|ve|ll|d)\b/iu
/** After these whatever follows is what they do: "we live in Reading". */
const DOES = /^(?:(?:and|but|so|well|hi|hello|also)[, ]+)*(?:i|we|they|he|she)(?:['’]d)? \p{L}{2,}/iu
/** "Not leaving my firm for less": what somebody does not do. */
const NOT_DOING =
  /^(?:(?:and|but|so|well)[, ]+)*not (?!looking|wanting|hoping|searching|needing)\p{L}+ing\b/iu
const ASKS =
  /\?|\b(?:please|pls|plz|kindly|should|must|ought|let me|let us|let['’]s|may be|(?:can|could|would|will) (?:you|u|be|go|i|we)|(?:has|have|had|needs?|got) to\b|(?:i|we)(?:['’]?d|['’]?m| would| really| just| also| still| now| am)* (?:want|need|like|love|prefer|rather|wish|wanna|look(?:ing)?|after|keen|interested)|(?:so|and|then|just) (?:please )?(?:update|change|set|put|add|save|note|keep|remove|delete|drop|correct|fix|make|mark|show|find|tell|send|write|move|close|apply|withdraw|cancel))\b/iu

/** True where such a statement speaks of a thing, and not of a person: "the first one ended in May". */
export function statesOfThing(text: string): boolean {
  return /^(?:(?:and|but|so|also)[, ]+)*(?:the|that|this|those|these|it)\b/i.test(text) && statesOnly(text)
}
