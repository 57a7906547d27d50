import { shortName } from '../core/short-name.ts'
import { listed } from '../core/wording.ts'
import type { JsonResume } from './json-resume.ts'

export const editableSections = [
  'headline',
  'summary',
  'skills',
  'languages',
  'certificates',
  'interests',
  'bullets',
] as const
export type EditableSection = (typeof editableSections)[number]

export interface SectionEdit {
  section: EditableSection
  /** add: to what is there; replace: instead of it; remove: these lines, or all of the section when none is named. */
  mode: 'add' | 'replace' | 'remove'
  lines: string[]
  /** The job whose bullets are meant; null when the resume has just one. */
  job: { position: string; company: string } | null
}

/** The resume after an edit with the lines it had and has in that section, or why it can't be. */
export type Edited =
  | { resume: JsonResume; before: string[]; after: string[]; title: string; workIndex: number | null }
  | { problem: string }

const LONGEST = { headline: 300, summary: 8_000, bullets: 1_000 } as const

const TITLES: Record<EditableSection, string> = {
  headline: 'headline',
  summary: 'summary',
  skills: 'skills',
  languages: 'languages',
  certificates: 'certificates',
  interests: 'interests',
  bullets: 'bullets',
}

/** A text as the lines of a list: one a line, after a bullet sign, or between semicolons; short ones between commas too. */
export function linesOf({ section, text }: { section: EditableSection; text: string }): string[] {
  if (section === 'headline' || section === 'summary') return text.trim() ? [text.trim()] : []
  const splits = section === 'bullets' ? /\n|;/ : /\n|;|,|\band\b/
  return text
    .split(splits)
    .map((line) => line.replace(/^[\s•*\-–·]+/, '').trim())
    .filter(Boolean)
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function combined({ before, edit }: { before: string[]; edit: SectionEdit }): string[] {
  const { mode, lines } = edit
  if (mode === 'replace') return lines
  if (mode === 'remove') {
    return lines.length === 0 ? [] : before.filter((line) => !lines.some((gone) => same(gone, line)))
  }
  if (edit.section === 'headline') return lines
  if (edit.section === 'summary') return [[...before, ...lines].join(' ')]
  return [...before, ...lines.filter((line) => !before.some((there) => same(there, line)))]
}

/** Changes one section of a resume as the person says. */
export function editSection(resume: JsonResume, edit: SectionEdit): Edited {
  const tooLong = edit.lines.find(
    (line) => line.length > (LONGEST[edit.section as keyof typeof LONGEST] ?? 200),
  )
  if (tooLong) return { problem: `“${shortName(tooLong, 60)}” is longer than a line there can be.` }
  if (edit.section === 'bullets') return editBullets(resume, edit)
  const before = contentOf(resume, edit.section)
  const after = combined({ before, edit })
  if (after.length > 100) return { problem: 'That is more than the 100 lines a section can hold.' }
  return {
    resume: withContent(resume, edit.section, after),
    before,
    after,
    title: TITLES[edit.section],
    workIndex: null,
  }
}

function contentOf(resume: JsonResume, section: Exclude<EditableSection, 'bullets'>): string[] {
  switch (section) {
    case 'headline':
      return resume.basics?.label ? [resume.basics.label] : []
    case 'summary':
      return resume.basics?.summary ? [resume.basics.summary] : []
    case 'skills':
      return (resume.skills ?? []).flatMap(({ name, keywords }) =>
        keywords?.length ? keywords : name ? [name] : [],
      )
    case 'languages':
      return (resume.languages ?? []).flatMap(({ language, fluency }) =>
        language ? [fluency ? `${language} (${fluency})` : language] : [],
      )
    case 'certificates':
      return (resume.certificates ?? []).flatMap(({ name }) => (name ? [name] : []))
    case 'interests':
      return (resume.interests ?? []).flatMap(({ name }) => (name ? [name] : []))
  }
}

/** Entries that stay keep what else is known of them: issuer, level, date. */
function entriesOf<Entry>(
  all: readonly Entry[],
  after: readonly string[],
  nameOf: (entry: Entry) => string,
): (Entry | null)[] {
  return after.map((text) => all.find((entry) => same(nameOf(entry), text)) ?? null)
}

function withContent(
  resume: JsonResume,
  section: Exclude<EditableSection, 'bullets'>,
  after: string[],
): JsonResume {
  switch (section) {
    case 'headline':
    case 'summary': {
      const { [section === 'headline' ? 'label' : 'summary']: _gone, ...basics } = resume.basics ?? {}
      const [text] = after
      if (!text) return { ...resume, basics }
      return { ...resume, basics: { ...basics, [section === 'headline' ? 'label' : 'summary']: text } }
    }
    case 'skills':
      return { ...resume, skills: skillsAfter(resume.skills ?? [], after) }
    case 'languages': {
      const all = resume.languages ?? []
      const kept = entriesOf(all, after, ({ language, fluency }) =>
        fluency ? `${language} (${fluency})` : (language ?? ''),
      )
      return { ...resume, languages: kept.map((entry, place) => entry ?? languageOf(after[place] ?? '')) }
    }
    case 'certificates': {
      const kept = entriesOf(resume.certificates ?? [], after, ({ name }) => name ?? '')
      return { ...resume, certificates: kept.map((entry, place) => entry ?? { name: after[place] ?? '' }) }
    }
    case 'interests': {
      const kept = entriesOf(resume.interests ?? [], after, ({ name }) => name ?? '')
      return { ...resume, interests: kept.map((entry, place) => entry ?? { name: after[place] ?? '' }) }
    }
  }
}

type Skills = NonNullable<JsonResume['skills']>

function skillsAfter(groups: Skills, after: readonly string[]): Skills {
  const stays = (skill: string) => after.some((text) => same(text, skill))
  const kept = groups.flatMap((group): Skills => {
    if (!group.keywords?.length) return group.name && stays(group.name) ? [group] : []
    const keywords = group.keywords.filter(stays)
    return keywords.length > 0 ? [{ ...group, keywords }] : []
  })
  const known = kept.flatMap(({ name, keywords }) => (keywords?.length ? keywords : [name ?? '']))
  const added = after.filter((text) => !known.some((there) => same(there, text)))
  return [...kept, ...added.map((name) => ({ name }))]
}

/** "German (B1)", "German: B1", "German - fluent" */
function languageOf(text: string): { language: string; fluency?: string } {
  const [, language, fluency] = /^([^(:–-]+?)\s*(?:[(:–-]\s*([^)]+)\)?)?$/u.exec(text) ?? []
  return { language: language ?? text, ...(fluency ? { fluency: fluency.trim() } : {}) }
}

function editBullets(resume: JsonResume, edit: SectionEdit): Edited {
  const jobs = (resume.work ?? []).map((work, index) => ({
    work,
    index,
    name: [work.position, work.name].filter(Boolean).join(' at ') || `job ${index + 1}`,
  }))
  if (jobs.length === 0) return { problem: 'This resume lists no jobs that could have bullets.' }
  const named = edit.job
  const ofCompany = jobs.filter(({ work }) => named === null || same(work.name ?? '', named.company))
  const exact = ofCompany.filter(({ work }) => named !== null && same(work.position ?? '', named.position))
  const meant = exact.length > 0 ? exact : ofCompany
  const [job] = meant
  if (meant.length > 1 || !job) {
    const options = listed(
      (meant.length > 1 ? meant : jobs).slice(0, 6).map(({ name }) => shortName(name)),
      'or',
    )
    return { problem: `Which job’s bullets do you mean: ${options}?` }
  }
  const before = job.work.highlights ?? []
  const after = combined({ before, edit })
  if (after.length > 50) return { problem: 'That is more than the 50 bullets a job can have.' }
  const work = (resume.work ?? []).map((entry, index) =>
    index === job.index ? { ...entry, highlights: after } : entry,
  )
  return {
    resume: { ...resume, work },
    before,
    after,
    title: `bullets of ${shortName(job.name)}`,
    workIndex: job.index,
  }
}
