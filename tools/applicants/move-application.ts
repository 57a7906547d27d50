import { z } from 'zod'
import type { Change } from '../core/change.ts'
import { defineTool, type PreviewRow, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { withoutControls } from '../core/visible-text.ts'
import {
  type Applicant,
  applicantLabel,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicant,
  readThread,
} from './applicant-row.ts'
import { draftMessage, moveChanges, moveInWords, moveProblem, REASON_LENGTH, stageField } from './move.ts'
import { noApplicant } from './no-applicant.ts'
import { ownAgency } from './own-agency.ts'
import { stageInWords } from './stage.ts'

const MESSAGE_LENGTH = 8_000

export const moveApplication = defineTool({
  name: 'move_application',
  title: 'Move an application to another stage',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Moves one application to another stage (new, screening, interview, offer, hired, rejected), with a reason, and tells the applicant if wished. The person confirms on a card. For several applicants move_applications; to make an offer with amounts make_offer; for a note only note_applicant. Never invent the reason.',
  examples: [
    'move Sam to interview because the portfolio is strong',
    'reject this applicant: no nursing registration',
    'turn down the second application because he can’t travel',
    'put her in screening, the resume looks complete',
    'invite Ines to an interview because she meets all requirements',
    'mark Tobias as hired, he signed today',
    'hire this candidate: accepted our offer',
    'decline the applicant, the position needs a driving licence',
    'move number 3 to the offer stage because both interviews went well',
    'reject Calder and tell her: we chose somebody with more experience in payments',
    'set the application back to new because it was moved by mistake',
    'shortlist the first applicant: speaks three languages',
    'send him a rejection because the post is filled',
    'next stage for Sam, the phone call was good',
    'take Adeyinka to interview and let him know',
    'she is out, reason: wants a permanent contract',
    'advance this application to screening since all documents are there',
    'this one is a no, not available before autumn',
    'change the stage of the application to interview: good references',
    'promote the candidate to offer, the team agreed',
    'rejct the applicant, no work permit',
    'we are taking her on, reason: best answers to the case',
    'reopen the application of Sam and put it into screening because a place became free',
    'move the application to hired and inform the applicant, contract is signed',
    'dismiss application 2 due to missing certificate',
    'please decline him politely because the role was cancelled',
    'progress Ines to the interview round as her test was fine',
    'not a fit for us, please turn this applicant down: too little ward experience',
  ],
  input: z.object({
    applicationId: z.uuid().describe('The application to move.').meta({ slot: 'application' }),
    stage: stageField,
    reason: z
      .string()
      .trim()
      .min(1)
      .max(REASON_LENGTH)
      .describe('Why, in the person’s words; for a rejection a sentence that the applicant may be told.')
      .meta({ slot: 'free_text' }),
    tellApplicant: z
      .boolean()
      .nullable()
      .describe('True when the applicant should get a message about it; null when not said.')
      .meta({
        slot: 'flag',
        says: {
          true: '(?:tell|inform|notify|write|message|email|let) (?:him|her|them|the (?:applicant|candidate))|let \\w+ know|send (?:him|her|them)|(?:gets?|receives?) (?:a|the|an) (?:message|mail|e-?mail|note|letter)|drop (?:\\S+ )a line|politely',
          false:
            "don[’']?t (?:tell|inform|notify|write)|without (?:telling|a message)|no (?:message|e-?mail|mail)|told (?:him|her|them)|silently|quietly",
        },
      }),
    message: z
      .string()
      .max(MESSAGE_LENGTH)
      .nullable()
      .describe('The message to the applicant if its text was given; null for a draft, or for none.')
      .meta({ slot: 'free_text', near: 'message' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await readApplicant({ id: input.applicationId, agencyId: agency.id, context })
    if (!row) return noApplicant({ agencyId: agency.id, named: true, context })
    const references = [applicantReference(row)]
    const name = applicantName(row)
    const problem = moveProblem({ row, stage: input.stage, context })
    if (problem)
      return refuse(`I can’t move **${applicantLabel(row)}** to ${stageInWords(input.stage)}: ${problem}.`, {
        references,
      })
    const reason = withoutControls(input.reason).trim()
    if (!reason)
      return refuse('A decision about a person needs a reason. What is the reason?', { references })
    const thread = await readThread({ applicationId: row.id, agencyId: agency.id, context })
    const reachable = row.user_id !== null && thread?.status === 'open'
    const wanted = input.tellApplicant === true || Boolean(input.message?.trim())
    if (wanted && !reachable) {
      const why = row.user_id ? 'the thread with them is closed' : 'their account was deleted'
      return refuse(`I can’t write to **${name}**: ${why}. I can move the application without a message.`, {
        references,
      })
    }
    const job = shortName(row.job_posts?.title) || 'the job'
    const draft = { row, stage: input.stage, reason, agencyName: agency.name, title: job }
    const message = withoutControls(input.message ?? (input.tellApplicant ? draftMessage(draft) : '')).trim()
    const changes: Change[] = moveChanges({ row, stage: input.stage, reason, agencyId: agency.id, context })
    if (message && thread) changes.push(messageTo({ chatId: thread.id, message, context }))
    const stage = stageInWords(input.stage)
    return {
      say: {
        text: `Check the card before I move **${applicantLabel(row)}** to **${stage}**. ${message ? 'It shows the message to the applicant; change it there.' : 'No message is written; you can add one on the card.'} Nothing happens until you confirm.`,
        references,
      },
      preview: {
        title: `Move ${name} to ${stage}`,
        recipient: name,
        confirmLabel: input.stage === 'rejected' ? 'Reject' : `Move to ${stage}`,
        act: 'do',
        doneText: `${name} is at the stage ${stage} now${message ? ' and was sent your message' : ''}.`,
        rows: previewRows({ row, name, reason, message, move: moveInWords(row, input.stage), reachable }),
        basis: `${row.id} ${row.status} ${thread?.id ?? ''}`,
      },
      changes,
    }
  },
})

function messageTo({
  chatId,
  message,
  context,
}: {
  chatId: string
  message: string
  context: ToolContext
}): Change {
  return {
    table: 'chat_messages',
    op: 'insert',
    values: { chat_id: chatId, sender_id: context.user.id, role: 'user', content: message },
  }
}

function previewRows({
  row,
  name,
  reason,
  message,
  move,
  reachable,
}: {
  row: Applicant
  name: string
  reason: string
  message: string
  move: string
  reachable: boolean
}): PreviewRow[] {
  return [
    { label: 'Applicant', value: name },
    { label: 'Job', value: appliedFor(row) },
    { label: 'Stage (the applicant sees it)', value: move },
    {
      label: 'Reason (your agency only)',
      value: reason,
      field: 'reason',
      multiline: true,
      maxLength: REASON_LENGTH,
    },
    reachable
      ? {
          label: 'Message to the applicant (empty: none is sent)',
          value: message,
          field: 'message',
          multiline: true,
          maxLength: MESSAGE_LENGTH,
        }
      : {
          label: 'Message to the applicant',
          value: 'Not possible: the thread is closed or the account deleted.',
        },
  ]
}
