import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { criteriaKey } from './alert-criteria.ts'
import { OFTEN } from './alert-in-words.ts'
import { changedCriteria, frequencyField, wishFields } from './alert-input.ts'
import { alertName, alertReference, readAlerts } from './alert-row.ts'
import { corrected, jobsShown, matchesInWords, previewOf } from './preview.ts'

export const updateAlert = defineTool({
  name: 'update_alert',
  title: 'Change a job alert',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Changes what an existing alert looks for or how often it tells, or pauses and resumes it; what is null stays. Not for a new alert (create_alert) nor for removing one (delete_alert).',
  examples: [
    'pause my alert',
    'pause alert 2',
    'resume my job alert',
    'resume alert 1',
    'make the alert weekly',
    'change my alert to daily',
    'send that alert only once a week',
    'switch the nursing alert to instant',
    'turn off the python alert for now',
    'turn the alert back on',
    'stop the first alert for a while, I am on holiday',
    'put my alerts on hold, the Leeds one',
    'unpause the driver alert',
    'change the place of my alert to York',
    'update the alert to remote jobs only',
    'raise the minimum pay of that alert to 50k',
    'the alert should leave out manager jobs',
    'edit my alert: senior roles',
    'my alert should cover all agencies',
    'set the second alert to part-time',
    'I get too many of these, make this alert weekly instead of instant',
    'let the marketing alert look in Bristol instead',
    'mute this alert',
    'start sending the warehouse alert again',
    'alter alert one so that it asks for sql',
    'i want that alert immediatly and not each day',
    'modify the alert, at least £15 an hour',
    'reactivate my alert',
    'adjust the job alert: exclude night shifts',
  ],
  input: z.object({
    alertId: z.uuid().describe('The alert to change.').meta({ slot: 'alert' }),
    status: z
      .enum(['active', 'paused'])
      .nullable()
      .describe('"paused" stops it for now, "active" resumes it. Null: stays.')
      .meta({
        slot: 'choice',
        says: {
          paused: String.raw`(?<!un)paus\w*|on hold|turn(?:ed)? off|switch(?:ed)? off|mute|stop|suspend|halt|silence|nothing (?:more )?(?:from|of|about)\b.{2,40}\b(?:for now|for a while|till|until)|(?:no more|not any more) (?:for now|for a while)`,
          active: String.raw`resum\w*|un-?paus\w*|(?:turn|switch) (?:\w+ )*(?:back )?on|re-?activate|again|un-?mute|restart|re-?start`,
        },
      }),
    frequency: frequencyField,
    ...wishFields,
    keywords: wishFields.keywords
      .describe('What job instead: field, title or skills; not the name of the alert. Null: stays.')
      .meta({ slot: 'new_value' }),
  }),
  run: async ({ input, context }) => {
    const alerts = await readAlerts(context)
    const alert = alerts.find(({ id }) => id === input.alertId)
    if (!alert) return refuse('I can’t find that alert. Say “show my alerts” to see those you have.')
    const wished = changedCriteria(alert.criteria, input, context)
    const isOther = criteriaKey(wished) !== criteriaKey(alert.criteria)
    const first = isOther ? await previewOf(wished, context) : null
    const fixed = first ? corrected(wished, first) : null
    const criteria = fixed?.criteria ?? alert.criteria
    const frequency = input.frequency ?? alert.frequency
    const status = input.status ?? alert.status
    const twin = alerts.find(
      ({ id, criteria: theirs }) => id !== alert.id && criteriaKey(theirs) === criteriaKey(criteria),
    )
    if (isOther && twin) {
      return refuse(`You have another alert for ${alertName(twin)} already, so I changed nothing.`, {
        references: [alertReference(twin), alertReference(alert)],
      })
    }
    const values = {
      ...(isOther ? { criteria } : {}),
      ...(frequency !== alert.frequency ? { frequency } : {}),
      ...(status !== alert.status ? { status } : {}),
    }
    if (Object.keys(values).length === 0) {
      const state = alert.status === 'paused' ? 'paused' : `on, and tells you ${OFTEN[alert.frequency]}`
      return refuse(
        `Your alert for ${alertName(alert)} is ${state}. Nothing of that would change: tell me what it should look for or how often.`,
        { references: [alertReference(alert)] },
      )
    }
    const found = first && (fixed?.isChanged ? await previewOf(criteria, context) : first)
    const shown = found ? jobsShown(found) : null
    const name = alertName({ criteria })
    const state =
      status === 'paused'
        ? `Your alert for ${name} is paused: it sends nothing until you resume it.`
        : `Your alert for ${name} is on and tells you ${OFTEN[frequency]}.`
    return {
      say: {
        text: `${fixed?.said ?? ''}${state}${found ? ` ${matchesInWords(found)}` : ''} Say “undo” to go back.`,
        ...(shown ? { lines: shown.lines } : {}),
        references: [...(shown?.references ?? []), alertReference({ id: alert.id, criteria })],
      },
      ...(shown?.card ? { card: shown.card } : {}),
      changes: [
        {
          table: 'job_alerts',
          op: 'update',
          id: alert.id,
          values,
          expect: { status: alert.status, frequency: alert.frequency },
        },
      ],
    }
  },
})
