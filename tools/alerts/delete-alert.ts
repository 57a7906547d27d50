import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { alertName, alertReference, readAlert } from './alert-row.ts'

export const deleteAlert = defineTool({
  name: 'delete_alert',
  title: 'Delete a job alert',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Removes one of the person’s job alerts for good. Not for stopping it for a while (update_alert pauses), nor for switching off reminders of deadlines (set_reminders).',
  examples: [
    'delete my alert',
    'delete alert 2',
    'remove the job alert',
    'unsubscribe me from the nursing alert',
    'cancel the python alert',
    'get rid of this alert',
    'I don’t need that alert any more',
    'delete the first alert',
    'drop the Leeds alert',
    'scrap my weekly alert',
    'no more e-mails about driver jobs, remove that alert',
    'erase the alert for remote jobs',
    'end my job alert for good',
    'bin alert number three',
    'please take away the marketing alert',
    'I found a job, delete the alert',
    'remove that notification for warehouse jobs',
    'kill the alert',
    'clear this alert',
    'delet alert one',
    'stop watching for teaching jobs, delete it',
    'that alert can go',
    'throw out the second alert',
    'discard my alert on internships',
    'unsubscribe from alert 1',
    'cancel this job alert permanently',
  ],
  input: z.object({ alertId: z.uuid().describe('The alert to delete.').meta({ slot: 'alert' }) }),
  run: async ({ input, context }) => {
    const alert = await readAlert({ id: input.alertId, context })
    if (!alert)
      return refuse(
        'I can’t find that alert; it may be deleted already. Say “show my alerts” to see the rest.',
      )
    return {
      say: {
        text: `I deleted your alert for ${alertName(alert)}. Say “undo” to get it back.`,
        references: [alertReference(alert)],
      },
      changes: [{ table: 'job_alerts', op: 'delete', id: alert.id, expect: { status: alert.status } }],
    }
  },
})
