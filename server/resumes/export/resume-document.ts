import type { JsonResume } from '../../../tools/resumes/json-resume.ts'

/** One thing of a section: a job, a degree, a list of skills. */
export interface DocumentEntry {
  heading: string | null
  /** "March 2021 – today", "Leeds"; beside or below the heading. */
  aside: string | null
  text: string | null
  bullets: string[]
}

/** A resume as it is laid out, whatever the file. */
export interface ResumeDocument {
  name: string | null
  headline: string | null
  contact: string[]
  sections: { title: string; entries: DocumentEntry[] }[]
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Mar 2021" of `2021-03` or `2021-03-15`, "2021" of `2021`. */
function month(date: string): string {
  const [year = '', number] = date.split('-')
  return number ? `${MONTHS[Number(number) - 1]} ${year}` : year
}

function span({
  startDate,
  endDate,
}: {
  startDate?: string | undefined
  endDate?: string | undefined
}): string | null {
  if (startDate && endDate) return `${month(startDate)} – ${month(endDate)}`
  if (startDate) return `${month(startDate)} – present`
  return endDate ? month(endDate) : null
}

function joined(parts: readonly (string | null | undefined)[], separator: string): string | null {
  return parts.filter((part) => part).join(separator) || null
}

function entry(parts: Partial<DocumentEntry>): DocumentEntry {
  return { heading: null, aside: null, text: null, bullets: [], ...parts }
}

/** Lays a JSON Resume out in the order in which it is read; empty sections are left out. */
export function resumeDocument(resume: JsonResume): ResumeDocument {
  const { basics } = resume
  const place = joined(
    [basics?.location?.city, basics?.location?.region, basics?.location?.countryCode],
    ', ',
  )
  const street = joined([basics?.location?.address, basics?.location?.postalCode], ', ')
  const contact = [
    basics?.email,
    basics?.phone,
    joined([street, place], ', '),
    basics?.url,
    ...(basics?.profiles ?? []).map(({ url, network, username }) => url ?? joined([network, username], ': ')),
  ]
  const sections: ResumeDocument['sections'] = [
    { title: 'Summary', entries: basics?.summary ? [entry({ text: basics.summary })] : [] },
    {
      title: 'Experience',
      entries: (resume.work ?? []).map((work) =>
        entry({
          heading: joined([work.position, work.name], ', '),
          aside: joined([span(work), work.location], ' · '),
          text: work.summary ?? null,
          bullets: work.highlights ?? [],
        }),
      ),
    },
    {
      title: 'Projects',
      entries: (resume.projects ?? []).map((project) =>
        entry({
          heading: project.name ?? null,
          aside: joined([span(project), project.url], ' · '),
          text: joined([project.description, project.keywords?.join(', ')], '\n'),
          bullets: project.highlights ?? [],
        }),
      ),
    },
    {
      title: 'Education',
      entries: (resume.education ?? []).map((school) =>
        entry({
          heading: joined([joined([school.studyType, school.area], ' '), school.institution], ', '),
          aside:
            span({ ...school, startDate: school.endDate ? school.startDate : undefined }) ??
            (school.startDate ? month(school.startDate) : null),
          text: school.score ?? null,
          bullets: school.courses ?? [],
        }),
      ),
    },
    { title: 'Skills', entries: skillEntries(resume) },
    {
      title: 'Languages',
      entries: one(
        (resume.languages ?? []).map(({ language, fluency }) =>
          fluency ? `${language} (${fluency})` : language,
        ),
      ),
    },
    {
      title: 'Certificates',
      entries: lines(
        (resume.certificates ?? []).map(({ name, issuer, date }) =>
          joined([name, issuer, date && month(date)], ', '),
        ),
      ),
    },
    {
      title: 'Volunteering',
      entries: (resume.volunteer ?? []).map((role) =>
        entry({
          heading: joined([role.position, role.organization], ', '),
          aside: span(role),
          text: role.summary ?? null,
          bullets: role.highlights ?? [],
        }),
      ),
    },
    {
      title: 'Publications',
      entries: lines(
        (resume.publications ?? []).map(({ name, publisher, releaseDate }) =>
          joined([name, publisher, releaseDate && month(releaseDate)], ', '),
        ),
      ),
    },
    {
      title: 'Awards',
      entries: lines(
        (resume.awards ?? []).map(({ title, awarder, date }) =>
          joined([title, awarder, date && month(date)], ', '),
        ),
      ),
    },
    {
      title: 'Interests',
      entries: one(
        (resume.interests ?? []).map(({ name, keywords }) => joined([name, keywords?.join(', ')], ': ')),
      ),
    },
  ]
  return {
    name: basics?.name ?? null,
    headline: basics?.label ?? null,
    contact: contact.filter((line): line is string => Boolean(line)),
    sections: sections.filter(({ entries }) => entries.length > 0),
  }
}

/** Groups with names stay groups; single skills make one line. */
function skillEntries(resume: JsonResume): DocumentEntry[] {
  const groups = (resume.skills ?? []).filter(({ keywords }) => keywords?.length)
  const single = (resume.skills ?? []).flatMap(({ name, level, keywords }) =>
    name && !keywords?.length ? [level ? `${name} (${level})` : name] : [],
  )
  return [
    ...groups.map(({ name, keywords }) => entry({ text: joined([name, keywords?.join(', ')], ': ') })),
    ...one(single),
  ]
}

function one(items: readonly (string | null | undefined)[]): DocumentEntry[] {
  const text = joined(items, ', ')
  return text ? [entry({ text })] : []
}

function lines(items: readonly (string | null | undefined)[]): DocumentEntry[] {
  const bullets = items.filter((item): item is string => Boolean(item))
  return bullets.length > 0 ? [entry({ bullets })] : []
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Whether a line is written from right to left: its first letter says so. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '')
}

/** Everything that is written, as one text. */
export function textOf(document: ResumeDocument): string {
  return [
    document.name,
    document.headline,
    ...document.contact,
    ...document.sections.flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap(({ heading, aside, text, bullets }) => [heading, aside, text, ...bullets]),
    ]),
  ]
    .filter(Boolean)
    .join('\n')
}
