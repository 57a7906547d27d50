import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { DiffLine } from '../core/card.ts'
import type { Change } from '../core/change.ts'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count, listed } from '../core/wording.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { gatherEvidence } from '../jobs/fit/evidence.ts'
import { readProfile } from '../profile/profile-row.ts'
import { experienceOf, experienceValues } from './experience-match.ts'
import type { JsonResume } from './json-resume.ts'
import { resumeData } from './resume-data.ts'
import { chosenResume, type ResumeRow, readResumes, resumeName, resumeReference } from './resume-row.ts'
import { editableSections, editSection, linesOf } from './section-edit.ts'
import { supportOf } from './support.ts'

const modes = ['add', 'replace', 'remove'] as const

export const editResumeSection = defineTool({
  name: 'edit_resume_section',
  title: 'Rewrite a section of a resume',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Rewrites, adds to or takes from a whole section of a resume: headline, summary, skills, languages, certificates, interests, or the bullets of a job. The text is the person’s. Not for one wrong line such as a phone or a date (correct_resume), nor for fitting it to a job (tailor_resume).',
  examples: [
    'rewrite the summary of my resume: nurse with ten years in intensive care',
    'replace the skills section of my CV with Python, SQL and dbt',
    'add Docker and Terraform to the skills on my resume',
    'add a skill to my CV: project management',
    'remove Excel from my resume skills',
    'new summary for my CV: I build calm backend systems',
    'add a bullet to Acme on my CV: cut build time by 40 percent',
    'edit the skills section of my resume',
    'change my resume headline to Lead Data Engineer',
    'put a new headline on my CV: Registered Nurse, A&E',
    'add Spanish to the languages section of my CV',
    'add the certificate AWS Solutions Architect to my resume',
    'update the certificates section on my CV: first aid at work',
    'take the interests section off my resume',
    'rewrite the bullets of Globex in my resume: led a team of four; shipped the search',
    'add these skills to my resume: forklift, stock control',
    'drop the hobbies from my CV',
    'my CV needs a summary: driver with a clean licence since 2009',
    'add another line to my resume summary: open to night shifts',
    'delete the summary on my CV',
    'the skills part of my resume should be only Java and Kotlin',
    'put French (fluent) in my resume languages section',
    'include Photoshop among my CV skills',
    'replace my interests on the CV with climbing and chess',
    'edit summry on my resume: teacher of maths and physics',
    'extend the skills list of my second CV with Kubernetes',
    'write a new bullet under Initech in my resume: trained eight colleagues',
    'clear the certificates section of my resume',
    'please make the profile text of my CV: warehouse operative, fast and careful',
  ],
  input: z.object({
    resumeId: z.uuid().nullable().describe('The resume; null for the primary one.').meta({ slot: 'resume' }),
    section: z
      .enum(editableSections)
      .describe('The section.')
      .meta({
        slot: 'choice',
        says: {
          headline: 'headline|title line|tag ?line',
          summary: 'summ?a?ry|profile text|about|introduction|intro|objective|personal statement',
          skills: 'skills?|competenc(?:e|ies|y)',
          languages: 'languages?',
          certificates: 'certificat\\w*|certifications?|licen[cs]es?',
          interests: 'interests?|hobb(?:y|ies)',
          bullets: 'bullets?|bullet points?|highlights|duties',
        },
      }),
    mode: z
      .enum(modes)
      .describe('add: beside what is there; replace: instead of it; remove: take these lines, or all, away.')
      .meta({
        slot: 'choice',
        says: {
          add: 'add|include|extend|put|stick|pop|append|another|too(?= *(?:[.,;!?]|$|please))|also|needs? (?:\\S+ ){0,3}?more|(?<!no )more|extra|missing|lacks?',
          remove: 'remove|delete|drop|take|clear|erase|empty|wipe|get rid|strip|lose',
          replace:
            'replace|rewrite|swap|exchange|new|change|edit|update|should(?: now)? (?:be|say|read)|make|needs|only|instead',
        },
      }),
    experienceId: z
      .uuid()
      .nullable()
      .describe('For bullets: the job, as in the work history; null when the resume has just one.')
      .meta({ slot: 'experience' }),
    text: z
      .string()
      .max(8_000)
      .nullable()
      .describe('The text, or lines separated by semicolons; null only to clear the section.')
      .meta({
        slot: 'free_text',
        says: { none: 'clear|empty|blank|wipe|erase|everything|all|whole|entire|completely|altogether' },
      }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    const row = chosenResume(resumes, input.resumeId)
    if (resumes.length === 0)
      return refuse('You have not uploaded a resume yet, so there is nothing to edit.')
    if (!row)
      return refuse(`I can’t find that resume. You have ${listed(resumes.slice(0, 8).map(resumeName))}.`, {
        references: resumes.map(resumeReference),
      })
    const references = [resumeReference(row)]
    const lines = linesOf({ section: input.section, text: input.text ?? '' })
    if (lines.length === 0 && input.mode !== 'remove')
      return refuse(`Tell me what the ${input.section} of **${resumeName(row)}** should say.`, { references })
    const resume = resumeData(row.parsed_data)
    const experiences = await readExperiences(context)
    const job = experiences.find(({ id }) => id === input.experienceId) ?? null
    if (input.experienceId !== null && !job)
      return refuse('I can’t find that job in your work history, so I changed nothing.', { references })
    const edited = editSection(resume, {
      section: input.section,
      mode: input.mode,
      lines,
      job: job && { position: job.position, company: job.company_name },
    })
    if ('problem' in edited) return refuse(`I changed nothing. ${edited.problem}`, { references })
    if (JSON.stringify(edited.before) === JSON.stringify(edited.after)) {
      const has = edited.before.length > 0 ? 'already says that' : 'is empty'
      return refuse(`The ${edited.title} in **${resumeName(row)}** ${has}; I changed nothing.`, {
        references,
      })
    }
    const diff = await diffOf({ ...edited, resume, row, context })
    const unsupported = diff.filter((line) => line.unsupported).length
    const warning =
      unsupported > 0
        ? ` Nothing else in your record shows ${unsupported === 1 ? 'one new line' : `${unsupported} of the new lines`}; the card marks ${unsupported === 1 ? 'it' : 'them'}. Keep only what you can stand behind.`
        : ''
    const follow =
      edited.workIndex === null
        ? null
        : await experienceChange({ row, resume: edited.resume, index: edited.workIndex, context })
    const also = follow ? ' I changed it in your work history too.' : ''
    return {
      say: {
        text: `I changed the ${edited.title} in **${resumeName(row)}**: it has ${count(edited.after.length, 'line')} now.${also}${warning} The file you uploaded stays as it is. Say “undo” to go back.`,
        references,
      },
      card: {
        kind: 'diff',
        title: `${resumeName(row)}: ${edited.title}`,
        note: null,
        lines: diff,
        actions: [{ label: 'Undo', say: 'undo that' }],
      },
      changes: [
        {
          table: 'resumes',
          op: 'update',
          id: row.id,
          values: { parsed_data: mergedData(row.parsed_data, edited.resume, input.section) },
          expect: { parsed_data: row.parsed_data },
        },
        ...(follow ? [follow] : []),
      ],
    }
  },
})

/** Only the section is taken from the edit: the rest stays as stored, known to the schema or not. */
function mergedData(stored: Json, resume: JsonResume, section: (typeof editableSections)[number]): Json {
  const object = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {}
  const key =
    section === 'bullets' ? 'work' : section === 'headline' || section === 'summary' ? 'basics' : section
  return { ...object, [key]: (resume[key] ?? null) as Json }
}

async function diffOf({
  before,
  after,
  resume,
  row,
  context,
}: {
  before: string[]
  after: string[]
  resume: JsonResume
  row: ResumeRow
  context: ToolContext
}): Promise<DiffLine[]> {
  const [experiences, profile] = await Promise.all([readExperiences(context), readProfile(context)])
  const history = experiences.filter(({ resume_id }) => resume_id === null || resume_id === row.id)
  const evidence = gatherEvidence({ resume, experiences: history, profile })
  const gone = before.filter((line) => !after.includes(line))
  const added = after.filter((line) => !before.includes(line))
  return [
    ...gone.map((text) => ({ before: text, after: null, support: null, unsupported: false })),
    ...added.map((text) => {
      const support = supportOf(text, evidence)
      return { before: null, after: text, support: support?.quote ?? null, unsupported: support === null }
    }),
  ]
}

async function experienceChange({
  row,
  resume,
  index,
  context,
}: {
  row: ResumeRow
  resume: JsonResume
  index: number
  context: ToolContext
}): Promise<Change | null> {
  const work = resume.work?.[index]
  if (!work) return null
  const experience = experienceOf({ work, resumeId: row.id, experiences: await readExperiences(context) })
  const values = experienceValues({ path: 'highlights', work })
  if (!experience || !values) return null
  return {
    table: 'experiences',
    op: 'update',
    id: experience.id,
    values,
    expect: { achievements: experience.achievements },
  }
}
