import { trimmed } from './free-text.ts'

/** "and tell her: that is our limit": what somebody is to be told. */
export function announced({ text }: { text: string }): string | null {
  const cue = [...text.matchAll(WRITES)].at(-1)
  if (!cue) return null
  const said = text.slice(cue.index + cue[0].length)
  // Between its marks a text is whole, its last one too.
  return /^"([^"]+)"\W*$/.exec(said)?.[1]?.trim() ?? trimmed(said)
}

const WRITES =
  /\b(?:writ(?:e|ing)|say(?:s|ing)?|(?:tell|let) (?:him|her|them|\p{Lu}\p{L}+)(?: (?:know|read|see|hear))?|add(?:ing)?|repl(?:y|ying)|answer(?:ing)?|(?:the )?words)(?: (?:to (?:him|her|them|\p{Lu}\p{L}+)|that|back|this))?(?::\s+|\s+(?="))(?=\S)/giu
