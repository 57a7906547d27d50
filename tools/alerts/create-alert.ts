import { z } from 'zod'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { type AlertCriteria, criteriaKey, type Frequency, isAnything } from './alert-criteria.ts'
import { OFTEN } from './alert-in-words.ts'
import { criteriaOf, frequencyField, wishFields } from './alert-input.ts'
import { alertName, alertReference, MOST_ALERTS, readAlerts } from './alert-row.ts'
import { corrected, jobsShown, matchesInWords, previewOf } from './preview.ts'

export const createAlert = defineTool({
  name: 'create_alert',
  title: 'Create a job alert',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Watches for new jobs that fit and tells the person of them, in this chat and by e-mail once theirs is confirmed. For any wish to be told, notified or e-mailed about future jobs. Not for looking now (search_jobs), nor for changing or stopping an alert that exists (update_alert, delete_alert).',
  examples: [
    'create an alert for nursing jobs in Leeds',
    'set up a job alert',
    'tell me when new python jobs come up',
    'notify me about remote developer jobs over 60k',
    'e-mail me new warehouse jobs every week',
    'let me know as soon as a driver job in Manchester is posted',
    'alert me to part-time teaching jobs, but no supply work',
    'I want to hear about new accounting roles daily',
    'keep me posted on marketing vacancies',
    'keep an eye out for electrician jobs near Bristol for me',
    'send me new senior backend jobs using python and sql',
    'subscribe me to data analyst jobs',
    'new alert: chef jobs in Edinburgh paying at least £14 an hour',
    'watch for care assistant jobs in York',
    'if anything in project management turns up, tell me',
    'could you message me when a receptionist position opens?',
    'drop me a line whenever there are new hybrid HR jobs',
    'make an alret for forklift drivers',
    'add another alert for internships in design',
    'mail me once a week with the new jobs in Dublin',
    'ping me about junior react roles without night shifts',
    'I’d like to get updates on apprenticeships at all agencies',
    'nothing suits me now, tell me when something new in logistics comes in',
    'get notified of lawyer jobs immediately',
    'inform me please when new job for cook',
    'save this search and tell me of new ones',
    'start a daily alert for remote customer service work',
    'look out for jobs like social worker in Glasgow and let me know',
    'can I be told about new carpentry jobs?',
    'put me on the list for new bus driver jobs',
  ],
  input: z.object({
    ...wishFields,
    frequency: frequencyField,
    byPhone: z
      .boolean()
      .nullable()
      .describe(
        'True when they ask for a text message or a call, which there are none of: the answer says so. Null otherwise.',
      )
      .meta({
        slot: 'flag',
        says: {
          true: String.raw`(?:text|txt|sms|whats ?app|call|phone|ring|buzz) (?:me|us)(?! (?:\p{Lu}|back|names?)\b)|(?:by|via|per|on|over) (?:text|txt|sms|whats ?app|phone)|(?:text|whats ?app|sms) (?:message|alert|msg)s?|an? (?:text|sms)`,
        },
      }),
  }),
  run: async ({ input, context }) => {
    const wished = criteriaOf(input, context)
    if (isAnything(wished)) {
      return refuse(
        'What should the alert look for? Tell me a kind of job, a place or a least pay, such as “tell me about new nursing jobs in Leeds every week”.',
      )
    }
    const alerts = await readAlerts(context)
    const first = await previewOf(wished, context)
    const { criteria, said, isChanged } = corrected(wished, first)
    const frequency = input.frequency ?? 'daily'
    const same = alerts.find((alert) => criteriaKey(alert.criteria) === criteriaKey(criteria))
    if (same) {
      const state =
        same.status === 'paused'
          ? 'It is paused; say “resume this alert”'
          : `It tells you ${OFTEN[same.frequency]}`
      return refuse(
        `You already have an alert for ${alertName(same)}, so I made no second one. ${state}, or tell me what to change.`,
        { references: [alertReference(same)] },
      )
    }
    if (alerts.length >= MOST_ALERTS) {
      return refuse(
        `You have ${MOST_ALERTS} alerts, which is the most. Delete one first: say “show my alerts”.`,
      )
    }
    const found = isChanged ? await previewOf(criteria, context) : first
    const id = crypto.randomUUID()
    const shown = jobsShown(found)
    return {
      say: {
        text: `${said}Your alert for ${alertName({ criteria })} is on: I tell you of new ones ${OFTEN[frequency]}, ${channelInWords(context)}. ${input.byPhone ? 'I can’t send text messages or call. ' : ''}${matchesInWords(found)}`,
        lines: shown.lines,
        data: { alertId: id, frequency, total: found.total },
        references: [...shown.references, alertReference({ id, criteria })],
      },
      ...(shown.card ? { card: shown.card } : {}),
      changes: [
        {
          table: 'job_alerts',
          op: 'insert',
          id,
          values: { user_id: context.user.id, ...valuesOf({ criteria, frequency, context }) },
        },
      ],
    }
  },
})

function valuesOf({
  criteria,
  frequency,
  context,
}: {
  criteria: AlertCriteria
  frequency: Frequency
  context: ToolContext
}) {
  return {
    criteria,
    frequency,
    metadata: { timeZone: context.timeZone, agencyId: context.agency?.id ?? null },
  }
}

/** Mail needs a confirmed address; a guest is told so. */
function channelInWords(context: ToolContext): string {
  return context.user.role === 'guest'
    ? 'here in the chat only: confirm your e-mail (say “sign in”) to get them by e-mail too'
    : 'here and by e-mail'
}
