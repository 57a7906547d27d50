import { z } from 'zod'
import { negotiationHistory } from '../agency-offers/history-in-words.ts'
import { readStatusHistory } from '../applications/application-row.ts'
import type { Card, Tone } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows, timestamp } from '../core/read-rows.ts'
import { count } from '../core/wording.ts'
import { readColleagues, readNotes } from './applicant-facts.ts'
import { type Applicant, readThread } from './applicant-row.ts'
import { stageInWords, stages, stageTone } from './stage.ts'

export type TimelineEvent = Extract<Card, { kind: 'timeline' }>['events'][number]

/** What a move leaves in `private_notes.metadata`, so that every member of the agency can read the history. */
const move = z.object({ kind: z.literal('stage'), from: z.enum(stages), to: z.enum(stages) })

const sentRow = z.object({ sent_at: timestamp })
const messageRow = z.object({ sender_id: z.uuid().nullable(), created_at: timestamp })
const offerRow = z.object({
  id: z.uuid(),
  created_at: timestamp,
  status: z.string(),
  negotiation_history: z.unknown(),
})

/** More messages than this are counted as this many. */
const MOST_MESSAGES = 1_000

/** Everything that happened to an application and that a member may read, the oldest first. */
export async function readHistory({
  row,
  agencyId,
  context,
}: {
  row: Applicant
  agencyId: string
  context: ToolContext
}): Promise<TimelineEvent[]> {
  const of = { applicationId: row.id, agencyId, context }
  const [sent, notes, colleagues, journal, offers, messages] = await Promise.all([
    readRows(
      sentRow,
      context.read
        .select('application_snapshots')
        .select('sent_at')
        .eq('agency_id', agencyId)
        .eq('application_id', row.id)
        .order('sent_at')
        .limit(50),
    ),
    readNotes(of),
    readColleagues(agencyId, context),
    readStatusHistory({ ids: [row.id], context }),
    readRows(
      offerRow,
      context.read
        .select('offers_negotiation')
        .select('id,created_at,status,negotiation_history')
        .eq('agency_id', agencyId)
        .eq('source', 'agency')
        .eq('application_id', row.id)
        .order('created_at')
        .limit(20),
    ),
    readMessages({ row, ...of }),
  ])
  const moves = notes.flatMap((note) => {
    const parsed = move.safeParse(note.metadata)
    return parsed.success ? [{ note, ...parsed.data }] : []
  })
  const events: TimelineEvent[] = [
    ...sent.map(({ sent_at }, index) =>
      event({ at: sent_at, title: index === 0 ? 'Application sent' : 'Application sent again' }),
    ),
    ...moves.map(({ note, from, to }) => {
      const author =
        note.author_id === context.user.id ? 'you' : (colleagues.get(note.author_id) ?? 'a former colleague')
      return event({
        at: note.created_at,
        title: `Moved from ${stageInWords(from)} to ${stageInWords(to)} by ${author}`,
        detail: note.content,
        tone: stageTone(to),
      })
    }),
    // The journal tells only what the speaker may read of it: an owner all, a member their own.
    ...(journal.get(row.id) ?? []).flatMap(({ at, status }) => {
      const stage = stages.find((one) => one === status)
      const known =
        status === 'submitted' ||
        moves.some(({ note, to }) => to === status && sameMoment(note.created_at, at))
      return stage && stage !== 'draft' && !known
        ? [event({ at, title: `Stage: ${stageInWords(stage)}`, tone: stageTone(stage) })]
        : []
    }),
    ...offers.flatMap((offer) => [
      event({ at: offer.created_at, title: 'Offer made', tone: 'good' }),
      ...negotiationHistory(offer.negotiation_history)
        .filter(({ kind }) => kind !== 'offer')
        .map(({ at, title, message }) => event({ at, title, detail: message })),
    ]),
    ...messages,
  ]
  const last = [...events].reverse().find(({ title }) => title.includes(stageInWords(row.status)))
  if (row.status !== 'submitted' && !last) {
    events.push(
      event({
        at: row.updated_at,
        title: `Stage: ${stageInWords(row.status)}`,
        detail: 'When and by whom it was set is recorded for the agency’s owners.',
        tone: stageTone(row.status),
      }),
    )
  }
  return events.toSorted((one, other) => one.at.localeCompare(other.at))
}

function event({
  at,
  title,
  detail = null,
  tone = 'plain',
}: {
  at: string
  title: string
  detail?: string | null
  tone?: Tone
}): TimelineEvent {
  return { at, title, detail, tone }
}

/** A move and its note are written in one transaction. */
function sameMoment(one: string, other: string): boolean {
  return Math.abs(new Date(one).getTime() - new Date(other).getTime()) < 2_000
}

async function readMessages({
  row,
  applicationId,
  agencyId,
  context,
}: {
  row: Applicant
  applicationId: string
  agencyId: string
  context: ToolContext
}): Promise<TimelineEvent[]> {
  const thread = await readThread({ applicationId, agencyId, context })
  if (!thread) return []
  const messages = await readRows(
    messageRow,
    context.read
      .select('chat_messages')
      .select('sender_id,created_at')
      .eq('chat_id', thread.id)
      .eq('role', 'user')
      .order('seq', { ascending: false })
      .limit(MOST_MESSAGES),
  )
  const [latest] = messages
  if (!latest) return []
  // A deleted account leaves its messages without a sender.
  const theirs = messages.filter(({ sender_id }) => sender_id === row.user_id).length
  const ours = messages.length - theirs
  return [
    event({
      at: latest.created_at,
      title: `Last message; ${count(theirs, 'message')} from the applicant, ${ours} from your agency`,
      detail: `The first was on ${dayInWords(messages.at(-1)?.created_at ?? latest.created_at, context)}.`,
    }),
  ]
}
