import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import type { Card } from '../core/card.ts'
import type { ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'

export const STORY_PART_LENGTH = 1_500
export const MOST_STORIES = 8

export const starParts = ['situation', 'task', 'action', 'result'] as const
export type StarPart = (typeof starParts)[number]

const part = z.string().min(1).max(STORY_PART_LENGTH)

/** One of `experiences.metadata.stories`. */
const storySchema = z.object({ id: z.uuid(), situation: part, task: part, action: part, result: part })

export type StarStory = z.infer<typeof storySchema>

/** A story that can't be read is left out. */
const storiesSchema = z
  .array(z.unknown())
  .catch([])
  .transform((list) => list.flatMap((story) => storySchema.safeParse(story).data ?? []))

const row = z.object({ id: z.uuid(), metadata: z.json() })

export interface ExperienceStories {
  experienceId: string
  stories: StarStory[]
  /** As stored. */
  metadata: Json
}

/** The STAR stories of the person's work history, by entry. */
export async function readStories(context: ToolContext): Promise<Map<string, ExperienceStories>> {
  const rows = await readRows(
    row,
    context.read.select('experiences').select('id,metadata').eq('user_id', context.user.id).limit(200),
  )
  return new Map(
    rows.map(({ id, metadata }) => {
      const object =
        typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata : {}
      return [
        id,
        { experienceId: id, stories: storiesSchema.parse(object.stories), metadata: object as Json },
      ]
    }),
  )
}

const TITLES: Record<StarPart, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
}

type Section = Extract<Card, { kind: 'facts' }>['sections'][number]

/** A story as a section of a card. */
export function storySection({ title, story }: { title: string; story: StarStory }): Section {
  return { title, facts: starParts.map((name) => ({ label: TITLES[name], value: story[name] })), text: null }
}

/** "Situation: … Task: …" taken apart; parts that are not named are missing. */
export function partsOf(text: string): Partial<Record<StarPart, string>> {
  const pieces = text.split(/\b(situation|task|action|result)s?\s*[:–-]\s*/i)
  const parts: Partial<Record<StarPart, string>> = {}
  for (let index = 1; index < pieces.length; index += 2) {
    const name = pieces[index]?.toLowerCase() as StarPart
    const value = pieces[index + 1]?.trim().replace(/[;,]$/, '')
    if (value) parts[name] = value
  }
  return parts
}
