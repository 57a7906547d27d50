import { z } from 'zod'
import {
  type ApplicationRow,
  applicationName,
  applicationReference,
  readApplications,
} from '../applications/application-row.ts'
import type { Change } from '../core/change.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { listed } from '../core/wording.ts'
import { type Suggestion, suggestionsFrom, toldOfUnlawful } from './debrief.ts'
import { type PracticeRow, practiceName, practiceReference, readPractices } from './practice-row.ts'

/** Of `interview_preparation.notes`. */
const NOTES_LENGTH = 20_000

export const debriefInterview = defineTool({
  name: 'debrief_interview',
  title: 'Note how an interview went',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Keeps the person’s notes on how a real interview went, and suggests what to practise next. Not for an answer to a practice question (answer_question), nor for reviewing the agency.',
  examples: [
    'my interview went badly: I could not explain the gap',
    'the interview at Globex is over, it went well but they asked a lot about Kafka',
    'debrief: they asked why I want to leave and I rambled',
    'I just had my interview, I was nervous and forgot to ask my questions',
    'note how the interview went: good talk, hard technical part',
    'after the interview: they wanted an example of a conflict and I had none',
    'I want to write down how it went at Acme: friendly, two people, salary came up',
    'interview done, I struggled with the case study',
    'let’s go over how my interview was: I blanked on the database question',
    'today’s interview notes: they care about shifts and references',
    'came out of the nurse interview, they asked about difficult patients and I stumbled',
    'so the real interview was tough, especially the test',
    'record that in the interview they asked me about my salary expectations',
    'the second round was ok, only the why us question was weak',
    'I have been to the interview with Hooli, it was fine, they will call next week',
    'feedback on my real interview: too long answers, he looked at his watch',
    'they interviewed me yesterday and I did not know what to say about my weakness',
    'tell you about my interview: one hour, panel of three, mostly behavioural',
    'how I did at Initech: strong start, poor end',
    'keep these notes from the interview: team of six, on call, they use Go',
    'post-interview notes: asked for my notice period, and about leadership',
    'intervew went ok i think but the manager asked weird stuff about my kids',
    'I messed up the question about priorities in the interview today',
    'reflect on my interview: I should have given numbers',
    'my phone screen was this morning, they asked about pay and start date',
    'wrap up my interview at Umbrella: they liked my project, I was unsure about SQL',
    'I’d like to log the interview I had, it was short and a bit awkward',
    'the driving test interview was harder than expected, note that',
  ],
  input: z.object({
    applicationId: z
      .uuid()
      .nullable()
      .describe('The application that the interview belonged to.')
      .meta({ slot: 'application' }),
    practiceId: z
      .uuid()
      .nullable()
      .describe('The practice made for it; null for that of the application.')
      .meta({ slot: 'practice' }),
    notes: z
      .string()
      .max(8_000)
      .describe('How it went, in the person’s words.')
      .meta({ slot: 'free_text', unannounced: true }),
  }),
  run: async ({ input, context }) => {
    const text = withoutControls(input.notes).trim()
    if (text === '') return refuse('Tell me how it went: what they asked, what went well, and what was hard.')
    const [practices, applications] = await Promise.all([readPractices(context), readApplications(context)])
    const place = placeOf({ input, practices, applications })
    if ('say' in place) return place
    const entry = `${dayInWords(context.now.toISOString(), context)}\n${text}`
    const notes = [place.row?.notes, entry].filter(Boolean).join('\n\n')
    if (notes.length > NOTES_LENGTH)
      return refuse('There is no room left in the notes of this practice. Shorten it, please.')
    const id = place.row?.id ?? crypto.randomUUID()
    const metadata = place.row?.metadata ?? {
      jobId: place.application?.job_id ?? null,
      title: place.application ? applicationName(place.application) : null,
      round: null,
    }
    const suggestions = suggestionsFrom({ notes: text, row: place.row })
    const unlawful = toldOfUnlawful(text)
      ? ' You tell of a question on private matters, such as family, age, health or origin. In many countries they may not ask that, and you need not answer; I can bring in a person to talk about it.'
      : ''
    return {
      say: {
        text: `I kept your notes with **${practiceName({ metadata })}**; only you see them. Next I would practise: ${listed(suggestions.map(({ title }) => title.toLowerCase()))}.${unlawful}`,
        lines: suggestions.map(({ title, advice }) => `- **${title}**: ${advice}`),
        data: { practiceId: id },
        references: [practiceReference({ id, metadata })],
      },
      card: cardOf(suggestions),
      changes: [changeOf({ id, place, notes, metadata, context })],
    }
  },
})

type Place = { row: PracticeRow | null; application: ApplicationRow | null }

/** Where the notes belong; a refusal when that is not clear. */
function placeOf({
  input,
  practices,
  applications,
}: {
  input: { applicationId: string | null; practiceId: string | null }
  practices: readonly PracticeRow[]
  applications: readonly ApplicationRow[]
}): Place | ToolResult {
  if (input.practiceId) {
    const row = practices.find(({ id }) => id === input.practiceId)
    return row ? { row, application: null } : whichOne(practices, applications, 'I can’t find that practice.')
  }
  if (input.applicationId) {
    const application = applications.find(({ id }) => id === input.applicationId)
    if (!application) return whichOne(practices, applications, 'I can’t find that application.')
    return {
      row: practices.find(({ application_id }) => application_id === application.id) ?? null,
      application,
    }
  }
  const interviewed = applications.filter(({ status }) => status === 'interview')
  const [only] = practices
  if (only && practices.length === 1) return { row: only, application: null }
  const [application] = interviewed
  if (application && interviewed.length === 1)
    return {
      row: practices.find(({ application_id }) => application_id === application.id) ?? null,
      application,
    }
  if (practices.length === 0 && interviewed.length === 0) return { row: null, application: null }
  return whichOne(practices, applications, 'Which interview was it? I noted nothing yet.')
}

function whichOne(
  practices: readonly PracticeRow[],
  applications: readonly ApplicationRow[],
  why: string,
): ToolResult {
  const known = [
    ...practices.slice(0, 5).map(practiceReference),
    ...applications
      .filter(({ id }) => !practices.some(({ application_id }) => application_id === id))
      .slice(0, 5)
      .map(applicationReference),
  ]
  const has =
    known.length > 0
      ? ` There is ${listed(
          known.map(({ label }) => label),
          'or',
        )}.`
      : ''
  return refuse(`${why}${has}`, { references: known })
}

function cardOf(suggestions: readonly Suggestion[]) {
  return {
    kind: 'rows' as const,
    title: 'What to practise next',
    note: null,
    rows: suggestions.map(({ title, advice, because, action }, index) => ({
      id: String(index + 1),
      title,
      subtitle: null,
      badge: null,
      facts: because ? [{ label: 'You noted', value: because }] : [],
      text: advice,
      actions: [action],
    })),
    actions: [{ label: 'Next question', say: 'Next practice question' }],
  }
}

function changeOf({
  id,
  place,
  notes,
  metadata,
  context,
}: {
  id: string
  place: Place
  notes: string
  metadata: PracticeRow['metadata']
  context: ToolContext
}): Change {
  const { row, application } = place
  if (row) {
    return {
      table: 'interview_preparation',
      op: 'update',
      id,
      values: { notes },
      expect: { notes: row.notes },
    }
  }
  return {
    table: 'interview_preparation',
    op: 'insert',
    id,
    values: {
      user_id: context.user.id,
      application_id: application?.id ?? null,
      questions: [],
      answers: [],
      feedback: [],
      notes,
      metadata: { jobId: metadata.jobId ?? null, title: metadata.title ?? null, round: null },
    },
  }
}
