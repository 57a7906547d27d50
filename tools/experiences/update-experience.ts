import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { monthInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import { resumeName } from '../resumes/resume-row.ts'
import { dateProblem, day } from './experience-fields.ts'
import { type ExperienceRow, experienceName, experienceReference, readExperiences } from './experience-row.ts'
import { followInResume } from './follow-in-resume.ts'

const input = z.object({
  experienceId: z.uuid().describe('The entry of the work history.').meta({ slot: 'experience' }),
  position: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .describe('New job title.')
    .meta({ slot: 'job_title' }),
  companyName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .describe('New employer.')
    .meta({ slot: 'company' }),
  startDate: day.nullable().describe('New first day, YYYY-MM-DD.').meta({ slot: 'date_start' }),
  endDate: day.nullable().describe('New last day, YYYY-MM-DD.').meta({ slot: 'date_end' }),
  isCurrent: z.boolean().nullable().describe('Whether they still work there.').meta({ slot: 'is_current' }),
  location: z.string().max(200).nullable().describe('New place.').meta({ slot: 'place' }),
  description: z.string().max(5_000).nullable().describe('New description.').meta({ slot: 'free_text' }),
})

export const updateExperience = defineTool({
  name: 'update_experience',
  title: 'Change work experience',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Changes an entry of the work history; fields that are null stay. Not for a new job (add_experience). When the person speaks of a line of their resume or CV, correct_resume.',
  examples: [
    'update my work experience',
    'change the dates of my job at Acme in my work history',
    'edit the second entry in my work history',
    'change the start date of my Globex experience',
    'update the position in my experience at Initech',
    'my experience at Acme ended in 2020, change it',
    'change the employer of that experience',
    'update the description of my work experience at DHL',
    'edit my work history: title at Costa is Shift Manager',
    'update my experience at Globex: I am still working there',
    'in my work history, the nurse job ended in May 2022',
    'change the first entry of my work history to Senior Developer',
    'edit my experience entry for Acme, the location was Berlin',
    'my work history has the wrong start date for Initech, it was 1 March 2019',
    'set the second experience to end in December 2020',
    'I left the job at Hooli last month, update my work experience',
    'rename the employer in my last work experience to Umbrella Ltd',
    'add a description to my experience at Costa: managed a team of six',
    'that experience entry should say Project Lead',
    'modify the work experience at DHL, from April 2020 to June 2021',
    'my current job in the history is no longer current, I finished on 30 June',
    'experience number 2: change position to Data Engineer',
    'pls edit my work experience waiter, the company is Hotel Luna',
    'update the dates of my employment at Siemens in my work history',
    'Would you amend the entry about Oak School in my employment history? I began in 2016',
    'change work experiance at tesco to store manager',
    'for the experience at Stark Industries put London as place',
    'the third one in my work history is still ongoing',
    'work history: BuildCo entry, new title Site Supervisor',
  ],
  input,
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
    const values = newValues(input, row)
    const references = [experienceReference(row)]
    if (Object.keys(values).length === 0) {
      return refuse(`**${experienceName(row)}** already says that; I changed nothing.`, { references })
    }
    const after = { ...row, ...values } as ExperienceRow
    const problem = dateProblem({
      start: after.start_date,
      end: after.end_date,
      isCurrent: after.is_current,
      today: context.now.toISOString().slice(0, 10),
    })
    if (problem) return refuse(`I did not change **${experienceName(row)}**: ${problem}.`, { references })
    const expect = Object.fromEntries(
      Object.keys(values).map((name) => [name, row[name as keyof ExperienceRow]]),
    )
    const follow = await followInResume({ row, values, experiences: rows, context })
    const also = follow ? ` I changed it in what I read from **${resumeName(follow.resume)}** too.` : ''
    return {
      say: {
        text: `I changed **${experienceName(row)}** in your work history: ${listed(changesInWords(values))}.${also} Say “undo” to go back.`,
        references: [experienceReference(after)],
      },
      changes: [
        { table: 'experiences', op: 'update', id: row.id, values, expect },
        ...(follow ? [follow.change] : []),
      ],
    }
  },
})

type Columns = Partial<Record<keyof ExperienceRow, Json>>

/** Only the columns that become different. */
function newValues(change: z.infer<typeof input>, row: ExperienceRow): Record<string, Json> {
  const wanted: Columns = {}
  if (change.position !== null) wanted.position = change.position
  if (change.companyName !== null) wanted.company_name = change.companyName
  if (change.startDate !== null) wanted.start_date = change.startDate
  if (change.location !== null) wanted.location = change.location.trim() || null
  if (change.description !== null) wanted.description = change.description.trim() || null
  if (change.endDate !== null) Object.assign(wanted, { end_date: change.endDate, is_current: false })
  else if (change.isCurrent === true) Object.assign(wanted, { is_current: true, end_date: null })
  else if (change.isCurrent === false) wanted.is_current = false
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => row[name as keyof ExperienceRow] !== value),
  ) as Record<string, Json>
}

const COLUMN_IN_WORDS: Record<string, string> = {
  position: 'title',
  company_name: 'employer',
  start_date: 'start',
  end_date: 'end',
  location: 'place',
  description: 'description',
}

function changesInWords(values: Record<string, Json>): string[] {
  return Object.entries(values).flatMap(([column, value]) => {
    if (column === 'is_current')
      return value ? ['you still work there'] : values.end_date ? [] : ['you no longer work there']
    if (column === 'end_date' && value === null) return []
    const name = COLUMN_IN_WORDS[column] ?? column
    if (value === null) return [`no ${name}`]
    const text = column.endsWith('_date') ? monthInWords(String(value)) : `“${shortName(String(value))}”`
    return [`${name} ${text}`]
  })
}
