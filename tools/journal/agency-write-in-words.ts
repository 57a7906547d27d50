import { agencyChangeInWords } from '../agencies/agency-change.ts'
import { noteInJournal } from '../applicants/applicant-change.ts'
import { stageInWords, stages } from '../applicants/stage.ts'
import { articleChangeInWords } from '../articles/article-change.ts'
import type { ChangeRow } from '../changes/change-row.ts'
import type { ToolContext } from '../core/definition.ts'
import { listed } from '../core/wording.ts'
import { jobName } from '../jobs/job-in-words.ts'
import { readJobs } from '../jobs/job-row.ts'
import { memberChangeInWords } from '../members/member-change.ts'
import { type Member, readMembers } from '../members/member-row.ts'
import { offerChangeInWords } from '../offers/offer-change.ts'
import { postingChangeInWords } from '../postings/posting-change.ts'
import type { AgencyWrite } from './agency-write.ts'

export interface ToldWrite {
  /** Without full stop: "Paused the posting “Chef at Globex”". */
  what: string
  who: string
}

/** What each write did and who did it, as the agency's people say it. */
export async function agencyWritesInWords({
  writes,
  agencyId,
  context,
}: {
  writes: readonly AgencyWrite[]
  agencyId: string
  context: ToolContext
}): Promise<Map<string, ToldWrite>> {
  const jobIds = writes.flatMap(({ changes }) => changes.flatMap((change) => textIn(change, 'job_id') ?? []))
  const [members, jobs] = await Promise.all([
    readMembers(agencyId, context),
    readJobs({ ids: [...new Set(jobIds)].slice(0, 100), context }),
  ])
  const byUser = new Map(members.map((member) => [member.user_id, member]))
  const jobOf = (change: ChangeRow) => {
    const job = jobs.get(textIn(change, 'job_id') ?? '')
    return job ? `“${jobName(job)}”` : 'a job'
  }
  return new Map(
    writes.map((write) => {
      const told = write.changes.map((change) => changeInWords({ change, byUser, jobOf }))
      const what = [...new Set(told.filter((text) => text !== null))]
      return [write.id, { what: listed(what) || 'Changed data of the agency', who: whoWrote(write, byUser) }]
    }),
  )
}

function whoWrote({ actorId, subjectId }: AgencyWrite, byUser: Map<string, Member>): string {
  if (!actorId) return 'the service'
  const member = byUser.get(actorId)
  if (member) return member.isMe ? 'you' : member.name
  return actorId === subjectId ? 'the applicant' : 'somebody who has left'
}

function textIn({ after, before }: ChangeRow, column: string): string | null {
  const value = after?.[column] ?? before?.[column]
  return typeof value === 'string' ? value : null
}

function changeInWords({
  change,
  byUser,
  jobOf,
}: {
  change: ChangeRow
  byUser: Map<string, Member>
  jobOf: (change: ChangeRow) => string
}): string | null {
  switch (change.table_name) {
    case 'agencies':
      return agencyChangeInWords(change)
    case 'agency_users':
    case 'agency_invitations': {
      const member = byUser.get(textIn(change, 'user_id') ?? '')
      // A note of the reason that goes with a removal
      if (change.op === 'update' && !member && change.after?.status === change.before?.status) return null
      return memberChangeInWords(change, member?.name ?? 'a colleague')
    }
    case 'knowledge_base':
      return articleChangeInWords(change)
    case 'job_posts':
      return postingChangeInWords(change)
    case 'private_notes':
      return noteInJournal(change)
    case 'offers_negotiation':
      return offerChangeInWords(change)
    case 'applications':
      return applicationInWords(change, jobOf(change))
    case 'chats':
      return chatInWords(change)
    case 'review_answers':
      return reviewAnswerInWords(change)
    default:
      return null
  }
}

function applicationInWords({ before, after }: ChangeRow, job: string): string {
  const status = after?.status
  if (status === before?.status) return `Changed an application for ${job}`
  if (status === 'withdrawn') return `Withdrew an application for ${job}`
  const stage = stages.find((one) => one === status)
  return stage
    ? `Moved an application for ${job} to ${stageInWords(stage)}`
    : `Changed an application for ${job}`
}

function chatInWords({ before, after }: ChangeRow): string {
  if (after?.status === 'closed' && before?.status !== 'closed') return 'Closed a conversation'
  if (after?.handler !== before?.handler)
    return (
      {
        human: 'Took over a conversation',
        ai: 'Handed a conversation to the assistant',
        queued: 'Asked for a person',
      }[String(after?.handler)] ?? 'Changed a conversation'
    )
  return after?.title === before?.title ? 'Changed a conversation' : 'Renamed a conversation'
}

function reviewAnswerInWords({ op, before, after }: ChangeRow): string {
  if (op !== 'update') return op === 'insert' ? 'Answered a review' : 'Removed the answer to a review'
  return before?.content === after?.content
    ? 'Moderated the answer to a review'
    : 'Changed the answer to a review'
}
