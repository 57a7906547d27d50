import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { readProfile } from '../profile/profile-row.ts'
import { sectionsOf } from './resume-lines.ts'
import { MOST_RESUMES, readResumes, resumeName } from './resume-row.ts'
import { DATA_TYPE } from './resume-version.ts'
import { writtenResume } from './written-resume.ts'

export const writeResume = defineTool({
  name: 'write_resume',
  title: 'Write a resume',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Writes a resume for somebody who has none to upload, out of what they told: their profile, their work experience and the skills they name. Nothing is made up; they can correct and extend it afterwards and apply with it. Not for a version for one job (tailor_resume), nor for downloading one (export_resume), nor for changing one (edit_resume_section).',
  examples: [
    'make me a resume',
    'can you write a CV for me',
    'I don’t have a CV, can you make one?',
    'create a resume from what I told you',
    'build me a CV out of my work history',
    'write my resume please',
    'i havent got a cv, make one',
    'put together a resume from my jobs',
    'could you draw up a CV with what you know about me?',
    'I need a CV and have none',
    'generate a resume from my profile',
    'set up a CV for me',
    'turn my work history into a resume',
    'compose a CV for me with forklift and packing as skills',
    'I’ve never had a resume, help me make one',
    'can u do a cv for me',
    'write me a resume with my skills: Excel, SAP and payroll',
    'I’d like you to write up a CV from my experience',
    'make a resume, I lost mine',
    'please make for me a curriculum vitae',
    'draft a CV for me from scratch',
    'knock up a quick CV for me',
    'I have no resume to attach, write one from what I said',
    'maek me a resumee',
  ],
  input: z.object({
    skills: z
      .array(z.string().trim().min(1).max(80))
      .max(40)
      .nullable()
      .describe('Skills, licences and the like that they name for it; null for none.')
      .meta({ slot: 'words', near: 'skills?' }),
  }),
  run: async ({ input, context }) => {
    const [resumes, experiences, profile] = await Promise.all([
      readResumes(context),
      readExperiences(context),
      readProfile(context),
    ])
    if (resumes.length >= MOST_RESUMES)
      return refuse(`You have ${MOST_RESUMES} resumes and versions, which is the most. Delete one first.`)
    if (experiences.length === 0 && !input.skills?.length)
      return refuse(
        'I write a resume from what you tell me, and know of no work of yours yet. Tell me your jobs one by one, for example “I was a picker at Amazon in Leeds from 2021 to 2024”, and your name; then say “make me a resume”. If you have one as a PDF or Word file, attach it here.',
      )
    const data = writtenResume({
      profile,
      experiences,
      skills: input.skills ?? [],
      email: context.user.email,
    })
    const id = crypto.randomUUID()
    const isPrimary = resumes.length === 0
    const fileName = profile?.full_name ? `Resume of ${profile.full_name}`.slice(0, 200) : 'My resume'
    const missing = [
      data.basics?.name ? null : 'your name',
      data.basics?.email ? null : 'your e-mail',
      'a phone number',
      'your education',
    ].filter((thing) => thing !== null)
    return {
      say: {
        text: `I wrote **${resumeName({ file_name: fileName })}** from what you told me: ${count(experiences.length, 'job')}${input.skills?.length ? ` and ${count(input.skills.length, 'skill')}` : ''}. Nothing in it is made up. Tell me what is missing, such as ${missing.join(', ')} (“my phone is 0113 496 0000”, “add Excel to the skills of my resume”). You can apply with it${isPrimary ? '' : ', once you make it your main one'}, or download it.`,
        references: [{ type: 'resume', id, label: resumeName({ file_name: fileName }) }],
      },
      card: {
        kind: 'resume',
        resumeId: id,
        fileName,
        isPrimary,
        sections: sectionsOf(data),
        notices: [],
      },
      changes: [
        {
          table: 'resumes',
          op: 'insert',
          id,
          values: {
            user_id: context.user.id,
            file_path: `${context.user.id}/${id}`,
            file_name: fileName,
            file_type: DATA_TYPE,
            file_size: Math.max(1, JSON.stringify(data).length),
            parsed_data: data as Json,
            is_primary: isPrimary,
            status: 'parsed',
            metadata: { writtenFor: 'candidate' },
          },
        },
      ],
    }
  },
})
