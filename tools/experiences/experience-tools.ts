import type { ToolDefinition } from '../core/definition.ts'
import { addAchievement } from './add-achievement.ts'
import { addExperience } from './add-experience.ts'
import { deleteExperience } from './delete-experience.ts'
import { listExperiences } from './list-experiences.ts'
import { showStarStories } from './show-star-stories.ts'
import { updateExperience } from './update-experience.ts'
import { writeStarStory } from './write-star-story.ts'

/** The work history: entries, achievements, stories for interviews. */
export const experienceTools: readonly ToolDefinition[] = [
  listExperiences,
  addExperience,
  updateExperience,
  deleteExperience,
  addAchievement,
  writeStarStory,
  showStarStories,
]
