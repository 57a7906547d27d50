import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { resumeData } from './resume-data.ts'
import { sectionsOf } from './resume-lines.ts'
import { chosenResume, readResumes, resumeName, resumeReference } from './resume-row.ts'

/** Forms in which the server writes a resume; the last part of the file's address. */
export const exportFormats = ['docx', 'pdf', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

const LABELS: Record<ExportFormat, { label: string; detail: string }> = {
  docx: { label: 'Word document', detail: 'DOCX, to edit further' },
  pdf: { label: 'PDF', detail: 'to send or print' },
  json: { label: 'JSON Resume', detail: 'for other tools' },
}

export const exportResume = defineTool({
  name: 'export_resume',
  title: 'Download a resume',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Gives a resume or a tailored version as a file to download: Word, PDF or JSON Resume, written from what the assistant holds. Not for all data of the person (export_data), nor for reading it here (show_resume).',
  examples: [
    'download my resume',
    'download the tailored resume',
    'export my CV',
    'export my resume as PDF',
    'give me my CV as a Word file',
    'I want my resume as docx',
    'save my CV as PDF',
    'can I download the new version of my CV?',
    'get my resume in PDF format',
    'generate a PDF of my CV',
    'resume as a Word document please',
    'export the second resume',
    'print version of my CV',
    'JSON resume export',
    'send me a file of my resume',
    'make a PDF from my tailored CV',
    'download cv.pdf as docx',
    'where can I download my CV',
    'turn my resume into a Word doc',
    'let me have the CV as a file',
    'expot resume pdf',
    'I need a copy of my CV in Word',
    'create a document with my resume',
    'download link for my curriculum vitae',
    'pdf of my cv pls',
    'could you output my resume as a document to print?',
    'hand me the tailored version as a PDF',
    'my CV in docx and pdf',
    'download the version for the Globex job',
    'I need my CV in Word',
    'can I have my resume in PDF?',
  ],
  input: z.object({
    resumeId: z
      .uuid()
      .nullable()
      .describe('The resume or version; null for the primary one.')
      .meta({ slot: 'resume' }),
    format: z
      .enum(exportFormats)
      .nullable()
      .describe('The form that was asked for; null offers all.')
      .meta({
        slot: 'choice',
        says: {
          docx: 'docx?|(?:ms |microsoft )?word(?: (?:file|document|doc|format|version))?',
          pdf: 'pdf(?: file)?|print(?:able|ed)?(?! (?:shop|works|run))',
          json: 'json',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    if (resumes.length === 0)
      return refuse('You have not uploaded a resume yet. Attach a PDF or Word file here and I will read it.')
    const resume = chosenResume(resumes, input.resumeId)
    if (!resume)
      return refuse(`I can’t find that resume. You have ${listed(resumes.slice(0, 8).map(resumeName))}.`, {
        references: resumes.map(resumeReference),
      })
    const references = [resumeReference(resume)]
    if (sectionsOf(resumeData(resume.parsed_data)).length === 0)
      return refuse(`I read nothing from **${resumeName(resume)}** that I could write into a file.`, {
        references,
      })
    const formats = input.format ? [input.format] : [...exportFormats]
    return {
      say: {
        text: `Here is **${resumeName(resume)}** to download${input.format ? ` as ${LABELS[input.format].label === 'Word document' ? 'a Word document' : LABELS[input.format].label}` : ' as a Word document, PDF or JSON Resume'}. It is written from what I hold, with your corrections; its layout is a plain one.`,
        data: { formats },
        references,
      },
      card: {
        kind: 'files',
        title: resumeName(resume),
        files: formats.map((format) => ({
          label: LABELS[format].label,
          href: `/api/resumes/${resume.id}/export.${format}`,
          detail: LABELS[format].detail,
        })),
      },
    }
  },
})
