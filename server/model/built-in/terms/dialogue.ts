import type { Money } from '../../../../tools/core/card.ts'

/** A row that was shown. */
export interface Shown {
  type: string
  id: string
  label: string
  /** The line of the answer that speaks of it: "the Leeds one" finds its place there. */
  line: string
}

/** A call of a tool, as the history has it. */
export interface Call {
  id: string
  tool: string
  input: Record<string, unknown>
}

/** Words of others that a tool read, and what the card says beside them. */
export interface ReadPost {
  text: string
  facts: readonly string[]
  pay: Money | null
}

/** What a tool answered. */
export interface Result {
  callId: string
  tool: string
  status: string
  text: string
  references: Shown[]
  /** The number in front of the first listed row: 6 on a second page of five. */
  firstNumber: number
  /** The one posting that it read; none where it read none or several. */
  post?: ReadPost | null
}

/** One message of the person and everything up to the next. */
export interface Exchange {
  user: string
  calls: Call[]
  results: Result[]
  /** What the assistant said, in order. */
  said: string[]
}

/** What was said and done so far. */
export interface Dialogue {
  exchanges: Exchange[]
  /** Results that ended the prompt: the next thing to do is to tell them. */
  fresh: Result[]
}
