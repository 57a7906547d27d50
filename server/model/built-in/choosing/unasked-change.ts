import type { KnownTool } from '../terms/known-tool.ts'
import { rowField, takes } from '../terms/tool-fields.ts'
import { stem } from '../words/stem.ts'
import { speaksOfResume, type ToolInContext } from './intent-context.ts'

/** "my name is Kofi Mensah now": a line of a document is to be put right, but none is spoken of or shown: a profile is likelier. */
export function correctsUnnamed({ tool, context }: ToolInContext): boolean {
  const document = rowField(tool)?.slot ?? ''
  return (
    takes(tool, 'field_name') &&
    !context.allTypes.has(document) &&
    context.reading.concepts.some(({ name }) => PROFILE.has(name)) &&
    !speaksOfResume(context.reading) &&
    !context.lastWords.includes(stem(document))
  )
}

const PROFILE: ReadonlySet<string> = new Set(['name', 'occupation', 'bio', 'live', 'link', 'know'])

/**
 * What only takes a row lives by its verb: "the second one flatters me, I was a cook" has none, and
 * tells what a tool with values for such a row can take.
 */
export function actsUnasked({ tool, context: { reading, brain, act } }: ToolInContext): boolean {
  const row = rowField(tool)
  if (tool.effect !== 'write' || !row || tool.fields.length > 1) return false
  const unasked = (act === null || TELLING_ACTS.has(act)) && !GONE.test(reading.text)
  return unasked && [...brain.tools.values()].some((other) => describesRow(other, row.slot))
}

/** Writes several values of a row that it can't do without. */
function describesRow({ effect, fields }: KnownTool, type: string): boolean {
  return (
    effect === 'write' && fields.length > 4 && fields.some(({ slot, nullable }) => slot === type && !nullable)
  )
}

/** "third one off my history": what needs no verb. */
const GONE = /\b(?:off|out|away|gone|go|goes|rid|without|minus)\b/i
/** Verbs that stand in what somebody tells, too. */
const TELLING_ACTS: ReadonlySet<string> = new Set([
  'find',
  'show',
  'detail',
  'advice',
  'policy',
  'understood',
])
