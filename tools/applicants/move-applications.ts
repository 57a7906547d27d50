import { z } from 'zod'
import { defineTool, type PreviewRow, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { count, listed } from '../core/wording.ts'
import {
  type Applicant,
  applicantLabel,
  applicantName,
  applicantReference,
  appliedFor,
  readApplicants,
} from './applicant-row.ts'
import { moveChanges, moveInWords, moveProblem, REASON_LENGTH, stageField } from './move.ts'
import { ownAgency } from './own-agency.ts'
import { stageInWords } from './stage.ts'

const MOST_MOVES = 25

const reasonText = z.string().trim().min(1).max(REASON_LENGTH)

const move = z.object({
  applicationId: z.uuid().describe('The application.').meta({ slot: 'application' }),
  stage: stageField,
  reason: reasonText.describe('Why, for this applicant.').meta({ slot: 'free_text' }),
  include: z
    .enum(['yes', 'no'])
    .describe('"no" leaves the line out.')
    .meta({ slot: 'choice', says: { yes: 'move', no: 'leave out' }, otherwise: 'yes' }),
})

type Move = z.infer<typeof move>

/** A line of the card: what is asked, and why it can't be done. */
interface Line {
  move: Move
  index: number
  row: Applicant
  problem: string | null
}

export const moveApplications = defineTool({
  name: 'move_applications',
  title: 'Move several applications',
  for: ['recruiter'],
  effect: 'decide',
  description:
    'Moves 2 to 25 named applications in one go, each with its stage and reason; the person can leave any of them out on the card, and confirms. Only for applicants that the person named or pointed at, never for “the worst ones” chosen by you. Give either moves, or applicationIds with one stage and one reason for all. For one application move_application.',
  examples: [
    'reject the first three, they can’t travel',
    'move the first and the second applicant to interview because both have the licence',
    'reject all of these: the position is filled',
    'put applicants 2, 3 and 5 into screening, their papers are complete',
    'turn down Sam and Tobias because the job needs a nurse’s registration',
    'invite both to an interview, good references',
    'decline the last two, no work permit',
    'move these four to the offer stage because the team agreed',
    'send all of them to screening: documents checked',
    'reject numbers 1, 4 and 6 since they live too far away',
    'mark the first two as hired, contracts are signed',
    'all the listed applicants to interview, the client wants to meet them',
    'bulk reject these applicants: role cancelled',
    'batch move 1 to 5 to screening because we start reading today',
    'those two are out, reason: available only in autumn',
    'take Ines and Sam to the next round as both did well on the phone',
    'move everybody shown to rejected, the client withdrew the vacancy',
    'reject the three who can’t travel',
    'advance the second, third and fourth to interview because of their portfolios',
    'set them all back to new, they were moved by mistake',
    'say no to applicants 3 and 4: too little experience with payments',
    'rejct the first 2, wrong shift',
    'several to screening: 1, 2, 6, because their resumes are complete',
    'shortlist the top two on the list, both speak Dutch',
    'decline these people in one go, the budget was cut',
    'put the pair of them into interview: recommended by the client',
  ],
  input: z.object({
    moves: z
      .array(move)
      .min(1)
      .max(MOST_MOVES)
      .nullable()
      .describe('A line for each application; null when applicationIds are given.'),
    applicationIds: z
      .array(z.uuid())
      .min(1)
      .max(MOST_MOVES)
      .nullable()
      .describe('Applications that all go to the same stage for the same reason; null when moves are given.')
      .meta({ slot: 'application' }),
    stage: stageField.nullable(),
    reason: reasonText
      .nullable()
      .describe('Why, for all of applicationIds; null when moves are given.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const asked = spelledOut(input)
    if (typeof asked === 'string') return refuse(asked)
    const rows = await readApplicants({
      ids: asked.map(({ applicationId }) => applicationId),
      agencyId: agency.id,
      context,
    })
    if (rows.length < asked.length) {
      const known = rows.length > 0 ? ` I found ${listed(rows.map(applicantLabel))}.` : ''
      return refuse(
        `${count(asked.length - rows.length, 'application')} of ${asked.length} is not there, or not of ${agency.name}; I moved nobody.${known}`,
        { references: rows.map(applicantReference) },
      )
    }
    const lines = linesOf({ moves: asked, rows, context })
    const possible = lines.filter(({ problem }) => problem === null)
    const references = rows.map(applicantReference)
    if (possible.length === 0) {
      const why = lines.map(({ row, problem }) => `**${applicantLabel(row)}**: ${problem}`)
      return refuse(`None of these can be moved. ${why.join('. ')}.`, { references })
    }
    const included = possible.filter(({ move: { include } }) => include === 'yes')
    if (included.length === 0)
      return refuse('Every line is left out, so there is nothing to do.', { references })
    const left = lines.length - possible.length
    const leftText = left > 0 ? ` ${count(left, 'line')} can’t be done; the card says why.` : ''
    return {
      say: {
        text: `Check the card before I move ${count(included.length, 'application')}.${leftText} Leave out or change any line there; nobody is moved until you confirm, and no message is sent.`,
        data: { lines: lines.length, possible: possible.length },
        references,
      },
      preview: {
        title: 'Move several applications',
        recipient: `${count(possible.length, 'applicant')} (each sees their new stage, no message is sent)`,
        confirmLabel: 'Move them',
        act: 'do',
        doneText: `${listed(included.map(({ row, move: { stage } }) => `${applicantName(row)} is at the stage ${stageInWords(stage)}`))} now.`,
        rows: lines.flatMap(previewRows),
        basis: lines.map(({ row }) => `${row.id} ${row.status}`).join(', '),
      },
      input: { moves: asked.map((one) => ({ ...one })), applicationIds: null, stage: null, reason: null },
      changes: included.flatMap(({ row, move: { stage, reason } }) =>
        moveChanges({
          row,
          stage,
          reason: withoutControls(reason),
          agencyId: agency.id,
          context,
        }),
      ),
    }
  },
})

/** A line for each application, or what is missing, as a sentence. */
function spelledOut(input: z.infer<typeof moveApplications.input>): Move[] | string {
  const { moves, applicationIds, stage, reason } = input
  if (moves && applicationIds)
    return 'Name the applications once: either each with its own stage and reason, or all together.'
  const named = moves ?? applicationIds
  if (!named) return 'Which applicants do you mean? Name them, or say for example “the first and the third”.'
  const ids = named.map((one) => (typeof one === 'string' ? one : one.applicationId))
  if (new Set(ids).size < ids.length) return 'One application is named twice. Name each once.'
  if (moves) return moves
  if (!stage) return 'Where should they go: new, screening, interview, offer, hired or rejected?'
  if (!reason) return 'A decision about people needs a reason. What is the reason?'
  return ids.map((applicationId) => ({ applicationId, stage, reason, include: 'yes' }))
}

function linesOf({
  moves,
  rows,
  context,
}: {
  moves: readonly Move[]
  rows: readonly Applicant[]
  context: ToolContext
}): Line[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return moves.flatMap((one, index) => {
    const row = byId.get(one.applicationId)
    return row ? [{ move: one, index, row, problem: moveProblem({ row, stage: one.stage, context }) }] : []
  })
}

function previewRows({ move: { stage, reason, include }, index, row, problem }: Line): PreviewRow[] {
  const group = `${index + 1}. ${applicantName(row)}`
  const job = { label: 'Job', value: appliedFor(row), group }
  if (problem) return [job, { label: 'Left out', value: `Not possible: ${problem}.`, group }]
  return [
    job,
    { label: 'Stage', value: moveInWords(row, stage), group },
    {
      label: 'Do it?',
      value: include,
      field: `moves.${index}.include`,
      options: [
        { value: 'yes', label: 'Move' },
        { value: 'no', label: 'Leave out' },
      ],
      group,
    },
    {
      label: 'Reason (your agency only)',
      value: reason,
      field: `moves.${index}.reason`,
      multiline: true,
      maxLength: REASON_LENGTH,
      group,
    },
  ]
}
