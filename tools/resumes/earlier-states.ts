import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { momentInWords } from '../core/dates-in-words.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { type ResumeRow, resumeName } from './resume-row.ts'

const content = z.object({ parsed_data: z.json().optional(), file_name: z.string().optional() }).nullable()

const stateRow = z.object({
  id: z.uuid(),
  row_id: z.uuid(),
  created_at: timestamp,
  before: content,
  after: content,
})

/** What a resume said before a change. */
export interface EarlierState {
  /** The change that ended it. */
  changeId: string
  resumeId: string
  /** ISO 8601, UTC: until when it stood. */
  until: string
  data: Json
}

const STATES = 20

/** What the person's resumes said before each of their changes, the latest first; of one resume, or with null of all. */
export async function readEarlierStates({
  resumeId,
  context,
}: {
  resumeId: string | null
  context: ToolContext
}): Promise<EarlierState[]> {
  const query = context.read
    .select('changes')
    .select('id,row_id,created_at,before,after')
    .eq('subject_id', context.user.id)
    .eq('table_name', 'resumes')
    .eq('op', 'update')
  const rows = await readRows(
    stateRow,
    (resumeId ? query.eq('row_id', resumeId) : query).order('seq', { ascending: false }).limit(STATES * 3),
  )
  return rows
    .flatMap(({ id, row_id, created_at, before, after }) => {
      const data = before?.parsed_data
      if (data === undefined || JSON.stringify(data) === JSON.stringify(after?.parsed_data)) return []
      return [{ changeId: id, resumeId: row_id, until: created_at, data: data as Json }]
    })
    .slice(0, STATES)
}

/** What "that version" points at. */
export function stateReference({
  state,
  resume,
  context,
}: {
  state: EarlierState
  resume: ResumeRow
  context: ToolContext
}): Reference {
  return {
    type: 'change',
    id: state.changeId,
    label: `${resumeName(resume)} until ${momentInWords(state.until, context)}`,
  }
}
