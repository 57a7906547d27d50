import { type DocxLayout, wordHeadings, wordTable } from './docx-layouts.ts'
import {
  companyDashTitle,
  datedTable,
  dense,
  groupedPositions,
  type HtmlLayout,
  latexLike,
  minimal,
  oneColumn,
  sidebarLeft,
  sidebarRight,
} from './html-layouts.ts'
import * as people from './people.ts'
import type { ResumeTruth } from './resume-truth.ts'
import { markdown, plainText, type TextLayout } from './text-layouts.ts'

export const evalSets = [
  'dev',
  'held-out',
  'round four',
  'round five',
  'round six',
  'round seven',
  'round eight',
  'round nine',
  'round ten',
  'round eleven',
] as const
export type EvalSet = (typeof evalSets)[number]

export type EvalCase = { truth: ResumeTruth; layout: string; set: EvalSet } & (
  | { format: 'pdf'; html: HtmlLayout }
  | { format: 'docx'; docx: DocxLayout }
  | { format: 'text'; text: TextLayout }
)

const layouts = {
  oneColumn,
  sidebarLeft,
  sidebarRight,
  datedTable,
  latexLike,
  dense,
  minimal,
  groupedPositions,
  companyDashTitle,
}

const pdf = (truth: ResumeTruth, layout: keyof typeof layouts): EvalCase => ({
  truth,
  layout,
  set: 'dev',
  format: 'pdf',
  html: layouts[layout],
})
const word = (truth: ResumeTruth, layout: 'wordHeadings' | 'wordTable'): EvalCase => ({
  truth,
  layout,
  set: 'dev',
  format: 'docx',
  docx: layout === 'wordTable' ? wordTable : wordHeadings,
})
const text = (truth: ResumeTruth, layout: 'plainText' | 'markdown'): EvalCase => ({
  truth,
  layout,
  set: 'dev',
  format: 'text',
  text: layout === 'markdown' ? markdown : plainText,
})

/** Arabic and Chinese come as Word and text only: a bare Chromium has no glyphs for them. */
export const devCases: readonly EvalCase[] = [
  pdf(people.amelia, 'oneColumn'),
  pdf(people.matthias, 'datedTable'),
  pdf(people.camille, 'sidebarLeft'),
  pdf(people.nikolaos, 'oneColumn'),
  pdf(people.irina, 'companyDashTitle'),
  pdf(people.lucia, 'sidebarRight'),
  pdf(people.beatriz, 'latexLike'),
  pdf(people.giulia, 'sidebarLeft'),
  pdf(people.anouk, 'companyDashTitle'),
  pdf(people.priya, 'latexLike'),
  pdf(people.tomasz, 'minimal'),
  pdf(people.grace, 'groupedPositions'),
  pdf(people.daniel, 'dense'),
  pdf(people.helen, 'oneColumn'),
  pdf(people.helen, 'sidebarRight'),
  pdf(people.amelia, 'dense'),
  word(people.amelia, 'wordHeadings'),
  word(people.matthias, 'wordTable'),
  word(people.mohammed, 'wordHeadings'),
  word(people.liMing, 'wordHeadings'),
  word(people.lucia, 'wordTable'),
  word(people.camille, 'wordHeadings'),
  text(people.tomasz, 'plainText'),
  text(people.grace, 'markdown'),
  text(people.liMing, 'plainText'),
  text(people.mohammed, 'plainText'),
]
