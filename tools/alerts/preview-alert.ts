import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { alertName, alertReference, readAlert } from './alert-row.ts'
import { jobsShown, matchesInWords, previewOf } from './preview.ts'

export const previewAlert = defineTool({
  name: 'preview_alert',
  title: 'Show what an alert finds',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the open jobs that one of the person’s alerts would tell of now. Not for the list of alerts (list_alerts), nor for a search that is no alert (search_jobs).',
  examples: [
    'what does this alert find right now?',
    'preview my alert',
    'preview the second alert',
    'show the matches of my nursing alert',
    'which jobs fit my alert today?',
    'run my alert now',
    'run the first alert',
    'test this alert',
    'what would the python alert send me',
    'how many jobs does my alert match?',
    'show me the jobs for that alert',
    'what’s in the Leeds alert at the moment',
    'check my job alert for matches',
    'try out the alert',
    'any results for my alert yet?',
    'open the jobs of alert 2',
    'let me see what the driver alert catches',
    'does my weekly alert have anything now',
    'don’t wait until Monday, show me what the alert has',
    'alert preview please',
    'current matches of the remote alert',
    'give me the hits of alert number one',
    'what is my alert picking up',
    'whats matching my alrt',
    'see the alert’s jobs',
    'would this alert find anything?',
  ],
  input: z.object({ alertId: z.uuid().describe('The alert.').meta({ slot: 'alert' }) }),
  run: async ({ input, context }) => {
    const alert = await readAlert({ id: input.alertId, context })
    if (!alert) return refuse('I can’t find that alert. Say “show my alerts” to see those you have.')
    const found = await previewOf(alert.criteria, context)
    const shown = jobsShown(found)
    const paused =
      alert.status === 'paused' ? ' The alert is paused, so it sends nothing until you resume it.' : ''
    return {
      say: {
        text: `Your alert looks for ${alertName(alert)}. ${matchesInWords(found)}${paused}`,
        lines: shown.lines,
        data: { total: found.total, withoutPay: found.withoutPay },
        references: [...shown.references, alertReference(alert)],
      },
      ...(shown.card ? { card: shown.card } : {}),
    }
  },
})
