/**
 * What the widget shows for a tool's result. A card holds display data only:
 * it is built by a tool from rows the person may read, never by the model.
 */

export interface Money {
  min: number | null
  max: number | null
  /** ISO 4217, e.g. "EUR". */
  currency: string
  period: 'year' | 'month' | 'week' | 'day' | 'hour'
}

export interface JobSummary {
  id: string
  title: string
  company: string
  location: string | null
  workMode: 'onsite' | 'hybrid' | 'remote' | null
  jobType: string | null
  pay: Money | null
  skills: string[]
  /** ISO 8601, UTC. */
  postedAt: string
  closesAt: string | null
  saved: boolean
  applied: boolean
  agency: { slug: string; name: string }
}

export interface JobDetail extends JobSummary {
  description: string
  requirements: string[]
  benefits: string[]
  status: string
}

export interface RequirementFit {
  requirement: string
  verdict: 'met' | 'not_met' | 'unclear'
  /** Verbatim from the resume or profile; null when nothing was found. */
  quote: string | null
  source: string | null
}

export interface CitedArticle {
  id: string
  title: string
  category: string
  /** The passage that answers, verbatim. */
  passage: string
  source: string | null
  updatedAt: string
}

export interface ResumeLine {
  /** Path inside the JSON Resume, e.g. `work[0].position`: what a correction names. */
  path: string
  label: string
  value: string
}

export interface ResumeSection {
  name: string
  title: string
  entries: { heading: string | null; lines: ResumeLine[] }[]
}

export interface ApplicationSummary {
  id: string
  jobId: string
  jobTitle: string
  company: string
  agencyName: string
  status: string
  updatedAt: string
  history: { at: string; status: string }[]
}

export interface ChangeSummary {
  id: string
  at: string
  summary: string
  undone: boolean
  undoable: boolean
}

export interface ApprovalField {
  /** Name of the tool input's field when `editable`, else any stable key. */
  name: string
  label: string
  value: string
  editable: boolean
  multiline: boolean
  maxLength: number | null
}

export type Card =
  | {
      kind: 'jobs'
      total: number
      offset: number
      pageSize: number
      jobs: JobSummary[]
      correctedFrom: string | null
    }
  | { kind: 'job'; job: JobDetail }
  | { kind: 'fit'; jobId: string; jobTitle: string; requirements: RequirementFit[] }
  | { kind: 'articles'; articles: CitedArticle[] }
  | {
      kind: 'resume'
      resumeId: string
      fileName: string
      isPrimary: boolean
      sections: ResumeSection[]
      notices: string[]
    }
  | {
      kind: 'resumes'
      resumes: { id: string; fileName: string; isPrimary: boolean; createdAt: string; status: string }[]
    }
  | { kind: 'profile'; fields: { label: string; value: string | null }[] }
  | {
      kind: 'experiences'
      experiences: {
        id: string
        position: string
        company: string
        from: string | null
        to: string | null
        isCurrent: boolean
        location: string | null
        achievements: string[]
      }[]
    }
  | { kind: 'saved_jobs'; saved: { id: string; notes: string | null; savedAt: string; job: JobSummary }[] }
  | { kind: 'applications'; applications: ApplicationSummary[] }
  | { kind: 'changes'; changes: ChangeSummary[] }
  | { kind: 'undo'; changeIds: string[]; summary: string }
  | {
      kind: 'approval'
      approvalId: string
      title: string
      /** Who receives it. */
      recipient: string
      fields: ApprovalField[]
      confirmLabel: string
      /** ISO 8601, UTC. */
      expiresAt: string
    }
  | { kind: 'sign_in'; reason: string }
  | { kind: 'person'; status: 'queued' | 'cancelled'; whatHappens: string }

export type CardKind = Card['kind']
