import { fieldNamed } from '../filling/field-names.ts'
import { saysKind } from '../rows/nothing-listed.ts'
import { correctionOf } from '../slots/correction.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import { needs, rowField } from '../terms/tool-fields.ts'
import { NOUNS } from '../words/row-nouns.ts'
import type { ToolInContext } from './intent-context.ts'

const POINTER = /\b(?:it|this|that|one)\b/i
const OURSELVES = /\b(?:us|we|our|ours|ourselves)\b/i
/** Other words for a conversation than those of its rows. */
const TALK = /\b(?:talks?|convos?|conv|inbox)\b/i

/**
 * "change the title to Barista Trainer": what keeps a text at once for a row that may be left out does so only
 * where such a row is spoken of, and not while other rows, or those who speak themselves, are.
 */
export function keepsForUnspoken({ tool, context }: ToolInContext): boolean {
  const row = rowField(tool)
  if (!row?.nullable || tool.effect !== 'write' || tool.target || !needs(tool, 'free_text')) return false
  const { reading, namedTypes, latestTypes, allTypes } = context
  if (saysKind({ reading, slot: row.slot }) || TALK.test(reading.text) || namedTypes.has(row.slot))
    return false
  if (OURSELVES.test(reading.text) || saysOtherKind(context, row.slot)) return true
  if (context.points === 'number' || POINTER.test(reading.text))
    return !latestTypes.has(row.slot) && allTypes.size > 0
  return [...allTypes].some((type) => type !== row.slot)
}

/** A row of another kind is spoken of, one that is shown or whose kind something changes. */
function saysOtherKind({ reading, brain }: ToolInContext['context'], own: string): boolean {
  const targets = new Set([...brain.tools.values()].flatMap(({ target }) => target?.slot ?? []))
  const others = [...targets].filter(isReferenceSlot).filter((type) => type !== own)
  const words = new Set(reading.tokens.slice(0, MOST_BEFORE_NAME).map(({ text }) => text))
  return others.some((type) => type !== 'gap' && NOUNS[type].some((noun) => words.has(noun)))
}

/** What is named stands before its new name. */
const MOST_BEFORE_NAME = 6

const OWN =
  /\b(?:us|we|our|ours|my|me|i|agency|company|firm|business|site|website|profile|account|settings?|public)\b/i

/** "change the place to Delft" after a posting was drafted: what is all of ours is not meant where a row has such a line. */
export function changesOwnForRow({ tool, context }: ToolInContext): boolean {
  if (tool.effect === 'read' || rowField(tool) || OWN.test(context.reading.text)) return false
  return [...context.brain.tools.values()].some(
    (other) => linesOfRow({ tool: other, context }).length > 0 && lineTold({ tool, context }) !== null,
  )
}

/** The same line of the row that the last answer was about. */
export function changesLineOfRow({ tool, context }: ToolInContext): boolean {
  if (OWN.test(context.reading.text)) return false
  return linesOfRow({ tool, context }).length > 0
}

/** The line that the words name, where the tool changes several of a row that the last answer was about. */
function linesOfRow({ tool, context }: ToolInContext): Field[] {
  const slot = tool.target?.slot
  if (tool.effect !== 'write' || !slot || !context.latestTypes.has(slot) || !context.allowed(tool.name))
    return []
  const line = lineTold({ tool, context })
  return line && optional(tool).length > 2 ? [line] : []
}

function lineTold({ tool, context }: ToolInContext): Field | null {
  const words = correctionOf(context.reading.text)?.field
  const values = optional(tool)
  return (words && values.length > 2 && fieldNamed({ words, fields: values })) || null
}

function optional({ fields }: KnownTool): Field[] {
  return fields.filter(
    ({ slot, nullable }) =>
      nullable && slot !== null && !isReferenceSlot(slot) && slot !== 'field_name' && slot !== 'new_value',
  )
}
