import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { OFTEN } from './alert-in-words.ts'
import { alertCardRow, alertName, alertReference, readAlerts } from './alert-row.ts'

export const listAlerts = defineTool({
  name: 'list_alerts',
  title: 'Show job alerts',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the person’s job alerts: what each looks for, how often, on or paused. Not for the jobs that one finds (preview_alert), nor for deadlines and reminders (list_reminders).',
  examples: [
    'show my alerts',
    'list my job alerts',
    'which alerts do I have?',
    'what alerts are on',
    'do I have any job alerts',
    'view alerts',
    'my alerts',
    'see all my notifications for new jobs',
    'how many alerts have I set up?',
    'which job alerts are paused',
    'what are you watching for me?',
    'what new jobs do you e-mail me about?',
    'open my alert list',
    'let me look at my job alerts',
    'which searches am I subscribed to',
    'show subscriptions',
    'what did I ask to be notified of',
    'list every alert please',
    'am I getting any alerts?',
    'display the alerts that I made',
    'my job notifcations',
    'manage my alerts',
    'remind me which alerts I have running',
    'go to alerts',
    'are my alerts active',
    'tell me what alerts exist for me',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const alerts = await readAlerts(context)
    if (alerts.length === 0) {
      return {
        say: {
          text: 'You have no job alerts. Say, for example, “tell me about new nursing jobs in Leeds every week”.',
        },
      }
    }
    const paused = alerts.filter(({ status }) => status === 'paused').length
    const pausedText = paused > 0 ? `, ${paused} of them paused` : ''
    const mail =
      context.user.role === 'guest'
        ? ' They come in this chat; confirm your e-mail to get them by e-mail too.'
        : ''
    return {
      say: {
        text: `You have ${count(alerts.length, 'job alert')}${pausedText}.${mail} I can show what one finds now, change, pause or delete it.`,
        lines: alerts.map(
          (alert, index) =>
            `${index + 1}. ${alertName(alert)}: ${alert.status === 'paused' ? 'paused' : OFTEN[alert.frequency]}`,
        ),
        data: { total: alerts.length, paused },
        references: alerts.map(alertReference),
      },
      card: {
        kind: 'rows',
        title: 'Your job alerts',
        note: null,
        rows: alerts.map((alert, index) => ({
          ...alertCardRow(alert, context),
          actions: [
            { label: 'Show matches', say: `preview alert ${index + 1}` },
            alert.status === 'active'
              ? { label: 'Pause', say: `pause alert ${index + 1}` }
              : { label: 'Turn on', say: `resume alert ${index + 1}` },
            { label: 'Delete', say: `delete alert ${index + 1}` },
          ],
        })),
        actions: [],
      },
    }
  },
})
