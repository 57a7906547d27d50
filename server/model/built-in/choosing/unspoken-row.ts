import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import { fieldNamed } from '../filling/field-names.ts'
import { matchesByLabel } from '../rows/best-matches.ts'
import { saysKind } from '../rows/nothing-listed.ts'
import { shownRows } from '../rows/references.ts'
import { tellingWords, toldWords } from '../rows/telling-words.ts'
import { correctionOf } from '../slots/correction.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import { needs, rowField } from '../terms/tool-fields.ts'
import { NOUNS } from '../words/row-nouns.ts'
import { wordsOf } from '../words/tokens.ts'
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
  const { brain, reading, latestTypes, allTypes } = context
  // A candidate's own notes are about what they were told of last: "I just had my interview: …"
  if (brain.side === 'person') return false
  if (saysKind({ reading, slot: row.slot }) || TALK.test(reading.text)) return false
  if (OURSELVES.test(reading.text) || saysOtherKind(context, row.slot)) return true
  if (namesRow(context, row.slot)) return false
  if (context.points === 'number' || POINTER.test(reading.text))
    return !latestTypes.has(row.slot) && allTypes.size > 0
  return allTypes.size > 0
}

/** A row of another kind is spoken of, one that is shown or whose kind something changes. */
function saysOtherKind({ reading, brain }: ToolInContext['context'], own: string): boolean {
  const targets = new Set([...brain.tools.values()].flatMap(({ target }) => target?.slot ?? []))
  const others = [...targets].filter(isReferenceSlot).filter((type) => type !== own)
  const end = reading.tokens.findIndex(({ text }) => NAME_FOLLOWS.test(text))
  const before = end < 0 ? reading.tokens : reading.tokens.slice(0, end)
  const words = new Set(before.map(({ text }) => text))
  return others.some((type) => type !== 'gap' && NOUNS[type].some((noun) => words.has(noun)))
}

/** What is named stands before its new name. */
const NAME_FOLLOWS = /^(?:it|this|that|to|as|be|is|should|into)$/

/** A row of this kind is called by words that are none of its new name. */
function namesRow({ reading, exchanges }: ToolInContext['context'], slot: ReferenceType): boolean {
  const words = toldWords(reading, tellingWords(reading))
  const [latest] = shownRows({ exchanges, slot })
  return matchesByLabel({ rows: latest?.references ?? [], words }).length > 0
}

const OWN =
  /\b(?:us|we|our|ours|my|agency|company|firm|business|site|website|profile|account|settings?|public)\b/i

/** "change the place to Delft" after a posting was drafted: what is all of ours is not meant where a row has such a line, nor one of a kind that is not in sight. */
export function changesOwnForRow({ tool, context }: ToolInContext): boolean {
  const row = rowField(tool)
  const isInSight =
    row && (context.allTypes.has(row.slot) || saysKind({ reading: context.reading, slot: row.slot }))
  if (tool.effect === 'read' || isInSight || OWN.test(context.reading.text)) return false
  return lineTold({ tool, context }) !== null && hasLineOfRow(context)
}

/** "call it Senior Plumber" names the posting itself, and no copy of it. */
export function namesCopy({ tool, context }: ToolInContext): boolean {
  const { reading, latestTypes, said } = context
  const slot = tool.target?.slot
  if (tool.effect !== 'write' || !slot || !latestTypes.has(slot) || optional(tool).length > 2) return false
  return (
    NAMING.test(reading.text) &&
    !wordsOf(tool.title).some((word) => said.has(word) && word.length > 2) &&
    hasLineOfRow(context)
  )
}

/** "'native speaker' should read 'fluent Dutch'": how a text should read is no decision about anybody. */
const SHOULD_READ = /\b(?:should|must|ought to|has to|needs to) (?:now )?(?:read|say|state)\b/i

/** A decision, where the words put a text right. */
export function decidesByWording({ tool, context }: ToolInContext): boolean {
  return tool.effect === 'decide' && SHOULD_READ.test(context.reading.text)
}

function hasLineOfRow(context: ToolInContext['context']): boolean {
  return [...context.brain.tools.values()].some((tool) => lineOfRow({ tool, context }) !== null)
}

/** The same line of the row that the last answer was about. */
export function changesLineOfRow({ tool, context }: ToolInContext): boolean {
  if (OWN.test(context.reading.text)) return false
  return lineOfRow({ tool, context }) !== null
}

/** The line that the words name, where the tool changes several of a row that was shown. */
function lineOfRow({ tool, context }: ToolInContext): Field | null {
  const slot = tool.target?.slot
  const isShown = isReferenceSlot(slot ?? null) && context.allTypes.has(slot ?? '')
  return tool.effect === 'write' && isShown && context.allowed(tool.name) ? lineTold({ tool, context }) : null
}

/** "call it Senior Plumber", "the job should be called …". */
const NAMING =
  /^(?:(?:please|and|no|then|now)[, ]+)*(?:call|name|rename|retitle|title) (?:it|this|that|the)\b|\b(?:should|shall|must|to|is) (?:now )?be (?:called|named|titled)\b/i

function lineTold({ tool, context }: ToolInContext): Field | null {
  const { text } = context.reading
  const words = NAMING.test(text) ? 'title' : correctionOf(text)?.field
  const values = optional(tool)
  return (words && values.length > 2 && fieldNamed({ words, fields: values })) || null
}

function optional({ fields }: KnownTool): Field[] {
  return fields.filter(
    ({ slot, nullable }) =>
      nullable && slot !== null && !isReferenceSlot(slot) && slot !== 'field_name' && slot !== 'new_value',
  )
}
