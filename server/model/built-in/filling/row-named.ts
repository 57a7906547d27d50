import { ordinalsIn } from '../reading/ordinals.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import type { Token } from '../terms/token.ts'
import { CLOSED } from '../words/closed-words.ts'
import { wordsOf } from '../words/tokens.ts'
import { wholeWords } from '../words/whole-words.ts'
import type { State } from './fill-state.ts'

const DETERMINER = /^(?:the|my|our|that|this|those|these|his|her|their)$/
const MOST = 6

/**
 * What a row is called that need not have been shown: "Acme note" of "take back the Acme note". Read where
 * the act is spoken of; names count wherever they stand there. Null where nothing is called anything.
 */
export function rowNamed({ says }: Field, { reading, row }: State): string | null {
  // "the second change to my address": the number says which.
  if (row && ordinalsIn({ reading, slot: null }).length > 0) return null
  const { tokens, concepts } = reading
  const acts = concepts.filter(({ name }) => name === 'undo')
  const sentences = tokens.map((_, at) => sentenceOf(reading, at))
  const spokenIn = new Set(acts.map(({ from }) => sentences[from]))
  const openings = new Set(acts.map(({ to }) => to))
  const inAct = (at: number) => acts.some(({ from, to }) => at >= from && at < to)
  const words: Token[] = []
  let open = 0
  tokens.forEach((token, at) => {
    if (spokenIn.size > 0 && !spokenIn.has(sentences[at])) return
    const isWord = !inAct(at) && !CLOSED.has(token.text) && token.text.length > 1
    if (DETERMINER.test(token.text) || (openings.has(at) && sentences[at] === sentences[at - 1])) open = MOST
    else if (!isWord) open = 0
    if (!isWord || DETERMINER.test(token.text)) return
    if (open > 0 || token.name) words.push(token)
    open = Math.max(0, open - 1)
  })
  const isGeneral = ({ text }: Token) =>
    says?.none !== undefined && wholeWords(`(?:${says.none})$`).test(text)
  const telling = words.filter((word) => !isGeneral(word))
  const label = new Set(wordsOf(row?.label ?? ''))
  // The words led to the row already.
  if (telling.some(({ text }) => label.has(text))) return null
  return telling.length > 0 ? telling.map(({ raw }) => raw).join(' ') : null
}

/** How many sentences and parts of one end before a word; what stands behind a colon goes with what is before it. */
function sentenceOf({ tokens, text }: Reading, at: number): number {
  const before = text.slice(0, tokens[at]?.start ?? 0)
  return (before.match(/[.,;!?](?=\s)/g) ?? []).length
}
