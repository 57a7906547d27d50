/** The old value and the new one, told in one breath. */
export interface Swap {
  old: string
  fresh: string
}

const LINK = '(?:as |at |with |for |in |called |named )?(?:an? |the )?'
const STOP =
  '(?=[,.;!]|$| and | (?:was|is) (?:my|the) | (?:the whole time|all along|all the time|throughout|back then|actually|please|thanks)(?![a-z]))'
const FORMS = [
  // "not Acme but Apex"
  String.raw`(?:\bnot|\bnever|n't|\b(?:was|is)nt)(?: (?:really|actually|working|employed|there))* ${LINK}(?<old>[^,.;]+?)(?: there| here)?,? but (?:rather |actually )?${LINK}(?<fresh>.+?)${STOP}`,
  // "not as helper, I was working as machine operator"
  String.raw`(?:\bnot|\bnever|n't|\b(?:was|is)nt)(?: (?:really|actually|ever|working|employed|there|been|was))* ${LINK}(?<old>[^,.;]+?)(?: there| here)?[,.;:–-]* (?:but )?(?:i|it|that|we)(?:'m|'s| was| were| am| is| worked| work| should be)(?: (?:actually|really|in fact|working|employed|there))* ${LINK}(?<fresh>[^,.;!]+?)${STOP}`,
  // "it was Apex, in Hull, not Acme"
  String.raw`\b(?:it's|that's|is|was|should be|called)(?: actually| really| called| named)*(?: me| us| it)? (?!called|named|me |us |it )${LINK}(?<fresh>(?:(?! (?:is|was|called|not) )[^,.;])+?)(?:, (?:in|from|until) [^,.;]+)?,? (?:and )?(?:not|instead of|rather than) ${LINK}(?<old>[^,.;!?]+)`,
  // "Acme is now called Apex"
  String.raw`(?<old>\p{Lu}[^,.;!?]*?) (?:is|was|has been|got|were) (?:now |since |later )*(?:called|renamed(?: to| as)?|known as|taken over by) (?:now )?${LINK}(?<fresh>[^,.;!?]+?)(?: (?:now|these days|since))?${STOP}`,
].map((source) => new RegExp(source, 'iu'))

/** What is told to stand in the place of what: "not X but Y", "it was Y, not X"; null without both. */
export function swapIn(text: string): Swap | null {
  for (const form of FORMS) {
    const { old, fresh } = form.exec(text)?.groups ?? {}
    if (old && fresh) return { old, fresh }
  }
  return null
}
