import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { progressInWords, progressOf } from './practice-in-words.ts'
import { practiceName, practiceReference, readPractices } from './practice-row.ts'

export const listPractices = defineTool({
  name: 'list_practices',
  title: 'Show my interview practice',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the person’s sets of interview practice with how far each is. Not for the questions of one set (show_practice), nor for marks over time (show_practice_progress).',
  examples: [
    'list my practices',
    'which interviews have I practised for?',
    'show all my interview preparations',
    'my mock interviews',
    'what practice sets do I have',
    'list my interview prep',
    'which preparations are unfinished?',
    'all my practice sessions',
    'how many practice sets are there',
    'for which jobs did I prepare interviews',
    'see every interview practice of mine',
    'show the list of mock interviews',
    'overview of my interview training',
    'do I have any interview practice yet?',
    'list the interview sets you made for me',
    'what interview preparations did we do so far',
    'my practise list',
    'give me all the question sets',
    'which mock interview did I start',
    'show my preparations with how many are answered',
    'where are my interview preps',
    'lst practices',
    'view all practice rounds I created',
    'what have we prepared so far for interviews',
    'every set of interview questions I have, please',
    'open the list of my trainings for interviews',
    'Could you list each of my interview practices?',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const rows = await readPractices(context)
    if (rows.length === 0) {
      return {
        say: {
          text: 'You have no interview practice yet. Say “prepare me for an interview”, with a job or without one.',
        },
      }
    }
    return {
      say: {
        text: `You have ${count(rows.length, 'set')} of interview practice, the last used first. I can open one, ask the next question, or show your progress.`,
        lines: rows.map((row, index) => `${index + 1}. **${practiceName(row)}**: ${progressInWords(row)}`),
        data: { total: rows.length },
        references: rows.map(practiceReference),
      },
      card: {
        kind: 'rows',
        title: 'Your interview practice',
        note: 'Only you see your practice.',
        rows: rows.map((row) => {
          const { answered, of } = progressOf(row)
          const name = practiceName(row)
          return {
            id: row.id,
            title: name,
            subtitle: `Last used on ${dayInWords(row.updated_at, context)}`,
            badge: of > 0 && answered === of ? { text: 'Complete', tone: 'good' as const } : null,
            facts: [{ label: 'Progress', value: progressInWords(row) }],
            text: row.notes,
            actions: [
              { label: 'Open', say: `Show the practice for ${name}` },
              ...(answered < of ? [{ label: 'Continue', say: `Continue the practice for ${name}` }] : []),
            ],
          }
        }),
        actions: [{ label: 'Progress', say: 'Show my practice progress' }],
      },
    }
  },
})
