import type { Json } from '../../supabase/database.types.ts'
import { type OwnAgency, ownAgency } from '../applicants/own-agency.ts'
import type { Change } from '../core/change.ts'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import type { EditInput } from './edit-fields.ts'
import { changedColumns, contentWith } from './posting-fields.ts'
import { changedLines } from './posting-in-words.ts'
import { findPosting, type Posting, postingName, postingReference } from './posting-row.ts'
import { saidLine } from './said-line.ts'

export interface Edit {
  agency: OwnAgency
  posting: Posting
  lines: { label: string; before: string | null; after: string | null }[]
  change: Change
}

/** A posting with what would change in it, or why nothing can. */
export async function prepareEdit(
  input: EditInput,
  context: ToolContext,
): Promise<{ edit: Edit; refusal: null } | { edit: null; refusal: ToolResult }> {
  const no = (refusal: ToolResult) => ({ edit: null, refusal })
  const { agency, refusal } = await ownAgency(context)
  if (refusal) return no(refusal)
  const found = await findPosting({ jobId: input.jobId, agencyId: agency.id, context })
  if (!found.posting) return no(found.refusal)
  const { posting } = found
  const references = [postingReference(posting)]
  const said = withLine({ input, posting, now: context.now })
  if (typeof said === 'string') return no(refuse(said, { references }))
  const { jobId: _id, line: _line, value: _value, addRequirements, addBenefits, ...fields } = said
  const content = await contentWith({
    before: posting,
    fields: {
      ...fields,
      requirements: joined(fields.requirements ?? posting.requirements, addRequirements),
      benefits: joined(fields.benefits ?? posting.benefits, addBenefits),
    },
    context,
  })
  if (typeof content === 'string') return no(refuse(content, { references }))
  const empty = [
    content.title ? null : 'a title',
    content.company_name ? null : 'an employer',
    content.description ? null : 'a description',
  ].find((part) => part !== null)
  if (empty) return no(refuse(`A posting needs ${empty}; I changed nothing.`, { references }))
  if (
    content.closes_at !== posting.closes_at &&
    content.closes_at &&
    new Date(content.closes_at) <= context.now
  ) {
    return no(
      refuse('That closing date is over already; I changed nothing. To end it, say “close the posting”.', {
        references,
      }),
    )
  }
  const values = changedColumns(posting, content)
  const lines = changedLines({ before: posting, after: { ...posting, ...content }, context })
  if (lines.length === 0) {
    return no(
      refuse(
        `**${postingName(posting)}** already says that. Say what should change, for example “the pay is 60 to 70k euros a year”.`,
        {
          references,
        },
      ),
    )
  }
  const before = Object.fromEntries(
    Object.keys(values)
      // Stored to the microsecond, read to the millisecond: not comparable.
      .filter((column) => column !== 'closes_at')
      .map((column) => [column, posting[column as keyof Posting] as Json]),
  )
  const change: Change = {
    table: 'job_posts',
    op: 'update',
    id: posting.id,
    values,
    expect: { status: posting.status, ...textsOf(before) },
  }
  return { edit: { agency, posting, lines, change }, refusal: null }
}

/** The input with the line that was named in the person's words; or what is unclear about it, as a sentence. */
function withLine({
  input,
  posting,
  now,
}: {
  input: EditInput
  posting: Posting
  now: Date
}): EditInput | string {
  const { line, value, addRequirements, addBenefits } = input
  if (addRequirements && JSON.stringify(addRequirements) === JSON.stringify(addBenefits))
    return 'Is that a requirement or a benefit? Say which, for example “add a requirement: driving licence”.'
  const named = line && value ? saidLine({ line, value, posting, now }) : null
  if (named) return { ...input, ...named }
  const { jobId: _id, line: _line, value: _value, ...fields } = input
  const saysMore = Object.values(fields).some((field) => field !== null)
  return line && value && !saysMore
    ? 'I did not understand which line that is, or what it should say. There are the title, employer, place, pay, work mode, contract, level, closing date, description, requirements and benefits.'
    : input
}

function joined(list: readonly string[], more: readonly string[] | null): string[] {
  return [...list, ...(more ?? [])].slice(0, 60)
}

/** Lists and pay may be stored as null and read as empty; plain texts compare. */
function textsOf(columns: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => typeof value === 'string'))
}
