import type { JsonResumeBasics } from '../../tools/resumes/json-resume.ts'
import { cityNames, regionNames } from './place-names.ts'
import { organisationScore, titleScore } from './title-words.ts'

type Location = NonNullable<JsonResumeBasics['location']>

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'ar', 'he', 'el', 'zh', 'ja', 'tr', 'pl']

/** Country names in many languages come with the runtime (CLDR); only short forms are added. */
function countryNames(): Map<string, string> {
  const names = new Map<string, string>()
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const first of letters)
      for (const second of letters) {
        const name = display.of(first + second)
        // Retired codes (FX) still have names.
        const code = new Intl.Locale(`und-${first}${second}`).region
        if (name && code) names.set(name.toLowerCase(), code)
      }
  }
  const short = {
    usa: 'US',
    us: 'US',
    'u.s.': 'US',
    'u.s.a.': 'US',
    uk: 'GB',
    'u.k.': 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    uae: 'AE',
    turkey: 'TR',
    'czech republic': 'CZ',
    россия: 'RU',
    holland: 'NL',
    대한민국: 'KR',
  }
  for (const [name, code] of Object.entries(short)) names.set(name, code)
  return names
}

let countries: Map<string, string> | undefined
let cities: Set<string> | undefined

function countryCode(text: string): string | undefined {
  countries ??= countryNames()
  return countries.get(text.toLowerCase().replace(/^(?:the|die|der)\s+/, ''))
}

function isCity(text: string): boolean {
  cities ??= new Set([
    ...cityNames,
    ...Intl.supportedValuesOf('timeZone').map((zone) =>
      (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
    ),
  ])
  const name = text
    .toLowerCase()
    .replace(/^(?:greater|area of|г\.\s?)\s*/u, '')
    .replace(/\s+(?:area|metropolitan area|city|bay area)$/, '')
  return cities.has(name) || cities.has(name.replace(/市$/, ''))
}

export function isRegionName(text: string): boolean {
  return (
    regionNames.has(text.toLowerCase().replace(/\.$/, '')) ||
    /^[A-Z]{2}(?:\s\d{5}(?:-\d{4})?(?:\s(?:United States|USA))?)?$/.test(text)
  )
}

const anywhere =
  /^(?:\(?(?:fully |100% )?remote\)?|home ?office|worldwide|distributed|à distance|télétravail|remoto|hybrid|удал[её]нно|远程|عن بعد)$/iu

const capitalised =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:[ -](?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|de|la|le|les|am|an|der|di|del|upon|sur|en|of|el|al|do|da|dos))*$/u

function cleanPlace(text: string): string {
  return text
    .trim()
    .replace(/^[([]+|[)\].]+$/g, '')
    .replace(
      /^(?:in|based in|location|ort|lieu|standort|wohnort|ubicación|luogo|город|المكان|地点|現住所)\s*[:：]?\s+/iu,
      '',
    )
}

export function isCountry(text: string): boolean {
  return countryCode(text) !== undefined
}

/** "[Poznań,] Wielkopolska, Poland": behind a city, what stands before a country is a region. */
function isCityInRegion(behind: readonly string[]): boolean {
  const [region = '', country = ''] = behind
  return (
    behind.length === 2 &&
    isCountry(country) &&
    capitalised.test(region) &&
    region.split(' ').length <= 3 &&
    organisationScore(region) + titleScore(region) === 0
  )
}

/** True when the text is a place and nothing else: "Berlin", "Austin, TX", "Lyon (France)", "Remote". */
export function isLocation(text: string): boolean {
  const place = cleanPlace(text)
  if (place === '' || place.length > 60) return false
  if (anywhere.test(place) || isCountry(place) || isCity(place)) return true
  const parts = place
    .split(/\s*[,،，/(]\s*|\s+[–-]\s+/)
    .map((part) =>
      part
        .replace(/[)]$/, '')
        .replace(/^\d{4,6}\s+|\s+\d{4,6}$/g, '')
        .trim(),
    )
    .filter(Boolean)
  const [first = '', ...rest] = parts
  if (rest.length === 0) return isCity(first)
  const listed = (part: string) =>
    isCountry(part) || isRegionName(part) || isCity(part) || anywhere.test(part)
  if (rest.length > 3) return false
  if (!rest.every(listed)) return isCity(first) && isCityInRegion(rest)
  if (isCity(first) || isCountry(first) || isRegionName(first) || anywhere.test(first)) return true
  // A town that is not listed counts before a state or country, not before another city.
  return (
    capitalised.test(first) &&
    organisationScore(first) + titleScore(first) === 0 &&
    !isCity(rest[0] ?? '') &&
    rest.some((part) => isCountry(part) || isRegionName(part)) &&
    first.split(' ').length <= 3
  )
}

/** "515 9th Street, Rapid City, SD 57701", "PO Box 12, Wall, SD 57790". */
export function isAddress(text: string): boolean {
  if (!/\d/.test(text) || text.length > 90) return false
  const street =
    /(?<!\p{L})(?:street|road|avenue|lane|drive|suite|blvd|p\.?\s?o\.?\s?box|postfach|\p{L}*stra(?:ß|ss)e|platz|rue|calle|via|viale|plaza|ul\.)(?!\p{L})/iu
  const postal = /,\s*[A-Z]{2}\s+\d{5}(?!\d)|(?<!\d)\d{5}\s+\p{Lu}\p{Ll}/u
  const lone =
    /^\d+\p{L}?\s.*\s(?:street|road|avenue|lane|drive|parkway|boulevard|highway|st|rd|ave|blvd)\.?$/iu
  return postal.test(text) || lone.test(text.trim()) || (street.test(text) && /,/.test(text))
}

/** True for a place whose first part is known: not "Smallville, KS", which could be "Acme, KS". */
export function isKnownLocation(text: string): boolean {
  return isLocation(cleanPlace(text).split(/\s*[,،，/(]\s*/)[0] ?? '')
}

/** Cuts a trailing place off: "Acme Corp, Berlin, Germany" → ["Acme Corp", "Berlin, Germany"]. */
export function splitTrailingLocation(text: string): { rest: string; location: string | null } {
  const bracket = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(text)
  if (bracket && isLocation(bracket[2] ?? ''))
    return { rest: bracket[1] ?? '', location: cleanPlace(bracket[2] ?? '') }
  const parts = text.split(/[,،，]\s*/)
  const cut = (count: number) => ({
    rest: parts.slice(0, -count).join(', '),
    location: parts.slice(-count).join(', '),
  })
  for (const count of [3, 2, 1])
    if (parts.length > count && isLocation(cut(count).location) && isKnownLocation(cut(count).location))
      return cut(count)
  // "Acme, Smallville, KS": an unlisted town, if an employer remains before it.
  if (parts.length > 2 && isLocation(cut(2).location) && titleScore(cut(2).rest) === 0) return cut(2)
  if (parts.length > 3 && isLocation(cut(2).location)) return cut(2)
  if (parts.length > 1 && isCountry(parts.at(-1) ?? '')) return cut(1)
  return { rest: text, location: null }
}

/** A place inside a contact line. */
export function findLocation(text: string): Location | null {
  for (const piece of text.split(/\s*[|•·]\s*|\s{2,}/)) {
    const bare = cleanPlace(
      piece.replace(
        /^(?:address|adresse|anschrift|dirección|indirizzo|endereço|adres|адрес|العنوان|כתובת|地址|住所|διεύθυνση|location|ort|wohnort|city)\s*[:：]\s*/iu,
        '',
      ),
    )
    const found = toLocation(bare)
    if (found) return found
  }
  return null
}

function toLocation(text: string): Location | null {
  if (/@|https?:|\d{6,}/.test(text) || text.length > 90) return null
  const parts = text.split(/\s*[,，]\s*/).filter(Boolean)
  const postal = /^(?:[A-Z]{1,2}-)?(\d{4,6})\s+(\p{Lu}[\p{L} .-]+)$/u
  const location: Location = {}
  for (const part of parts) {
    const match = postal.exec(part)
    const code = countryCode(part)
    if (match) Object.assign(location, { postalCode: match[1], city: match[2] })
    else if (code && !isCity(part)) location.countryCode = code
    else if (isCity(part)) location.city ??= part
    else if (location.city && isRegionName(part)) location.region = part
    else if (/\d/.test(part)) location.address ??= part
    else if (isRegionName(part)) location.region ??= part
    else if (parts.length > 1 && capitalised.test(part)) location.city ??= part
    else return null
  }
  if (!location.city && !location.countryCode) return null
  return location.city &&
    !location.countryCode &&
    !location.region &&
    !location.postalCode &&
    !isCity(location.city)
    ? null
    : location
}
