import type { Shown } from './dialogue.ts'

/** What the words that point at a row lead to. */
export type Resolution =
  | { kind: 'found'; rows: Shown[] }
  /** Several could be meant. */
  | { kind: 'ambiguous'; choices: Shown[] }
  /** Nothing of the kind was shown, or what was named is not among it. */
  | { kind: 'none'; named: boolean }
