import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { chosenPractice, practiceName, practiceReference, readPractices } from './practice-row.ts'

export const deletePractice = defineTool({
  name: 'delete_practice',
  title: 'Delete a practice',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Deletes one set of interview practice with its answers, feedback and notes. Not for taking back the last answer (undo_change), nor for an application (withdraw_application).',
  examples: [
    'delete my practice for Globex',
    'remove the interview practice',
    'delete the second practice set',
    'get rid of the mock interview for Acme',
    'erase my interview preparation for the nurse job',
    'throw away that practice',
    'clear the practice questions for Initech',
    'I want to start afresh, delete this practice',
    'remove the general practice',
    'drop the technical practice set',
    'delete these interview questions and my answers',
    'wipe my mock interview',
    'bin the preparation for Hooli',
    'take the Umbrella prep off my list',
    'please delete the first interview prep',
    'I don’t need the practice for Stark any more, delete it',
    'scrap the practice',
    'discard the interview set for the teaching job',
    'delte practice',
    'forget the practice answers I gave for Wayne',
    'remove practice number 2',
    'lose that set of questions',
    'can you delete the behavioural practice',
    'my interview prep for Soylent can go',
    'destroy the old practice',
    'Kindly remove the practice for the driver job',
    'delete all the answers in that interview practice',
  ],
  input: z.object({
    practiceId: z.uuid().describe('The practice to delete.').meta({ slot: 'practice' }),
  }),
  run: async ({ input, context }) => {
    const chosen = chosenPractice(await readPractices(context), input.practiceId)
    if (!chosen.row) return chosen.refusal
    const { row } = chosen
    const answered = row.answers.length > 0 ? ` with ${count(row.answers.length, 'answer')}` : ''
    const notes = row.notes ? ' and your notes' : ''
    return {
      say: {
        text: `I deleted the practice for **${practiceName(row)}**${answered}${notes}. Say “undo” to get it back.`,
        references: [practiceReference(row)],
      },
      changes: [{ table: 'interview_preparation', op: 'delete', id: row.id, expect: { notes: row.notes } }],
    }
  },
})
