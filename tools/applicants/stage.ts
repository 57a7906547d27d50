import { type ApplicationStatus, applicationStatuses } from '../applications/application-row.ts'

export const stages = applicationStatuses
/** Stages an agency sees; drafts are the candidate's alone. */
export const visibleStages = [
  'submitted',
  'screening',
  'interview',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const
/** Stages an agency may put an application in, from any of them: `private.applications_rules`. */
export const agencyStages = ['submitted', 'screening', 'interview', 'offer', 'hired', 'rejected'] as const
export type AgencyStage = (typeof agencyStages)[number]

/** Stages in which somebody still waits for the agency. */
export const openStages = ['submitted', 'screening', 'interview', 'offer'] as const

const IN_WORDS: Record<ApplicationStatus, string> = {
  draft: 'draft',
  submitted: 'new',
  screening: 'screening',
  interview: 'interview',
  offer: 'offer',
  hired: 'hired',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
}

/** A stage for a badge and for sentences: "is at the stage **interview**". */
export function stageInWords(stage: ApplicationStatus): string {
  return IN_WORDS[stage]
}

/** How people say a stage, for a `choice` slot. */
export const stageSays: Record<(typeof visibleStages)[number], string> = {
  submitted: 'new|unread|untouched|submitted|fresh|just applied|inbox|unreviewed',
  screening: 'screening|screen(?:ed)?|in review|under review|shortlist(?:ed)?',
  interview: 'interview(?:s|ing|ed)?|next round',
  offer: '(?:to|in|at|into) (?:the )?offer(?: stage)?|offer stage|offered',
  hired: 'hire(?:d|s)?|hiring|tak(?:e|ing) (?:him|her|them) on|taken on|placed',
  rejected:
    "reject(?:ed|s|ion|ing)?|turn(?:ed|ing)? (?:\\S+ ){0,3}down|declin(?:e|ed|ing)|dismiss(?:ed)?|not selected|(?:is|are|be|\\p{L}+[’']?s) (?:out|(?:sadly |unfortunately |sorry,? |clearly )?a no)(?! longer)|bin(?:ned)?|say no|(?:sadly|unfortunately) a no|(?:to|as) a (?:clear |firm |definite )?no",
  withdrawn: 'withdr[ae]w(?:n|als?)?|pulled out|dropped out',
}

/** The `says` of an agency's own stages. */
export const agencyStageSays: Record<string, string> = Object.fromEntries(
  agencyStages.map((stage) => [stage, stageSays[stage]]),
)

/** Why an application can't be moved to `to`, with what is possible; null when it can. */
export function refusedMove(from: ApplicationStatus, to: AgencyStage): string | null {
  if (from === 'withdrawn') return 'the applicant has withdrawn, and only they can send the application again'
  if (from === 'draft') return 'the application has not been sent yet'
  if (from !== to) return null
  const others = agencyStages.filter((stage) => stage !== from).map(stageInWords)
  return `the application is at the stage ${stageInWords(from)} already; it can go to ${others.slice(0, -1).join(', ')} or ${others.at(-1)}`
}

/** The colour of a stage's badge. */
export function stageTone(stage: ApplicationStatus): 'plain' | 'good' | 'warning' | 'bad' {
  if (stage === 'submitted') return 'warning'
  if (stage === 'offer' || stage === 'hired') return 'good'
  return stage === 'rejected' ? 'bad' : 'plain'
}
