import { isCountry, isKnownLocation, isRegionName, splitTrailingLocation } from './find-location.ts'
import type { HeaderPiece } from './header-pieces.ts'
import { isEmploymentType, isLegalForm, organisationScore, titleScore } from './title-words.ts'

/** The ways in which one piece of a head can be read: whole, without its place, or cut in two. */

/** A piece, or a half of one, that may be an employer or a position. */
export interface HeadPart {
  text: string
  place: string
  /** How sure the place is: 1 for a listed one, 0 for none, less than 0.5 for a name in brackets. */
  placeEvidence: number
}

export type Joint = 'comma' | 'at' | 'in' | 'bracket' | 'slash' | 'stop'

export interface HeadCut {
  joint: Joint
  /** The cut goes through what may be one firm's name: "Marsh, | Tolliver & Quennell". */
  tears: boolean
  left: HeadPart
  right: HeadPart
}

const atWord =
  /\s+(?:at|@|bei(?: der| dem)?|chez|presso|bij|hos|w firmie|в компании|в|στην?|في شركة|لدى)\s+/giu

/** Before a firm as well as before a field or a town: weaker evidence than "at". */
const inWord =
  /\s+(?:with|for|in|im|in der|en|em|na|no|nella|nel|alla|al|au|aux|à|pour|para|per|für|beim|voor|w|we)\s+(?:(?:the|die|der|dem|den|la|le|les|el|los|las|il|lo|de|het|l['’])\s*)?(?=[\p{Lu}\d"“„«])/gu

/** One to three capitalised words that are neither a firm nor a job. */
export function isTownLike(written: string): boolean {
  const capitals = written.length > 3 && written === written.toUpperCase()
  const text = capitals
    ? written.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : written
  const named =
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*(?:[ -][\p{Lu}\p{Lo}\d][\p{L}\p{M}'’-]*){0,2}$/u.test(
      text,
    )
  // "Ministry of Health, Nakuru County": a part of the name as often as its place.
  if (/\s(?:county|district|province|region)$/iu.test(text)) return false
  return named && organisationScore(text) === 0 && titleScore(text) === 0 && !isLegalForm(text)
}

/** Where a comma may part two names: not before "Inc.", not inside brackets. */
function commaCuts(text: string): [string, string][] {
  return [...text.matchAll(/[,，]\s+|，/gu)].flatMap((match): [string, string][] => {
    const [left, right] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    const inBrackets = (left.match(/[([]/g)?.length ?? 0) > (left.match(/[)\]]/g)?.length ?? 0)
    const [next = ''] = right.split(/,\s/)
    return inBrackets || isLegalForm(next) || left.trim() === '' || right.trim() === ''
      ? []
      : [[left.trim(), right.trim()]]
  })
}

/** "Fort Drum, NY and overseas": every part is a town or begins with a listed place. */
function isPlaceList(text: string): boolean {
  return text
    .split(/[,，]\s*/)
    .every((part) => isTownLike(part) || isKnownLocation(part) || isRegionName(part.split(' ')[0] ?? ''))
}

/** "Roquetas de Mar", "Stratford upon Avon" → the names in it, without the small words between them. */
function withoutSmallWords(town: string): string {
  return town.replace(
    /\s(?:de|del|di|da|do|am|an der|sur|upon|aan|den)(?:\s(?:la|las|los))?(?=\s\p{Lu})/gu,
    '',
  )
}

/** "Northway Rail, Hornsey depot": which of a firm's houses, and so where it is. */
const branch =
  /^(.*\S),\s+((?:\p{Lu}[\p{L}\p{M}'’.-]*\s){1,2}(?:depot|branch|site|plant|store|warehouse|campus|Depot|Branch|Site|Plant|Store|Campus)|(?:Filiale|Standort|Niederlassung|agence de|agence d['’]|site de|magasin de|sucursal de|tienda de|filiale di|sede di|vestiging|filiaal|oddział)\s?\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?)$/u

/** The part whole, and without the place that may stand behind a comma or in brackets. */
export function readPart(text: string): HeadPart[] {
  const whole: HeadPart = { text, place: '', placeEvidence: 0 }
  const within = /^(.*\S)\s+(?:in|à|en|te|em|w)\s+(\p{Lu}.*)$/u.exec(text)
  const [firm = '', seat = ''] = within?.slice(1) ?? []
  const seated = isKnownLocation(seat) || (organisationScore(firm) >= 2 && isTownLike(seat))
  if (within && seated && titleScore(text) === 0)
    return [{ text: firm, place: seat, placeEvidence: 1 }, whole]
  const [, house = '', at = ''] = branch.exec(text) ?? []
  if (house && titleScore(text) === 0) return [{ text: house, place: at, placeEvidence: 0.8 }, whole]
  const known = splitTrailingLocation(text)
  if (known.location !== null && known.rest !== '') {
    const trailing = { text: known.rest, place: known.location, placeEvidence: 1 }
    // "Acme, Cluj-Napoca (Romania)", "Acme, Naxos, Greece": the town stands before its country.
    const [name, town] = commaCuts(known.rest).at(-1) ?? []
    if (!name || !town || !isPlaceList(withoutSmallWords(town)) || !isCountry(known.location))
      return [trailing, whole]
    const inTown = { text: name, place: `${town}, ${known.location}`, placeEvidence: 1 }
    return text.endsWith(')') ? [inTown, whole] : [{ ...inTown, placeEvidence: 0.8 }, trailing, whole]
  }
  const bracket = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text)
  const behindComma = commaCuts(text).find(([, right]) => isPlaceList(right.replace(/\s*\([^()]+\)$/u, '')))
  const [, before = '', inner = ''] = bracket ?? []
  const bare = withoutSmallWords(inner)
  const inBrackets = isTownLike(bare) && !/\d/.test(bare) && bare.split(' ').length < 3 ? [before, inner] : []
  const slash = /^([^/]+\S)\s\/\s([^/]+)$/u.exec(text)
  const behindSlash = slash && isTownLike(slash[2] ?? '') ? [slash[1] ?? '', slash[2] ?? ''] : null
  const [name, town] = behindComma ?? behindSlash ?? inBrackets
  return name && town
    ? [whole, { text: name, place: town, placeEvidence: behindComma || behindSlash ? 0.5 : 0.4 }]
    : [whole]
}

/** "Marsh," before "Tolliver & Quennell", "Cole," before "Abara and Sons": partners of one firm. */
export function tearsPartners(left: string, right: string): boolean {
  const [last = ''] = left.split(/,\s+/).slice(-1)
  const partner = /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(last) && titleScore(last) === 0
  return (
    partner &&
    /^\p{Lu}[\p{L}\p{M}'’-]+(?:,\s\p{Lu}[\p{L}\p{M}'’-]+)*\s(?:&|\+|and|und|et|y|e|en|og|och|i|и)\s\p{Lu}/u.test(
      right,
    )
  )
}

function cut(joint: Joint, left: string, right: string): HeadCut[] {
  const tears = joint === 'comma' && tearsPartners(left, right)
  return readPart(left)
    .slice(0, 1)
    .flatMap((first) => readPart(right).map((second) => ({ joint, tears, left: first, right: second })))
}

/** Every way to cut a piece into two names. */
export function cutsOf(text: string): HeadCut[] {
  const at = [...text.matchAll(atWord)].flatMap((match) =>
    cut('at', text.slice(0, match.index), text.slice(match.index + match[0].length)),
  )
  // "Encargada en Frutas Levante", not "Sales in Germany" nor "Fellow in Soil Science".
  const within = [...text.matchAll(inWord)].flatMap((match) => {
    const [left, right] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    return titleScore(left) < 1 || titleScore(right) > 0 || isKnownLocation(right) || /[,(]/.test(left)
      ? []
      : cut('in', left, right)
  })
  const bracket = /^(.{2,}?)\s*\(([^()]{3,})\)\s*$/u.exec(text)
  const inner = bracket?.[2]?.replace(/[\s,;–-]+$/u, '') ?? ''
  const stop = /^(.*\p{L}{3})\.\s+(\p{Lu}.*?)\.?$/u.exec(text)
  // "Museum of the Severn: Head of Learning", and no label before it.
  const colon = /^([^:]{2,60}):\s+(\p{Lu}[^:]*)$/u.exec(text)
  const slash = text.split(/\s+\/\s+/)
  return [
    ...at,
    ...within,
    ...commaCuts(text).flatMap(([left, right]) => cut('comma', left, right)),
    ...(bracket && !isEmploymentType(inner) && !isKnownLocation(inner)
      ? cut('bracket', bracket[1] ?? '', inner)
      : []),
    ...(stop ? cut('stop', stop[1] ?? '', stop[2] ?? '') : []),
    ...(colon ? cut('stop', colon[1] ?? '', colon[2] ?? '') : []),
    ...(slash.length === 2 ? cut('slash', slash[0] ?? '', slash[1] ?? '') : []),
  ].filter(
    ({ left, right }) =>
      left.text.length > 1 && right.text.length > 1 && !isTorn(left.text) && !isTorn(right.text),
  )
}

/** A bracket opens or closes here whose other half is elsewhere. */
function isTorn(text: string): boolean {
  return text.split('(').length !== text.split(')').length
}

/** A slash parts an employer from its place: "Acme / Berlin". */
export function splitSlashPlaces(piece: HeaderPiece): HeaderPiece[] {
  const parts = piece.text.split(/\s+\/\s+/)
  if (
    parts.length < 2 ||
    piece.role !== null ||
    parts.some(isTorn) ||
    !parts.some((part) => isKnownLocation(part))
  )
    return [piece]
  return parts.map((text) => ({ ...piece, text, role: isKnownLocation(text) ? 'location' : null }))
}
