import { isLocation, splitTrailingLocation } from './find-location.ts'
import { isEmploymentType, organisationScore, titleScore } from './title-words.ts'

/** Cuts header lines into pieces, each a possible employer, title or place. */

export interface HeaderPiece {
  text: string
  /** Which line of the header it stands on, from 0. */
  line: number
  bold: boolean
  role: 'title' | 'company' | 'location' | null
}

/** Labels of forms, per role. */
const labels: readonly (readonly ['title' | 'company' | 'location', RegExp])[] = [
  [
    'company',
    /^(?:company|company name|employer|employer name|name and address of employer|name of employer|nome e indirizzo del datore di lavoro|nom et adresse de l.employeur|nombre y dirección del empleador|name und adresse des arbeitgebers|nome e endereço do empregador|organi[sz]ation|firma|unternehmen|arbeitgeber|entreprise|employeur|société|empresa|azienda|datore di lavoro|werkgever|bedrijf|компания|организация|работодатель|الشركة|جهة العمل|اسم الشركة|חברה|מעסיק|公司|公司名称|単位|单位|会社名|εταιρεία|εργοδότης|pracodawca|nazwa firmy|şirket|işveren|arbetsgivare|virksomhed)\s*[:：]\s*/iu,
  ],
  [
    'title',
    /^(?:position|position held|occupation or position held|occupation|title|job title|position title|lavoro o posizione ricoperti|fonction ou poste occupé|profesión o cargo desempeñado|beruf oder funktion|função ou cargo ocupado|role|designation|stelle|funktion|tätigkeit|poste|fonction|puesto|cargo|posizione|ruolo|mansione|função|functie|должность|позиция|المسمى الوظيفي|الوظيفة|المنصب|תפקיד|职位|职务|岗位|役職|職種|θέση|stanowisko|pozisyon|unvan|görev|befattning|stilling)\s*[:：]\s*/iu,
  ],
  [
    'location',
    /^(?:location|ort|standort|lieu|ubicación|lugar|luogo|local|locatie|город|место|الموقع|المكان|מיקום|地点|勤務地|τοποθεσία|miejsce|lokalizacja|konum)\s*[:：]\s*/iu,
  ],
]

const divider = /\s+[|•·●▪–—―]\s+|\s+-\s+|\s*[|｜]\s*|\s+\/\/\s+|\s{2,}|\t|\s*[；;]\s+/u
const atWord = /^(.{3,}?)\s+(?:at|@|bei|chez|presso|bij|w firmie|в компании|в|στην?|في شركة|لدى)\s+(.{2,})$/iu
const eastAsianSpace = /(?<=[\u3040-\u30FF\u3400-\u9FFF）)])\s+(?=[\u3040-\u30FF\u3400-\u9FFF])/u

/** "Dates  2015 – 2019", "Hours per week: 40": labels that say nothing more once the date is out. */
const emptyLabel =
  /^(?:dates?(?: employed)?|period|duration|from|to|time|zeitraum|dauer|datum|période|durée|fechas?|período|periodo|data|okres|период|годы|الفترة|התקופה|时间|起止时间|期間|hours(?: per week)?|salary|supervisor)\s*[:：]?\s*\d{0,3}$/iu

/** A form's row as one labelled text: ["Position held", "Proofreader"] → "Position held: Proofreader". */
function joinLabelCells(cells: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = cells
  return second !== undefined && rest.length === 0 && isLabel(`${first}:`) ? [`${first}: ${second}`] : cells
}

function isLabel(text: string): boolean {
  return labels.some(([, pattern]) => pattern.test(text))
}

/** True for a line that names employer, position or place behind a label, wherever it stands. */
export function isLabelledLine(cells: readonly string[]): boolean {
  return isLabel(joinLabelCells(cells)[0] ?? '')
}

function label(text: string): Pick<HeaderPiece, 'text' | 'role'> {
  for (const [role, pattern] of labels)
    if (pattern.test(text)) return { role, text: text.replace(pattern, '') }
  return { role: null, text }
}

function splitAt(text: string): Pick<HeaderPiece, 'text' | 'role'>[] {
  const match = atWord.exec(text)
  if (!match || titleScore(match[1] ?? '') === 0) return [label(text)]
  return [
    { text: match[1] ?? '', role: 'title' },
    { text: match[2] ?? '', role: 'company' },
  ]
}

/** "Acme (Data Engineer, )" and "Data Engineer (Acme GmbH)": the bracket holds the other half of the header. */
function splitAtBracket(text: string): string[] {
  const match = /^(.{2,}?)\s*\(([^()]{3,})\)\s*$/u.exec(text)
  const [outer = '', inner = ''] = [match?.[1], match?.[2]?.replace(/[\s,;–-]+$/u, '')]
  if (!match || isEmploymentType(inner) || isLocation(inner)) return [text]
  const titles = [outer, inner].map((part) => titleScore(part) > 0)
  const other = titles[0] ? inner : outer
  return titles[0] !== titles[1] && (titles[1] || organisationScore(other) > 0) ? [outer, inner] : [text]
}

/** "Acme / Berlin" and "Cook / The Salt Quay", but not "Designer / Developer". */
function splitAtSlash(text: string): string[] {
  const parts = text.split(/\s+\/\s+/)
  if (parts.length === 1 || isLocation(text)) return [text]
  const titles = parts.filter((part) => titleScore(part) > 0).length
  const places = parts.filter((part) => isLocation(part)).length
  return places > 0 || (titles > 0 && titles < parts.length) ? parts : [text]
}

/** The pieces of one header line, its dates already taken out. */
export function headerPieces(cells: readonly string[], line: number, bold: boolean): HeaderPiece[] {
  return joinLabelCells(cells)
    .flatMap((cell) => (isLabel(cell) ? [cell] : cell.split(divider)))
    .flatMap(splitAtSlash)
    .flatMap(splitAtBracket)
    .flatMap((part) => part.split(eastAsianSpace))
    .map((part) =>
      part.replace(/\(([^()]+)\)/g, (whole, inner: string) => (isEmploymentType(inner) ? '' : whole)),
    )
    .map((part) => part.replace(/^[\s,;:|()•·–—-]+(?=\S)|[\s,;:|(•·–—-]+$/gu, '').trim())
    .filter(
      (part) =>
        part !== '' && !isEmploymentType(part) && !emptyLabel.test(part) && /[\p{L}\p{N}]/u.test(part),
    )
    .flatMap(splitAt)
    .flatMap((piece): HeaderPiece[] => {
      const base = { ...piece, line, bold }
      if (piece.role === null && isLocation(piece.text)) return [{ ...base, role: 'location' }]
      const { rest, location } = splitTrailingLocation(piece.text)
      if (piece.role === 'location' || location === null || rest === '') return [base]
      return [
        { ...base, text: rest },
        { ...base, text: location, role: 'location' },
      ]
    })
    .filter((piece) => !isEmploymentType(piece.text))
}
