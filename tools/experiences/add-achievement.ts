import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { resumeName } from '../resumes/resume-row.ts'
import { experienceName, experienceReference } from './experience-row.ts'
import { findExperience } from './find-experience.ts'
import { achievementInResume } from './follow-in-resume.ts'

const LONGEST = 1_000
const MOST = 50

/** A figure, in digits or as a word of counting. */
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|half|halved|third|quarter|doubled|tripled|twice|dozens?|percent)\b/i

export const addAchievement = defineTool({
  name: 'add_achievement',
  title: 'Add an achievement',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Adds an achievement to an entry of the work history (and to the resume it was read from). Asks for a number when the text has none. Not for a new job (add_experience), its dates or title (update_experience), nor for a whole STAR story (write_star_story).',
  examples: [
    'add an achievement to my job at Acme: cut costs by 20 percent',
    'at Globex I led a team of five, add that as an achievement',
    'new achievement for my nurse job: trained 12 new colleagues',
    'add to my experience at DHL that I delivered 150 parcels a day',
    'achievement at Tesco: raised sales by a third',
    'note an accomplishment: I halved the build time at Initech',
    'I want to add an achievement',
    'put this success under my job at Hooli: won 3 new clients',
    'record an achievement for the first experience: saved 40k a year',
    'my biggest accomplishment at Oak School was 95 percent pass rate, add it',
    'add accomplishment to the second job in my history: opened two shops',
    'include in my work at Costa that I served 200 guests a day',
    'another achievement: reduced waiting times by 15 minutes at City Hospital',
    'list as achievement at BuildCo: finished 8 sites on time',
    'I achieved 120 percent of my target at Siemens, add it',
    'save an achievement for my time at Umbrella: published 4 papers',
    'please add the following result to my Acme job: 30 percent fewer errors',
    'append an achievement to my latest position: hired six engineers',
    'at my current job I automated 10 reports, add as accomplishment',
    'add achivement DHL zero accidents in 5 years',
    'one more result for the project manager job: delivered 2 months early',
    'something I am proud of at Amazon: packed 300 orders per shift, note it',
    'add without a number: I rebuilt the archive at Deloitte',
    'give my Globex entry the achievement that I migrated 40 services',
    'achievements of my chef job: got a Michelin star in 2019',
    'would you add to my accountant role that I closed the books in 3 days',
    'put an accomplishment to experience number 3: grew the list to 10,000 readers',
    'remember as my achievement at Stark Industries: patent in 2020',
  ],
  input: z.object({
    experienceId: z.uuid().describe('The entry of the work history.').meta({ slot: 'experience' }),
    text: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST)
      .describe('The achievement in the person’s words.')
      .meta({ slot: 'free_text', unannounced: true }),
    withoutNumber: z
      .boolean()
      .describe('True when the person wants it without a number.')
      .meta({
        slot: 'flag',
        says: {
          true: 'without (?:a |any )?(?:numbers?|figures?)|no numbers?|as it is|anyway|i have no numbers?',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const found = await findExperience({ experienceId: input.experienceId, context })
    if (!found.row) return found.refusal
    const { row, rows } = found
    const references = [experienceReference(row)]
    const before = row.achievements ?? []
    const text = input.text.replace(/\s+/g, ' ')
    if (before.some((one) => one.trim().toLowerCase() === text.toLowerCase()))
      return refuse(`**${experienceName(row)}** already has that achievement; I changed nothing.`, {
        references,
      })
    if (before.length >= MOST)
      return refuse(`**${experienceName(row)}** has ${MOST} achievements, which is the most.`, { references })
    if (!NUMBER.test(text) && !input.withoutNumber) {
      return refuse(
        `Is there a number in it: how much, how many, how often, how fast? Readers believe a result they can picture, and “cut waiting times by 15 minutes” says more than “improved service”. Say it again with one, or say “add it without a number”.`,
        { references, data: { needs: 'number' } },
      )
    }
    const achievements = [...before, text]
    const follow = await achievementInResume({ row, text, experiences: rows, context })
    const also = follow ? ` I added it to what I read from **${resumeName(follow.resume)}** too.` : ''
    return {
      say: {
        text: `I added “${shortName(text, 200)}” to **${experienceName(row)}**.${also} Say “undo” to take it out.`,
        references,
      },
      changes: [
        {
          table: 'experiences',
          op: 'update',
          id: row.id,
          values: { achievements },
          expect: { achievements: row.achievements },
        },
        ...(follow ? [follow.change] : []),
      ],
    }
  },
})
