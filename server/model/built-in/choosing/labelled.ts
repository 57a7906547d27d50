import { fieldNamed } from '../filling/field-names.ts'
import { actOf } from '../planning/act-of.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'

/**
 * "website: jo.dev" or "Company: Nordbau. Position: crane operator": the labels
 * name the fields of one tool that writes, so it is meant.
 */
export function labelled(request: ClauseRequest): Understanding | null {
  const labels = [
    ...request.reading.text.matchAll(/(?:^|[.,;\n]\s*)(?:my |the |new )?(\p{L}+(?: \p{L}+)?):\s+(?=\S)/gu),
  ].map((match) => match[1] ?? '')
  if (rowsNamed(request).length > 0) return null
  if (labels.length === 0 || !/^(?:my |the |new )?\p{L}+(?: \p{L}+)?:\s/u.test(request.reading.text))
    return null
  const fitting = [...request.brain.tools.values()].filter(({ name, effect, target, fields }) => {
    if (effect !== 'write' || target || !request.allowed(name)) return false
    const values = fields.filter(
      ({ slot }) => slot !== null && !isReferenceSlot(slot) && slot !== 'field_name' && slot !== 'new_value',
    )
    return (
      values.length > 2 &&
      labels.every((label) => label.length < 24 && fieldNamed({ words: label, fields: values }))
    )
  })
  const complete = fitting
    .map((tool) => actOf({ request, tool, intent: { label: tool.name, probability: 0.9 } }))
    .filter(({ plan }) => plan.kind === 'calls')
  return complete.length === 1 ? (complete[0] ?? null) : null
}
