import { z } from 'zod'
import type { CardRow } from '../core/card.ts'
import { dayInWords, momentInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { count, listed } from '../core/wording.ts'
import { readEarlierStates, stateReference } from './earlier-states.ts'
import { chosenResume, readResumes, resumeName, resumeReference } from './resume-row.ts'
import { versionOf, versionsOf } from './resume-version.ts'

export const listResumeVersions = defineTool({
  name: 'list_resume_versions',
  title: 'Show versions of a resume',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Lists the versions of one resume: those tailored to a job, and what it said before each change. Not for the uploaded files (list_resumes) nor for what the resume says (show_resume).',
  examples: [
    'list the versions of my resume',
    'show me the versions of my CV',
    'which tailored versions do I have?',
    'version history of my resume',
    'show earlier versions of my CV',
    'what did my resume look like before',
    'show the tailored resumes',
    'list my tailored CVs',
    'what versions of the CV did you make',
    'older versions of my resume please',
    'which jobs have I tailored my CV for',
    'show the revision history of my CV',
    'do you keep previous versions of my resume?',
    'previous states of my CV',
    'let me see all variants of my resume',
    'how many versions of this resume are there',
    'resume version list',
    'see the history of edits to my CV content',
    'CV versions',
    'what variations of the second resume exist?',
    'show resum versions',
    'are there job specific versions of my CV',
    'find the version of my resume for the Globex job',
    'bring up my CV revisions',
    'the different tailored copies of my resume, show them',
    'which version of my CV came before this one',
    'I want to look through the saved states of my resume',
    'overview of resume variants',
  ],
  input: z.object({
    resumeId: z.uuid().nullable().describe('The resume; null for the primary one.').meta({ slot: 'resume' }),
  }),
  run: async ({ input, context }) => {
    const resumes = await readResumes(context)
    if (resumes.length === 0) return refuse('You have not uploaded a resume yet, so there are no versions.')
    const named = chosenResume(resumes, input.resumeId)
    if (!named)
      return refuse(`I can’t find that resume. You have ${listed(resumes.slice(0, 8).map(resumeName))}.`, {
        references: resumes.map(resumeReference),
      })
    const origin = versionOf(named)?.versionOf
    const resume = resumes.find(({ id }) => id === origin) ?? named
    const versions = versionsOf(resume, resumes)
    const states = await readEarlierStates({ resumeId: resume.id, context })
    if (versions.length === 0 && states.length === 0) {
      return {
        say: {
          text: `**${resumeName(resume)}** has only one version: it was never changed or tailored. Say “tailor my resume” about a job and I will make one for it.`,
          references: [resumeReference(resume)],
        },
      }
    }
    const rows: CardRow[] = [
      ...versions.map((version) => ({
        id: version.id,
        title: resumeName(version),
        subtitle: `For ${shortName(versionOf(version)?.jobName)}`,
        badge: { text: 'Tailored', tone: 'good' as const },
        facts: [{ label: 'Made', value: dayInWords(version.created_at, context) }],
        text: null,
        actions: [
          { label: 'Show', say: `show the resume ${resumeName(version)}` },
          { label: 'Download', say: `download the resume ${resumeName(version)}` },
        ],
      })),
      ...states.map((state, index) => ({
        id: state.changeId,
        title: `${resumeName(resume)}, earlier`,
        subtitle: `As it was until ${momentInWords(state.until, context)}`,
        badge: { text: 'Earlier', tone: 'plain' as const },
        facts: [],
        text: null,
        actions: [{ label: 'Restore', say: `restore version ${versions.length + index + 1} of my resume` }],
      })),
    ]
    const parts = [
      versions.length > 0 ? `${count(versions.length, 'version')} tailored to a job` : null,
      states.length > 0 ? `${count(states.length, 'earlier state')}` : null,
    ].filter((part) => part !== null)
    return {
      say: {
        text: `**${resumeName(resume)}** has ${listed(parts)}. I can show or download a version, or restore one.`,
        lines: rows.map(({ title, subtitle }, index) => `${index + 1}. **${title}**: ${subtitle}`),
        data: { versions: versions.length, earlier: states.length },
        references: [
          ...versions.map(resumeReference),
          ...states.map((state) => stateReference({ state, resume, context })),
        ],
      },
      card: { kind: 'rows', title: `Versions of ${resumeName(resume)}`, note: null, rows, actions: [] },
    }
  },
})
