import type { JsonResume } from '../../tools/resumes/json-resume.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { namesLanguage } from './language-names.ts'
import { findDateRange } from './parse-dates.ts'

/** Sections that are lists rather than dated entries: skills, languages, certificates, interests. */

/** Splits at commas and their kin, but not inside brackets. */
export function splitList(text: string): string[] {
  return text
    .split(/\s*[,;|•·●▪、，؛،；]\s*(?![^()（）]*[)）])|\s{2,}|\s+[–—/]\s+/u)
    .map((part) => part.replace(/^[\s–—-]+|[\s.–—-]+$/gu, '').trim())
    .filter((part) => part.length > 0 && part.length <= 80)
}

const labelled = /^([^:：,]{2,45})[:：]\s*(\S.*)$/u

export function parseSkills(lines: readonly DocumentLine[]): NonNullable<JsonResume['skills']> {
  const groups: NonNullable<JsonResume['skills']> = []
  const loose: string[] = []
  for (const line of joinWrappedLines(lines)) {
    const match = labelled.exec(lineText(line))
    const [name, ...rest] = line.cells
    if (match) groups.push({ name: match[1]?.trim() ?? '', keywords: splitList(match[2] ?? '') })
    else if (name && rest.length === 1 && /[,;、]/.test(rest[0] ?? ''))
      groups.push({ name, keywords: splitList(rest[0] ?? '') })
    else loose.push(...line.cells.flatMap(splitList))
  }
  return [...groups, ...loose.map((name) => ({ name }))].slice(0, 100)
}

const fluencyWords =
  /native|mother tongue|bilingual|fluent|proficient|professional|conversational|intermediate|advanced|basic|beginner|elementary|limited|working|full|good|very good|excellent|muttersprache|muttersprachlich|verhandlungssicher|fließend|fliessend|gut|sehr gut|grundkenntnisse|langue maternelle|maternelle|courant|bilingue|intermédiaire|notions|scolaire|nativo|lengua materna|materno|fluido|avanzado|intermedio|básico|madrelingua|fluente|ottimo|buono|scolastico|língua materna|nativa|intermediário|moedertaal|vloeiend|goed|родной|свободно|разговорный|базовый|продвинутый|اللغة الأم|لغة أم|ممتاز|جيد جدا|جيد|متوسط|בסיסי|שפת אם|רמה גבוהה|母语|流利|熟练|良好|ネイティブ|母国語|ビジネス|日常会話|μητρική|άριστα|καλά|[ABC][12]|toefl|ielts|jlpt|n[1-5]\b|cet-?[46]/iu

export function parseLanguages(lines: readonly DocumentLine[]): NonNullable<JsonResume['languages']> {
  const parts = joinWrappedLines(lines).flatMap((line) => {
    if (line.cells.length === 2 && fluencyWords.test(line.cells[1] ?? '')) return [line.cells.join(': ')]
    return lineText(line).split(/\s*[,;|•·、，؛،；]\s*(?![^()（）]*[)）])|\s{2,}/u)
  })
  const human = parts.filter(namesLanguage)
  // Once one part names a language, parts that name none are something else ("Hobbies: chess").
  return (human.length > 0 ? human : parts)
    .flatMap((part) => {
      const match = /^([\p{L}\p{M} ]{2,30}?)(?:\s*[:：(（–—-]\s*|\s+(?=[ABC][12]\b))(.+?)[)）]?\s*$/u.exec(
        part.trim(),
      )
      const [language = '', fluency = ''] = match ? [match[1], match[2]] : splitFluency(part)
      if (!/^[\p{L}\p{M} .'-]{2,30}$/u.test(language) || findDateRange(part)) return []
      return [{ language: language.trim(), ...(fluency ? { fluency: fluency.trim() } : {}) }]
    })
    .slice(0, 30)
}

function splitFluency(part: string): [string, string] {
  const words = part.trim().split(/\s+/)
  const at = words.findIndex((word, index) => index > 0 && fluencyWords.test(word))
  return at > 0 ? [words.slice(0, at).join(' '), words.slice(at).join(' ')] : [part.trim(), '']
}

export function parseCertificates(lines: readonly DocumentLine[]): NonNullable<JsonResume['certificates']> {
  return joinWrappedLines(lines)
    .map((line) => {
      const text = lineText(line)
      const range = findDateRange(text)
      const rest = range ? `${text.slice(0, range.index)} ${text.slice(range.index + range.length)}` : text
      const [name = '', issuer] = rest
        .replace(/\(\s*\)/g, '')
        .split(/\s+[|–—-]\s+|\s{2,}|,\s+(?=[^,]+$)/u)
        .map((part) => part.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').trim())
        .filter(Boolean)
      const date = range?.end ?? range?.start
      return {
        name: name.slice(0, 300),
        ...(issuer ? { issuer: issuer.slice(0, 300) } : {}),
        ...(date ? { date } : {}),
      }
    })
    .filter((certificate) => certificate.name.length > 1)
    .slice(0, 100)
}

export function parseInterests(lines: readonly DocumentLine[]): NonNullable<JsonResume['interests']> {
  return lines
    .flatMap((line) => splitList(lineText(line)))
    .slice(0, 50)
    .map((name) => ({ name }))
}
