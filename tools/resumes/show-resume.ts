import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { resumeData } from './resume-data.ts'
import { sectionsOf } from './resume-lines.ts'
import { chosenResume, readResumes, resumeName, resumeNotices, resumeReference } from './resume-row.ts'

export const showResume = defineTool({
  name: 'show_resume',
  title: 'Show a resume',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows what was read from one resume, line by line, so that the person can check it. Not for the list of uploaded files (list_resumes), nor for the work history over all resumes (list_experiences).',
  examples: [
    'show my CV',
    'show me what you read from my resume',
    'what did you get from my CV?',
    'open my CV',
    'view my resume',
    'show what is in my resume',
    'what have you extracted from my resume?',
    'read out my resume',
    'what did you understand from my CV?',
    'show my resume',
    'what does my resume say',
    'let me check what you read from my CV',
    'open my resume',
    'did you get my phone number right from the CV?',
    'what skills did you find in my resume?',
    'show what was extracted from the file I uploaded',
    'can I see how my CV was parsed?',
    'read my resume back to me',
    'view the second resume',
    'show me the content of cv_2024.pdf',
    'is my education in the resume?',
    'what is written in my resume please',
    'what u got out of my cv',
    'display the details of my primary resume',
    'I would like to review what you took from my curriculum vitae',
    'shw my resum',
    'which languages are on my CV',
    'what email address is on my CV?',
    'you have read my file? tell what is inside',
    'print out my CV as you have it',
  ],
  input: z.object({
    resumeId: z.uuid().nullable().describe('The resume; null for the primary one.').meta({ slot: 'resume' }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    const resume = chosenResume(resumes, input.resumeId)
    if (resumes.length === 0) {
      return refuse(
        'You have not uploaded a resume yet. Attach a PDF or Word file here and I will read it, or say “make me a resume” if you have none.',
      )
    }
    if (!resume) {
      return refuse(`I can’t find that resume. You have ${listed(resumes.map(resumeName))}.`, {
        references: resumes.map(resumeReference),
      })
    }
    const name = resumeName(resume)
    const sections = sectionsOf(resumeData(resume.parsed_data))
    const notices = resumeNotices(resume)
    const unread = {
      pending: 'I have not read it yet',
      parsing: 'I am still reading it',
      failed: 'I could not read it',
    }
    if (sections.length === 0) {
      const why = unread[resume.status as keyof typeof unread] ?? 'I found nothing in it that I could use'
      return {
        say: {
          text: `I have **${name}**, but ${why}. A PDF or Word file with selectable text works best; you can upload another.`,
          references: [resumeReference(resume)],
        },
      }
    }
    const found = sections.map(({ title, entries }) =>
      entries.length > 1 ? `${title.toLowerCase()} (${entries.length})` : title.toLowerCase(),
    )
    const lines = sections.flatMap(({ title, entries }) =>
      entries.flatMap((entry) => [
        `${title}${entry.heading ? `: ${entry.heading}` : ''}`,
        ...entry.lines.map((line) => `- ${line.label}: ${line.value}`),
      ]),
    )
    const hidden =
      notices.length > 0 ? ` ${count(notices.length, 'remark')} about the file: ${notices.join(' ')}` : ''
    return {
      say: {
        text: `This is what I read from **${name}**${resume.is_primary ? ', your primary resume' : ''}: ${listed(found)}.${hidden}\n\nIs something wrong? Say it, for example “my phone is 0113 496 0000” or “the end date of my last job should be March 2024”.`,
        data: { sections: sections.map(({ name, entries }) => `${name}: ${entries.length}`) },
        references: [resumeReference(resume)],
        quotes: [{ source: 'resume', id: resume.id, text: lines.join('\n').slice(0, 12_000) }],
      },
      card: {
        kind: 'resume',
        resumeId: resume.id,
        fileName: resume.file_name,
        isPrimary: resume.is_primary,
        sections,
        notices,
      },
    }
  },
})
