import type { JsonResumeEducation, JsonResumeWork } from '../../tools/resumes/json-resume.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { findEntries } from './find-entries.ts'
import { splitTrailingLocation } from './find-location.ts'
import { withoutDates } from './head-lines.ts'
import { headerPieces } from './header-pieces.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { organisationScore, titleScore } from './title-words.ts'

const degree =
  /(?<!\p{L})(?:b\.?\s?a|b\.?\s?s|b\.?\s?sc|m\.?\s?a|m\.?\s?s|m\.?\s?sc|m\.?\s?eng|b\.?\s?eng|mba|ph\.?\s?d|dphil|llb|llm|jd|md|bachelor|master|doctor(?:ate)?|associate(?:'s)? degree|diploma|diplom|magister|staatsexamen|promotion|abitur|fachabitur|mittlere reife|ausbildung|licence|licenciatura|licenciado|licenciada|grado|máster|mestrado|doutoramento|doutorado|bacharelado|laurea|dottorato|maturità|bts|dut|baccalauréat|bac|ingénieur|doctorat|bachillerato|бакалавр|магистр|специалист|аспирант|кандидат|بكالوريوس|ماجستير|دكتوراه|دبلوم|תואר|בוגר|מוסמך|本科|学士|硕士|博士|学部|修士|πτυχίο|μεταπτυχιακό|διδακτορικό|δίπλωμα|lisans|yüksek lisans|licencjat|magisterskie|high school|secondary|a-levels?|gcse|ged|hauptschulabschluss|realschulabschluss)(?!\p{L})/iu
const inField =
  /^(.+?)\s+(?:in|of(?! (?:science|arts|engineering|philosophy|business|laws?|fine))|en|der|in der|im|em)\s+(.+)$/iu
const score =
  /(?:gpa|grade|note|abschlussnote|mention|promedio|nota|voto|votazione|средний балл|المعدل|平均分|绩点)\s*[:：]?\s*([\d.,]+(?:\s*\/\s*[\d.,]+)?|[\p{L} ]{3,20})/iu

function splitDegree(text: string): { studyType?: string; area?: string } {
  const match = inField.exec(text)
  if (match && degree.test(match[1] ?? ''))
    return { studyType: match[1]?.trim() ?? '', area: match[2]?.trim() ?? '' }
  const [first = '', ...rest] = text.split(/,\s+/)
  if (degree.test(first) && rest.length > 0) return { studyType: first, area: rest.join(', ') }
  return { studyType: text }
}

function toEducation(header: readonly DocumentLine[]): JsonResumeEducation {
  const pieces = header.flatMap((line, index) => headerPieces(withoutDates(line), index, line.bold))
  const named = pieces
    .filter((piece) => piece.role !== 'location')
    .map((piece) => splitTrailingLocation(piece.text))
    .flatMap(({ rest, location }) => splitSchool(rest === '' ? (location ?? '') : rest))
  const school = named.reduce<string | undefined>(
    (best, text) => (organisationScore(text) > organisationScore(best ?? '') ? text : best),
    undefined,
  )
  const study =
    named.find((text) => text !== school && degree.test(text)) ?? named.find((text) => text !== school)
  const institution = school ?? named.find((text) => text !== study)
  return {
    ...(institution ? { institution } : {}),
    ...(study ? splitDegree(study) : {}),
  }
}

/** "BSc Computer Science, University of Leeds": parted only when one side is clearly a school. */
function splitSchool(text: string): string[] {
  const parts = text.split(/,\s+/)
  const at = parts.findIndex((part) => organisationScore(part) > 0 && !degree.test(part))
  if (parts.length < 2 || at < 0) return [text]
  return [parts.filter((_, index) => index !== at).join(', '), parts[at] as string].filter(Boolean)
}

/** The degree may stand in the first line of the description, when the header has the school alone. */
function degreeBelow(header: readonly DocumentLine[], body: readonly DocumentLine[]): JsonResumeEducation {
  if (header.some((line) => degree.test(lineText(line)))) return {}
  const found = body.slice(0, 2).find((line) => degree.test(lineText(line)))
  return found ? splitDegree(lineText(found)) : {}
}

const school =
  /(?<!\p{L})(?:universi\p{L}+|college|school|hochschule|\p{L}*schule|gymnasium|école|lycée|escuela|colegio|instituto|scuola|liceo|politecnico|универс\p{L}*|جامعة|大学)(?!\p{L})/iu

/** Among dated entries without a section's title: a school with a degree or subject, and no position. */
export function isStudy({ name = '', position = '' }: Pick<JsonResumeWork, 'name' | 'position'>): boolean {
  const names = degree.test(position) || degree.test(name) || school.test(name) || school.test(position)
  return names && titleScore(position) === 0 && titleScore(name) === 0
}

export function parseEducation(lines: readonly DocumentLine[]): JsonResumeEducation[] {
  return findEntries(joinWrappedLines(lines))
    .map(({ header, range, body }): JsonResumeEducation => {
      const found = score.exec([...header, ...body].map(lineText).join('\n'))
      const courses = body.filter((line) => line.bullet).map(lineText)
      return {
        ...toEducation(header),
        ...degreeBelow(header, body),
        ...(range?.start && !range.single ? { startDate: range.start } : {}),
        ...(range?.end
          ? { endDate: range.end }
          : range?.single && range.start
            ? { endDate: range.start }
            : {}),
        ...(found?.[1] ? { score: found[1].trim() } : {}),
        ...(courses.length > 0 ? { courses } : {}),
      }
    })
    .filter((entry) => entry.institution || entry.studyType)
}
