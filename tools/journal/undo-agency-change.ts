import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { asItWas } from '../changes/as-it-was.ts'
import type { ChangeRow } from '../changes/change-row.ts'
import { lastSent } from '../changes/last-sent.ts'
import { latestChange } from '../changes/latest-change.ts'
import { readUndoPreview } from '../changes/undo-preview.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { type AgencyWrite, NO_FILTER, readAgencyWrite, readAgencyWrites } from './agency-write.ts'
import { agencyWritesInWords } from './agency-write-in-words.ts'

export const undoAgencyChange = defineTool({
  name: 'undo_agency_change',
  title: 'Undo a change in our agency',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Takes back a change in the agency from list_agency_changes, also one by a colleague where the person may write that row. Not for what was sent or decided with a click, nor for the person’s own last change (undo_change).',
  examples: [
    'undo change 2 in our agency',
    'take back what Anna changed in our settings',
    'revert the colleague’s change to the greeting',
    'undo the third change of the agency',
    'roll back the last change in our agency',
    'reverse what my colleague did to the article',
    'undo Tom’s change',
    'restore the article that a colleague deleted',
    'bring our old opening hours back that Ravi changed',
    'cancel the change made by Jo in our agency',
    'put the agency description back to what it was before Lena edited it',
    'undo the first entry of the journal',
    'take the second entry in the agency log back',
    'revert number 4 of the team’s changes',
    'the colleague’s edit of the posting was wrong, undo it',
    'reset the agency’s settings to before the last change',
    'undo that agency change',
    'roll our agency back by one change',
    'revoke the change Pat made to our draft',
    'unod change 3 of the agency',
    'reinstate the note that my colleague removed',
    'undo what was changed last in the agency',
    'return the allowed pages to how they were before Mia touched them',
    'please reverse entry five of the agency history',
    'annul the change from this morning by Karim',
    'correct the team’s mistake: undo the top change in the agency list',
  ],
  input: z.object({
    changeId: z
      .uuid()
      .nullable()
      .describe('A change from list_agency_changes; null for the latest that can be seen.')
      .meta({ slot: 'change', says: latestChange }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const last = input.changeId ? null : await lastWrites(agency.id, context)
    const write = input.changeId
      ? await readAgencyWrite({ changeId: input.changeId, agencyId: agency.id, context })
      : (last?.latest ?? null)
    const problemOfLast = last ? await whichIsMeant({ last, agencyId: agency.id, context }) : null
    if (problemOfLast) return problemOfLast
    if (!write) {
      return refuse(
        input.changeId
          ? `I can’t find that change at ${agency.name}. Say “what was changed in our agency” for the list${agency.role === 'owner' ? '' : '; others’ changes are shown to owners'}.`
          : `Nothing at ${agency.name} is there to undo.`,
      )
    }
    const words = await agencyWritesInWords({ writes: [write], agencyId: agency.id, context })
    const told = words.get(write.id)
    const summary = `${told?.what ?? 'Changed data'} (${told?.who ?? 'somebody'}, ${dayInWords(write.at, context)})`
    const references = [{ type: 'change' as const, id: write.id, label: summary }]
    // No reference: “undo”, said next, means another.
    if (write.undone) return refuse(`This was undone already: ${summary}.`)
    const ids = write.changes.map(({ id }) => id)
    const problem = await whyNot(write, ids, context)
    if (problem) return refuse(`${problem}: ${summary}.`, { references })
    const now = asItWas(write.changes)
    return {
      say: {
        text: `Undone: ${told?.who === 'you' ? told.what : summary}.`,
        lines: [now],
        // No reference: “that”, said later, is not what is undone already.
        data: { undone: ids.length },
      },
      card: { kind: 'undo', changeIds: ids, summary: now },
      act: { name: 'undo_changes', args: { change_ids: ids } },
    }
  },
})

interface LastWrites {
  latest: AgencyWrite | null
  own: AgencyWrite | null
}

/** The last that the person may see and the last of their own; what was done without the assistant is only undone when it is named. */
async function lastWrites(agencyId: string, context: ToolContext): Promise<LastWrites> {
  const writes = (await readAgencyWrites({ agencyId, filter: NO_FILTER, limit: 20, context })).filter(
    ({ undone, tool }) => !undone && tool !== null,
  )
  return {
    latest: writes[0] ?? null,
    own: writes.find(({ actorId }) => actorId === context.user.id) ?? null,
  }
}

/** Why a bare “undo” can’t mean the latest write: something was sent since, or a colleague wrote it after the person. */
async function whichIsMeant({
  last: { latest, own },
  agencyId,
  context,
}: {
  last: LastWrites
  agencyId: string
  context: ToolContext
}): Promise<ToolResult | null> {
  const sent = await lastSent(context)
  const isSent = sent?.kind === 'click' && !latest?.confirmed && sent.at > (latest?.at ?? '')
  const both = latest && own && latest.id !== own.id && latest.actorId !== own.actorId ? [latest, own] : []
  if (!isSent && both.length === 0) return null
  const shown = isSent ? [latest].filter((write) => write !== null) : both
  const words = await agencyWritesInWords({ writes: shown, agencyId, context })
  const references = shown.map(({ id }) => {
    const told = words.get(id)
    return {
      type: 'change' as const,
      id,
      label: `${told?.what ?? 'Changed data'} (${told?.who ?? 'somebody'})`,
    }
  })
  if (!isSent)
    return refuse(
      `Which one? The latest is not yours: ${references.map(({ label }, index) => `${index + 1}. ${label}`).join(', ')}. Say “undo the first” or “undo the second”.`,
      { references },
    )
  const before = references[0]
    ? ` Before it came this: ${references[0].label}. Say “undo that change” to take it back.`
    : ''
  return refuse(`This has been sent, so I can’t undo it: ${sent.what}.${before}`, { references })
}

async function whyNot(
  write: AgencyWrite,
  ids: readonly string[],
  context: ToolContext,
): Promise<string | null> {
  if (write.confirmed) return 'This was confirmed with a click, so I can’t take it back like that'
  if (write.changes.some(decidesAboutMembers))
    return 'Who works here takes a card and a click, so I can’t take it back like that'
  const previews = await readUndoPreview(context, ids)
  const codes = new Set(previews.map(({ refused }) => refused))
  if (codes.has('undo:left_your_space')) return 'This has been sent to others, so I can’t undo it'
  if (codes.has('undo:already')) return 'A part of this was undone already'
  if (codes.has('undo:erased')) return 'What was there before has been erased, so I can’t bring it back'
  const later = previews
    .flatMap((preview) => preview.later.map(({ id }) => id))
    .filter((id) => !ids.includes(id))
  return later.length > 0 ? 'The same thing was changed again later, so undo the later change first' : null
}

/** Whether it gave or took somebody's rights: all changes to memberships but being away and back. */
function decidesAboutMembers({ table_name, op, before, after }: ChangeRow): boolean {
  if (table_name === 'agency_invitations') return true
  if (table_name !== 'agency_users') return false
  const present = (row: ChangeRow['after']) => row?.status === 'active' || row?.status === 'away'
  return op !== 'update' || before?.role !== after?.role || !present(before) || !present(after)
}
