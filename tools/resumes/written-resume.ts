import type { ExperienceRow } from '../experiences/experience-row.ts'
import type { ProfileRow } from '../profile/profile-row.ts'
import type { JsonResume } from './json-resume.ts'

interface Record {
  profile: ProfileRow | null
  /** The latest first. */
  experiences: readonly ExperienceRow[]
  skills: readonly string[]
  email: string | null
}

/** A JSON Resume of what somebody's record says, and of nothing else. */
export function writtenResume({ profile, experiences, skills, email }: Record): JsonResume {
  const named = [...skills, ...experiences.flatMap((experience) => experience.skills ?? [])]
  const each = new Map(named.map((skill) => [skill.toLowerCase(), skill]))
  return {
    basics: {
      ...told('name', profile?.full_name),
      ...told('label', profile?.occupation),
      ...told('email', email),
      ...told('url', profile?.website),
      ...told('summary', profile?.bio),
      ...(profile?.location ? { location: { city: profile.location } } : {}),
      profiles: [
        ...(profile?.linkedin_url ? [{ network: 'LinkedIn', url: profile.linkedin_url }] : []),
        ...(profile?.github_url ? [{ network: 'GitHub', url: profile.github_url }] : []),
      ],
    },
    work: experiences.map(workOf),
    skills: [...each.values()].map((name) => ({ name })),
  }
}

function workOf(experience: ExperienceRow): NonNullable<JsonResume['work']>[number] {
  return {
    name: experience.company_name,
    position: experience.position,
    ...told('location', experience.location),
    ...told('startDate', dateTold(experience.start_date, '-01-01')),
    ...told('endDate', experience.is_current ? null : dateTold(experience.end_date, '-12-31')),
    ...told('summary', experience.description),
    highlights: experience.achievements ?? [],
  }
}

/** As much of a stored day as was said: a whole year is kept as its first or last day, a month as its first. */
function dateTold(day: string | null, ofYear: string): string | null {
  if (!day) return null
  return day.endsWith(ofYear) ? day.slice(0, 4) : day.slice(0, 7)
}

function told<Key extends string>(key: Key, value: string | null | undefined): { [K in Key]?: string } {
  return value ? ({ [key]: value } as { [K in Key]: string }) : {}
}
