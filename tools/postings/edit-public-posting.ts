import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { editFields } from './edit-fields.ts'
import { applicantTotals, countApplicants, postingName, postingReference } from './posting-row.ts'
import { prepareEdit } from './prepare-edit.ts'

export const editPublicPosting = defineTool({
  name: 'edit_public_posting',
  title: 'Edit a public posting',
  for: ['recruiter'],
  effect: 'send',
  description:
    'Changes a posting that is public, after the person confirmed before and after on a card. Fields that are null stay. For drafts, paused and closed postings edit_posting; to take it offline pause_posting or close_posting.',
  examples: [
    'change the public posting Backend Engineer: pay 65-75k pounds',
    'update the live job, it is hybrid now',
    'the published ad has the wrong place, it should be York',
    'extend the closing date of the public nurse posting to 31 January',
    'correct the title of the live advert to Senior Analyst',
    'edit the online posting: add a driving licence to the requirements',
    'raise the salary in the published job to 58k',
    'the advert that is online should say part-time',
    'fix a mistake in the live posting: employer is Initech',
    'add free parking as a benefit to the public job',
    'prolong our active posting until Friday in two weeks',
    'change what is online for the driver: 3,400 euros a month',
    'make the live vacancy fully remote',
    'the public posting’s level is wrong, junior please',
    'update the active job ad with a closing date of 20 December',
    'modify the published vacancy: temporary contract',
    'revise the live nurse ad, pay from 36,000 pounds',
    'amend the job that is online, place is Hull',
    'put the new pay into the published posting: 19 euros an hour',
    'change live posting 2: title Payroll Specialist',
    'updte the public ad, it is onsite',
    'the online job closes later now, on 1 February',
    'adjust the active advert: seniority mid',
    'our published warehouse job pays 13.20 an hour now, change it',
    'edit public posting and drop the upper pay to 50k',
    'rename the job that is live to Site Manager',
  ],
  input: z.object(editFields),
  run: async ({ input, context }) => {
    const { edit, refusal } = await prepareEdit(input, context)
    if (refusal) return refusal
    const { agency, posting, lines, change } = edit
    const references = [postingReference(posting)]
    const name = postingName(posting)
    if (posting.status !== 'active') {
      return refuse(
        `**${name}** is not public (${posting.status}). Say “edit the draft” with the change, and I make it at once.`,
        { references },
      )
    }
    const counts = await countApplicants({ jobIds: [posting.id], agencyId: agency.id, context })
    const { open } = applicantTotals(counts.get(posting.id))
    return {
      say: {
        text: `Check the card before the public posting **${name}** changes. Nothing is different online until you confirm.`,
        references,
      },
      preview: {
        title: `Change the public posting ${posting.title}`,
        recipient: 'Everybody who reads the posting',
        confirmLabel: 'Change it online',
        act: 'do',
        doneText: `The public posting ${name} was changed.`,
        rows: [
          ...lines.flatMap(({ label, before, after }) => [
            { label: 'Before', value: before ?? 'nothing', group: label, multiline: true },
            { label: 'After', value: after ?? 'nothing', group: label, multiline: true },
          ]),
          ...(open > 0
            ? [
                {
                  label: 'Open applications',
                  value: `${open} were made to the present text; they stay as they are.`,
                },
              ]
            : []),
        ],
        basis: posting.id,
      },
      changes: [change],
    }
  },
})
