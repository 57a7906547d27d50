import type { DocumentLine } from './document-line.ts'
import type { SectionKind } from './section-titles.ts'

/** A part of a resume under one title. */
export interface Section {
  /** `head` is what stands before any title: name and contact, usually. */
  kind: SectionKind | 'head'
  title: string
  lines: DocumentLine[]
}
