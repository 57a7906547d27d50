import type { Reading } from '../terms/reading.ts'

const REFUSES =
  /^(?:no|nope|nah|never ?mind|cancel|stop|forget|leave|none|neither|nothing|don't|do not|nvm|not now)\b/i

const REFUSAL_WORDS = new Set(
  'no nope nah never mind nevermind cancel stop forget leave none neither nothing do not nvm now it that this about them all of these those thanks thank you please then sorry ok okay yet changed my i have bother to any one ones be for the either want wish question just as is was alone else'.split(
    ' ',
  ),
)

/** "no thanks", "never mind, leave it": nothing but a refusal. */
export function refuses({ text, tokens }: Reading): boolean {
  return REFUSES.test(text) && tokens.every((token) => REFUSAL_WORDS.has(token.text))
}
