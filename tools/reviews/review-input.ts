import { z } from 'zod'

export const REVIEW_LENGTH = 4_000

/** How many stars. */
export const ratingField = z
  .int()
  .min(1)
  .max(5)
  .describe('Stars from 1 (bad) to 5 (excellent).')
  .meta({
    slot: 'number',
    near: 'stars?|points?|out of|rat(?:e|ing)|(?:review|it|that|to|mine|one) an?',
    says: {
      '1': '1 ?/ ?5|(?:one|1) out of (?:five|5)',
      '2': '2 ?/ ?5|(?:two|2) out of (?:five|5)',
      '3': '3 ?/ ?5|(?:three|3) out of (?:five|5)',
      '4': '4 ?/ ?5|(?:four|4) out of (?:five|5)',
      '5': '5 ?/ ?5|(?:five|5) out of (?:five|5)|full marks|top marks|all (?:the )?stars',
    },
  })

/** The words of a review. */
export const contentField = z
  .string()
  .max(REVIEW_LENGTH)
  .nullable()
  .describe('The review in the person’s words; null when they gave none.')
  .meta({ slot: 'free_text' })

/** Whether the name is withheld from moderators, too. */
export const anonymousField = z
  .boolean()
  .nullable()
  .describe('True when the person wants to stay anonymous; null when not said.')
  .meta({
    slot: 'flag',
    says: {
      true: "anonym(?:ous(?:ly)?)?|without my name|no names?|(?:hide|remove|drop|leave|keep|take|withhold)(?: out)? my name(?: (?:off|out|away|of it))*|my name (?:off|out|away)|(?:do not|don['’]?t|never|not) (?:show|say|tell|mention|give|print|put|use|reveal)(?: (?:them|anyone|anybody|people))? (?:who i am|who it was|who wrote it|my name)",
      false:
        'not anonym(?:ous(?:ly)?)?|(?:with|under|show|use|put|add) my name|my name (?:can|may) (?:be|stand|go|stay)(?: on it| there)?',
    },
  })
