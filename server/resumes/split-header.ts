import type { HeaderPiece } from './header-pieces.ts'
import { isLegalForm, organisationScore, titleScore } from './title-words.ts'

/** Tells employer, title and place apart in the lines above a job's description. */

export interface JobHeader {
  title: string
  company: string
  location: string
}

/** Comma parts, with "Acme, Inc." kept whole. */
function commaParts(text: string): string[] {
  const parts: string[] = []
  for (const part of text.split(/,\s+|，/)) {
    const last = parts.length - 1
    if (last >= 0 && isLegalForm(part)) parts[last] = `${parts[last]}, ${part}`
    else parts.push(part)
  }
  return parts
}

function lean(text: string): number {
  return titleScore(text) - organisationScore(text)
}

/** "Director, Engineering": a department belongs to the title. */
const department =
  /^(?:\p{L}+ )?(?:engineering|marketing|sales|operations|finance|product|hr|human resources|people|design|research|strategy|legal|it|support|procurement|communications|vertrieb|einkauf|produktion|entwicklung|personal)(?:\s(?:&|and|und)\s\p{L}+)?$/iu

/** "Moran’s Café, Oughterard" or "Doyle, Brennan & Katz LLP": a town only if the end is no part of a firm's name. */
function companyAndTown(
  parts: readonly string[],
  make: (text: string, role: HeaderPiece['role']) => HeaderPiece,
): HeaderPiece[] {
  const last = parts.at(-1) ?? ''
  if (parts.length !== 2 || !isTownLike(last)) return [make(parts.join(', '), 'company')]
  return [make(parts[0] ?? '', 'company'), make(last, 'location')]
}

function isTownLike(text: string): boolean {
  const named =
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*(?:[ -][\p{Lu}\p{Lo}\d][\p{L}\p{M}'’-]*){0,2}$/u.test(
      text,
    )
  return named && organisationScore(text) === 0 && titleScore(text) === 0 && !isLegalForm(text)
}

/** One piece that may hold both: "Senior Engineer, Acme Corp" or "Acme Corp, Senior Engineer". */
function splitByComma(piece: HeaderPiece): HeaderPiece[] {
  const parts = commaParts(piece.text)
  if (parts.length < 2) return [piece]
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const make = (text: string, role: HeaderPiece['role']): HeaderPiece => ({ ...piece, text, role })
  if (lean(first) > 0 && lean(last) <= 0) {
    const named = department.test(parts[1] ?? '') && parts.length > 2 ? 2 : 1
    return [make(parts.slice(0, named).join(', '), 'title'), ...companyAndTown(parts.slice(named), make)]
  }
  if (lean(last) > 0 && lean(first) <= 0)
    return [make(first, 'company'), make(parts.slice(1).join(', '), 'title')]
  return [piece]
}

/** How a section writes its headers; learned from its clear cases. */
export interface HeaderOrder {
  first: 'title' | 'company'
  /** Title and employer share a line, parted by a comma. */
  byComma: boolean
}

function orderOf(pieces: readonly HeaderPiece[]): HeaderOrder['first'] | null {
  const named = pieces.filter((piece) => piece.role !== 'location')
  const [first, second] = named.length === 1 && named[0] ? splitByComma(named[0]) : named
  if (!first || !second) return null
  const difference = lean(first.text) - lean(second.text)
  return difference >= 0.6 ? 'title' : difference <= -0.6 ? 'company' : null
}

/** Learns from a section's headers which comes first, and if a comma parts them. */
export function learnOrder(headers: readonly HeaderPiece[][]): HeaderOrder {
  const orders = headers.map(orderOf)
  const companies = orders.filter((order) => order === 'company').length
  const byComma =
    headers.filter((pieces, index) => orders[index] !== null && isSinglePiece(pieces)).length > 0
  return {
    first: companies > orders.filter((order) => order === 'title').length ? 'company' : 'title',
    byComma,
  }
}

function isSinglePiece(pieces: readonly HeaderPiece[]): boolean {
  return pieces.filter((piece) => piece.role !== 'location').length === 1
}

export function readHeader(pieces: readonly HeaderPiece[], order: HeaderOrder): JobHeader {
  const header = assignRoles(pieces, order)
  return header.location === '' ? withTownCutOff(header) : header
}

/** "Residencia Los Olivos, Elche" and "Rundschau (Halle)": what follows an employer is a town, listed or not. */
function withTownCutOff(header: JobHeader): JobHeader {
  const bracket = /^(.*\S)\s*\(([^()]+)\)$/u.exec(header.company)
  const parts = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : commaParts(header.company)
  const [company = '', town = ''] = parts
  if (parts.length !== 2 || header.title === '' || !isTownLike(town)) return header
  return { ...header, company, location: town }
}

function assignRoles(pieces: readonly HeaderPiece[], order: HeaderOrder): JobHeader {
  const place = (list: readonly HeaderPiece[]) => list.find((piece) => piece.role === 'location')?.text ?? ''
  let location = place(pieces)
  let named = pieces.filter((piece) => piece.role !== 'location')
  if (named.length === 0 && location) return { title: '', company: location, location: '' }
  if (named.length === 1 && named[0]?.role === null) {
    const split = splitByComma(named[0])
    location ||= place(split)
    named = split.filter((piece) => piece.role !== 'location')
    const parts = commaParts(named[0]?.text ?? '')
    // Without a hint in the words, the section's other entries tell what stands before the comma.
    if (named.length === 1 && parts.length > 1 && order.byComma) {
      const [first = '', ...rest] = parts
      const [title, company] = order.first === 'title' ? [first, rest.join(', ')] : [rest.join(', '), first]
      return { title, company, location }
    }
  }
  const titleRole = named.find((piece) => piece.role === 'title')
  const companyRole = named.find((piece) => piece.role === 'company')
  const open = named.filter((piece) => piece.role === null)
  if (titleRole || companyRole) {
    const byLean = [...open].sort((a, b) => lean(b.text) - lean(a.text))
    const title = titleRole?.text ?? byLean[0]?.text ?? ''
    return {
      title,
      company: companyRole?.text ?? byLean.findLast((piece) => piece.text !== title)?.text ?? '',
      location,
    }
  }
  if (open.length <= 1) {
    const text = open[0]?.text ?? ''
    return titleScore(text) > organisationScore(text) ||
      (organisationScore(text) === 0 && order.first === 'title')
      ? { title: text, company: '', location }
      : { title: '', company: text, location }
  }
  return { ...chooseTwo(open, order), location: location || extraPlace(open, order) }
}

function chooseTwo(open: readonly HeaderPiece[], order: HeaderOrder): { title: string; company: string } {
  const best = open.reduce((a, b) => (lean(b.text) > lean(a.text) ? b : a))
  if (lean(best.text) > 0) {
    const others = open.filter((piece) => piece !== best)
    const organised = others.filter((piece) => organisationScore(piece.text) > 0)
    const otherLine = others.find((piece) => piece.line !== best.line)
    const next = others.find((piece) => piece.line === best.line)
    const company = organised[0] ?? (order.first === 'company' ? others[0] : (next ?? otherLine))
    return { title: best.text, company: company?.text ?? '' }
  }
  const worst = open.reduce((a, b) => (lean(b.text) < lean(a.text) ? b : a))
  const [first, second] = open as [HeaderPiece, HeaderPiece]
  if (lean(worst.text) < 0)
    return { title: open.find((piece) => piece !== worst)?.text ?? '', company: worst.text }
  return order.first === 'title'
    ? { title: first.text, company: second.text }
    : { title: second.text, company: first.text }
}

/** A third short piece beside title and employer is where the job was. */
function extraPlace(open: readonly HeaderPiece[], order: HeaderOrder): string {
  if (open.length < 3) return ''
  const { title, company } = chooseTwo(open, order)
  const rest = open.find((piece) => piece.text !== title && piece.text !== company)
  return rest && rest.text.length < 40 && titleScore(rest.text) === 0 ? rest.text : ''
}
