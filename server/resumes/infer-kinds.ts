import { lineText } from './document-line.ts'
import { findDateRange } from './parse-dates.ts'
import type { Section } from './resume-section.ts'
import { normalizeTitle } from './section-titles.ts'
import { titleScore } from './title-words.ts'

/** Corrects what a title says about its section by what the section holds. */

export const studies =
  /(?<!\p{L})(?:universit\p{L}*|college|school|hochschule|schule|école|lycée|escuela|scuola|bachelor|master|diplom\p{L}*|degree|b\.?sc|m\.?sc|ph\.?d|abitur|certificate in|универс\p{L}*|جامعة|大学)(?!\p{L})/iu

const teaching =
  /^(?:teaching(?: experience| activities)?|courses taught|lehre|lehrtatigkeit(?:en)?|lehrveranstaltungen|lehrerfahrung|enseignements?|charges d enseignement|docencia|experiencia docente|didattica|attivita didattica|ensino|docencia|onderwijs|преподавание|преподавательская деятельность)$/

/** Courses given in a post that stands elsewhere: dated lines without a position in most of them. */
function isCourseList(section: Section, sections: readonly Section[]): boolean {
  const posts = sections.filter((other) => other.kind === 'work' && other !== section)
  if (posts.length === 0 || !teaching.test(normalizeTitle(section.title))) return false
  const dated = section.lines.filter((line) => findDateRange(lineText(line)) !== null)
  return dated.filter((line) => titleScore(lineText(line)) >= 1).length * 2 < dated.length
}

/** Own words for titles ("Where I have worked"): what a section holds tells its kind. */
export function inferKinds(sections: Section[]): Section[] {
  const has = (kind: Section['kind']) => sections.some((section) => section.kind === kind)
  const ranges = (section: Section) =>
    section.lines.filter((line) => findDateRange(lineText(line))?.single === false).length
  const isStudies = (section: Section) =>
    section.lines.filter((line) => studies.test(lineText(line))).length >= section.lines.length / 4
  const infer = (section: Section): Section['kind'] => {
    // "Career summary" may be either.
    if (section.kind === 'summary' && !has('work') && ranges(section) >= 2) return 'work'
    if (section.kind === 'work' && isCourseList(section, sections)) return 'other'
    if (section.kind !== 'other') return section.kind
    const byTitle = /work|job|career|beruf|emploi|trabaj|lavor/iu.test(section.title) ? 'work' : null
    const dated = section.lines.some((line) => findDateRange(lineText(line)) !== null)
    if (!has('education') && dated && isStudies(section)) return 'education'
    if (!has('work') && (ranges(section) >= 2 || (byTitle && dated))) return 'work'
    return section.kind
  }
  const inferred = sections.map((section) => ({ ...section, kind: infer(section) }))
  if (inferred.some((section) => section.kind === 'work')) return inferred
  // No titles at all: the head holds everything, jobs included.
  return inferred.flatMap((section): Section[] => {
    if ((section.kind !== 'head' && section.kind !== 'contact') || ranges(section) < 2) return [section]
    const from = Math.max(
      1,
      section.lines.findIndex((line) => findDateRange(lineText(line))?.single === false) - 2,
    )
    return [
      { ...section, lines: section.lines.slice(0, from) },
      { kind: 'work', title: '', lines: section.lines.slice(from) },
    ]
  })
}
