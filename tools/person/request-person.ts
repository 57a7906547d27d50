import { z } from 'zod'
import { agencySettings, hoursInWords } from '../agencies/agency-settings.ts'
import { defineTool } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'

export const requestPerson = defineTool({
  name: 'request_person',
  title: 'Talk to a person',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Asks for a person of the agency to take over the conversation. Use it whenever the person wants a human, complains, or when you can’t help.',
  examples: [
    'I want to talk to a person',
    'can I talk to somebody?',
    'let me talk to a recruiter',
    'talk to someone',
    'please connect me to a human',
    'I need a human',
    'speak to a person please',
    'I want to talk to a human',
    'can I speak to a recruiter?',
    'get me a real person please',
    'connect me with someone from the agency',
    'is there anybody I can call',
    'talk to a person',
    'I need to speak with a member of staff',
    'stop the bot, give me a human',
    'put me through to support',
    'could someone contact me about my contract?',
    'I would like to chat with a consultant',
    'agent please',
    'human',
    'let me speak to your manager',
    'this is not helping, I want a person',
    'can i talk with real people here',
    'I have a complaint, who can I talk to?',
    'please forward me to a colleague',
    'someone should ring me back',
    'i rather discuss this with a human being',
    'hand me over to a recruiter, it is about my start date',
    'tlk to a humn',
    'operator',
  ],
  input: z.object({
    reason: z
      .string()
      .max(2_000)
      .nullable()
      .describe('What it is about, in the person’s words; null when not said.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    if (!context.agency) {
      return refuse(
        'This chat belongs to no agency, so there is nobody I could call in. Open it on an agency’s careers page.',
      )
    }
    const agency = shortName(context.agency.name)
    const row = await readRow(
      z.object({ settings: agencySettings.catch({}) }),
      context.read.select('agencies').select('settings').eq('id', context.agency.id),
    )
    const hours = row?.settings.hours ? ` They are there ${hoursInWords(row.settings.hours)}.` : ''
    return {
      say: {
        text: `I asked ${agency} for a person.${hours} They answer in a thread of their own and see only what you write to them there; what you and I wrote stays between us. Say “share a summary” and I draft one for them that you check first, or “never mind” if you no longer need them.`,
      },
      card: {
        kind: 'person',
        status: 'queued',
        whatHappens: `Somebody from ${agency} will answer in a thread of its own.${hours} This conversation stays private.`,
      },
      act: {
        name: 'request_person',
        args: { chat_id: context.chatId, reason: input.reason?.trim() || null },
      },
    }
  },
})
