import type { ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { capitalised } from '../core/wording.ts'
import { type Changed, changedLetter, type LetterChange } from '../letters/change-letter.ts'
import { applyToJob } from './apply-to-job.ts'
import { COVER_LETTER_LENGTH } from './cover-letter.ts'
import type { WaitingCard } from './waiting-card.ts'

/** What was asked of a letter: the whole new one, or what is done to the old. */
interface Asked {
  coverLetter: string | null
  change: LetterChange | null
  part: string | null
}

export const CHOICES =
  'I can make the letter shorter, add or take out a sentence, or use your own words: “use this letter: …”.'

/** The letter as it shall be: the one that was given, the old one changed, or the old one. */
export function wantedLetter({ letter, input }: { letter: string; input: Asked }): Changed {
  if (input.coverLetter !== null) return { letter: input.coverLetter }
  if (input.change === null) return { letter }
  const changed = changedLetter({ letter, change: input.change, part: input.part })
  if (changed.letter !== undefined && changed.letter.length > COVER_LETTER_LENGTH)
    return { refusal: `The letter would be too long: it takes ${COVER_LETTER_LENGTH} characters.` }
  return changed.letter === undefined ? { refusal: `${changed.refusal} ${CHOICES}` } : changed
}

/** How a letter became longer or shorter, said within a sentence. */
export function howItChanged({ before, letter }: { before: string; letter: string }): string {
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  if (words(letter) === 0) return 'it has no letter'
  if (words(before) === 0) return 'the letter is the new one'
  return `the letter is the new one (${words(letter)} words, before ${words(before)})`
}

/** The letter on a card is changed by a new card of the same application, which the person sees before anything is sent. */
export function onCard({ card, input }: { card: WaitingCard; input: Asked }): ToolResult {
  const edit = 'You can also edit the text right in the card.'
  const { letter, refusal } = wantedLetter({ letter: card.letter, input })
  if (refusal !== undefined) return refuse(`${refusal} ${edit}`)
  if (letter.trim() === card.letter.trim()) {
    const asked = input.coverLetter !== null || input.change !== null
    return refuse(
      asked
        ? `The letter on the card says that already; I changed nothing. ${edit}`
        : `What should I change in the letter? ${CHOICES} ${edit}`,
    )
  }
  return {
    say: { text: `${capitalised(howItChanged({ before: card.letter, letter }))}.` },
    instead: { tool: applyToJob, input: { jobId: card.jobId, coverLetter: letter } },
  }
}
