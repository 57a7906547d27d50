import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { experienceName, experienceReference, readExperiences } from './experience-row.ts'

export const deleteExperience = defineTool({
  name: 'delete_experience',
  title: 'Remove work experience',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Removes one entry of the work history. Not for a resume (delete_resume) nor for a saved job (remove_saved_job).',
  examples: [
    'delete a job from my work history',
    'remove the first entry from my work history',
    'delete my experience at Costa',
    'remove that work experience',
    'delete the second experience',
    'take my job at Tesco out of my work history',
    'erase my experience at Hooli',
    'remove Acme from my employment history',
    'delete that entry of my work history',
    'delete the job at Globex from my work history',
    'remove my experience at Acme',
    'take the second entry out of my work history',
    'I never worked at Initech, delete that experience',
    'erase the waiter job from my employment history',
    'drop my first work experience',
    'get rid of the Costa entry in my history',
    'that previous job is not mine, remove it',
    'please delete the oldest position in my career history',
    'remove experience number 3',
    'dont list my time at DHL',
    'leave out my internship at Siemens from my experience',
    'delete work experiance tesco',
    'I would rather not have Oak School in my work history',
    'clear the duplicate entry for Hooli in my experience',
    'scrap the freelance designer experience',
    'strike BuildCo from my past jobs',
    'the job in Hotel Sol, take it off my work record',
    'bin the last one in my job history',
    'you can delete my employment at Umbrella',
  ],
  input: z.object({
    experienceId: z.uuid().describe('The entry of the work history.').meta({ slot: 'experience' }),
  }),
  run: async ({ input, context }) => {
    const rows = await readExperiences(context)
    const row = rows.find(({ id }) => id === input.experienceId)
    if (!row) {
      const has =
        rows.length > 0 ? ` It has ${listed(rows.slice(0, 8).map(experienceName))}.` : ' It is empty.'
      return refuse(`I can’t find that entry in your work history.${has}`, {
        references: rows.slice(0, 8).map(experienceReference),
      })
    }
    const fromResume = row.resume_id ? ' It still stands in the resume it came from.' : ''
    return {
      say: {
        text: `I removed **${experienceName(row)}** from your work history.${fromResume} Say “undo” to get it back.`,
      },
      changes: [
        {
          table: 'experiences',
          op: 'delete',
          id: row.id,
          expect: { position: row.position, company_name: row.company_name },
        },
      ],
    }
  },
})
