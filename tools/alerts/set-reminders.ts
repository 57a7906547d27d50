import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { capitalised, listed } from '../core/wording.ts'
import { KIND_NAMES, readReminderSettings, reminderKinds } from './reminder-settings.ts'

export const setReminders = defineTool({
  name: 'set_reminders',
  title: 'Switch reminders',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Switches reminders on or off: of saved jobs that close, offers that run out, applications without an answer, or whether reminders also come by e-mail; kind null means all. Not for alerts about new jobs (update_alert), nor for showing what is coming up (list_reminders).',
  examples: [
    'turn off reminders',
    'turn on reminders',
    'switch my reminders off',
    'switch the reminders back on',
    'stop reminding me',
    'don’t remind me of closing jobs',
    'no more reminders about my applications',
    'remind me before saved jobs close',
    'remind me when an offer is about to run out',
    'I want reminders again',
    'please disable deadline reminders',
    'enable reminders for offers',
    'no reminder e-mails please',
    'only remind me in the chat, not by e-mail',
    'send reminders to my e-mail too',
    'stop nagging me about unanswered applications',
    'quit the reminders',
    'could you remind me of deadlines of my saved jobs?',
    'reminders off',
    'reminders on please',
    'activate all reminders',
    'mute reminders about offers',
    'let me know before a bookmarked job expires',
    'nudge me when nobody answers my applications',
    'i dont want to be reminded anymore',
    'remind me in time about deadlines from now on',
    'set reminders for jobs I saved to off',
  ],
  input: z.object({
    kind: z
      .enum(reminderKinds)
      .nullable()
      .describe(
        'closing_job, offer_deadline, waiting_application, or email for whether any of them is also mailed. Null: all reminders.',
      )
      .meta({
        slot: 'choice',
        says: {
          email: 'e-?mails?|mail(?:ed|s)?|inbox',
          offer_deadline: 'offers?',
          waiting_application: String.raw`(?:un)?answer\w*|applications?|nobody answers`,
          closing_job: String.raw`clos\w+|saved|bookmark\w*|expir\w+`,
        },
      }),
    on: z
      .boolean()
      .describe('True to switch them on, false to switch them off.')
      .meta({
        slot: 'flag',
        says: {
          true: String.raw`\bon\b|enable|activate|remind me|again|back|let me know|nudge me|warn\w*|heads?[ -]up|tell me|ping me|send|want reminders|(?:i'd|i would) like|as well|too`,
          false: String.raw`\boff\b|stop|don.?t|disable|no more|\bno\b|mute|quit|\bnot\b|never|without`,
        },
      }),
  }),
  run: async ({ input, context }) => {
    const settings = await readReminderSettings(context)
    const kinds = input.kind ? [input.kind] : [...reminderKinds]
    const name = input.kind ? KIND_NAMES[input.kind] : 'all reminders'
    if (kinds.every((kind) => settings.on[kind] === input.on)) {
      return refuse(`${capitalised(name)} are ${input.on ? 'on' : 'off'} already, so I changed nothing.`)
    }
    const next = { ...settings.on, ...Object.fromEntries(kinds.map((kind) => [kind, input.on])) }
    const values = reminderKinds.map((kind) => next[kind])
    const reminders = values.every(Boolean)
      ? true
      : values.some(Boolean)
        ? Object.fromEntries(reminderKinds.map((kind) => [kind, next[kind]]))
        : false
    const preferences = { ...settings.row?.preferences, reminders } as Record<string, Json>
    const stillOn = reminderKinds.filter((kind) => kind !== 'email' && next[kind])
    const rest =
      stillOn.length > 0
        ? ` I remind you of ${listed(stillOn.map((kind) => KIND_NAMES[kind]))}${mailInWords(next.email, context.user.role)}.`
        : ' I will not remind you of anything.'
    return {
      say: {
        text: `${capitalised(name)} are now ${input.on ? 'on' : 'off'}.${rest} Say “undo” to go back.`,
        data: next,
      },
      changes: [
        settings.row
          ? {
              table: 'user_preferences',
              op: 'update',
              id: settings.row.id,
              values: { preferences },
              expect: { preferences: settings.row.preferences as Json },
            }
          : {
              table: 'user_preferences',
              op: 'insert',
              values: { user_id: context.user.id, preferences },
            },
      ],
    }
  },
})

function mailInWords(isMailed: boolean, role: string): string {
  if (role === 'guest') return ' in this chat'
  return isMailed ? ', here and by e-mail' : ', in this chat only'
}
