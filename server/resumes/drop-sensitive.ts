import type { DocumentLine } from './document-line.ts'

/**
 * Drops what a résumé should not tell an employer (birth, nationality, marital status, religion, health,
 * gender, national ids): by label, never by guessing from other words, so that a job at a church or in a
 * health insurance stays.
 */

const labels = [
  // English
  'date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|born|place of birth|date and place of birth|age|nationality|citizenship|marital status|civil status|family status|religion|religious affiliation|denomination|gender|sex|ethnicity|race|health|health status|disability|blood (?:type|group)|children|number of children|national id(?: number)?|id number|passport(?: number| no\\.?)?|social security(?: number| no\\.?)?|ssn|tax id|height|weight',
  // German, French
  'geburtsdatum|geburtstag|geburtsort|geburtsdatum und -?ort|geburtsdatum\\s*\\/\\s*-?ort|geb\\.|geboren(?: am)?|staatsangehörigkeit|nationalität|staatsbürgerschaft|familienstand|konfession|religion|geschlecht|kinder|gesundheit|alter|sozialversicherungsnummer|ausweisnummer',
  'date de naissance|né\\(?e?\\)? le|née le|lieu de naissance|date et lieu de naissance|nationalité|situation (?:de famille|familiale|maritale)|état civil|âge|sexe|enfants|santé|numéro de sécurité sociale',
  // Spanish, Italian, Portuguese, Dutch
  'fecha de nacimiento|lugar de nacimiento|nacionalidad|estado civil|edad|sexo|género|religión|hijos|dni|nie|nif',
  'data di nascita|luogo di nascita|data e luogo di nascita|nato il|nata il|nazionalità|cittadinanza|stato civile|sesso|età|codice fiscale|religione|figli',
  'data de nascimento|naturalidade|nacionalidade|estado civil|idade|cpf|rg|religião|filhos|bilhete de identidade|cartão de cidadão',
  'geboortedatum|geboorteplaats|geboren op|nationaliteit|burgerlijke staat|geslacht|leeftijd|bsn(?=\\s*[:：])|burgerservicenummer|kinderen',
  // Russian, Greek, Turkish, Polish
  'дата рождения|место рождения|год рождения|возраст|пол|гражданство|национальность|семейное положение|вероисповедание|дети|инн|снилс|паспорт',
  'ημερομηνία γέννησης|ημ\\. γέννησης|τόπος γέννησης|έτος γέννησης|υπηκοότητα|εθνικότητα|ιθαγένεια|οικογενειακή κατάσταση|θρήσκευμα|φύλο|ηλικία|αφμ|αμκα',
  'doğum tarihi|doğum yeri|medeni (?:hali?|durum|durumu)|uyruğu?|cinsiyet|yaş|din|tc kimlik no|data urodzenia|miejsce urodzenia|stan cywilny|narodowość|obywatelstwo|płeć|wiek|pesel',
  // Arabic, Hebrew, Chinese, Japanese
  'تاريخ الميلاد|مكان الميلاد|تاريخ ومكان الميلاد|محل الميلاد|الجنسية|الحالة الاجتماعية|الحالة الإجتماعية|الديانة|الدين|الجنس|العمر|السن|رقم الهوية|الرقم القومي|الرقم الوطني|الحالة الصحية',
  'תאריך לידה|שנת לידה|מקום לידה|ארץ לידה|גיל|מצב משפחתי|אזרחות|לאום|דת|מין|ת\\.?ז\\.?|תעודת זהות|מספר זהות',
  '出生日期|出生年月|生日|年龄|性别|民族|国籍|籍贯|婚姻状况|婚姻|政治面貌|宗教|宗教信仰|健康状况|身份证号?码?|身高|体重|生年月日|年齢|性別|国籍|配偶者|扶養家族|健康状態|本籍',
].join('|')

const separator = String.raw`\s*[:：︰]\s*`
const labelOnly = new RegExp(`^(?:${labels})\\s*[:：]?$`, 'iu')
/** "Label: value", up to the next field on the line. */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${labels})${separator}(?:(?!\s{2}|\s[|•·]\s|[|;•]|,\s+\p{L}[\p{L} ]{2,20}[:：]).)+`,
  'giu',
)
/** Statements without a colon, safe because of the date or the closed list of words behind them. */
const datePart = String.raw`(?:\d{1,2}\s*(?:st|nd|rd|th|er|\.|/|-)?\s*(?:de\s+|of\s+)?(?:\p{L}{3,10}\.?|\d{1,2})\s*(?:de\s+|[./-])?\s*,?\s*(?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2})`
const stated = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\*\s?${datePart}|(?:born(?: on| in)?|geb(?:oren|\.)(?: am)?|née?(?:\(e\))? le|nacid[oa] el|nat[oa] (?:il|a)|nascid[oa] em|geboren op|родил(?:ся|ась)|γεννήθηκα)\s+${datePart}(?:\s+(?:in|à|en|a|em|te|в)\s+\p{Lu}[\p{L}-]+)?|(?:verheiratet|ledig|geschieden|verwitwet)(?:,\s*(?:\d+|ein|zwei|drei|keine)\s+kind(?:er)?)?(?=$|\s*[,;|·•])|\d{1,2}\s+(?:years old|ans|años|anni|anos|jahre alt|jaar)(?=$|\s*[,;|·•]))`,
  'giu',
)
/** Whole lines such as "Nationality German" or "Familienstand ledig" in tables without colons. */
const labelFirst =
  /^(?:date of birth|birth ?date|d\.?o\.?b\.?|place of birth|nationality|citizenship|marital status|geburtsdatum|geburtsort|geburtstag|staatsangehörigkeit|nationalität|familienstand|konfession|date de naissance|lieu de naissance|nationalité|situation familiale|fecha de nacimiento|nacionalidad|estado civil|data di nascita|luogo di nascita|nazionalità|stato civile|data de nascimento|nacionalidade|geboortedatum|nationaliteit|burgerlijke staat|дата рождения|гражданство|семейное положение)\s+\S{1,24}(?:\s+\S{1,20}){0,4}$/iu

/** One string without sensitive parts; `count` says how many were taken out. */
export function stripSensitive(text: string): { text: string; count: number } {
  if (labelFirst.test(text.trim())) return { text: '', count: 1 }
  let count = 0
  const cut = (match: string): string => {
    count++
    return /^\s/.test(match) ? ' ' : ''
  }
  const rest = text.replace(labelled, cut).replace(stated, cut)
  if (count === 0) return { text, count }
  return {
    text: rest.replace(/^[\s,;|·•–-]+|[\s,;|·•–-]+$/gu, '').replace(/\s*[,;|·•]\s*(?=[,;|·•])/gu, ''),
    count,
  }
}

const brokenDate = /^(?:\p{L}{3,12}\.?\s+(?:de\s+)?)?(?:19|20)\d{2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u

/** Form rows: each label cell goes with the value beside it. */
function withoutLabelledCells(cells: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as string
    if (at + 1 < cells.length && labelOnly.test(cell.trim())) at++
    else kept.push(cell)
  }
  return kept
}

/** Lines without sensitive fields. A label alone on its line or cell takes the value beside or below it along. */
export function dropSensitiveLines(lines: readonly DocumentLine[]): { lines: DocumentLine[]; count: number } {
  const kept: DocumentLine[] = []
  let count = 0
  let skipValue = false
  let emptied = false
  for (const line of lines) {
    const wholeIsLabel = line.cells.length === 1 && labelOnly.test(line.cells[0]?.trim() ?? '')
    if (skipValue && line.cells.length === 1 && !wholeIsLabel && (line.cells[0]?.length ?? 0) < 40) {
      skipValue = false
      continue
    }
    // "Date de naissance : 2" broken before "mai 1991".
    if (emptied && line.cells.length === 1 && brokenDate.test(line.cells[0] ?? '')) continue
    skipValue =
      wholeIsLabel &&
      !/^(?:health|religion|children|kinder|gesundheit|santé|age|race|weight)$/i.test(line.cells[0] ?? '')
    if (skipValue) {
      count++
      continue
    }
    const cells = withoutLabelledCells(line.cells)
    count += (line.cells.length - cells.length) / 2
    const stripped = cells.map(stripSensitive)
    count += stripped.reduce((sum, cell) => sum + cell.count, 0)
    const left = stripped.map((cell) => cell.text).filter((text) => text !== '')
    emptied = left.length === 0
    if (left.length > 0) kept.push({ ...line, cells: left })
  }
  return { lines: kept, count }
}
