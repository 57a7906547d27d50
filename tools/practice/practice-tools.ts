import type { ToolDefinition } from '../core/definition.ts'
import { answerQuestion } from './answer-question.ts'
import { debriefInterview } from './debrief-interview.ts'
import { deletePractice } from './delete-practice.ts'
import { listPractices } from './list-practices.ts'
import { practiseQuestion } from './practise-question.ts'
import { prepareInterview } from './prepare-interview.ts'
import { showPractice } from './show-practice.ts'
import { showPracticeProgress } from './show-practice-progress.ts'

/** Interview practice: questions, answers with feedback, notes. Agencies never see it. */
export const practiceTools: readonly ToolDefinition[] = [
  prepareInterview,
  practiseQuestion,
  answerQuestion,
  showPractice,
  listPractices,
  showPracticeProgress,
  debriefInterview,
  deletePractice,
]
