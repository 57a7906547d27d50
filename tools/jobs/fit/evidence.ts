import { spanInWords } from '../../core/dates-in-words.ts'
import { shortName } from '../../core/short-name.ts'
import { type ExperienceRow, experienceName } from '../../experiences/experience-row.ts'
import type { ProfileRow } from '../../profile/profile-row.ts'
import type { JsonResume } from '../../resumes/json-resume.ts'
import type { LineKind } from '../../resumes/resume-fields.ts'
import { resumeLines } from '../../resumes/resume-lines.ts'

/** One line that a person's resume, work history or profile says, verbatim. */
export interface Evidence {
  text: string
  /** Where it stands, for people: "Resume, Work experience: Engineer at Acme". */
  source: string
  section: string
  /** What the line holds; only a line of a resume knows it. */
  kind?: LineKind
  /** The entry that the line belongs to: "Engineer at Acme". */
  heading?: string | null
}

const SECTION_TITLES: Record<string, string> = {
  basics: 'contact and summary',
  work: 'work experience',
  education: 'education',
  skills: 'skills',
  languages: 'languages',
  certificates: 'certificates',
  projects: 'projects',
  volunteer: 'volunteering',
  publications: 'publications',
  awards: 'awards',
  interests: 'interests',
}

/** Contact data proves nothing about a requirement. */
const NOT_EVIDENCE = new Set([
  'person_name',
  'email',
  'phone',
  'website',
  'address',
  'postal_code',
  'start_date',
  'end_date',
  'date',
])

/** Everything that can be quoted, in the order: work, projects, certificates, education, skills, the rest. */
export function gatherEvidence({
  resume,
  experiences,
  profile,
}: {
  resume: JsonResume
  experiences: readonly ExperienceRow[]
  profile: ProfileRow | null
}): Evidence[] {
  const fromResume = resumeLines(resume)
    .filter((line) => line.value !== '' && !NOT_EVIDENCE.has(line.kind))
    .map((line) => ({
      text: line.value,
      section: line.section,
      kind: line.kind,
      heading: line.heading,
      source: `Resume, ${SECTION_TITLES[line.section] ?? line.section}${line.heading ? `: ${shortName(line.heading)}` : ''}`,
    }))
  const seen = new Set(fromResume.map(({ text }) => text))
  const fromHistory = experiences.flatMap((row) =>
    [row.position, row.description, ...(row.achievements ?? []), ...(row.skills ?? [])]
      .filter((text): text is string => Boolean(text) && !seen.has(text ?? ''))
      .map((text) => ({
        text,
        section: 'work',
        source: `Work history: ${experienceName(row)}${spanOf(row)}`,
      })),
  )
  const fromProfile = [profile?.occupation, profile?.bio].flatMap((text) =>
    text ? [{ text, section: 'profile', source: 'Profile' }] : [],
  )
  const order = [
    'work',
    'projects',
    'certificates',
    'education',
    'languages',
    'volunteer',
    'skills',
    'basics',
    'profile',
  ]
  const rank = ({ section }: Evidence) => (order.includes(section) ? order.indexOf(section) : order.length)
  return [...fromResume, ...fromHistory, ...fromProfile].toSorted((one, other) => rank(one) - rank(other))
}

function spanOf(row: ExperienceRow): string {
  const span = spanInWords({ from: row.start_date, to: row.end_date, isCurrent: row.is_current })
  return span ? ` (${span})` : ''
}
