/** A letter as its parts. Joined again it is the same text, but for blank lines. */
export interface LetterParts {
  /** "Dear team," or empty. */
  greeting: string
  /** Paragraphs between greeting and signature, each as its sentences. */
  body: string[][]
  /** "Kind regards,\nSam" or empty. */
  signature: string
}

const GREETING =
  /^\s*((?:dear|hello|hi|good (?:morning|day|afternoon)|to whom it may concern)\b[^\n,:!]{0,80}[,:!]?)(?:\n|\s+|$)/i
const SIGNATURE =
  /(?:^|\n|(?<=[.!?])\s)\s*((?:(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many)? ?(?:regards|wishes))|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|all the best|best|cheers|many thanks|thank you|thanks)\b[,.!]?(?:\s+\p{L}[^\n.!?]{0,60}\.?){0,2}\s*)$/iu

/** Takes a letter apart: greeting, paragraphs of sentences, signature. */
export function letterParts(letter: string): LetterParts {
  const text = letter.replace(/\r\n?/g, '\n').trim()
  const greeting = GREETING.exec(text)?.[1]?.trim() ?? ''
  const behind = greeting ? text.slice(text.indexOf(greeting) + greeting.length) : text
  const closing = SIGNATURE.exec(behind)
  const middle = closing ? behind.slice(0, closing.index) : behind
  const body = middle
    .split(/\n\s*\n/)
    .map(sentencesOf)
    .filter((sentences) => sentences.length > 0)
  return { greeting, body, signature: closing?.[1]?.trim() ?? '' }
}

/** The letter that has these parts. */
export function letterText({ greeting, body, signature }: LetterParts): string {
  return [greeting, ...body.map((sentences) => sentences.join(' ')), signature].filter(Boolean).join('\n\n')
}

/** "e.g.", "approx." and initials end no sentence. */
const NO_END = /(?:\b(?:e\.g|i\.e|etc|approx|incl|mr|mrs|ms|dr|st|no|vs|prof)|\b\p{Lu})\.$/iu

/** The sentences of a paragraph, as they stand. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  for (const piece of paragraph.trim().split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u)) {
    const last = sentences.at(-1)
    if (last && NO_END.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`
    else if (piece.trim()) sentences.push(piece.trim())
  }
  return sentences
}

const STOCK =
  /^(?:you will find|please find|i would be (?:glad|happy|pleased)|i(?:['’]d| would) (?:welcome|love|appreciate)|i look forward|looking forward|i am happy to|i am available for|thank you for|thanks for|i hope to|please (?:do not hesitate|feel free))\b/i

/** A courtesy at the end of letters, which says nothing of the person. */
export function isStock(sentence: string): boolean {
  return STOCK.test(sentence)
}
