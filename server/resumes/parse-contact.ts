import type { JsonResumeBasics } from '../../tools/resumes/json-resume.ts'
import { collapseSpaces } from './clean-text.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { findLocation } from './find-location.ts'
import { findName, findNameInLetter, joinStackedName } from './find-name.ts'
import { findDateRanges } from './parse-dates.ts'
import type { Section } from './resume-section.ts'
import { titleScore } from './title-words.ts'

const emailPattern = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,24}/u
const urlPattern =
  /(?:https?:\/\/|www\.)[^\s|,;<>()]+|(?<![@\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|de|fr|es|it|pt|nl|co\.uk|uk|ch|at|be|eu|gr|ru|pl|ai|app|tech|info|design|edu|cn|jp|ae)(?:\/[^\s|,;<>()]*)?(?![@\p{L}\p{N}])/giu
const phonePattern = /(?<![\p{L}\p{N}/.-])(?:\(?\+|00)?\(?\d(?:[\d()./–-]|\s(?!\s)){5,20}\d(?![\p{L}\p{N}])/gu
const phoneLabel =
  /(?:phone|mobile|mobil|tel|telefon|téléphone|portable|teléfono|móvil|cellulare|cell|telefone|telemóvel|telefoon|handy|gsm|тел|телефон|моб|هاتف|جوال|الهاتف|الجوال|موبايل|טלפון|נייד|电话|手机|電話|携帯|τηλέφωνο|κινητό|τηλ|whatsapp|\bm\b|\bt\b|\bp\b)[^\d+(]{0,6}$/iu

const postBox = /(?:p\.?\s?o\.?\s?box|postfach|boîte postale|b\.?p\.?|apartado|casella postale)\s*:?\s*$/iu

function isPhone(text: string, before: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15 || postBox.test(before)) return false
  if (phoneLabel.test(before)) return true
  if (/^\(?(?:\+|00)/.test(text)) return true
  // "2015 – 2019", "12.05.2018" and postcodes are not numbers to call.
  if (findDateRanges(text).length > 0 && !/[()]/.test(text))
    return digits.length >= 9 && !/(?:19|20)\d{2}\s*[–-]\s*(?:19|20)?\d{2}/.test(text)
  return digits.length >= 9 || /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{4}$/.test(text)
}

export function findPhone(text: string): string | null {
  for (const match of text.matchAll(phonePattern)) {
    const phone = match[0].replace(/[\s.–-]+$/, '')
    if (isPhone(phone, text.slice(0, match.index))) return collapseSpaces(phone)
  }
  return null
}

export function findEmail(text: string): string | null {
  return emailPattern.exec(text)?.[0] ?? null
}

/** Narrow columns break an address: "jane.doe@example." and "com" below. */
function findBrokenEmail(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    const joined = `${line}${lines[index + 1] ?? ''}`
    if (/[@.\w-]$/.test(line) && !/\s/.test(lines[index + 1] ?? ' ') && /@/.test(joined)) {
      const found = findEmail(joined)
      if (found) return found
    }
  }
  return null
}

const networks: readonly (readonly [string, RegExp])[] = [
  ['LinkedIn', /linkedin\.com\/(?:in|pub)\/([^\s/|,;?]+)/iu],
  ['GitHub', /github\.com\/([^\s/|,;?]+)/iu],
  ['GitLab', /gitlab\.com\/([^\s/|,;?]+)/iu],
  ['Xing', /xing\.com\/profile\/([^\s/|,;?]+)/iu],
  ['X', /(?:twitter|x)\.com\/([^\s/|,;?]+)/iu],
  ['ORCID', /orcid\.org\/([\dX-]{19})/iu],
  ['Google Scholar', /scholar\.google\.[a-z.]+\/citations\?user=([\w-]+)/iu],
  ['Stack Overflow', /stackoverflow\.com\/users\/(\d+)/iu],
]

function findProfiles(text: string): NonNullable<JsonResumeBasics['profiles']> {
  return networks.flatMap(([network, pattern]) => {
    const match = pattern.exec(text)
    if (!match) return []
    const url = match[0].startsWith('http') ? match[0] : `https://${match[0]}`
    return [{ network, username: match[1] ?? '', url }]
  })
}

function findUrl(text: string): string | null {
  const withoutMail = text.replace(new RegExp(emailPattern, 'gu'), ' ')
  const urls = [...withoutMail.matchAll(urlPattern)].map((match) => match[0].replace(/[.)]+$/, ''))
  return (
    urls.find(
      (url) =>
        /[a-z]/i.test(url) &&
        !networks.some(([, pattern]) => pattern.test(url)) &&
        !/linkedin|github/i.test(url),
    ) ?? null
  )
}

function findLabel(lines: readonly DocumentLine[], from: number, rest: string): string {
  if (titleScore(rest) > 0) return rest
  const near = lines.slice(from + 1, from + 4).map(lineText)
  const label = near.find(
    (text) => text.length < 90 && titleScore(text) > 0 && !/[@]|\d{4}/.test(text) && !/[.!?]$/.test(text),
  )
  return label ?? ''
}

/** Name, contact and location, from the head of the document and its contact sections. */
export function parseContact(sections: readonly Section[]): JsonResumeBasics {
  const own = sections.filter((section) => section.kind === 'head' || section.kind === 'contact')
  const lines = joinStackedName(own.flatMap((section) => section.lines))
  const everywhere = sections
    .filter((section) => section.kind !== 'references')
    .flatMap((section) => section.lines)
    .map(lineText)
  const near = lines.map(lineText)
  const first = <T>(find: (text: string) => T | null): T | null => {
    for (const text of [...near, ...everywhere]) {
      const found = find(text)
      if (found !== null) return found
    }
    return null
  }
  const found = findName(lines)
  const basics: JsonResumeBasics = {}
  const name = found?.name ?? findNameInLetter(everywhere)
  if (name) basics.name = name
  const label = found ? findLabel(lines, found.index, found.label) : ''
  if (label) basics.label = label
  const email = first(findEmail) ?? findBrokenEmail(near)
  if (email) basics.email = email
  const phone = first(findPhone)
  if (phone) basics.phone = phone
  const profiles = findProfiles(everywhere.join('\n'))
  if (profiles.length > 0) basics.profiles = profiles
  const url = findUrl(near.join('\n'))
  if (url) basics.url = url
  const location = near
    .map((text) => findLocation(text.replace(new RegExp(emailPattern, 'gu'), ' ')))
    .find(Boolean)
  if (location) basics.location = location
  const summary = own
    .flatMap((section) => section.lines)
    .map(lineText)
    .filter((text) => text.length > 90 && !emailPattern.test(text))
  if (summary.length > 0) basics.summary = summary.join(' ')
  return basics
}
