import { z } from 'zod'
import { spanInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { type ExperienceRow, experienceName, experienceReference, readExperiences } from './experience-row.ts'

export const listExperiences = defineTool({
  name: 'list_experiences',
  title: 'Show work history',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the jobs the person has had: from their resumes and from what they told. Not for jobs to apply for (search_jobs), nor for the rest of a resume (show_resume).',
  examples: [
    'show my experience',
    'list my work history',
    'show my employment history',
    'list my previous jobs',
    'what work experience do I have?',
    'show me my past jobs',
    'view my work history',
    'my experiences',
    'which jobs have I had before',
    'show my work history',
    'what jobs have I had?',
    'list my work experience',
    'my past positions',
    'which employers do you have on record for me?',
    'where did I work before, according to you',
    'my career so far',
    'my experience entries',
    'show the places I worked at',
    'how many previous jobs of mine do you know',
    'see my employment history',
    'what is my current job in your records?',
    'list all my previous roles please',
    'work experiance list',
    'my former jobs',
    'can u show what experience i got',
    'give me an overview of my employment',
    'which working experiences I have in the system?',
    'do you know about my time at Globex?',
    'my job history with dates',
    'bring up my work record',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const rows = await readExperiences(context)
    if (rows.length === 0) {
      return {
        say: {
          text: 'I know of no work experience of yours yet. Upload a resume, or tell me, for example “I was a nurse at Leeds Hospital from 2018 to 2022”.',
        },
      }
    }
    const lines = rows.map((row, index) => `${index + 1}. **${experienceName(row)}**${factsOf(row)}`)
    return {
      say: {
        text: `I know of ${count(rows.length, 'job')} in your work history, the latest first. Tell me if one is wrong or missing.`,
        lines,
        data: { total: rows.length },
        references: rows.map(experienceReference),
      },
      card: {
        kind: 'experiences',
        experiences: rows.map((row) => ({
          id: row.id,
          position: row.position,
          company: row.company_name,
          from: row.start_date,
          to: row.end_date,
          isCurrent: row.is_current,
          location: row.location,
          achievements: row.achievements ?? [],
        })),
      },
    }
  },
})

function factsOf(row: ExperienceRow): string {
  const span = spanInWords({ from: row.start_date, to: row.end_date, isCurrent: row.is_current })
  const facts = [span, row.location && shortName(row.location)].filter(Boolean)
  return facts.length > 0 ? `, ${facts.join(', ')}` : ''
}
