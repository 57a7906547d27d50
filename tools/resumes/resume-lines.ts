import type { ResumeSection } from '../core/card.ts'
import type { JsonResume } from './json-resume.ts'
import { type LineKind, resumeSections, type SectionShape } from './resume-fields.ts'
import { valueAt } from './resume-path.ts'

/** One line of a resume, filled or empty, with what names it. */
export interface Line {
  /** Path inside `parsed_data`, e.g. `work[0].highlights[1]`. */
  path: string
  label: string
  kind: LineKind
  value: string
  section: string
  /** Index of the entry; 0 for the contact section. */
  entry: number
  /** "Engineer at Acme"; null for the contact section. */
  heading: string | null
  /** Values that name the entry: employer, school. */
  names: string[]
  /** Position within a list of bullets, from 0; null for single lines. */
  bullet: number | null
  /** How many lines the list has. */
  bullets: number
}

/** All lines that a resume has or could have, in reading order. */
export function resumeLines(resume: JsonResume): Line[] {
  return resumeSections.flatMap((shape) => {
    const entries = shape.name === 'basics' ? 1 : listLength(resume, shape.name)
    return Array.from({ length: entries }, (_, entry) => entryLines({ resume, shape, entry })).flat()
  })
}

/** The filled lines by section, as the card shows them. */
export function sectionsOf(resume: JsonResume): ResumeSection[] {
  const filled = resumeLines(resume).filter((line) => line.value !== '')
  return resumeSections.flatMap(({ name, title }) => {
    const lines = filled.filter((line) => line.section === name)
    if (lines.length === 0) return []
    const entries = Map.groupBy(lines, (line) => line.entry)
    return [
      {
        name,
        title,
        entries: [...entries.values()].map((ofEntry) => ({
          heading: ofEntry[0]?.heading ?? null,
          lines: ofEntry.map(({ path, label, value }) => ({ path, label, value })),
        })),
      },
    ]
  })
}

function listLength(resume: JsonResume, name: string): number {
  const list = valueAt(resume, name)
  return Array.isArray(list) ? list.length : 0
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function entryLines({
  resume,
  shape,
  entry,
}: {
  resume: JsonResume
  shape: SectionShape
  entry: number
}): Line[] {
  const base = shape.name === 'basics' ? 'basics' : `${shape.name}[${entry}]`
  const names = shape.namedBy.map((field) => text(valueAt(resume, `${base}.${field}`))).filter(Boolean)
  const common = { section: shape.name, entry, heading: headingOf(shape, resume, base), names }
  return shape.fields.flatMap((field): Line[] => {
    const path = `${base}.${field.path}`
    const value = valueAt(resume, path)
    if (!field.list) {
      return [
        {
          ...common,
          path,
          label: field.label,
          kind: field.kind,
          value: text(value),
          bullet: null,
          bullets: 0,
        },
      ]
    }
    const list = Array.isArray(value) ? value : []
    return list.map((item, bullet) => ({
      ...common,
      path: `${path}[${bullet}]`,
      label: field.kind === 'bullet' ? `${field.label} ${bullet + 1}` : field.label,
      kind: field.kind,
      value: text(item),
      bullet,
      bullets: list.length,
    }))
  })
}

function headingOf(shape: SectionShape, resume: JsonResume, base: string): string | null {
  const at = (field: string) => text(valueAt(resume, `${base}.${field}`))
  switch (shape.name) {
    case 'work':
      return joined(' at ', at('position'), at('name'))
    case 'volunteer':
      return joined(' at ', at('position'), at('organization'))
    case 'education':
      return joined(' at ', joined(' in ', at('studyType'), at('area')) ?? '', at('institution'))
    case 'basics':
    case 'interests':
      return null
    default:
      return at(shape.namedBy[0] ?? 'name') || null
  }
}

function joined(word: string, ...parts: string[]): string | null {
  return parts.filter(Boolean).join(word) || null
}
