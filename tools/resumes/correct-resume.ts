import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { readExperiences } from '../experiences/experience-row.ts'
import { correctedValue } from './corrected-value.ts'
import { experienceOf, experienceValues } from './experience-match.ts'
import { findLines } from './find-line.ts'
import { firstDay, lastDay } from './partial-date.ts'
import { resumeData } from './resume-data.ts'
import { type Line, resumeLines } from './resume-lines.ts'
import { withValueAt } from './resume-path.ts'
import { chosenResume, type ResumeRow, readResumes, resumeName, resumeReference } from './resume-row.ts'
import { wholeText, withWords } from './whole-line.ts'

export const correctResume = defineTool({
  name: 'correct_resume',
  title: 'Correct a resume',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Corrects one line of what was read from a resume: contact data, a job’s title, dates or bullets, education, skills, languages. Use it when the person says what a line should say. Not for the profile (update_profile), nor for work experience told in the chat (update_experience).',
  examples: [
    'correct my resume: phone 0207 946 0000',
    'change the title at Acme on my CV to Lead Engineer',
    'the email on my resume is wrong, it should be sam@example.com',
    'fix the end date at Globex on my resume',
    'in my CV the job title should be Accountant',
    'correct the name on my CV',
    'the phone number on my CV should be 0113 496 0000',
    'my title at Acme is Senior Engineer, not Engineer',
    'correct the end date of Globex to March 2024',
    'you misread my email, it is anna@example.com',
    'fix the second bullet at Initech: led a team of five',
    'in my resume, change the degree to BSc Computer Science',
    'the start date of my first job is wrong, should be June 2018',
    'my name is spelled wrong on the resume, it is Müller',
    'change French on my CV to fluent',
    'wrong employer name: it should read Umbrella Ltd',
    'I finished at Hooli in 2021, please correct my resume',
    'the resume got my city wrong, I live in Leeds',
    'thats not my number, its +44 7700 900123',
    'university should be TU Munich',
    'please to correct job title in CV: Staff Nurse',
    'on my resume the summary should say: nurse with ten years in A&E',
    'you wrote 2015 for my graduation but it was 2016',
    'the last bullet point under Acme should be: cut costs by 10%',
    'fix a typo in my resume: Enginer to Engineer',
    'in the summary of my CV it should say self-taught, not selftaught',
    'my resume says I left Globex in May but it was July 2022',
    'correct the phone on the second CV to 030 1234567',
    'the location of my job at Initech must be Berlin',
    'amend the grade for my MSc on my CV to distinction',
  ],
  input: z.object({
    resumeId: z.uuid().nullable().describe('The resume; null for the primary one.').meta({ slot: 'resume' }),
    field: z
      .string()
      .min(1)
      .max(200)
      .describe('The person’s words for the line: "phone", "title at Acme", "second bullet at Globex".')
      .meta({ slot: 'field_name' }),
    value: z.string().min(1).max(8_000).describe('What the line should say.').meta({ slot: 'new_value' }),
    replaces: z
      .string()
      .max(500)
      .nullable()
      .describe(
        'Words of the line that the value takes the place of, where only they are wrong: “monthend” in “month-end, not monthend”. Null where the value is the whole line.',
      )
      .meta({ slot: 'old_value' }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    const resume = chosenResume(resumes, input.resumeId)
    if (resumes.length === 0)
      return refuse('You have not uploaded a resume yet, so there is nothing to correct.')
    if (!resume) {
      return refuse(`I can’t find that resume. You have ${listed(resumes.map(resumeName))}.`, {
        references: resumes.map(resumeReference),
      })
    }
    const lines = resumeLines(resumeData(resume.parsed_data))
    const named = findLines({ lines, words: input.field })
    const candidates = withWords({ lines: named, replaces: input.replaces })
    const [line] = candidates
    if (!line) return unknownLine({ field: input.field, lines, resume })
    if (candidates.length > 1) return ambiguous({ field: input.field, candidates, resume })
    const { locale, now } = context
    const text = wholeText({ line, ...input })
    if (text === null)
      return refuse(
        `The ${lineName(line)} does not say “${shortName(input.replaces, 60)}”; I changed nothing. It says “${shortName(line.value, 200)}”.`,
        { references: [resumeReference(resume)] },
      )
    const corrected = correctedValue({ line, text, locale, now })
    if ('problem' in corrected) return refuse(`I did not change the ${lineName(line)}. ${corrected.problem}`)
    if ((corrected.value ?? '') === line.value) {
      return refuse(
        `The ${lineName(line)} already says “${shortName(line.value, 120) || 'present'}”; I changed nothing.`,
      )
    }
    return correction({ resume, line, value: corrected.value, context })
  },
})

/** "end date of Engineer at Globex", "phone". */
function lineName(line: Line): string {
  const name = line.label.toLowerCase()
  return line.heading ? `${name} of ${shortName(line.heading)}` : name
}

function unknownLine({
  field,
  lines,
  resume,
}: {
  field: string
  lines: Line[]
  resume: ResumeRow
}): ToolResult {
  const headings = [
    ...new Set(lines.flatMap((line) => (line.heading ? [shortName(line.heading)] : []))),
  ].slice(0, 6)
  const entries = headings.length > 0 ? ` It has ${listed(headings)}.` : ''
  return refuse(
    `I found no line “${shortName(field)}” in **${resumeName(resume)}**.${entries} You can correct contact details, and titles, employers, dates and bullets of each job.`,
    { references: [resumeReference(resume)] },
  )
}

function ambiguous({
  field,
  candidates,
  resume,
}: {
  field: string
  candidates: Line[]
  resume: ResumeRow
}): ToolResult {
  const shown = candidates.slice(0, 8)
  const options = shown.map(
    (line) => `- ${lineName(line)}${line.value ? `: “${shortName(line.value, 60)}”` : ''}`,
  )
  return refuse(
    `“${shortName(field)}” can be several lines of **${resumeName(resume)}**. Which one do you mean?\n\n${options.join('\n')}`,
    {
      data: { candidates: shown.map(({ path }) => path) },
      references: [resumeReference(resume)],
    },
  )
}

async function correction({
  resume,
  line,
  value,
  context,
}: {
  resume: ResumeRow
  line: Line
  value: string | null
  context: ToolContext
}): Promise<ToolResult> {
  const data = withValueAt({ data: resume.parsed_data, path: line.path, value })
  const changes: Change[] = [
    {
      table: 'resumes',
      op: 'update',
      id: resume.id,
      values: { parsed_data: data },
      expect: { parsed_data: resume.parsed_data },
    },
  ]
  const dates = datesOf(data, line)
  if (dates && dates.start > dates.end) {
    return refuse(`I did not change the ${lineName(line)}: it would end before it starts.`)
  }
  const follow = line.section === 'work' ? await experienceChange({ resume, line, data, context }) : null
  if (follow) changes.push(follow)
  const was = line.value ? ` instead of “${shortName(line.value, 120)}”` : ''
  const also = follow ? ' I changed it in your work history too.' : ''
  const now = value === null ? 'is now open: you are still there' : `now says “${shortName(value, 200)}”`
  return {
    say: {
      text: `The ${lineName(line)} ${now}${was}.${also} The file you uploaded stays as it is. Say “undo” to go back.`,
      data: { path: line.path },
      references: [resumeReference(resume)],
    },
    changes,
  }
}

/** First and last day of the entry after the correction; null when it lacks one. */
function datesOf(data: Json, line: Line): { start: string; end: string } | null {
  const after = resumeLines(resumeData(data)).filter(
    (l) => l.section === line.section && l.entry === line.entry,
  )
  const start = after.find(({ kind }) => kind === 'start_date')?.value
  const end = after.find(({ kind }) => kind === 'end_date')?.value
  return start && end ? { start: firstDay(start), end: lastDay(end) } : null
}

async function experienceChange({
  resume,
  line,
  data,
  context,
}: {
  resume: ResumeRow
  line: Line
  data: Json
  context: ToolContext
}): Promise<Change | null> {
  const before = resumeData(resume.parsed_data).work?.[line.entry]
  const after = resumeData(data).work?.[line.entry]
  if (!before || !after) return null
  const row = experienceOf({ work: before, resumeId: resume.id, experiences: await readExperiences(context) })
  const values = experienceValues({ path: line.path.replace(/^work\[\d+\]\./, ''), work: after })
  if (!row || !values) return null
  const expect = Object.fromEntries(
    Object.keys(values).map((column) => [column, row[column as keyof typeof row]]),
  )
  return { table: 'experiences', op: 'update', id: row.id, values, expect }
}
