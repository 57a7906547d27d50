const ANSWER =
  '(?:answer|reply|respond|decide|decision|let (?:them|him|her|\\p{Lu}\\p{L}+) know|get back to|say (?:yes|no)|make up my mind|hear (?:from me|back))'
const DAY =
  '(?:the |this |next |end of )*(?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|tonight|noon|week|month)'
const DEADLINE = new RegExp(
  String.raw`(?<!\p{L})${ANSWER}(?!\p{L})[^.;!?]{0,50}\b(?:by|until|till|before|no later than|latest)\s+${DAY}|\b(?:by|until|till|before)\s+${DAY}[^.;!?]{0,20}\bto ${ANSWER}`,
  'iu',
)

/** "I must answer them by 5 December", "I have until Friday to decide": a last day to answer is told. */
export function tellsDeadline(text: string): boolean {
  return DEADLINE.test(text)
}
