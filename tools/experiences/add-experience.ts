import { z } from 'zod'
import { spanInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { dateProblem, day } from './experience-fields.ts'
import { experienceName, experienceReference, readExperiences } from './experience-row.ts'

export const addExperience = defineTool({
  name: 'add_experience',
  title: 'Add work experience',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Adds a job that the person has or had to their work history. Month and year: the first day for a start, the last day for an end. Not for changing one that is there (update_experience), nor for finding a job.',
  examples: [
    'add work experience',
    'add a new job to my work history',
    'I worked at Tesco as a cashier from 2015 to 2017',
    'add my job as a cook at Luna since May 2020',
    'I was a teacher at Oak School from 2010 until 2014',
    'add experience: driver at DHL, June 2019 to July 2021',
    'I have been a nurse at City Hospital since 2019',
    'I used to work as an electrician at BuildCo',
    'add a previous job',
    'add a job: Nurse at Leeds Hospital from 2018 to 2022',
    'I worked as a barista at Costa from May 2019 till June 2020',
    'add my current job, software engineer at Globex since January 2021',
    'I also was a teaching assistant at Oak School',
    'put my time at Initech in my work history: tester, 2015 to 2017',
    'you are missing one position: driver at DHL, 2020-2021',
    'new work experience: Sales Manager, Acme, March 2016 to present',
    'i used to be a chef at the Ritz',
    'please add that I was an intern at Siemens in Munich in summer 2014',
    'add experience cashier tesco 2012 to 2014',
    'before that I have worked like waiter in Hotel Sol',
    'include my role as data analyst at Hooli, started in 2022, still there',
    'I had another job, it was warehouse operative at Amazon',
    'Could you add a previous employment: accountant with Deloitte, 2010–2013',
    'add wrk experience electrician at BuildCo',
    'my last job is not listed: care worker, Sunrise Homes, until March 2023',
    'record that I was a freelance designer from 2017 to 2019',
    'since last year I work at Umbrella as lab technician, add it',
    'one more job to add to my history, receptionist at City Dental',
    'I did a stint as a project manager at Stark Industries from Feb 2018 to Aug 2018, stick it in my history',
    'add to my career: 3 years police officer in Berlin',
  ],
  input: z.object({
    position: z.string().trim().min(1).max(200).describe('Job title.').meta({ slot: 'job_title' }),
    companyName: z.string().trim().min(1).max(200).describe('Employer.').meta({ slot: 'company' }),
    startDate: day.nullable().describe('First day, YYYY-MM-DD.').meta({ slot: 'date_start' }),
    endDate: day.nullable().describe('Last day, YYYY-MM-DD; null when current.').meta({ slot: 'date_end' }),
    isCurrent: z.boolean().describe('Whether the person still works there.').meta({ slot: 'is_current' }),
    location: z.string().max(200).nullable().describe('City or country.').meta({ slot: 'place' }),
    description: z
      .string()
      .max(5_000)
      .nullable()
      .describe('What they did there, in their own words.')
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const today = context.now.toISOString().slice(0, 10)
    const { startDate: start, endDate: end, isCurrent } = input
    const name = experienceName({ position: input.position, company_name: input.companyName })
    const problem = dateProblem({ start, end, isCurrent, today })
    if (problem)
      return refuse(`I did not add **${name}**: ${problem}. Tell me when it began and when it ended.`)
    const twin = (await readExperiences(context)).find(
      (row) =>
        row.company_name.toLowerCase() === input.companyName.toLowerCase() &&
        row.position.toLowerCase() === input.position.toLowerCase() &&
        row.start_date === start,
    )
    if (twin) {
      return refuse(
        `**${name}** with that start is already in your work history. I can change it if something is wrong.`,
        {
          references: [experienceReference(twin)],
        },
      )
    }
    const span = spanInWords({ from: start, to: isCurrent ? null : end, isCurrent })
    const missing = start ? '' : ' If you tell me the dates, I will add them.'
    return {
      say: {
        text: `I added **${name}**${span ? `, ${span},` : ''} to your work history; it counts when I check how you fit a job. Your resume stays as it is.${missing} Say “undo” to take it out.`,
      },
      changes: [
        {
          table: 'experiences',
          op: 'insert',
          values: {
            user_id: context.user.id,
            position: input.position,
            company_name: input.companyName,
            start_date: start,
            end_date: isCurrent ? null : end,
            is_current: isCurrent,
            location: input.location,
            description: input.description,
          },
        },
      ],
    }
  },
})
