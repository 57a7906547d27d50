import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { editFields } from './edit-fields.ts'
import { postingName, postingReference } from './posting-row.ts'
import { prepareEdit } from './prepare-edit.ts'

export const editPosting = defineTool({
  name: 'edit_posting',
  title: 'Edit a draft posting',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Changes a posting that is not public: a draft, or one that is paused or closed. Fields that are null stay. For a posting that is public edit_public_posting; for a new one draft_posting; to publish publish_posting.',
  examples: [
    'change the title of the draft to Senior Nurse',
    'set the pay in the draft to 60-70k euros a year',
    'the draft should say hybrid',
    'add a requirement to the draft: driving licence',
    'make the draft part-time',
    'put Leeds as the place in the draft',
    'the employer in the draft is Acme, not Globex',
    'edit the draft: closing date 15 December',
    'add 30 days of holiday to the benefits of the draft',
    'update the draft posting, it is fully remote',
    'in the draft replace the requirements with TypeScript and SQL',
    'correct the level in the draft to junior',
    'change the draft’s deadline to next Friday',
    'rename the draft to Care Assistant (m/w/d)',
    'the salary in my draft is per month',
    'fix the place of the paused posting, it is York',
    'edit draft 2: from 32,000 pounds',
    'the draft needs a pension as a benefit',
    'make it a temporary contract in the draft',
    'raise the upper end of the pay in the draft to 48k',
    'edt the draft, title Data Engineer',
    'rework the draft: seniority lead, onsite',
    'the draft job closes on 1 March',
    'add forklift licence to what the draft requires',
    'change the closed posting’s place to Hull',
    'amend the unpublished posting: pay 18 euros an hour',
  ],
  input: z.object(editFields),
  run: async ({ input, context }) => {
    const { edit, refusal } = await prepareEdit(input, context)
    if (refusal) return refusal
    const { posting, lines, change } = edit
    const references = [postingReference(posting)]
    const name = postingName(posting)
    if (posting.status === 'active') {
      return refuse(
        `**${name}** is public, so a change of it is shown to you first. Say “change the public posting ${shortName(posting.title)}” and what should be different.`,
        { references },
      )
    }
    return {
      say: {
        text: `I changed ${listed(lines.map(({ label }) => label.toLowerCase()))} of **${name}**; it is not public. Say “undo” to go back.`,
        references,
      },
      card: {
        kind: 'diff',
        title: `Changed: ${posting.title}`,
        note: null,
        lines: lines.map(({ label, before, after }) => ({
          before: before === null ? null : `${label}: ${before}`,
          after: after === null ? null : `${label}: ${after}`,
          support: null,
          unsupported: false,
        })),
        actions: [{ label: 'Publish', say: `publish the posting ${shortName(posting.title)}` }],
      },
      changes: [change],
    }
  },
})
