import { z } from 'zod'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { asItWas } from './as-it-was.ts'
import { writesInWords } from './change-in-words.ts'
import { readStanding, readWrite, type Write } from './change-row.ts'
import { AGAIN, doAgain } from './do-again.ts'
import { lastSent, type Sent } from './last-sent.ts'
import { lastChanges, latestChange } from './latest-change.ts'
import { meantBy, severalMeant } from './meant-change.ts'
import { GENERAL } from './named-change.ts'
import { undoLast } from './undo-last.ts'
import { readUndoPreview, type UndoPreview } from './undo-preview.ts'

export const undoChange = defineTool({
  name: 'undo_change',
  title: 'Undo a change',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Takes back the last thing the assistant changed, the last few, one from list_changes or one that is named; also does again what was undone. Not for an application that was sent (withdraw_application).',
  examples: [
    'undo the last change',
    'undo it',
    'please undo',
    'revert that',
    'take it back, I made a mistake',
    'undo my last change',
    'restore the previous version',
    'undo what you just did',
    'undo',
    'undo that',
    'take that back',
    'revert the last change',
    'that was wrong, put it back how it was',
    'undo the second change',
    'restore what you deleted',
    'oops, I did not mean that',
    'go back one step',
    'please reverse what you just did',
    'cancel the last edit',
    'bring back the job you removed',
    'undo saving that job',
    'can you roll back my profile change?',
    'ctrl z',
    'no no, change it back',
    'unod that',
    'make the last modification undone',
    'I changed my mind, revert it',
    'give me my deleted resume back',
    'put the old value back',
    'reset what you changed just now',
  ],
  input: z.object({
    changeId: z
      .uuid()
      .nullable()
      .describe('A change from list_changes; null for the last one.')
      .meta({ slot: 'change', says: latestChange }),
    latest: z
      .int()
      .min(2)
      .max(10)
      .nullable()
      .describe('How many of the latest to undo: 2 for “the last two things”. Null for one.')
      .meta({ slot: 'number', near: 'latest', says: lastChanges }),
    named: z
      .string()
      .max(120)
      .nullable()
      .describe(
        'What the change was about, where the person says so and its id is not known: “the Acme note”. Null for what was done last.',
      )
      .meta({ slot: 'row_name', says: { none: `(?:${GENERAL.join('|')})s?` } }),
    again: z
      .boolean()
      .nullable()
      .describe('True to do again what was undone last: “redo that”. Null to undo.')
      .meta({ slot: 'flag', says: { true: AGAIN } }),
  }),
  run: async ({ input, context }) => {
    if (input.again) return doAgain(context)
    if (input.latest && !input.changeId) {
      const { writes, problem } = await severalMeant({ named: input.named, context })
      return problem ?? undoLast({ writes, wanted: input.latest, context })
    }
    const meant = input.named ? await meantBy({ named: input.named, id: input.changeId, context }) : null
    if (meant?.problem) return meant.problem
    const named = meant?.write ?? null
    const write =
      named ?? (input.changeId ? await readWrite(context, input.changeId) : await lastWrite(context))
    const sent = input.changeId || named ? null : await lastSent(context)
    if (sent && sent.at > (write?.at ?? '')) return undoSent({ sent, write, context })
    if (!write) {
      return refuse(
        input.changeId
          ? 'I can’t find that change. Say “what did you change?” for the list.'
          : 'There is nothing to undo: I have not changed anything of yours that is still in effect.',
      )
    }
    const summary = await inWords(write, context)
    const ids = write.changes.map(({ id }) => id)
    if (write.undone) return undoneAlready(summary, context)
    const previews = await readUndoPreview(context, ids)
    const problem = await problemOf({ previews, ids, summary, write, context })
    if (problem) return problem
    const more = dependents(previews)
    const now = asItWas(write.changes)
    return {
      say: {
        text: `Undone: ${summary}.${more ? ` With it went ${more}.` : ''}`,
        lines: [now],
        // No reference: “that”, said later, is not what is undone already.
        data: { undone: ids.length },
      },
      card: { kind: 'undo', changeIds: ids, summary: now },
      act: { name: 'undo_changes', args: { change_ids: ids } },
    }
  },
})

/** What stands last is named: it is the next that can be meant. */
async function undoneAlready(summary: string, context: ToolContext): Promise<ToolResult> {
  const already = `This was undone already: ${summary}.`
  const last = await lastWrite(context)
  if (!last) return refuse(already)
  const label = await inWords(last, context)
  return refuse(`${already} The last thing that still stands: ${label}.`, {
    references: [{ type: 'change', id: last.id, label }],
  })
}

async function inWords(write: Write, context: ToolContext): Promise<string> {
  return (await writesInWords([write], context)).get(write.id) ?? 'Changed your data'
}

/**
 * What was sent after the last change that can be taken back. “Undo that” means it, so an older
 * change must not be undone in its place.
 */
async function undoSent({
  sent,
  write,
  context,
}: {
  sent: Sent
  write: Write | null
  context: ToolContext
}): Promise<ToolResult> {
  if (sent.kind === 'person') {
    return {
      say: { text: `Undone: Asked ${sent.what} for a person.` },
      card: { kind: 'person', status: 'cancelled', whatHappens: 'Nobody will come; the assistant answers.' },
      act: { name: 'cancel_person_request', args: { chat_id: context.chatId } },
    }
  }
  const no = `This has been sent, so I can’t undo it: ${sent.what}.`
  if (!write) return refuse(no)
  const previews = await readUndoPreview(
    context,
    write.changes.map(({ id }) => id),
  )
  if (previews.some(({ refused }) => refused !== null)) return refuse(no)
  const summary = await inWords(write, context)
  return refuse(`${no} Before it, I did this: ${summary}. Say “undo that change” to take it back.`, {
    references: [{ type: 'change', id: write.id, label: summary }],
  })
}

async function lastWrite(context: ToolContext): Promise<Write | null> {
  return (await readStanding(context))[0] ?? null
}

async function problemOf({
  previews,
  ids,
  summary,
  write,
  context,
}: {
  previews: UndoPreview
  ids: readonly string[]
  summary: string
  write: Write
  context: ToolContext
}): Promise<ToolResult | null> {
  const codes = new Set(previews.map(({ refused }) => refused))
  if (codes.has('undo:left_your_space')) {
    const sent = write.changes.find(({ table_name }) => table_name === 'applications')
    const instead = sent?.after?.status === 'submitted' ? ' I can withdraw the application instead.' : ''
    return refuse(`This has been sent, so I can’t undo it: ${summary}.${instead}`)
  }
  if (codes.has('undo:already')) return refuse(`A part of this was undone already: ${summary}.`)
  if (codes.has('undo:erased'))
    return refuse(`What was there before has been erased, so I can’t bring it back: ${summary}.`)
  const laterIds = [...new Set(previews.flatMap(({ later }) => later.map(({ id }) => id)))].filter(
    (id) => !ids.includes(id),
  )
  if (laterIds.length === 0) return null
  const later = (await Promise.all(laterIds.slice(0, 10).map((id) => readWrite(context, id)))).filter(
    (one) => one !== null,
  )
  const words = await writesInWords(later, context)
  const blocking = [...new Set(later.map(({ id }) => id))].map((id) => ({
    id,
    summary: words.get(id) ?? 'A later change',
  }))
  return refuse(
    `I can’t undo this yet, because the same data was changed again later: ${summary}. Undo first: ${listed(blocking.map((one) => one.summary)) || 'the later change'}.`,
    { references: blocking.map(({ id, summary }) => ({ type: 'change', id, label: summary })) },
  )
}

const TABLE_IN_WORDS: Record<string, string> = {
  experiences: 'work history entry',
  application_snapshots: 'copy of what was sent',
  saved_jobs: 'saved job',
  private_notes: 'note',
}

/** Rows that go with an insert that is taken back: "2 notes". */
function dependents(previews: UndoPreview): string {
  const counts = previews.flatMap(({ cascades }) =>
    cascades.map(({ table, ids }) => ({ table, number: ids.length })),
  )
  return listed(
    counts.map(({ table, number }) => {
      const name = TABLE_IN_WORDS[table] ?? 'linked record'
      return count(number, name, name.endsWith('entry') ? name.replace(/y$/, 'ies') : `${name}s`)
    }),
  )
}
