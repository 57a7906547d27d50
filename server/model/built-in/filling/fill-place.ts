import { DENIES } from '../slots/corrections/line-and-value.ts'
import { isDenied } from '../slots/denied.ts'
import { freeTextStart } from '../slots/free-text.ts'
import { isLeftOut } from '../slots/left-out.ts'
import { saysNearMe } from '../slots/near-me.ts'
import { isKnownPlace } from '../slots/places.ts'
import { selfStatement } from '../slots/self.ts'
import { storyTokens } from '../slots/story.ts'
import { isToldOfOther } from '../slots/told-of-others.ts'
import type { Field } from '../terms/field.ts'
import type { Span } from '../terms/span.ts'
import { overlaps } from '../words/overlap.ts'
import type { State } from './fill-state.ts'

type PlaceSpan = Extract<Span, { kind: 'place' }>

/** A place: where somebody lives, where a job is, or where work is looked for. */
export function placeFor(field: Field, state: State): string | null {
  const isHome = field.nullable && state.fields.some(({ slot }) => slot === 'person_name')
  if (isHome) return homeIn(state)
  const place = inCompanyTown(state) ?? bestPlace(state) ?? besideCompany(state) ?? calledPlace(state)
  if (!place && isOfSearch(state) && saysNearMe(state.reading.text)) return 'near me'
  if (!place || namesOtherRow(place, state) || isPartOfTitle(place, state)) return null
  if (state.row?.label.toLowerCase().includes(place.toLowerCase())) return null
  return isOfSearch(state) ? withDistance(place, state.reading) : place
}

/** Work is looked for, and not told of. */
function isOfSearch({ fields }: Pick<State, 'fields'>): boolean {
  return fields.some(({ slot }) => slot === 'keywords')
}

/** "within 20 miles of Leeds": how far around the place is looked. */
function withDistance(place: string, { text, spans }: State['reading']): string {
  const span = spans.find((one) => one.kind === 'place' && one.value === place)
  // "around school runs": only a word, and no place.
  const isPlace = span?.kind === 'place' && (span.sure || isKnownPlace(place))
  const ahead = span && isPlace ? text.slice(0, span.start) : ''
  const far = FAR.exec(ahead)?.groups
  if (far?.number) return `within ${far.number} ${/^k/i.test(far.unit ?? '') ? 'km' : 'miles'} of ${place}`
  if (far?.time) return `within ${MILES[far.time.toLowerCase()] ?? MILES_AN_HOUR} miles of ${place}`
  return place
}

const FAR =
  /\b(?:within|under|up to|inside|less than|max(?:imum)?(?: of)?|no more than) (?:about |around )?(?:(?<number>\d{1,3}) ?-?(?<unit>miles?|mi|km|kms|kilomet(?:er|re)s?)|(?<time>an hour|one hour|1 hour|half an hour|30 min(?:ute)?s|45 min(?:ute)?s|20 min(?:ute)?s)(?:'s)?)(?: (?:drive|commute|travel|train|journey|by car|by train))* (?:of|from|around|to) (?:the )?$/i
/** How far people come in that time, by road and roughly; the answer names the miles. */
const MILES_AN_HOUR = 40
const MILES: Record<string, number> = {
  'half an hour': 20,
  '30 minutes': 20,
  '30 mins': 20,
  '45 minutes': 30,
  '45 mins': 30,
  '20 minutes': 12,
  '20 mins': 12,
}

/** Where somebody says that they live: the place alone where much more is said around it. */
function homeIn(state: State): string | null {
  const home = selfStatement({ text: state.reading.text, kind: 'home' })
  const place = sureOrHome(bestPlace(ofOneself(state)), state)
  if (home && place && home.toLowerCase().includes(place.toLowerCase()))
    return home.length > place.length + 12 ? place : home
  return home && looksLikePlace(home) ? home : place
}

/** Without the places where somebody else lives, or where nobody lives any more. */
function ofOneself(state: State): State {
  const { text, spans } = state.reading
  const isElsewhere = ({ kind, start }: Span) =>
    kind === 'place' && (isToldOfOther({ text, at: start }) || FORMER.test(text.slice(0, start)))
  return { ...state, reading: { ...state.reading, spans: spans.filter((span) => !isElsewhere(span)) } }
}

const FORMER =
  /\b(?:(?:used to|once) (?:live|be|stay|reside|rent)|grew up|brought up|raised|born|went to (?:school|college|uni|university)|studied)\b[^.,;!?]*$/i

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
  /\b(?:place|location|town|city)\b(?: (?:of|for|on|in) (?:the |my )?\w+(?: one| job| entry)?)? (?:(?:is|should be|must be|to|into|becomes|now|really|in) )+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/u

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
  if (!part || part === employment.position) return null
  const start = at + employment.company.length + rest.indexOf(part)
  const own = { start, end: start + part.length }
  return reading.spans.some((span) => overlaps(span, own)) ? null : part
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

/** Of the places in the text the one that is meant: asked for, no part of a name, and told in no story. */
function bestPlace(state: State): string | null {
  const { reading, fields, employment } = state
  const ahead = (place: PlaceSpan, most = place.start) =>
    reading.text.slice(Math.max(0, place.start - most), place.start)
  const usable = reading.spans
    .filter((span) => span.kind === 'place')
    .filter((place) => isUsable(place, state))
  const asked = usable.filter((place) => !ORIGIN.test(ahead(place, 48)))
  const named = asked.filter((place) => !IN_NAME.test(ahead(place)))
  const told = fields.some(({ slot }) => slot === 'keywords') ? storyTokens(reading.tokens) : []
  // "I live in Cusco. Anything in Lima?": where somebody looks, and not where they are or were.
  const wished = named.filter(({ from }) => !told[from])
  const best = [wished, named, asked].find((some) => some.length > 0) ?? usable
  const value = (best.find(({ sure }) => sure) ?? best[0])?.value ?? null
  // "Hotel Bristol, Vienna": the first of the two towns is the company's name.
  const [first = '', ...others] = value?.split(', ') ?? []
  return others.length > 0 && employment?.company?.includes(first) ? others.join(', ') : value
}

/** Not the company's, not denied, and in no text to keep. */
function isUsable({ value, start, end }: PlaceSpan, { reading, fields, employment, row }: State): boolean {
  const { text } = reading
  if (isOfSearch({ fields }) && isLeftOut(reading, { start, end })) return false
  if (employment?.company?.toLowerCase().includes(value.toLowerCase())) return false
  if (isDenied({ text, start, end })) return false
  if (!row) return true
  if (TRIP.test(text.slice(0, start))) return false
  // "the second gives the place as Lyon": what it says, and should not.
  if (DENIES.test(text.slice(Math.max(0, start - 80), start))) return false
  const kept = freeTextStart(reading)
  return start < kept || kept === text.length || PLACED.test(text.slice(0, start))
}

/** "I'm off to see my family in Lagos": where somebody goes for a while, and no value for a row. */
const TRIP =
  /\b(?:off to|going to see|visit(?:ing)?|(?:on|from) (?:my )?(?:holidays?|vacation|leave|a trip)|family|parents|relatives|in-laws|travel(?:l?ing)?|flying|away)\b[^.,;:!?]*$/iu
/** "… and the town was Lille": a place that is called one stands in no text to keep. */
const PLACED = /\b(?:town|city|place|location|office|site|country)\b(?: \p{L}+){0,3}[: ]*$/iu
/** "at TU Delft": a place in the name of a school or a company. */
const IN_NAME = /\b(?:at|with|for) (?:the )?(?:\p{Lu}[\p{L}&.-]* ){1,3}$/u

/** "I am from Lyon" says where somebody comes from; another place is the one that is meant. */
const ORIGIN = /\b(?:(?:i am|i'm|im)(?: an? [\p{L} ]{2,30}?)?|originally|come|moved|moving) from $/iu
