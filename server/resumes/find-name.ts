import { collapseSpaces } from './clean-text.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { normalizeTitle, sectionOfTitle } from './section-titles.ts'
import { titleScore } from './title-words.ts'

const fieldLabel =
  /^(?:name|full name|vor- und nachname|vorname|nachname|vor-? ?und zuname|nom|nom et prénom|prénom|nombre|nombre y apellidos|nome|nome e cognome|nome completo|naam|имя|фио|ф\.и\.о\.|الاسم|שם|姓名|氏名|名前|ονοματεπώνυμο|όνομα|ad soyad|imię i nazwisko)\s*[:：]\s*|^(?:姓名|氏名|名前)\s+/iu
const nameLabelOnly =
  /^(?:name|full name|name and surname|(?:first name|surname|last name)(?:\(s\))?\s*\/\s*(?:first name|surname|last name)(?:\(s\))?|nome\(i\)?\s*\/\s*cognome\(i\)|nom\(s\)\s*\/\s*prénom\(s\)|apellidos? y nombres?|vorname,? nachname|vorname und name|name, vorname|vorname name|vor- und nachname|nom|nom et prénom|nombre|nome|nome e cognome|naam|имя|фио|الاسم|שם|姓名|氏名|ονοματεπώνυμο|ad soyad)\s*[:：]?$/iu

/** Small words inside names: "van der Veldt", "de la Cruz", "bin Salman". */
const particle =
  /^(?:van|von|vom|zu|zum|zur|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|las|los|el|al|bin|ibn|bint|ter|ten|te|und|y|e|i|af|av)$/u

/** What opens and closes a letter. */
const salutation =
  /^(?:dear|to whom|hello|hi|good (?:morning|day)|kind|best|warm|yours|sincerely|regards|many thanks|thank you|subject|re|sehr geehrte[rs]?|liebe[rs]?|mit freundlichen|freundliche|hochachtungsvoll|betreff|madame|monsieur|cordialement|bien à vous|objet|estimad[oa]s?|atentamente|un (?:cordial )?saludo|asunto|egregi[oa]?|gentil[ei]|spett|cordiali|distinti|oggetto|prezad[oa]s?|exm[oa]s?|atenciosamente|cumprimentos|geachte|beste|met vriendelijke|hoogachtend|betreft|szanown\p{L}+|z poważaniem|z wyrazami)(?!\p{L})/iu

function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/)
  if (text.length < 2 || text.length > 60 || words.length > 6) return false
  if (/[\d@:/|•;!?]/.test(text) || salutation.test(text) || sectionOfTitle(text) || titleScore(text) >= 2)
    return false
  if (/^(?:curriculum vitae|lebenslauf|r[eé]sum[eé]|cv)$/i.test(normalizeTitle(text))) return false
  if (/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/.test(text)) return text.replace(/\s/g, '').length <= 12
  if (/[\u0590-\u08FF]/.test(text)) return words.length >= 2
  const proper = words.filter((word) => !particle.test(word))
  const capital = proper.filter((word) => /^[\p{Lu}(“"]/u.test(word)).length
  return words.length >= 2 && capital >= proper.length * 0.6
}

/**
 * "Jane Doe MBCS" → "Jane Doe": letters of a society behind a name. A surname in capitals has a vowel, and the
 * few of such letters that have one are listed.
 */
function withoutLetters(name: string): string {
  const letters =
    /\s+(?:[B-DF-HJ-NP-TV-XZ]{3,6}|F?RSA|M?RICS|[AF]CCA|A?CMA|[AFM]?CIPD|MIET|CIMA|MCIOB|FRICS|RIBA|SMIEEE|EIT|CSPO|CAPM)$/u
  const bare = name.replace(letters, '')
  return /\p{Ll}/u.test(bare) && bare.includes(' ') ? bare : name
}

/** "Jane Doe, PhD", "Dr. Jane Doe | Engineer", "Curriculum Vitae – Jane Doe" → the name and what follows it. */
function splitNameLine(text: string): { name: string; rest: string } {
  const bare = text
    .replace(fieldLabel, '')
    .replace(/^[#>~$/*\s]+(?=\p{L})/u, '')
    .replace(/^(?:curriculum vitae|lebenslauf|r[eé]sum[eé]|cv)(?:\s+(?:of|von|de|di))?\s*[:|–—-]?\s+/iu, '')
  const [name = '', ...rest] = bare
    .replace(/\s+\(([^()]+)\)$/u, ' | $1')
    .split(/\s+[|•·–—]\s+|\s{2,}|\s*\|\s*|,\s+(?=\p{L})/u)
  const credentials =
    /^(?:ph\.?d\.?|m\.?d\.?|mba|cpa|pmp|cfa|rn|bsn|esq\.?|jr\.?|sr\.?|ii|iii|p\.?e\.?|msc|m\.sc\.|b\.sc\.|dipl\.?-?ing\.?|llm|cissp|shrm-?[a-z]*)(?:,|$)/iu
  const degrees =
    /\s+(?:ph\.?d|m\.?d|mba|cpa|pmp|cfa|rn|bsn|msn|llb|llm|jd|ba|bsc|b\.sc|ma|msc|m\.sc|meng|beng|pgce|mrcp|frcs|ceng|acca|aca|esq|cissp|p\.?e)\.?(?=$|\s|,)|\s+\(hons\)/giu
  const kept = rest.filter((part) => !credentials.test(part.trim()))
  return { name: withoutLetters(name.replace(degrees, '').trim()), rest: kept.join(', ') }
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

export interface NameFound {
  name: string
  /** What followed the name on its line: often the job title. */
  label: string
  index: number
}

/** The value behind a label: "Name: Jane Doe", a label cell before it, a label line above it. */
function labelledName(lines: readonly DocumentLine[]): NameFound | null {
  for (const [index, line] of lines.entries()) {
    const text = lineText(line)
    const cell = line.cells.findIndex((each) => nameLabelOnly.test(each))
    const below = lines[index + 1]
    const value = fieldLabel.test(text)
      ? text.replace(fieldLabel, '').split(/\s{2,}/)[0]
      : cell >= 0
        ? (line.cells[cell + 1] ?? (below && lineText(below)))
        : undefined
    if (value) return { name: titleCase(collapseSpaces(value)), label: '', index }
  }
  return null
}

/** "vlad ionescu": a name in small letters counts only as the first and largest line of the document. */
function smallLetterName(lines: readonly DocumentLine[]): NameFound | null {
  const [first] = lines
  if (!first || lines.some((line) => line.size > first.size)) return null
  const { name, rest } = splitNameLine(first.cells[0] ?? '')
  if (!/^\p{Ll}[\p{L}'’-]+(?: \p{Ll}[\p{L}'’-]+){1,2}$/u.test(name) || titleScore(name) > 0) return null
  return { name: titleCase(name.toUpperCase()), label: rest, index: 0 }
}

/** The person's name: the largest line that looks like one, or what a label says. */
export function findName(lines: readonly DocumentLine[]): NameFound | null {
  const candidates = lines
    .map((line, index) => ({ line, index, ...splitNameLine(line.cells[0] ?? '') }))
    .filter(({ name, line }) => !line.bullet && looksLikeName(name))
  const biggest = Math.max(0, ...candidates.map(({ line }) => line.size))
  const large = candidates.filter(({ line }) => biggest > 0 && line.size >= biggest - 0.5)
  const labelled = biggest === 0 || large.length > 3 || lines.length === 0 ? labelledName(lines) : null
  if (labelled) return labelled
  const best = large[0] ?? candidates.find(({ line }) => line.heading === 1) ?? candidates[0]
  if (best) return { name: titleCase(best.name), label: best.rest, index: best.index }
  return labelledName(lines) ?? smallLetterName(lines)
}

const introduction =
  /(?<!\p{L})(?:my name is|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|je me nomme|me llamo|mi nombre es|mi chiamo|(?:o )?meu nome é|chamo-me|mijn naam is|ik heet|nazywam się|jag heter|jeg heter)\s+((?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:van|von|de|der|den|da|la|el|al|bin))(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:van|von|de|der|den|da|la|el|al|bin)(?=\s\p{Lu}))){1,4})/u

/** In a letter the name is told, or stands below its closing words. */
export function findNameInLetter(texts: readonly string[]): string | null {
  for (const text of texts) {
    const told = introduction.exec(text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))?.[1]
    if (told) return told.replace(/[.,]$/u, '')
  }
  const closing = texts.findLastIndex((text) => salutation.test(text) && text.length < 40)
  const below = texts.slice(closing + 1, closing + 4).find(looksLikeName)
  return closing >= 0 && below ? titleCase(below) : null
}

/** Two lines of large type, first and last name apart, become one. */
export function joinStackedName(lines: readonly DocumentLine[]): DocumentLine[] {
  const biggest = Math.max(0, ...lines.map((line) => line.size))
  const at = lines.findIndex((line, index) => {
    const next = lines[index + 1]
    const word = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u
    return (
      biggest > 14 &&
      line.size >= biggest - 0.5 &&
      next !== undefined &&
      next.size >= biggest - 0.5 &&
      word.test(lineText(line)) &&
      word.test(lineText(next)) &&
      line.region === next.region &&
      titleScore(lineText(line)) + titleScore(lineText(next)) === 0 &&
      !sectionOfTitle(lineText(line)) &&
      !sectionOfTitle(lineText(next))
    )
  })
  if (at < 0) return [...lines]
  const first = lines[at] as DocumentLine
  return [
    ...lines.slice(0, at),
    { ...first, cells: [`${lineText(first)} ${lineText(lines[at + 1] as DocumentLine)}`] },
    ...lines.slice(at + 2),
  ]
}
