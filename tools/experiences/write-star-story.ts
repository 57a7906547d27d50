import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { experienceName, experienceReference } from './experience-row.ts'
import { findExperience } from './find-experience.ts'
import {
  MOST_STORIES,
  partsOf,
  readStories,
  STORY_PART_LENGTH,
  type StarStory,
  starParts,
  storySection,
} from './star-story.ts'

/** Of `experiences.metadata`, bytes; some are left for what else is there. */
const ROOM = 16_000

const field = (what: string) =>
  z.string().max(STORY_PART_LENGTH).nullable().describe(what).meta({ slot: 'free_text' })

export const writeStarStory = defineTool({
  name: 'write_star_story',
  title: 'Write a STAR story',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Keeps a story for interviews in four parts (situation, task, action, result) with an entry of the work history. The parts are the person’s own; ask for what is missing. Not for a one-line achievement (add_achievement), nor for interview practice (prepare_interview).',
  examples: [
    'write a STAR story about my time at Acme',
    'save a STAR story for Globex: Situation: the site was slow. Task: make it fast. Action: I added caching. Result: half the load time',
    'I want to note a story in STAR form',
    'make a STAR answer out of my nurse job',
    'add a STAR example to my experience at DHL',
    'help me write up a situation task action result story',
    'keep this interview story with my Initech job',
    'new STAR story for the second experience',
    'turn my work at Tesco into a STAR story',
    'store a STAR story: situation: staff shortage; task: keep the ward open; action: new rota; result: no closure',
    'record an interview story about leading the team at Hooli',
    'let us build a STAR story for my chef job',
    'write down my conflict story from Oak School in STAR',
    'create a STAR example',
    'I have a story about a hard project at Siemens, put it in the STAR format',
    'STAR story please',
    'compose a behavioural story from my first job',
    'draft a situation-task-action-result example for BuildCo',
    'please note a star story to my accountant role',
    'add an interview example for my latest position',
    'write a str story about my driver job',
    'help me structure my story about the Umbrella lab with STAR',
    'note how I solved the outage at Amazon as a STAR story',
    'my STAR example at Costa is: situation: long queue',
    'a story for interviews on my work at Deloitte, save it',
    'put my success story from Stark Industries into STAR',
    'prepare a STAR story on teamwork from my last job',
    'tell my project story at Acme in four STAR parts',
  ],
  input: z.object({
    experienceId: z.uuid().describe('The entry of the work history.').meta({ slot: 'experience' }),
    situation: field('What was the case, in the person’s words.'),
    task: field('What they had to do.'),
    action: field('What they themselves did.'),
    result: field('What came of it, best with a number.'),
    story: z
      .string()
      .max(6_000)
      .nullable()
      .describe(
        'The story as told with “Situation: … Task: … Action: … Result: …”, when the parts are not given apart; else null.',
      )
      .meta({ slot: 'free_text' }),
  }),
  run: async ({ input, context }) => {
    const found = await findExperience({ experienceId: input.experienceId, context })
    if (!found.row) return found.refusal
    const { row } = found
    const references = [experienceReference(row)]
    const told = partsOf(input.story ?? '')
    const parts = Object.fromEntries(
      starParts.map((name) => [
        name,
        (input[name] ?? told[name])?.trim().slice(0, STORY_PART_LENGTH) || null,
      ]),
    )
    const missing = starParts.filter((name) => !parts[name])
    if (missing.length > 0) {
      const example = 'Situation: … Task: … Action: … Result: …'
      return refuse(
        missing.length === starParts.length
          ? `Tell me the story of **${experienceName(row)}** in four parts, in your own words: what the situation was, what your task was, what you did, and what came of it, best with a number. For example “${example}”.`
          : `For a STAR story about **${experienceName(row)}** I still need the ${listed(missing)}. Tell me the whole once more, as “${example}”.`,
        { references, data: { missing } },
      )
    }
    const known = (await readStories(context)).get(row.id)
    const stories = known?.stories ?? []
    if (stories.some((story) => starParts.every((name) => story[name] === parts[name])))
      return refuse(`**${experienceName(row)}** already has exactly that story.`, { references })
    const story = { id: crypto.randomUUID(), ...parts } as StarStory
    const metadata = { ...(known?.metadata as Record<string, Json>), stories: [...stories, story] }
    if (stories.length >= MOST_STORIES || new TextEncoder().encode(JSON.stringify(metadata)).length > ROOM)
      return refuse(
        `There is no room for another story with **${experienceName(row)}**: it keeps ${stories.length}. Shorten this one, or choose another job.`,
        { references },
      )
    const number = /\d/.test(story.result) ? '' : ' A number in the result would make it stronger.'
    return {
      say: {
        text: `I kept your STAR story with **${experienceName(row)}**.${number} Say “show my STAR stories” before an interview, or “undo” to take it out.`,
        references,
      },
      card: {
        kind: 'facts',
        title: `STAR story: ${experienceName(row)}`,
        sections: [storySection({ title: '', story })].map((section) => ({ ...section, title: null })),
        actions: [{ label: 'All stories', say: 'show my STAR stories' }],
      },
      changes: [
        {
          table: 'experiences',
          op: 'update',
          id: row.id,
          values: { metadata: metadata as Json },
          expect: { metadata: known?.metadata ?? {} },
        },
      ],
    }
  },
})
