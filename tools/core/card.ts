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
  /** The section that answers, verbatim, with its heading: Markdown. */
  passage: string
  /** The whole article, up to 8,000 characters, of the one that answers best: Markdown. */
  content?: string | null
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
  /** Values to choose from; null for free text. */
  options: { value: string; label: string }[] | null
  /** Heading of the fields that belong together; null for none. */
  group: string | null
}

/** A sentence that a button says for the person, as if they had written it. */
export interface CardAction {
  label: string
  say: string
}

/** A file to download: its address is on our own origin and asks for the person's session. */
export interface CardFile {
  label: string
  href: string
  detail: string | null
}

export type Tone = 'plain' | 'good' | 'warning' | 'bad'

/** One row of a list: an alert, an offer, a member, an applicant. */
export interface CardRow {
  id: string
  title: string
  subtitle: string | null
  badge: { text: string; tone: Tone } | null
  facts: { label: string; value: string }[]
  /** Longer text below, folded when long; null for none. */
  text: string | null
  actions: CardAction[]
}

/** Numbers of a chart: every series has one value for each label, null where there is none. */
export interface ChartData {
  labels: string[]
  series: { name: string; values: (number | null)[] }[]
  /** How values are written. `currency` is an ISO 4217 code, needed for money. */
  unit: { kind: 'count' } | { kind: 'money'; currency: string } | { kind: 'percent' } | { kind: 'hours' }
}

/** A line of a text before and after. Only one side: added or taken away. */
export interface DiffLine {
  before: string | null
  after: string | null
  /** What in the person's own record supports the new text, verbatim; null when nothing does. */
  support: string | null
  /** True when the new text claims something that nothing supports. */
  unsupported: boolean
}

/** What a click does, which the words around it say: sends something to somebody, does something, or removes for good. */
export type ApprovalAct = 'send' | 'do' | 'remove'

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
  /** `closest`: none surely answers; these only come closest. */
  | { kind: 'articles'; articles: CitedArticle[]; closest?: boolean }
  | {
      kind: 'resume'
      resumeId: string
      fileName: string
      isPrimary: boolean
      /** False for somebody else's: its lines are read, not corrected. */
      correctable?: boolean
      sections: ResumeSection[]
      notices: string[]
      /** The resume as a file; none where there is none to offer. */
      files?: CardFile[]
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
      /** Older cards lack it: they send. */
      act?: ApprovalAct
      /** ISO 8601, UTC. */
      expiresAt: string
    }
  | { kind: 'rows'; title: string; note: string | null; rows: CardRow[]; actions: CardAction[] }
  | {
      kind: 'facts'
      title: string
      sections: { title: string | null; facts: { label: string; value: string }[]; text: string | null }[]
      actions: CardAction[]
    }
  /** Side by side: a column for each thing compared, a row for each aspect. */
  | {
      kind: 'comparison'
      title: string
      columns: { id: string; title: string; subtitle: string | null }[]
      rows: { label: string; values: (string | null)[] }[]
      actions: CardAction[]
    }
  /** Drawn small, with the numbers in a table behind it. `stacked` adds the series up, `funnel` shrinks from left to right. */
  | {
      kind: 'chart'
      title: string
      chart: 'bars' | 'stacked' | 'line' | 'funnel'
      data: ChartData
      note: string | null
    }
  | { kind: 'diff'; title: string; note: string | null; lines: DiffLine[]; actions: CardAction[] }
  | {
      kind: 'timeline'
      title: string
      /** ISO 8601, UTC; newest last. */
      events: { at: string; title: string; detail: string | null; tone: Tone }[]
    }
  /** One question of interview practice, with the feedback once it is answered. */
  | {
      kind: 'question'
      practiceId: string
      questionId: string
      round: string
      number: number
      of: number
      text: string
      /** Why it is asked: the requirement or the line of the resume, verbatim. */
      basis: string | null
      answer: string | null
      /** Marks from 1 to 4; null while unanswered. */
      rubric: { name: string; mark: number; why: string }[] | null
      strengths: string[]
      improvements: string[]
      actions: CardAction[]
    }
  | { kind: 'files'; title: string; files: CardFile[] }
  /** Text to copy: a snippet, a draft. */
  | { kind: 'snippet'; title: string; text: string; note: string | null; actions: CardAction[] }
  | { kind: 'sign_in'; reason: string }
  | { kind: 'person'; status: 'queued' | 'cancelled'; whatHappens: string }

export type CardKind = Card['kind']
