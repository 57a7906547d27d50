import { z } from 'zod'

export const REASON_LENGTH = 1_000

export const reasonField = z
  .string()
  .trim()
  .min(1)
  .max(REASON_LENGTH)
  .describe('Why, in the person’s words.')
  .meta({ slot: 'free_text' })

/** The reason on the card, for the person to edit. It is noted with the membership of others, which the whole team reads. */
export const reasonRow = (reason: string, isMe = false) => ({
  label: isMe ? 'Reason (kept with this card)' : 'Reason (your team can read it)',
  value: reason,
  field: 'reason',
  multiline: true,
  maxLength: REASON_LENGTH,
})
