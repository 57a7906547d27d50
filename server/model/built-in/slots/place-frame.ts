import type { Token } from '../terms/token.ts'

export interface FoundPlace {
  from: number
  to: number
  value: string
  /** False when only a preposition makes it a place. */
  sure: boolean
}

/** Where in a text a place may start. */
export interface PlaceQuery {
  tokens: readonly Token[]
  at: number
  text: string
}

export const BEFORE_PLACE = new Set([
  'in',
  'near',
  'around',
  'nearby',
  'outside',
  'within',
  'across',
  'throughout',
  'to',
  'at',
  'from',
  'for',
  'of',
  'inside',
  'round',
  'or',
  'and',
  'about',
  'try',
  'ideally',
  'maybe',
  'preferably',
  'add',
  'include',
  'plus',
])
export const SURE_BEFORE = new Set([
  'in',
  'near',
  'around',
  'outside',
  'across',
  'throughout',
  'round',
  'nearby',
])

/** The word that places what starts here: "the" is passed over, "20 miles from" counts as "near". */
export function placedBefore({ tokens, at }: { tokens: readonly Token[]; at: number }): string {
  const back = tokens[at - 1]?.text === 'the' ? 2 : 1
  const before = tokens[at - back]?.text ?? ''
  const further = tokens[at - back - 1]?.text ?? ''
  const distance =
    /^(?:of|from)$/.test(before) &&
    /^(?:miles?|km|kilometres?|minutes|mins|hour|outskirts|commute|far|drive)$/.test(further)
  const close = before === 'to' && /^(?:close|near|nearer|closer)$/.test(further)
  const based =
    before === 'of' && further === 'out' && /^(?:based|work|working)$/.test(tokens[at - back - 2]?.text ?? '')
  return distance || close || based ? 'near' : before
}

/** Between commas or full stops: "chef, Cork, please". */
export function standsAlone({
  tokens,
  from,
  to,
  text,
}: {
  tokens: readonly Token[]
  from: number
  to: number
  text: string
}): boolean {
  const ahead = text.slice(tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0)
  const behind = text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? text.length)
  return (from === 0 || /[,.;:!?\n-]/.test(ahead)) && (to >= tokens.length || /[,.;:!?\n]/.test(behind))
}
