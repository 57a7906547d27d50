import { z } from 'zod'
import type { Change } from '../core/change.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { chosenResume, readResumes, resumeName, resumeReference } from './resume-row.ts'

export const setPrimaryResume = defineTool({
  name: 'set_primary_resume',
  title: 'Choose the primary resume',
  for: ['guest', 'candidate'],
  effect: 'write',
  description: 'Chooses which uploaded resume goes with applications from now on.',
  examples: [
    'make this resume primary',
    'set resume 2 as primary',
    'use the second CV for applications',
    'make cv_final.pdf my main resume',
    'change my primary resume',
    'set the new CV as the default one',
    'use this CV as my primary',
    'the other resume should be primary',
    'choose the first resume as main',
    'make the second resume my primary one',
    'use cv_2024.pdf for my applications',
    'set this CV as default',
    'I want to apply with the other resume',
    'the first one should be my main CV',
    'switch my primary resume to the new one',
    'use my latest CV from now on',
    'change the default resume',
    'mark the German resume as primary',
    'please take the newer file as main resume',
    'can you make the last upload the one you send?',
    'primary = resume 2',
    'go with my engineering CV for applications',
    'pick the short resume as my default',
    'set as main the one I uploaded yesterday',
    'make that one primary',
    'send the other CV in future',
    'i prefer to use my second cv',
    'Kindly use the updated resume going forward',
    'swap my main CV for number 3',
  ],
  input: z.object({
    resumeId: z.uuid().describe('The resume to use.').meta({ slot: 'resume' }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    const resume = chosenResume(resumes, input.resumeId)
    if (!resume) {
      const has =
        resumes.length > 0 ? `You have ${listed(resumes.map(resumeName))}.` : 'You have not uploaded one yet.'
      return refuse(`I can’t find that resume. ${has}`, { references: resumes.map(resumeReference) })
    }
    const references = [resumeReference(resume)]
    if (resume.is_primary)
      return refuse(`**${resumeName(resume)}** is already your primary resume.`, { references })
    // Only one may be primary at any moment: the old one steps down first.
    const stepDown = resumes
      .filter((other) => other.is_primary)
      .map(
        (other): Change => ({
          table: 'resumes',
          op: 'update',
          id: other.id,
          values: { is_primary: false },
          expect: { is_primary: true },
        }),
      )
    return {
      say: {
        text: `**${resumeName(resume)}** is now your primary resume and goes with your next applications. What you have already sent stays as it was. Say “undo” to go back.`,
        references,
      },
      changes: [
        ...stepDown,
        {
          table: 'resumes',
          op: 'update',
          id: resume.id,
          values: { is_primary: true },
          expect: { is_primary: false },
        },
      ],
    }
  },
})
