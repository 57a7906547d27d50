import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { changedColumns, emptyContent } from './posting-fields.ts'
import { findPosting, postingName, postingReference } from './posting-row.ts'

export const duplicatePosting = defineTool({
  name: 'duplicate_posting',
  title: 'Copy a posting',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Makes a new draft with the content of one of the agency’s postings, without its applicants and its closing date. Not for publishing the same posting again (publish_posting), nor for a draft from a brief (draft_posting).',
  examples: [
    'duplicate the nurse posting',
    'copy this job',
    'make a copy of the Backend Engineer posting',
    'clone the second job',
    'use the driver ad as a template for a new one',
    'same job again as a new draft',
    'copy the posting as Night Nurse',
    'take our closed teacher job and make a new draft of it',
    'duplicate it',
    'I need another one like this posting',
    'create a copy of that vacancy called Junior Accountant',
    'reuse the warehouse advert for a new job',
    'start a new posting from the old analyst one',
    'replicate posting 3',
    'dupliacte the job please',
    'base a new draft on the chef posting',
    'copy our last posting',
    'clone this ad so that I can change the place',
    'new posting same as Data Analyst',
    'make the same posting once more for a second team',
    'give me a copy to work on of the electrician job',
    'double this vacancy',
    'copy and paste the receptionist job into a new draft',
    'create a twin of the posting Site Engineer',
    'repeat the posting from the spring as a draft',
    'carry the content of job 1 over into a new posting',
  ],
  input: z.object({
    jobId: z.uuid().describe('The posting to copy.').meta({ slot: 'job' }),
    title: z
      .string()
      .max(200)
      .nullable()
      .describe('Title of the copy; null for the same.')
      .meta({ slot: 'job_title', near: 'as|called|call it|name it|titled|named|name|title' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const found = await findPosting({ jobId: input.jobId, agencyId: agency.id, context })
    if (!found.posting) return found.refusal
    const { posting } = found
    const copy = { ...posting, title: shortName(input.title, 200) || posting.title, closes_at: null }
    const id = crypto.randomUUID()
    const name = postingName(copy)
    const deadline = posting.closes_at ? ' I left the closing date out.' : ''
    return {
      say: {
        text: `I copied **${postingName(posting)}** into a new draft${name === postingName(posting) ? '' : `, **${name}**`}.${deadline} Only your agency sees it. Say “undo” to drop it.`,
        references: [{ type: 'job', id, label: `${name} (copy)` }, postingReference(posting)],
      },
      changes: [
        {
          table: 'job_posts',
          op: 'insert',
          id,
          values: {
            ...changedColumns(emptyContent, copy),
            agency_id: agency.id,
            status: 'draft',
            metadata: {},
          } as Record<string, Json>,
        },
      ],
    }
  },
})
