import { agencyChangeInWords } from '../agencies/agency-change.ts'
import { alertChangeInWords, reminderChangeInWords } from '../alerts/alert-change.ts'
import { moveInJournal, noteInJournal } from '../applicants/applicant-change.ts'
import { articleChangeInWords } from '../articles/article-change.ts'
import type { ToolContext } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { jobName } from '../jobs/job-in-words.ts'
import { readJobs } from '../jobs/job-row.ts'
import { memberChangeInWords } from '../members/member-change.ts'
import { offerChangeInWords } from '../offers/offer-change.ts'
import { postingChangeInWords } from '../postings/posting-change.ts'
import { practiceChangeInWords } from '../practice/practice-change.ts'
import { preferencesChangeInWords } from '../profile/preferences-change.ts'
import { profileColumns } from '../profile/profile-row.ts'
import { reviewChangeInWords } from '../reviews/review-change.ts'
import { chatChangeInWords } from '../threads/chat-change.ts'
import type { ChangeRow, Write } from './change-row.ts'

const PROFILE_VALUE = 40

/** What each write did, as a sentence without full stop: "Saved Backend Engineer at Globex". */
export async function writesInWords(
  writes: readonly Write[],
  context: ToolContext,
): Promise<Map<string, string>> {
  const jobIds = writes.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      const id = textIn(change, 'job_id')
      return id ? [id] : []
    }),
  )
  const jobs = await readJobs({ ids: [...new Set(jobIds)].slice(0, 100), context })
  const jobOf = (change: ChangeRow): string => {
    const job = jobs.get(textIn(change, 'job_id') ?? '')
    return job ? `“${jobName(job)}”` : 'a job that is no longer online'
  }
  return new Map(writes.map((write) => [write.id, sentence(write, jobOf)]))
}

function textIn({ after, before }: ChangeRow, column: string): string | null {
  const value = after?.[column] ?? before?.[column]
  return typeof value === 'string' ? value : null
}

/** Columns that an update made different. */
function changedColumns({ before, after }: ChangeRow): string[] {
  return Object.keys(after ?? {}).filter(
    (column) =>
      column !== 'updated_at' && JSON.stringify(after?.[column]) !== JSON.stringify(before?.[column]),
  )
}

function sentence(write: Write, jobOf: (change: ChangeRow) => string): string {
  const said = write.changes.map((change) => changeInWords(change, jobOf))
  const told = [...new Set(said.filter((text) => text !== null))]
  return told.length > 0 ? listed(told) : 'Changed your data'
}

function changeInWords(change: ChangeRow, jobOf: (change: ChangeRow) => string): string | null {
  const name = (column: string) => `“${shortName(textIn(change, column)) || 'untitled'}”`
  switch (change.table_name) {
    case 'saved_jobs':
      return {
        insert: `Saved ${jobOf(change)}`,
        update: `Changed the note on the saved job ${jobOf(change)}`,
        delete: `Removed ${jobOf(change)} from your saved jobs`,
      }[change.op]
    case 'applications':
      return moveInJournal(change, jobOf(change)) ?? applicationInWords(change, jobOf(change))
    case 'profiles':
      return `Changed your profile (${listed(profileChanges(change)) || 'details'})`
    case 'resumes':
      return resumeInWords(change, name('file_name'))
    case 'experiences': {
      const job = `“${shortName(textIn(change, 'position'))} at ${shortName(textIn(change, 'company_name'))}”`
      return {
        insert: `Added ${job} to your work history`,
        update: `Changed ${job} in your work history`,
        delete: `Removed ${job} from your work history`,
      }[change.op]
    }
    case 'interview_preparation':
      return practiceChangeInWords(change, changedColumns(change))
    case 'offers_negotiation':
      return offerChangeInWords(change)
    case 'job_posts':
      return postingChangeInWords(change)
    case 'private_notes':
      return noteInJournal(change)
    case 'agencies':
      return agencyChangeInWords(change)
    case 'agency_users':
    case 'agency_invitations':
      return memberChangeInWords(change, 'a colleague')
    case 'knowledge_base':
      return articleChangeInWords(change)
    case 'job_alerts':
      return alertChangeInWords(change)
    case 'user_preferences':
      return reminderChangeInWords(change) ?? preferencesChangeInWords(change)
    case 'chats':
      return chatChangeInWords(change)
    case 'feedback_reviews':
      return reviewChangeInWords(change)
    default:
      return null
  }
}

function applicationInWords(change: ChangeRow, job: string): string {
  const status = change.after?.status
  if (status === 'withdrawn') return `Withdrew your application for ${job}`
  if (status === 'submitted' && change.before?.status !== 'submitted') return `Applied for ${job}`
  if (change.op === 'insert') return `Drafted an application for ${job}`
  return change.op === 'delete' ? `Discarded the draft for ${job}` : `Changed your application for ${job}`
}

function resumeInWords(change: ChangeRow, file: string): string | null {
  if (change.op === 'delete') return `Deleted the resume ${file}`
  if (change.op === 'insert') return `Added the resume ${file}`
  const columns = changedColumns(change)
  if (columns.includes('parsed_data')) return `Corrected the resume ${file}`
  // The one that stepped down needs no mention beside the one that took its place.
  if (columns.includes('is_primary'))
    return change.after?.is_primary ? `Made ${file} your primary resume` : null
  return `Changed the resume ${file}`
}

/** "location: York": two changes of the same line must not read alike. */
function profileChanges(change: ChangeRow): string[] {
  const changed = new Set(changedColumns(change))
  return profileColumns
    .filter(({ column }) => changed.has(column))
    .map(({ label, column }) => {
      const name = label === 'LinkedIn' || label === 'GitHub' ? label : label.toLowerCase()
      const value = change.after?.[column]
      if (typeof value !== 'string') return `${name}: empty`
      const shown = shortName(value, PROFILE_VALUE)
      return shown ? `${name}: ${shown}` : name
    })
}
