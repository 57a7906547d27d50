import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { count } from '../core/wording.ts'
import { experienceName, experienceReference, readExperiences } from './experience-row.ts'
import { findExperience } from './find-experience.ts'
import { readStories, storySection } from './star-story.ts'

export const showStarStories = defineTool({
  name: 'show_star_stories',
  title: 'Show my STAR stories',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows the STAR stories that the person keeps for interviews, of all jobs or of one. Not for practising with questions (prepare_interview), nor for the work history (list_experiences).',
  examples: [
    'show my STAR stories',
    'list my STAR examples',
    'which STAR stories do I have?',
    'my interview stories',
    'show the stories for my job at Acme',
    'read me my STAR stories',
    'what stories did I save for interviews',
    'open my STAR story about Globex',
    'all my situation task action result stories',
    'let me see the STAR answers I prepared',
    'show star stories',
    'bring up my behavioural stories',
    'do I have a STAR story for the nurse job?',
    'stories I wrote for interviews, please',
    'view the STAR examples of my second job',
    'go through my STAR stories with me',
    'remind me of the story I noted for Initech',
    'how many STAR stories have I written',
    'display my saved interview examples',
    'star storys',
    'I want to reread my STAR stories before the interview',
    'which stories belong to my time at Hooli',
    'give me an overview of my STAR stories',
    'see the STAR story I told you',
    'what did I write as STAR example for DHL',
    'show stories from my work history',
    'find my STAR story on leadership',
    'my collection of STAR stories',
  ],
  input: z.object({
    experienceId: z
      .uuid()
      .nullable()
      .describe('Only those of this entry of the work history; null for all.')
      .meta({ slot: 'experience' }),
  }),
  run: async ({ input, context }) => {
    if (input.experienceId !== null) {
      const found = await findExperience({ experienceId: input.experienceId, context })
      if (!found.row) return found.refusal
    }
    const [rows, byExperience] = await Promise.all([readExperiences(context), readStories(context)])
    const shown = rows
      .filter(({ id }) => input.experienceId === null || id === input.experienceId)
      .flatMap((row) => (byExperience.get(row.id)?.stories ?? []).map((story) => ({ row, story })))
    if (shown.length === 0) {
      const [row] = rows.filter(({ id }) => id === input.experienceId)
      const whose = row ? ` about **${experienceName(row)}**` : ''
      return refuse(
        `You have no STAR stories${whose} yet. Say “write a STAR story about my job at …” and tell me situation, task, action and result.`,
        { references: row ? [experienceReference(row)] : [] },
      )
    }
    const references = [...new Map(shown.map(({ row }) => [row.id, experienceReference(row)])).values()]
    return {
      say: {
        text: `You have ${count(shown.length, 'STAR story', 'STAR stories')}${shown.length > 1 && references.length > 1 ? ` from ${count(references.length, 'job')}` : ''}.`,
        lines: shown.map(
          ({ row, story }, index) => `${index + 1}. **${experienceName(row)}**: ${story.result}`,
        ),
        references,
      },
      card: {
        kind: 'facts',
        title: 'STAR stories',
        sections: shown.map(({ row, story }) => storySection({ title: experienceName(row), story })),
        actions: [],
      },
    }
  },
})
