import { z } from 'zod'
import type { Change } from '../core/change.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { chosenResume, readResumes, resumeName, resumeReference } from './resume-row.ts'
import { versionOf } from './resume-version.ts'

export const deleteResume = defineTool({
  name: 'delete_resume',
  title: 'Delete a resume',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Deletes one uploaded resume and the work history read from it. Not for one job in the work history (delete_experience), nor for taking back an application (withdraw_application).',
  examples: [
    'delete this resume',
    'delete the first resume',
    'remove my CV',
    'delete my old CV',
    'please delete my uploaded resume',
    'erase the resume',
    'delete the second one of my CVs',
    'remove resume 1',
    'delete cv_old.pdf',
    'delete my resume',
    'remove the second CV',
    'erase cv_2023.pdf',
    'throw away my old resume',
    'I want my CV deleted',
    'get rid of the first resume file',
    'please remove the resume I uploaded by mistake',
    'bin that CV',
    'delete the document I sent',
    'take my resume off your system',
    'wipe my cv',
    'can you delete the outdated resume?',
    'I uploaded the wrong file, remove it',
    'delete resume number 2',
    'dont keep my resume',
    'I wish to erase my curriculum vitae',
    'dlete my cv pls',
    'remove my German CV',
    'scrap the duplicate resume',
    'drop the last uploaded CV',
  ],
  input: z.object({
    resumeId: z.uuid().describe('The resume to delete.').meta({ slot: 'resume' }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    const resume = chosenResume(resumes, input.resumeId)
    if (!resume) {
      const has =
        resumes.length > 0 ? `You have ${listed(resumes.map(resumeName))}.` : 'You have not uploaded one yet.'
      return refuse(`I can’t find that resume. ${has}`, { references: resumes.map(resumeReference) })
    }
    const changes: Change[] = [
      { table: 'resumes', op: 'delete', id: resume.id, expect: { file_name: resume.file_name } },
    ]
    // Without a primary resume the next application would have none to send.
    const others = resumes.filter((other) => other.id !== resume.id)
    const next = resume.is_primary ? (others.find((other) => !versionOf(other)) ?? others[0]) : undefined
    if (next) {
      changes.push({
        table: 'resumes',
        op: 'update',
        id: next.id,
        values: { is_primary: true },
        expect: { is_primary: false },
      })
    }
    const successor = next ? ` **${resumeName(next)}** is your primary resume now.` : ''
    return {
      say: {
        text: `I deleted **${resumeName(resume)}**${versionOf(resume) ? '' : ' and the work history read from it'}.${successor} Applications that you have sent keep the copy that was sent. Say “undo” to get it back.`,
        references: next ? [resumeReference(next)] : [],
      },
      changes,
    }
  },
})
