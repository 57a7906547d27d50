import { z } from 'zod'
import type { CardRow } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { capitalised, count, listed } from '../core/wording.ts'
import { type ComingUp, comingUp } from './coming-up.ts'
import { readReminderSettings } from './reminder-settings.ts'

export const listReminders = defineTool({
  name: 'list_reminders',
  title: 'Show what is coming up',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows what the person should not miss: saved jobs that close soon, deadlines of offers, applications that wait for an answer for two weeks, interview practice that is not finished. Not for alerts about new jobs (list_alerts), nor for all saved jobs or applications (list_saved_jobs, list_applications).',
  examples: [
    'what is coming up?',
    'do I have any deadlines?',
    'show my reminders',
    'list reminders',
    'what should I not forget?',
    'which of my saved jobs close soon',
    'when do my offers run out?',
    'anything urgent?',
    'what are my next deadlines',
    'is there something I need to do this week',
    'which applications have had no answer',
    'what is still open for me to do',
    'any bookmarked jobs about to expire?',
    'what’s on my plate',
    'my to-do list',
    'remind me what I have to do',
    'am I about to miss anything',
    'what deadlines are near',
    'upcoming dates please',
    'who hasn’t replied to me yet?',
    'what do I have to take care of next',
    'show me deadlines for saved jobs and offers',
    'are any closing dates coming up',
    'whats due',
    'have I got unfinished things here?',
    'what have I left unfinished',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const [items, settings] = await Promise.all([comingUp(context), readReminderSettings(context)])
    const isOff = !settings.on.closing_job && !settings.on.offer_deadline && !settings.on.waiting_application
    const offText = isOff ? ' Your reminders are switched off: say “turn on reminders” to get them.' : ''
    if (items.length === 0) {
      return {
        say: {
          text: `Nothing is pressing: no saved job closes within two weeks, no offer runs out, and no application has waited for more than two weeks.${offText}`,
        },
      }
    }
    return {
      say: {
        text: `${summary(items)}${offText}`,
        lines: items.map((item, index) => `${index + 1}. ${item.title}: ${whenInWords(item, context)}`),
        data: { total: items.length },
        references: items.map(({ reference }) => reference),
      },
      card: {
        kind: 'rows',
        title: 'Coming up',
        note: null,
        rows: items.map((item) => rowOf(item, context)),
        actions: [],
      },
    }
  },
})

function summary(items: readonly ComingUp[]): string {
  const of = (kind: ComingUp['kind']) => items.filter((item) => item.kind === kind).length
  const parts = [
    [of('closing_job'), 'saved job that closes soon', 'saved jobs that close soon'],
    [of('offer_deadline'), 'offer with a deadline', 'offers with a deadline'],
    [of('waiting_application'), 'application without an answer', 'applications without an answer'],
    [of('practice'), 'unfinished practice', 'unfinished practices'],
  ] as const
  return `You have ${listed(parts.flatMap(([number, one, many]) => (number > 0 ? [count(number, one, many)] : [])))}.`
}

function whenInWords({ kind, at }: ComingUp, context: ToolContext): string {
  if (at === null) return 'not finished'
  const day = dayInWords(at, context)
  return {
    closing_job: `closes on ${day}`,
    offer_deadline: `runs out on ${day}`,
    waiting_application: `no answer since ${day}`,
    practice: 'not finished',
  }[kind]
}

function rowOf(item: ComingUp, context: ToolContext): CardRow {
  const isSoon =
    item.kind !== 'waiting_application' &&
    item.at !== null &&
    new Date(item.at).getTime() - context.now.getTime() <= 3 * 86_400_000
  return {
    id: item.id,
    title: item.title,
    subtitle: capitalised(whenInWords(item, context)),
    badge: isSoon ? { text: 'Soon', tone: 'warning' } : null,
    facts: [],
    text: null,
    actions: [],
  }
}
