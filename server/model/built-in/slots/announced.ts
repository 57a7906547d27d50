import { trimmed } from './free-text.ts'

/** "and tell her: that is our limit": what somebody is to be told. */
export function announced({ text }: { text: string }): string | null {
  const cue = [...text.matchAll(WRITES)].at(-1)
  return cue ? trimmed(text.slice(cue.index + cue[0].length)) : null
}

const WRITES =
  /\b(?:writ(?:e|ing)|say(?:s|ing)?|(?:tell|let) (?:him|her|them|\p{Lu}\p{L}+)(?: know)?|add(?:ing)?|repl(?:y|ying)|answer(?:ing)?|(?:the )?words)(?: (?:to (?:him|her|them|\p{Lu}\p{L}+)|that|back|this))?:\s+(?=\S)/giu
