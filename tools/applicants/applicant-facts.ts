import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import type { Quote, ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { shortName } from '../core/short-name.ts'
import { profileColumns } from '../profile/profile-row.ts'
import { type Applicant, answersOf } from './applicant-row.ts'

const noteRow = z.object({
  id: z.uuid(),
  author_id: z.uuid(),
  content: z.string(),
  created_at: timestamp,
  metadata: z.unknown(),
})

export type Note = z.output<typeof noteRow>

/** The agency's own notes about an application, the oldest first; 200 at most. Candidates never see them. */
export function readNotes({
  applicationId,
  agencyId,
  context,
}: {
  applicationId: string
  agencyId: string
  context: ToolContext
}): Promise<Note[]> {
  return readRows(
    noteRow,
    context.read
      .select('private_notes')
      .select('id,author_id,content,created_at,metadata')
      .eq('agency_id', agencyId)
      .eq('application_id', applicationId)
      .order('created_at')
      .order('id')
      .limit(200),
  )
}

const personRow = z.object({ user_id: z.uuid(), full_name: z.string().nullable() })

/** Names of the agency's people by id. */
export async function readColleagues(agencyId: string, context: ToolContext): Promise<Map<string, string>> {
  const people = await readRows(personRow, context.read.rpc('agency_people', { agency_id: agencyId }))
  return new Map(people.map(({ user_id, full_name }) => [user_id, shortName(full_name) || 'a colleague']))
}

/** "Noor Castelein, 3 March 2026: called, no answer" */
export function noteInWords({
  note,
  colleagues,
  context,
}: {
  note: Note
  colleagues: ReadonlyMap<string, string>
  context: ToolContext
}): { label: string; value: string } {
  const author =
    note.author_id === context.user.id ? 'You' : (colleagues.get(note.author_id) ?? 'A former colleague')
  return { label: `${author}, ${dayInWords(note.created_at, context)}`, value: note.content }
}

/** The profile lines that the applicant shared, in reading order. */
export function sharedLines(row: Applicant): { label: string; value: string }[] {
  const profile = row.snapshot?.profile ?? {}
  const [name, ...others] = profileColumns
  const columns = [...(name ? [name] : []), { column: 'email', label: 'E-mail' }, ...others]
  return columns.flatMap(({ column, label }) => {
    const value = profile[column]
    return typeof value === 'string' && value ? [{ label, value }] : []
  })
}

/** What the applicant wrote, as data for the model. */
export function applicantQuotes(row: Applicant, coverLetter: string | null): Quote[] {
  const shared = sharedLines(row).map(({ label, value }) => `${label}: ${value}`)
  const answers = answersOf(row).map(({ question, answer }) => `${question}\n${answer}`)
  const texts: [Quote['source'], string | null][] = [
    ['resume', shared.join('\n')],
    ['cover_letter', coverLetter],
    ['message', answers.join('\n\n')],
    ['message', row.notes],
  ]
  return texts.flatMap(([source, text]) => (text ? [{ source, id: row.id, text: text.slice(0, 8_000) }] : []))
}
