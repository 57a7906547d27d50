import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { type ExperienceRow, experienceName, experienceReference, readExperiences } from './experience-row.ts'

/** An entry of the person's work history with all of them, or the sentence that says what there is. */
export async function findExperience({
  experienceId,
  context,
}: {
  experienceId: string
  context: ToolContext
}): Promise<{ row: ExperienceRow; rows: ExperienceRow[] } | { row: null; refusal: ToolResult }> {
  const rows = await readExperiences(context)
  const row = rows.find(({ id }) => id === experienceId)
  if (row) return { row, rows }
  const has = rows.length > 0 ? ` It has ${listed(rows.slice(0, 8).map(experienceName))}.` : ' It is empty.'
  return {
    row: null,
    refusal: refuse(`I can’t find that entry in your work history.${has}`, {
      references: rows.slice(0, 8).map(experienceReference),
    }),
  }
}
