import { isAddress, isLocation } from './find-location.ts'
import { endsInShortForm, isEmploymentType, titleScore } from './title-words.ts'

/** Cuts header lines into pieces, each a possible employer, title or place. */

export interface HeaderPiece {
  text: string
  /** Which line it stands on, counted from the one with the date; negative above it. */
  line: number
  bold: boolean
  role: 'title' | 'company' | 'location' | null
  /** The role was written beside it ("Employer: …"). */
  labelled: boolean
}

/** Labels of forms, per role. */
const labels: readonly (readonly ['title' | 'company' | 'location', RegExp])[] = [
  [
    'company',
    /^(?:company|company name|employer|employer name|name and address of employer|name of employer|nome e indirizzo del datore di lavoro|nom et adresse de l.employeur|nombre y dirección del empleador|name und adresse des arbeitgebers|nome e (?:endereço|morada) d(?:o empregador|a entidade patronal)|organi[sz]ation|firma|unternehmen|arbeitgeber|entreprise|employeur|société|empresa|azienda|datore di lavoro|nome dell.azienda|azienda o ente|nombre de la empresa|empleador|entidad|empregador|entidade|werkgever of bedrijf|nom de l.entreprise|organisme|structure|betrieb|dienstgeber|firmenname|zakład pracy|ship manager|werkgever|bedrijf|компания|организация|работодатель|الشركة|جهة العمل|اسم الشركة|חברה|מעסיק|公司|公司名称|単位|单位|会社名|εταιρεία|εργοδότης|pracodawca|nazwa firmy|şirket|işveren|arbetsgivare|virksomhed)\s*[:：]\s*/iu,
  ],
  [
    'title',
    /^(?:position|position held|posts?(?: held)?|occupation or position held|occupation|title|job title|position title|lavoro o posizione ricoperti|fonction ou poste occupé|profesión o cargo desempeñado|beruf oder funktion|função ou cargo ocupado|role|designation|stelle|funktion|tätigkeit|dienststellung|berufsbezeichnung|stellenbezeichnung|intitulé du poste|emploi|emploi occupé|tipo di impiego|qualifica|incarico|puesto de trabajo|ocupación|categoría|ocupação|atividade|função exercida|beroep|functietitel|zawód|poste|fonction|puesto|cargo|posizione|ruolo|mansione|função|functie|должность|позиция|المسمى الوظيفي|الوظيفة|المنصب|תפקיד|职位|职务|岗位|役職|職種|θέση|stanowisko|pozisyon|unvan|görev|befattning|stilling)\s*[:：]\s*/iu,
  ],
  [
    'location',
    /^(?:location|ort|standort|lieu|ubicación|lugar|luogo|local|locatie|город|место|الموقع|المكان|מיקום|地点|勤務地|τοποθεσία|miejsce|lokalizacja|konum)\s*[:：]\s*/iu,
  ],
]

const divider = /\s+[|•·●▪–—―›»→⟩▸\p{So}]\s+|\s+-\s+|\s*[|｜]\s*|\s+\/\/\s+|\s{2,}|\t|\s*[；;]\s+/u
const eastAsianSpace = /(?<=[\u3040-\u30FF\u3400-\u9FFF）)])\s+(?=[\u3040-\u30FF\u3400-\u9FFF])/u

/** "Dates  2015 – 2019", "Hours per week: 40": labels that say nothing more once the date is out. */
const emptyLabel =
  /^(?:dates?(?: employed)?|period|duration|from|to|time|zeitraum|dauer|datum|période|durée|fechas?|período|periodo|data|okres|период|годы|الفترة|התקופה|时间|起止时间|期間|tenure|stay|hours(?: per week)?|salary|supervisor(?=\s*[:：]))\s*[:：]?\s*\d{0,3}$/iu

const dateLabel =
  /^(?:dates?(?: employed)?|dates? from.*|sign(?:ed)? on|joined|date joined|start(?: date)?|started|beginn|eintritt|début|inicio|inizio|início|dates of service|periods?|duration|from|from to|years?|when|time|zeitraum|zeit|von|von bis|datum|période|dates? de|années?|fechas?|años?|período|periodo|datas?|date|anni|anno|anos?|okres|lata|daty|jaren|период|даты|годы|الفترة|התקופה|时间|起止时间|期間)(?:\s*[–—/-]\s*(?:to|until|bis|à|au|a|al|do|date))?$/iu

/** True for the name of a field that holds dates: "Dates", "Zeitraum". */
export function isDateLabel(text: string): boolean {
  return dateLabel.test(text.trim())
}

/** Fields of forms that are no part of a head. */
const otherField =
  /^(?:salary|hours(?: per week)?|supervisor|okay to contact.*|reports? to|reason for leaving|team size|grade|series|duties|job profile|responsibilities|gehalt|dauer|vorgesetzter?)\s*[:：]\s*\S/iu

/** The colon may stand at the label's end, at the value's beginning, or in a column of its own. */
const labelEnd = /\s*[:：]\s*$/u
const labelStart = /^\s*[:：]\s*/u

/** A form's row as one labelled text: ["Position held", "Proofreader"] → "Position held: Proofreader". */
function joinLabelCells(cells: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = cells
  return second === undefined || rest.length > 0 || !isFieldName(first)
    ? cells
    : [`${first.replace(labelEnd, '')}: ${second.replace(labelStart, '')}`]
}

/** True for the name of a field alone: "Employer", "Position held:". */
export function isFieldName(text: string): boolean {
  const name = `${text.replace(labelEnd, '')}:`
  return labels.some(([, pattern]) => name.replace(pattern, '') === '')
}

function isLabel(text: string): boolean {
  return labels.some(([, pattern]) => pattern.test(text))
}

/** True for a line that names employer, position or place behind a label, wherever it stands. */
export function isLabelledLine(cells: readonly string[]): boolean {
  return fieldRole(cells) !== null
}

/** What a labelled line says: employer, position or place; null for any other line. */
export function fieldRole(cells: readonly string[]): HeaderPiece['role'] {
  const text = joinLabelCells(cells)[0] ?? ''
  return labels.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

function label(text: string): Pick<HeaderPiece, 'text' | 'role'> {
  for (const [role, pattern] of labels)
    if (pattern.test(text)) return { role, text: text.replace(pattern, '') }
  return { role: null, text }
}

/** "Acme Ltd, 14 High Street, Leeds": from the part with the number on it is where the employer sits. */
function splitAddress(piece: Pick<HeaderPiece, 'text' | 'role'>): Pick<HeaderPiece, 'text' | 'role'>[] {
  if ((piece.role !== null && piece.role !== 'company') || isLocation(piece.text)) return [piece]
  const parts = piece.text.split(/,\s+/)
  const at = parts.findIndex((part, index) => index > 0 && /\d/.test(part) && /\p{L}{2}/u.test(part))
  const address = parts.slice(at).join(', ')
  if (at < 0 || (piece.role === null && !isAddress(address))) return [piece]
  const name = { ...piece, text: parts.slice(0, at).join(', ') }
  return isAddress(piece.text) && isLocation(name.text)
    ? [piece]
    : [name, { text: address, role: 'location' }]
}

/** "Currently working as QA Lead in Acme Ltd": a sentence that is a head. */
const leadIn =
  /^(?:i\s+)?(?:(?:am|was|have been|has been)\s+)?(?:currently\s+|presently\s+|previously\s+)?(?:working|worked|work|employed|serving|served|associated)\s+(?:as|with)\s+(?:an?\s+|the\s+)?/iu

/** "(assignments in three states)", "(This is a federal job)": a remark, not a part of the name. */
const remark = /\s+\((?:\p{Ll}[^()\s]*(?:\s[^()\s]+){2,}|\p{Lu}\p{Ll}+(?:\s\p{Ll}+){2,})\)$/u

/** "Staffwell, placed at a parcel hub", "Driver, various clients": how and where, and no part of the name. */
const sideRemark =
  /,\s+(?:(?:placed|based|assigned|seconded|posted|deployed|contracted|on (?:assignment|placement|loan)|working|reporting|covering|attached)\s+(?:at|in|to|for|with|on|out|from)?|various|several|different|multiple|verschiedene|diverse|divers|différents|varios|varias|vari|diversos|verscheidene|różne)(?!\p{L})[^,]*(?:,\s+(?!\p{Lu}\p{Ll}+$)[^,]*)*$/u

/** "Gärtnerin, 80 %", "Clinique Bel-Air (35)": how much of a post, and the number of a département. */
const workload = /,\s*\d{1,3}\s?%$|\s+\((?:\d{2,3}|2[AB])\)$/u

/** Whom a contractor worked for stands where others have the employer. */
const clientLabel =
  /^(?:(?:end[- ]?)?clients?|customer|kunde|auftraggeber|einsatzort|endkunde|cliente|opdrachtgever|klient|klant)\s*[:：]\s*/iu

/** "Star Staffing, travel contracts in three states": small letters behind a firm tell of the work there. */
function withoutAside(text: string): string {
  const [whole, name = '', aside = ''] = /^([^,]+),\s+(\p{Ll}\S*(?:\s\S+){2,})$/u.exec(text) ?? []
  return whole && /^\p{Lu}/u.test(name) && titleScore(name) === 0 && titleScore(aside) === 0 ? name : text
}

/** "Rigger for festivals: Bluedot, Kendal Calling": the position, and a list of what it was for. */
function withoutList(text: string): string {
  const [whole, name = ''] = /^([^:,]{3,60}):\s+[^:]+,\s[^:]+$/u.exec(text) ?? []
  return whole && !isLabel(text) && titleScore(name) >= 1 ? name : text
}

function withoutLeadIn(text: string): string {
  if (!leadIn.test(text)) return text
  return text.replace(leadIn, '').replace(/\s+(?:in|with|for|at)\s+(?=[\p{Lu}\d])/u, ' @ ')
}

/** The pieces of one header line, its dates already taken out. `line` counts from the date line. */
export function headerPieces(cells: readonly string[], line: number, bold: boolean): HeaderPiece[] {
  return joinLabelCells(cells)
    .flatMap((cell) => (isLabel(cell) ? [cell] : cell.split(divider)))
    .flatMap((part) => (isLabel(part) ? [part] : part.split(eastAsianSpace)))
    .map((part) =>
      part.replace(/\(([^()]+)\)/g, (whole, inner: string) => (isEmploymentType(inner) ? '' : whole)),
    )
    .map((part) => part.replace(/^[\s,;:|)•·\p{So}–—-]+(?=\S)|[\s,;:|(•·\p{So}–—-]+$/gu, '').trim())
    .map((part) => (/^\([^()]*\)?$/.test(part) ? part.replace(/^\(|\)$/g, '') : part))
    .map((part) =>
      /(?:(?<!\p{L})\p{L}{3,}\s*|\))\.$/u.test(part) && !endsInShortForm.test(part)
        ? part.replace(/\s*\.$/, '')
        : part,
    )
    .map((part) =>
      part.replace(remark, '').replace(sideRemark, '').replace(workload, '').replace(clientLabel, ''),
    )
    .map(withoutList)
    .map(withoutAside)
    .map(withoutLeadIn)
    .filter(
      (part) =>
        part !== '' &&
        !isEmploymentType(part) &&
        !emptyLabel.test(part) &&
        !otherField.test(part) &&
        /[\p{L}\p{N}]/u.test(part),
    )
    .map(label)
    .filter((piece) => !isEmploymentType(piece.text))
    .flatMap(splitAddress)
    .map((piece) => ({
      ...piece,
      line,
      bold,
      role: piece.role ?? (isLocation(piece.text) || isAddress(piece.text) ? 'location' : null),
      labelled: piece.role !== null,
    }))
}
