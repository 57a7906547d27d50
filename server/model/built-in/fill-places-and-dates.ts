import type { State } from './fill-state.ts'
import type { Field } from './schema.ts'
import { DENIES } from './slots/corrections/line-and-value.ts'
import { isoDate } from './slots/dates.ts'
import { isDenied } from './slots/denied.ts'
import { freeTextStart } from './slots/free-text.ts'
import { isKnownPlace } from './slots/places.ts'
import { selfStatement } from './slots/self.ts'
import { storyTokens } from './slots/story.ts'
import type { Span } from './spans.ts'

export function placeFor(field: Field, state: State): string | null {
  const { reading, fields, row } = state
  if (field.nullable && fields.some(({ slot }) => slot === 'person_name')) {
    const home = selfStatement({ text: reading.text, kind: 'home' })
    const place = sureOrHome(placeSpan(state), state)
    if (home && place && home.toLowerCase().includes(place.toLowerCase()))
      return home.length > place.length + 12 ? place : home
    return home && looksLikePlace(home) ? home : place
  }
  const place = inCompanyTown(state) ?? placeSpan(state) ?? besideCompany(state) ?? calledPlace(state)
  if (place && (namesOtherRow(place, state) || isPartOfTitle(place, state))) return null
  return place && row?.label.toLowerCase().includes(place.toLowerCase()) ? null : place
}

/** "…. Profile, please": a word that only stands like a place is where nobody lives. */
function sureOrHome(place: string | null, { reading: { spans } }: State): string | null {
  const sure = spans.some((span) => span.kind === 'place' && span.value === place && span.sure)
  return place && (sure || isKnownPlace(place)) ? place : null
}

/** "the place is Cork": a town that only the word for it makes one. */
function calledPlace({ row, reading: { text } }: State): string | null {
  return (row && CALLED_PLACE.exec(text)?.[1]) ?? null
}

const CALLED_PLACE =
  /\b(?:place|location|town|city)\b (?:(?:is|should be|must be|to|becomes|now|really|in) )+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/u

/** "lecturer in sociology" is taught, and no town. */
function isPartOfTitle(place: string, { employment }: State): boolean {
  return employment?.position?.endsWith(` in ${place}`) === true && !isKnownPlace(place)
}

/** "…, and the Nottingham one": a place by which another row of the list is called. */
function namesOtherRow(place: string, { reading: { text }, exchanges, row }: State): boolean {
  const others = exchanges
    .flatMap(({ results }) => results)
    .flatMap(({ references }) => references)
    .filter(({ id, type }) => row !== null && type === row.type && id !== row.id)
  const at = text.indexOf(place)
  return (
    others.some(({ label }) => label.toLowerCase().includes(place.toLowerCase())) &&
    /^ (?:one|alert|job|entry|offer)\b/i.test(text.slice(at + place.length))
  )
}

/** "Hotel Aurora, Tromsø, June 2019": what stands between the company and the dates. */
function besideCompany({ reading, employment }: State): string | null {
  if (!employment?.company) return null
  const at = reading.text.indexOf(employment.company)
  const rest = at < 0 ? '' : reading.text.slice(at + employment.company.length)
  const part = /^,\s*(\p{Lu}\p{Ll}[\p{L}' -]{1,30}?)(?=,|\.|;| from | since |$)/u.exec(rest)?.[1]
  return part &&
    part !== employment.position &&
    reading.spans.every(({ start, end }) => {
      const from = at + (employment.company?.length ?? 0) + rest.indexOf(part)
      return end <= from || start >= from + part.length
    })
    ? part
    : null
}

/** "with Hendry & Sons in Perth": of several places, the one right behind the company. */
function inCompanyTown({ reading: { text, spans }, employment }: State): string | null {
  const at = employment?.company ? text.indexOf(employment.company) : -1
  if (at < 0) return null
  const end = at + (employment?.company?.length ?? 0)
  const behind = spans.find(
    (span) =>
      span.kind === 'place' && span.start > end && /^,? (?:in |near |\()?$/.test(text.slice(end, span.start)),
  )
  return behind?.kind === 'place' ? behind.value : null
}

function looksLikePlace(words: string): boolean {
  return words.split(' ').length <= 5 && !/\b(?:job|role|work|position|looking|a|an)\b/i.test(words)
}

/** "… and the town was Lille": a place that is called one stands in no text to keep. */
const PLACED = /\b(?:town|city|place|location|office|site|country)\b(?: \p{L}+){0,3}[: ]*$/iu
/** "at TU Delft": a place in the name of a school or a company. */
const IN_NAME = /\b(?:at|with|for) (?:the )?(?:\p{Lu}[\p{L}&.-]* ){1,3}$/u

/** "I am from Lyon" says where somebody comes from; another place is the one that is meant. */
const ORIGIN = /\b(?:(?:i am|i'm|im)(?: an? [\p{L} ]{2,30}?)?|originally|come|moved|moving) from $/iu

function placeSpan({ reading, employment, row, fields }: State): string | null {
  const places = reading.spans.flatMap((span) => (span.kind === 'place' ? [span] : []))
  const end = freeTextStart(reading)
  const usable = places.filter(({ value, start, end: until }) => {
    if (employment?.company?.toLowerCase().includes(value.toLowerCase())) return false
    if (isDenied({ text: reading.text, start, end: until })) return false
    // "the second gives the place as Lyon": what it says, and should not.
    if (row && DENIES.test(reading.text.slice(Math.max(0, start - 80), start))) return false
    return !row || start < end || end === reading.text.length || PLACED.test(reading.text.slice(0, start))
  })
  const asked = usable.filter(({ start }) => !ORIGIN.test(reading.text.slice(Math.max(0, start - 48), start)))
  const named = asked.filter(({ start }) => !IN_NAME.test(reading.text.slice(0, start)))
  const told = fields.some(({ slot }) => slot === 'keywords') ? storyTokens(reading.tokens) : []
  // "I live in Cusco. Anything in Lima?": where somebody looks, and not where they are or were.
  const wished = named.filter(({ from }) => !told[from])
  const best = [wished, named, asked].find((some) => some.length > 0) ?? usable
  const value = (best.find(({ sure }) => sure) ?? best[0])?.value ?? null
  // "Hotel Bristol, Vienna": the first of the two towns is the company's name.
  const [first = '', ...others] = value?.split(', ') ?? []
  return others.length > 0 && employment?.company?.includes(first) ? others.join(', ') : value
}

function datesFor({ reading, row }: State): Extract<Span, { kind: 'date' }>[] {
  return reading.spans.flatMap((span) => {
    if (span.kind !== 'date') return []
    const ahead = reading.text.slice(Math.max(0, span.start - 20), span.start)
    if (/\b(?:not|instead of|rather than|isn't|wasn't)\s+(?:in |on )?$/i.test(ahead)) return []
    return row && ahead.endsWith(row.label) ? [] : [span]
  })
}

export function dateFor(slot: 'date_start' | 'date_end', state: State): string | null {
  const edge = slot === 'date_start' ? 'start' : 'end'
  const dates = datesFor(state)
  const named = dates.find(({ value }) => value.role === edge)
  if (named) return isoDate(named.value, edge)
  const free = dates.filter(({ value }) => value.role === null)
  const only = free[0]
  if (!only) return null
  const isNew = state.employment !== null
  if (isNew && free.length >= 2) return isoDate((edge === 'start' ? only : (free[1] ?? only)).value, edge)
  if (isNew && edge === 'start' && !dates.some(({ value }) => value.role === 'start'))
    return isoDate(only.value, edge)
  // "I worked there in 2019": the whole year.
  if (isNew && edge === 'end' && only.value.month === null && dates.length === 1)
    return isoDate(only.value, edge)
  return null
}

const CURRENT =
  /\b(?:still|current(?:ly)?|present|ongoing|to date|at the moment|nowadays|right now|these days)\b|(?:\b(?:to|until|till|til)|-)\s*(?:now|today)\b|\bsince\b|\bnew job\b|\bi (?:now )?work (?:now )?(?:as|at|for)\b|\bi(?:'m| am) (?:now )?(?:an?|the|employed|working)\b/i
const NOT_CURRENT =
  /\b(?:no longer|not|isn't|wasn't|never(?! left))\b[^.,;]{0,24}\b(?:current|ongoing|there|work(?! (?:history|experience)))/i

/** Says that a job is over. */
const LEFT =
  /\b(?:no longer|not|don't|dont|isn't|am not|im not|i'm not|stopped)\b[^.]{0,40}\b(?:any ?more|no more|work(?:ing)? (?:there|at|for)|there now)\b|\bno longer (?:work|at|there|employed)|\b(?:my )?last day (?:was|is)\b/i
const LEAVES = /\b(?:left|quit|resigned|finished|ended|last day|laid off|let go|stopped)\b/i

export function currentFor(field: Field, state: State): boolean | null {
  const { text } = state.reading
  const ended = dateFor('date_end', state) !== null
  const current =
    /\b(?:still|current(?:ly)?|present|ongoing|to date|until now|till now)\b/i.test(text) &&
    !NOT_CURRENT.test(text) &&
    !ended
  if (field.nullable && (LEFT.test(text) || (ended && LEAVES.test(text)))) return false
  if (field.nullable)
    return current && !/\b(?:current|present) (?:job|role|position|employer)\b/i.test(text)
      ? true
      : NOT_CURRENT.test(text) && /\bcurrent|ongoing\b/i.test(text)
        ? false
        : null
  return !ended && CURRENT.test(text) && !NOT_CURRENT.test(text)
}
