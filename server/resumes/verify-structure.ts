import type { JsonResume } from '../../tools/resumes/json-resume.ts'
import type { ModelResume } from './model-resume.ts'
import { createOccurrenceTest } from './occurs-in.ts'
import { findDateRanges, type PartialDate } from './parse-dates.ts'
import type { Job } from './parse-work.ts'

/** Keeps of a model's structure what the text says, and counts what it does not. */

export interface SupportedStructure {
  resume: JsonResume
  jobs: Job[]
  dropped: number
}

type Supported<T> = { [K in keyof T]?: Exclude<T[K], null> }

interface DateFacts {
  said: Set<PartialDate>
  /** Starts of what lasts until today. */
  open: Set<PartialDate>
}

function datesOf(text: string): DateFacts {
  const said = new Set<PartialDate>()
  const open = new Set<PartialDate>()
  for (const line of text.split('\n'))
    for (const range of findDateRanges(line)) {
      if (range.start) said.add(range.start)
      if (range.end) said.add(range.end)
      if (range.start && range.current) open.add(range.start)
    }
  return { said, open }
}

/** The most precise form of a date that the text supports: "2019-03" becomes "2019" where no month is said. */
function supportedDate(date: string, { said }: DateFacts): PartialDate | null {
  const parts = date.split('-')
  for (let length = parts.length; length > 0; length--) {
    const shorter = parts.slice(0, length).join('-')
    if ([...said].some((known) => known === shorter || known.startsWith(`${shorter}-`))) return shorter
  }
  return null
}

class Verifier {
  dropped = 0
  private readonly occurs: (value: string) => boolean
  private readonly dates: DateFacts

  constructor(text: string) {
    this.occurs = createOccurrenceTest(text)
    this.dates = datesOf(text)
  }

  /** The entry's supported fields; null when none of the `needed` ones is left. */
  entry<T extends Record<string, string | string[] | null>>(
    entry: T,
    needed: readonly (keyof T)[],
  ): Supported<T> | null {
    const pairs = Object.entries(entry).map(([key, value]) => [key, this.value(key, value)] as const)
    const kept = Object.fromEntries(pairs.filter(([, value]) => value !== null)) as Supported<T>
    return needed.some((key) => kept[key] !== undefined) ? kept : null
  }

  list<T extends Record<string, string | string[] | null>>(
    entries: readonly T[],
    needed: readonly (keyof T)[],
  ): Supported<T>[] {
    return entries.map((entry) => this.entry(entry, needed)).filter((entry) => entry !== null)
  }

  isOpen(start: string | undefined): boolean {
    return (
      start !== undefined &&
      [...this.dates.open].some((known) => known === start || known.startsWith(`${start}-`))
    )
  }

  private value(key: string, value: string | string[] | null): string | string[] | null {
    if (value === null || value === '') return null
    if (Array.isArray(value)) {
      const kept = value.filter((one) => this.occurs(one))
      this.dropped += value.length - kept.length
      return kept.length > 0 ? kept : null
    }
    if (/date$/i.test(key)) {
      const date = supportedDate(value, this.dates)
      if (date !== value) this.dropped++
      return date
    }
    if (this.occurs(value)) return value
    this.dropped++
    return null
  }
}

export function keepSupported(model: ModelResume, text: string): SupportedStructure {
  const verifier = new Verifier(text)
  const { city, ...basics } = verifier.entry(model.basics, ['name', 'email', 'phone', 'label']) ?? {}
  const jobs = verifier.list(model.work, ['name', 'position']).map(
    ({ skills = [], ...job }): Job => ({
      ...job,
      skills,
      current: job.endDate === undefined && verifier.isOpen(job.startDate),
    }),
  )
  const sections = {
    work: jobs.map(({ current: _, skills: __, ...work }) => work),
    education: verifier.list(model.education, ['institution', 'studyType']),
    skills: verifier.list(model.skills, ['name', 'keywords']),
    languages: verifier.list(model.languages, ['language']),
    certificates: verifier.list(model.certificates, ['name']),
    projects: verifier.list(model.projects, ['name']),
  }
  const filled = Object.fromEntries(Object.entries(sections).filter(([, entries]) => entries.length > 0))
  const resume: JsonResume = { basics: { ...basics, ...(city ? { location: { city } } : {}) }, ...filled }
  return { resume, jobs, dropped: verifier.dropped }
}
