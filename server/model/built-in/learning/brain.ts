import type { ToolDefinition } from '../../../../tools/core/definition.ts'
import type { Brain } from '../terms/brain.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import { createClassifier, type Weights } from './classifier.ts'
import { learnWeights, readerFor } from './learn-weights.ts'
import { fieldsOf } from './schema.ts'

/** What is known of the tools, and what was learnt of them now or, where it is remembered, before. */
export function trainBrain(
  definitions: readonly ToolDefinition[],
  remember: (learn: () => Weights) => Weights = (learn) => learn(),
): Brain {
  const reader = readerFor(definitions)
  const classifier = createClassifier(remember(() => learnWeights({ definitions, read: reader.read })))
  const tools = new Map(definitions.map((definition) => [definition.name, knownTool(definition)]))
  const side = definitions.every((definition) => definition.for.includes('recruiter')) ? 'agency' : 'person'
  return { ...reader, tools, side, classifier }
}

function knownTool(definition: ToolDefinition): KnownTool {
  const { name, title, effect, answersTo = [], answersAbout = null, edits = [] } = definition
  const fields = fieldsOf(definition)
  const target = fields.find(({ slot, nullable }) => isReferenceSlot(slot) && !nullable) ?? null
  return { name, title, effect, fields, target, answersTo, answersAbout, edits }
}
