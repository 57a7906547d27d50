import type { Classifier } from './classifier.ts'
import type { KnownTool } from './known-tool.ts'
import type { Reading } from './reading.ts'
import type { Spelling } from './spelling.ts'

/** What was learnt of a set of tools, and how a text is read for them. */
export interface Brain {
  tools: Map<string, KnownTool>
  /** Whose tools these are: a person's own, or an agency's. */
  side: 'person' | 'agency'
  spelling: Spelling
  classifier: Classifier
  read: (text: string, now: Date) => Reading
}
