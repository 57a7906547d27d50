/** What a generated resume says: rendered by a layout, and the truth that the reading is scored against. */

export interface JobTruth {
  title: string
  company: string
  location?: string
  /** As printed. */
  dates: string
  /** YYYY-MM or YYYY, as much as the printed dates say. */
  start: string
  /** Null for a job that goes on. */
  end: string | null
  bullets: string[]
  note?: string
}

export interface ResumeTruth {
  id: string
  name: string
  label: string
  email: string
  phone: string
  place: string
  links?: string[]
  summary?: string
  /** Section titles as printed. */
  titles: {
    contact?: string
    summary?: string
    work: string
    education: string
    skills: string
    languages?: string
    extra?: string
  }
  jobs: JobTruth[]
  education: { school: string; degree: string; dates: string }[]
  skills: { group?: string; items: string[] }[]
  languages?: string[]
  extra?: string[]
  /** Personal details of the kind that must not be kept. */
  personal?: { label: string; value: string }[]
  rightToLeft?: boolean
}

/** The part of the truth that is scored. */
export interface ResumeFacts extends Pick<ResumeTruth, 'id' | 'name' | 'email' | 'phone'> {
  jobs: Pick<JobTruth, 'title' | 'company' | 'start' | 'end'>[]
}
