import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { momentInWords } from '../core/dates-in-words.ts'
import { defineTool, type ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { readEarlierStates, stateReference } from './earlier-states.ts'
import { type ResumeRow, readResumes, resumeName, resumeReference } from './resume-row.ts'
import { versionOf } from './resume-version.ts'

export const restoreResumeVersion = defineTool({
  name: 'restore_resume_version',
  title: 'Restore a version of a resume',
  for: ['guest', 'candidate'],
  effect: 'write',
  description:
    'Makes a resume say again what one of its versions says: a tailored one, or an earlier state from list_resume_versions. Not for undoing the very last change (undo_change), nor for choosing which resume is sent (set_primary_resume).',
  examples: [
    'restore that version of my resume',
    'restore the second version of my CV',
    'go back to the earlier version of my resume',
    'bring back my old CV version',
    'revert my resume to version 2',
    'make my CV say what the tailored version says',
    'put the previous version of my resume back',
    'restore the first version',
    'I want the older version of my CV again',
    'roll my resume back to version 3',
    'use the content of the tailored version in my main CV',
    'switch my resume back to how it was before the edits',
    'take version 1 of my resume as the current one',
    'return to the earlier state of my CV',
    'restore my CV from last week',
    'the older resume version was better, restore it',
    'reinstate version two of my CV',
    'overwrite my resume with that version',
    'recover the previous CV version',
    'restor version 2 of my resume',
    'please set my CV back to the state in the list, number 4',
    'get back the resume text as it was',
    'that earlier version, make it current again',
    'revert the CV to its original state',
    'load the third version of my resume',
    'I liked my resume more before, go back to that version',
    'apply the Globex version to my original CV',
    'set resume version 1 live again',
  ],
  input: z.object({
    versionId: z
      .uuid()
      .nullable()
      .describe('A version tailored to a job, whose content the original takes; null for an earlier state.')
      .meta({ slot: 'resume' }),
    changeId: z
      .uuid()
      .nullable()
      .describe('An earlier state from list_resume_versions; null for a tailored version.')
      .meta({ slot: 'change' }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    if (resumes.length === 0)
      return refuse('You have not uploaded a resume yet, so there is nothing to restore.')
    if (input.changeId !== null) {
      const states = await readEarlierStates({ resumeId: null, context })
      const state = states.find(({ changeId }) => changeId === input.changeId)
      const resume = resumes.find(({ id }) => id === state?.resumeId)
      if (!state || !resume)
        return refuse(
          'I can’t find that earlier state. Say “show the versions of my resume” to see what there is.',
        )
      return restored({
        resume,
        data: state.data,
        from: `what it said until ${momentInWords(state.until, context)}`,
      })
    }
    const version = resumes.find(({ id }) => id === input.versionId)
    const origin = version && versionOf(version)
    const resume = resumes.find(({ id }) => id === origin?.versionOf)
    if (version && origin && resume)
      return restored({ resume, data: version.parsed_data, from: `the version for ${origin.jobName}` })
    if (version && origin)
      return refuse(
        `The resume that **${resumeName(version)}** was made from is deleted, so the version stands alone.`,
        {
          references: [resumeReference(version)],
        },
      )
    const [current] = resumes
    const states = await readEarlierStates({ resumeId: null, context })
    const known = states.flatMap((state) => {
      const of = resumes.find(({ id }) => id === state.resumeId)
      return of ? [stateReference({ state, resume: of, context })] : []
    })
    const versions = resumes.filter((other) => versionOf(other)).map(resumeReference)
    const has =
      known.length + versions.length > 0
        ? ' Say “show the versions of my resume”, then which one.'
        : ` **${current ? resumeName(current) : 'Your resume'}** was never changed or tailored.`
    return refuse(`I don’t know which version to restore.${has}`, {
      references: [...versions, ...known].slice(0, 20),
    })
  },
})

function restored({ resume, data, from }: { resume: ResumeRow; data: Json; from: string }): ToolResult {
  const references = [resumeReference(resume)]
  if (JSON.stringify(data) === JSON.stringify(resume.parsed_data))
    return refuse(`**${resumeName(resume)}** already says exactly that; I changed nothing.`, { references })
  return {
    say: {
      text: `**${resumeName(resume)}** now says ${from} again. What you have already sent stays as it was. Say “undo” to go back.`,
      references,
    },
    changes: [
      {
        table: 'resumes',
        op: 'update',
        id: resume.id,
        values: { parsed_data: data },
        expect: { parsed_data: resume.parsed_data },
      },
    ],
  }
}
