import type { JsonResume } from '../../tools/resumes/json-resume.ts'

export type ResumeType = 'pdf' | 'docx' | 'text' | 'markdown' | 'json-resume'

export interface Notice {
  code:
    | 'hidden_text'
    | 'photo_ignored'
    | 'sensitive_ignored'
    | 'truncated'
    | 'low_confidence'
    | 'model_fallback'
  message: string
  count?: number
}

/** A row for `experiences`, without its keys. */
export interface ExperienceRow {
  company_name: string
  position: string
  /** YYYY-MM-DD; the first of the month or year where the resume says no more. */
  start_date: string | null
  end_date: string | null
  is_current: boolean
  location: string | null
  description: string | null
  skills: string[]
  achievements: string[]
}

export interface ResumeReading {
  type: ResumeType
  mediaType: string
  /** Visible text in reading order, at most 200,000 characters. */
  text: string
  pages: number | null
  resume: JsonResume
  experiences: ExperienceRow[]
  notices: Notice[]
}
