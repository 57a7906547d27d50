import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { letterChangeFields } from '../letters/change-letter.ts'
import { readResumes, resumeName, resumeReference } from '../resumes/resume-row.ts'
import { applicationName, applicationReference, readApplications, statusInWords } from './application-row.ts'
import { COVER_LETTER_LENGTH } from './cover-letter.ts'
import { draftCard } from './draft-card.ts'
import { CHOICES, howItChanged, onCard, wantedLetter } from './new-letter.ts'
import { waitingCard } from './waiting-card.ts'

export const editApplicationDraft = defineTool({
  name: 'edit_application_draft',
  title: 'Change an application draft',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Changes the cover letter of an application that was not sent yet: on the card that waits for their click, which makes a new card, or of a draft; also the resume of a draft. To change the wording write the whole new letter into coverLetter: an instruction (“shorter”, “friendlier”) is never the letter. Not for one that was sent, nor for beginning a draft (draft_application) or sending it (apply_to_job).',
  examples: [
    'change the cover letter of my draft: I can start at once',
    'edit my application draft',
    'update the draft for Globex: Dear team, I love search engines',
    'replace the letter in my draft with: I have ten years in care',
    'rewrite the draft letter: I am a calm driver',
    'the draft for the nurse job should say: I trained in Leeds',
    'use my second CV in the draft',
    'remove the cover letter from the draft',
    'in my draft application send the tailored resume',
    'new letter for the draft: hello, I would like to join',
    'change the draft so that it reads: available from May',
    'swap the resume in my application draft',
    'edit the letter of the unsent application: thank you for reading',
    'my draft letter should be: I am writing about the chef post',
    'fix my draft: Dear Ms Ray, I apply for the post of teacher',
    'set the letter of the Acme draft to “I build calm systems”',
    'alter the application I have not sent yet',
    'please put this in the draft instead: I know SAP well',
    'no letter in the draft please',
    'attach cv_2024.pdf to the draft',
    'modify draft application warehouse: fast and careful worker',
    'edit drft letter: I live nearby',
    'make the draft letter shorter: I am keen to join you',
    'let the draft for Hooli say that I speak German',
    'take the letter out of my draft for project manager',
    'the resume of my draft should be the tailored one',
    'I want to reword my draft: I ran a kitchen for six years',
    'adjust the text of the draft I keep for Initech',
    'make the cover letter shorter',
    'take the part about Excel out of the cover letter',
    'write the letter in a friendlier tone',
  ],
  edits: ['apply_to_job', 'draft_application', 'edit_application_draft'],
  input: z.object({
    applicationId: z
      .uuid()
      .nullable()
      .describe('The draft; null when the person has just one.')
      .meta({ slot: 'application' }),
    coverLetter: z
      .string()
      .max(COVER_LETTER_LENGTH)
      .nullable()
      .describe('The whole new letter, greeting and name included; empty for none; null keeps it.')
      .meta({ slot: 'free_text' }),
    ...letterChangeFields,
    resumeId: z
      .uuid()
      .nullable()
      .describe('Another resume or version to send; null keeps it.')
      .meta({ slot: 'resume' }),
  }),
  run: async ({ input, context }) => {
    const [applications, resumes] = await Promise.all([readApplications(context), readResumes(context)])
    const drafts = applications.filter(({ status }) => status === 'draft')
    const named = applications.find(({ id }) => id === input.applicationId)
    if (named && named.status !== 'draft')
      return refuse(
        `Your application for **${applicationName(named)}** is ${statusInWords(named.status)}, so it can’t be edited.`,
        {
          references: [applicationReference(named)],
        },
      )
    const draft = named ?? (input.applicationId === null && drafts.length === 1 ? drafts[0] : undefined)
    const card = named || input.resumeId !== null ? null : await waitingCard(context)
    if (card && !(draft && draft.updated_at > card.shownAt)) return onCard({ card, input })
    if (!draft) {
      const has =
        drafts.length > 0
          ? ` You have drafts for ${listed(drafts.slice(0, 8).map(applicationName))}: which one?`
          : ' You have no drafts, and no application waits to be sent; say “apply” or “draft an application” about a job.'
      return refuse(`I don’t know which letter you mean.${has}`, {
        references: drafts.slice(0, 8).map(applicationReference),
      })
    }
    const references = [applicationReference(draft)]
    const resume = resumes.find(({ id }) => id === (input.resumeId ?? draft.resume_id)) ?? null
    if (input.resumeId !== null && !resume)
      return refuse(
        `I can’t find that resume. You have ${listed(resumes.slice(0, 8).map(resumeName)) || 'none'}.`,
        {
          references: resumes.slice(0, 8).map(resumeReference),
        },
      )
    const wanted = wantedLetter({ letter: draft.cover_letter ?? '', input })
    if (wanted.letter === undefined) return refuse(wanted.refusal, { references })
    const letter = wanted.letter.trim() || null
    const values: Record<string, Json> = {
      ...(letter !== draft.cover_letter ? { cover_letter: letter } : {}),
      ...(input.resumeId !== null && input.resumeId !== draft.resume_id ? { resume_id: input.resumeId } : {}),
    }
    if (Object.keys(values).length === 0) {
      const asked = input.coverLetter !== null || input.change !== null || input.resumeId !== null
      return refuse(
        asked
          ? `The draft for **${applicationName(draft)}** already says that; I changed nothing.`
          : `What should I change in the draft for **${applicationName(draft)}**? ${CHOICES} Or name another resume.`,
        { references },
      )
    }
    const said = [
      'cover_letter' in values
        ? howItChanged({ before: draft.cover_letter ?? '', letter: letter ?? '' })
        : null,
      'resume_id' in values && resume ? `it goes with **${resumeName(resume)}**` : null,
    ].filter((part) => part !== null)
    return {
      say: {
        text: `I changed the draft for **${applicationName(draft)}**: ${listed(said)}. Nothing was sent; say “apply” when you are ready, or “undo” to go back.`,
        references: [...references, { type: 'job', id: draft.job_id, label: applicationName(draft) }],
      },
      card: draftCard({ name: applicationName(draft), letter, resume: resume && resumeName(resume) }),
      changes: [
        {
          table: 'applications',
          op: 'update',
          id: draft.id,
          values,
          expect: { status: 'draft', cover_letter: draft.cover_letter },
        },
      ],
    }
  },
})
