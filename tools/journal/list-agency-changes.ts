import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import type { CardRow } from '../core/card.ts'
import { momentInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { findMember } from '../members/member-row.ts'
import { type AgencyWrite, readAgencyWrites, type WriteFilter } from './agency-write.ts'
import { agencyWritesInWords, type ToldWrite } from './agency-write-in-words.ts'
import { areaSays, areaTables, journalAreas } from './journal-area.ts'

const SHOWN = 20

export const listAgencyChanges = defineTool({
  name: 'list_agency_changes',
  title: 'Show what was changed in our agency',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Lists what was changed in the agency, by whom and with which tool, newest first: all, by a colleague, in one area, with one tool, on one day. Owners see everybody’s changes, others their own. Not for what the assistant did for the person only (list_changes), nor for a file (export_journal).',
  examples: [
    'what was changed in our agency',
    'show the journal of the agency',
    'who changed our greeting?',
    'what did Anna change',
    'show all changes my colleagues made',
    'who published the nurse job',
    'changes to our settings',
    'what happened in the agency yesterday',
    'who moved this application',
    'log of the team’s changes',
    'list changes to articles by colleagues',
    'which postings were changed today and by whom',
    'agency change history',
    'show me what Tom did this morning',
    'who removed a member from the team',
    'everything that was changed on 3 November in our agency',
    'who edited our opening hours',
    'the record of changes of our company',
    'agency audit log',
    'what has the team been changing lately',
    'which colleague made the last offer',
    'what was done with publish_posting',
    'changes in the agency since Monday by Ravi',
    'who deleted the article about fees',
    'whos behind the changes to our jobs',
    'show evry change of the team',
    'who wrote notes on applicants last',
    'did anybody change our stages today',
  ],
  input: z.object({
    memberId: z
      .uuid()
      .nullable()
      .describe('Only changes by this colleague; null for all.')
      .meta({ slot: 'member' }),
    mine: z
      .boolean()
      .nullable()
      .describe('True for only the changes that the person asking made; null for all.')
      .meta({
        slot: 'flag',
        says: {
          true: '(?:did|have|had) I|(?:what|everything|all|things) I (?:did|changed|made|moved|wrote|deleted)|by me|by myself|my (?:own )?changes',
        },
      }),
    area: z
      .enum(journalAreas)
      .nullable()
      .describe('Only changes to these things; null for all.')
      .meta({ slot: 'choice', says: areaSays }),
    tool: z
      .string()
      .max(60)
      .nullable()
      .describe('Only changes made with the tool of this name, such as "publish_posting"; null for all.'),
    day: z.iso
      .date()
      .nullable()
      .describe('Only changes of this day, YYYY-MM-DD; null for all.')
      .meta({ slot: 'date' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = input.memberId
      ? await findMember({ memberId: input.memberId, agencyId: agency.id, context })
      : null
    if (found && !found.member) return found.refusal
    const filter: WriteFilter = {
      actorId: found?.member?.user_id ?? (input.mine ? context.user.id : null),
      tool: input.tool,
      tables: input.area ? areaTables[input.area] : null,
      ...dayOf(input.day && pastDay(input.day, context.now), context),
    }
    const writes = await readAgencyWrites({ agencyId: agency.id, filter, limit: SHOWN, context })
    const whose = agency.role === 'owner' ? '' : ' As you are no owner, you see your own changes only.'
    if (writes.length === 0) {
      const narrowed = input.memberId || input.mine || input.area || input.tool || input.day
      return {
        say: {
          text: `${narrowed ? 'No change fits that.' : `Nothing was changed at ${agency.name} yet.`}${whose}`,
          data: { shown: 0 },
        },
      }
    }
    const words = await agencyWritesInWords({ writes, agencyId: agency.id, context })
    const rows = writes.map((write) => writeRow({ write, told: words.get(write.id), context }))
    return {
      say: {
        text: `${rows.length === 1 ? 'One change' : `The last ${count(rows.length, 'change')}`} at **${agency.name}**${rows.length === 1 ? '' : ', the latest first'}.${whose} Say “undo change 1 in our agency” to take one back.`,
        lines: rows.map(
          ({ title, subtitle, badge }, index) =>
            `${index + 1}. ${title} (${[subtitle, badge?.text].filter(Boolean).join(', ')})`,
        ),
        data: { shown: rows.length },
        references: rows.map(({ id, title }) => ({ type: 'change', id, label: title })),
      },
      card: {
        kind: 'rows',
        title: `Changes at ${agency.name}`,
        note: whose.trim() || null,
        rows,
        actions:
          agency.role === 'owner' ? [{ label: 'Download all', say: 'export the journal of our agency' }] : [],
      },
    }
  },
})

/** "On Monday", "on 3 November": of a record it is the last one, never one to come. */
function pastDay(day: string, now: Date): string {
  const at = new Date(`${day}T00:00:00Z`)
  const ahead = at.getTime() - now.getTime()
  if (ahead > 7 * 86_400_000) at.setUTCFullYear(at.getUTCFullYear() - 1)
  // A day ahead of UTC is today in the east.
  else if (ahead > 14 * 3_600_000) at.setUTCDate(at.getUTCDate() - 7)
  return at.toISOString().slice(0, 10)
}

/** The person's calendar day as two moments: 23 to 25 hours apart. */
function dayOf(
  day: string | null,
  { timeZone }: ToolContext,
): { since: string | null; before: string | null } {
  if (!day) return { since: null, before: null }
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return { since: startOf(day, timeZone), before: startOf(next, timeZone) }
}

function startOf(day: string, timeZone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: safeZone(timeZone),
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(utc)
  return new Date(utc - (Date.parse(`${shown.replace(' ', 'T')}Z`) - utc)).toISOString()
}

/** A browser may send a time zone that nobody knows. */
function safeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return 'UTC'
  }
}

function writeRow({
  write,
  told,
  context,
}: {
  write: AgencyWrite
  told: ToldWrite | undefined
  context: ToolContext
}): CardRow {
  const { id, at, tool, confirmed, undone } = write
  return {
    id,
    title: told?.what ?? 'Changed data of the agency',
    subtitle: `${told?.who ?? 'somebody'}, ${momentInWords(at, context)}`,
    badge: undone ? { text: 'undone', tone: 'plain' } : null,
    facts: [
      { label: 'Tool', value: tool?.replaceAll('_', ' ') ?? 'none: without the assistant' },
      ...(confirmed ? [{ label: 'Confirmed', value: 'with a click by the same person' }] : []),
    ],
    text: null,
    actions: [],
  }
}
