import { z } from 'zod'
import { dayInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { readResumes, resumeName, resumeReference } from './resume-row.ts'
import { versionOf } from './resume-version.ts'

const STATUS_IN_WORDS: Record<string, string> = {
  pending: 'waiting to be read',
  parsing: 'being read',
  failed: 'could not be read',
}

export const listResumes = defineTool({
  name: 'list_resumes',
  title: 'Show uploaded resumes',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the resume files the person has uploaded and says which one is primary. Not for what a resume says (show_resume).',
  examples: [
    'show my uploaded resumes',
    'which CVs do you have?',
    'list the resumes I uploaded',
    'how many CVs have I uploaded?',
    'what resumes do I have',
    'my CV files',
    'list all CVs',
    'which files have I uploaded so far',
    'do I have a resume uploaded?',
    'which resumes have I uploaded?',
    'list my CVs',
    'how many resumes do you have from me',
    'what files did I upload?',
    'show all my resumes',
    'do you have my CV?',
    'which CV is the primary one?',
    'my uploaded documents',
    'what versions of my resume are stored',
    'did my upload arrive?',
    'have u got my cv already',
    'list of resumes please',
    'see the files I sent you',
    'which resume would be sent with my application?',
    'are there several CVs on my account?',
    'I uploaded how many resume?',
    'show me the different versions of my CV that you keep',
    'my resume files',
    'Could you tell me which documents you are holding for me?',
    'lst resumes',
    'when did I upload my CVs',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const resumes = await readResumes(context)
    if (resumes.length === 0) {
      return {
        say: {
          text: 'You have not uploaded a resume yet. Attach a PDF or Word file here and I will read it.',
        },
      }
    }
    const lines = resumes.map((resume, index) => {
      const remarks = [
        resume.is_primary ? 'primary' : null,
        `${versionOf(resume) ? 'made' : 'uploaded'} on ${dayInWords(resume.created_at, context)}`,
        STATUS_IN_WORDS[resume.status] ?? null,
      ].filter(Boolean)
      return `${index + 1}. **${resumeName(resume)}** (${remarks.join(', ')})`
    })
    const primary = resumes.some((resume) => resume.is_primary)
      ? ' The primary one goes with your applications.'
      : ' None is primary yet: tell me which one should go with your applications.'
    return {
      say: {
        text: `You have ${count(resumes.length, 'resume')}.${primary} I can show what I read from one, make another one primary, or delete one.`,
        lines,
        data: { total: resumes.length },
        references: resumes.map(resumeReference),
      },
      card: {
        kind: 'resumes',
        resumes: resumes.map((resume) => ({
          id: resume.id,
          fileName: resume.file_name,
          isPrimary: resume.is_primary,
          createdAt: resume.created_at,
          status: resume.status,
        })),
      },
    }
  },
})
