import type { DiffLine } from '../core/card.ts'
import type { Evidence } from '../jobs/fit/evidence.ts'
import type { FitBasis } from '../jobs/fit/fit-basis.ts'
import { matchRequirement } from '../jobs/fit/match-requirement.ts'
import { findSkill } from '../jobs/fit/skills.ts'
import type { JsonResume } from './json-resume.ts'
import { sentencesOf, supportOf } from './support.ts'

/** Bullets that a job keeps: what a reader takes in. Those that answer the advert stay, however many. */
const BULLETS_KEPT = 4

export interface Tailored {
  resume: JsonResume
  /** What became different, in reading order. */
  lines: DiffLine[]
  /** Sentences of the wished summary that nothing in the record supports; they are left out. */
  leftOut: string[]
}

interface Brief {
  requirements: readonly string[]
  skills: readonly string[]
  /** All that the person's record says. */
  evidence: readonly Evidence[]
  now: Date
}

/** How many of the job's requirements a line speaks to. */
function weightOf(text: string, { requirements, skills, now }: Brief): number {
  const basis: FitBasis = {
    resume: {},
    evidence: [{ text, source: 'line', section: 'work' }],
    spans: [],
    skills,
    now,
  }
  return requirements.filter((requirement) => matchRequirement(requirement, basis).quote !== null).length
}

function byWeight<Item>(items: readonly Item[], weight: (item: Item) => number): Item[] {
  return items
    .map((item, place) => ({ item, place, weight: weight(item) }))
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place)
    .map(({ item }) => item)
}

/** The bullets that answer the advert first; without those that say nothing to it where there are many. */
function chosenBullets(bullets: readonly string[], brief: Brief): string[] {
  const weights = new Map(bullets.map((text) => [text, weightOf(text, brief)]))
  const ordered = byWeight(bullets, (text) => weights.get(text) ?? 0)
  return ordered.filter((text, place) => place < BULLETS_KEPT || (weights.get(text) ?? 0) > 0)
}

/**
 * A resume made for one job out of what the resume itself says: bullets, skills
 * and the sentences of the summary are chosen and put in the order of what the
 * advert asks for. A wished `summary` is taken over sentence by sentence, each
 * only with a line of the record that supports it. Nothing is made up, and the
 * same input gives the same resume.
 */
export function tailorResume({
  resume,
  brief,
  summary,
}: {
  resume: JsonResume
  brief: Brief
  summary: string | null
}): Tailored {
  const lines: DiffLine[] = []
  const leftOut: string[] = []
  const tailored: JsonResume = { ...resume }

  const newSummary = summaryFor({ resume, brief, summary, lines, leftOut })
  if (newSummary !== (resume.basics?.summary ?? null) && newSummary !== null)
    tailored.basics = { ...resume.basics, summary: newSummary }

  if (resume.skills) tailored.skills = skillsFor({ skills: resume.skills, brief, lines })
  const withBullets = <Entry extends { highlights?: string[] | undefined }>(
    entry: Entry,
    name: string,
  ): Entry => {
    if (!entry.highlights || entry.highlights.length < 2) return entry
    const highlights = chosenBullets(entry.highlights, brief)
    lines.push(...bulletLines({ name, before: entry.highlights, after: highlights }))
    return { ...entry, highlights }
  }
  if (resume.work)
    tailored.work = resume.work.map((work) =>
      withBullets(work, [work.position, work.name].filter(Boolean).join(' at ')),
    )
  if (resume.projects) {
    const projects = byWeight(resume.projects, (project) =>
      weightOf(
        [project.name, project.description, ...(project.highlights ?? [])].filter(Boolean).join('. '),
        brief,
      ),
    )
    tailored.projects = projects.map((project) => withBullets(project, project.name ?? 'Project'))
    if (projects.some((project, place) => project !== resume.projects?.[place])) {
      lines.push(moved('Projects', namesOf(resume.projects), namesOf(projects)))
    }
  }
  return { resume: tailored, lines, leftOut }
}

function namesOf(entries: readonly { name?: string | undefined }[]): string[] {
  return entries.flatMap(({ name }) => (name ? [name] : []))
}

function moved(title: string, before: readonly string[], after: readonly string[]): DiffLine {
  const text = `${title}: ${after.join(', ')}`
  return {
    before: `${title}: ${before.join(', ')}`,
    after: text,
    support: after.join(', '),
    unsupported: false,
  }
}

function bulletLines({
  name,
  before,
  after,
}: {
  name: string
  before: readonly string[]
  after: readonly string[]
}): DiffLine[] {
  const gone = before.filter((text) => !after.includes(text))
  const kept = before.filter((text) => after.includes(text))
  const raised = after.filter((text, place) => kept[place] !== text && kept.indexOf(text) > place)
  return [
    ...raised.map((text) => ({
      before: null,
      after: `${name}, moved up: ${text}`,
      support: text,
      unsupported: false,
    })),
    ...gone.map((text) => ({ before: `${name}: ${text}`, after: null, support: null, unsupported: false })),
  ]
}

function summaryFor({
  resume,
  brief,
  summary,
  lines,
  leftOut,
}: {
  resume: JsonResume
  brief: Brief
  summary: string | null
  lines: DiffLine[]
  leftOut: string[]
}): string | null {
  const before = resume.basics?.summary?.trim() || null
  const old = sentencesOf(before ?? '')
  if (summary?.trim()) {
    const kept = sentencesOf(summary).flatMap((sentence) => {
      const support = supportOf(sentence, brief.evidence)
      lines.push({ before: null, after: sentence, support: support?.quote ?? null, unsupported: !support })
      if (!support) leftOut.push(sentence)
      return support ? [sentence] : []
    })
    if (kept.length === 0) return before
    lines.unshift(...old.map((text) => ({ before: text, after: null, support: null, unsupported: false })))
    return kept.join(' ')
  }
  const ordered = byWeight(old, (sentence) => weightOf(sentence, brief))
  const shown = skillSentence(brief, before ?? '')
  if (shown) lines.push({ before: null, after: shown.text, support: shown.support, unsupported: false })
  if (ordered.some((sentence, place) => sentence !== old[place])) {
    lines.push({ before: before, after: ordered.join(' '), support: before, unsupported: false })
  }
  const after = [...ordered, shown?.text].filter(Boolean).join(' ')
  return after || null
}

/** "Hands-on with TypeScript and Go.": skills that the advert asks for and the record shows, each with its line. */
function skillSentence(brief: Brief, summary: string): { text: string; support: string } | null {
  const found = brief.skills.slice(0, 20).flatMap((skill) => {
    if (summary.toLowerCase().includes(skill.toLowerCase())) return []
    const proof = findSkill({ skill, evidence: brief.evidence })
    return proof ? [{ skill, ...proof }] : []
  })
  if (found.length === 0) return null
  const names = found.slice(0, 5)
  return {
    text: `Hands-on with ${joined(names.map(({ skill }) => skill))}.`,
    support: names
      .map(({ quote, source }) => `${source}: ${quote}`)
      .join(' · ')
      .slice(0, 1_000),
  }
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function skillsFor({
  skills,
  brief,
  lines,
}: {
  skills: NonNullable<JsonResume['skills']>
  brief: Brief
  lines: DiffLine[]
}): NonNullable<JsonResume['skills']> {
  const weight = (text: string) => weightOf(text, brief)
  const groups = skills.map((group) =>
    group.keywords ? { ...group, keywords: byWeight(group.keywords, weight) } : group,
  )
  const ordered = byWeight(groups, (group) =>
    weight([group.name, ...(group.keywords ?? [])].filter(Boolean).join(', ')),
  )
  const list = (all: NonNullable<JsonResume['skills']>) =>
    all.flatMap(({ name, keywords }) => (keywords?.length ? keywords : name ? [name] : []))
  const [before, after] = [list(skills), list(ordered)]
  if (before.some((skill, place) => skill !== after[place])) lines.push(moved('Skills', before, after))
  return ordered
}
