import { changedLetter, type LetterChange } from '../letters/change-letter.ts'
import type { Ask, OpenPoint } from './counter-ask.ts'
import { askWith, askWithout, type CounterDraft, reasonsWith } from './counter-draft.ts'
import { ANOTHER_OFFER } from './counter-letter.ts'

interface FollowUp {
  ask: Ask
  reasons: string | null
  /** The draft's text, changed; null where the letter is to be written from ask and reasons. */
  letter: string | null
  refusal?: string
}

/** What the next draft asks for and says: what the one before did, with what is said now. */
export function followUp({
  input,
  draft,
  mayMention,
}: {
  input: Ask & {
    about: OpenPoint | null
    reasons: string | null
    change: LetterChange | null
    part: string | null
  }
  draft: CounterDraft | null
  /** Another offer is on record and open. */
  mayMention: boolean
}): FollowUp {
  const { change, part } = input
  const ask = askWith(input, draft)
  const reasons = reasonsWith(input.reasons, draft)
  const written = { ask, reasons, letter: null }
  const asksAnew = input.about !== null || Object.keys(ask).some((name) => input[name as keyof Ask] !== null)
  if (change === null) return written
  if (!draft || asksAnew)
    return change === 'add' ? { ...written, reasons: reasonsWith(part, draft) } : written
  if (change === 'remove') {
    const less = askWithout(ask, part)
    if (less) return { ...written, ask: less }
  }
  if (change === 'add' && part && ANOTHER_OFFER.test(part) && !mayMention)
    return {
      ...written,
      refusal:
        'I have no other open offer on record, so the letter can’t speak of one. Tell me about it first, for example “Globex offers me 62,000 euros a year”.',
    }
  const changed = changedLetter({ letter: draft.letter, change, part })
  if (changed.letter === undefined)
    return {
      ...written,
      refusal: `${changed.refusal} The draft stays as it is: I can make it shorter, add or take out a sentence, or ask for something else in it.`,
    }
  return {
    ask,
    reasons: change === 'add' ? reasonsWith(part, draft) : reasons,
    letter: changed.letter,
  }
}
