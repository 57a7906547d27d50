import { isDenied } from './denied.ts'
import type { FoundChoice } from './found.ts'

/** A part of the week, or of the work. */
const SOME = `(?:once|twice|(?:a|one|two|three|four|a few|a couple of|some|[1-4])(?: (?:or|to) (?:two|three|four|[2-4])|-[2-4])? (?:days?|times|mornings?|afternoons?)|half(?: of)? (?:the|my) (?:week|time|days)|part of the (?:week|time)|part(?:ly|ially)?|partway|half(?:way)?|sometimes|occasionally|now and then|now and again|every other (?:day|week)|(?:the )?odd day|on (?:some|certain) days)`
const EACH = `(?:(?: (?:a|per|each|every|of the|out of the) (?:week|month|fortnight))?)`
/** "twice a week", "partly", "two days" right before a way of working. */
const SOME_AHEAD = new RegExp(
  String.raw`(?<![\p{L}\d])${SOME}${EACH}(?: (?:be|working|work|spent|to be|i'd be|i would be|done))?(?: remotely)?\s*$`,
  'iu',
)
/** The same right behind it. */
const SOME_BEHIND = new RegExp(
  String.raw`^(?:,| only| just| maybe| about| say| for| up to| at most)*\s*${SOME}${EACH}(?![\p{L}\d])`,
  'iu',
)
/** Two ways of working that belong together: "… and the rest from home". */
const TOGETHER =
  /^(?:[^.!?;]{0,40}[\s,])?(?:and|&|\+|plus|the rest|the other|otherwise|then)(?:\s[^.!?;]{0,40})?$|^\s*[,/&+]\s*$/i
const APART = /\b(?:or|not|never|instead|rather|than|but|no|nor)\b|n't\b/i

/**
 * "twice a week in the office, the rest at home": two ways of working that are both
 * wanted, or one for a part of the week, are neither but both.
 */
export function mixedModes({ text, found }: { text: string; found: FoundChoice[] }): FoundChoice[] {
  const modes = found.filter(({ slot, value }) => slot === 'work_mode' && value !== 'hybrid')
  const mixed = new Map<FoundChoice, FoundChoice>()
  modes.forEach((mode, i) => {
    const part = partOf(text, mode)
    if (part || belongs(text, modes[i - 1], mode) || belongs(text, mode, modes[i + 1]))
      mixed.set(mode, { ...mode, ...part, value: 'hybrid' })
  })
  // "two days a week from home" tells no hours.
  const within = ({ start, end }: FoundChoice) =>
    [...mixed.values()].some((mode) => start >= mode.start && end <= mode.end)
  return found.flatMap(
    (choice) => mixed.get(choice) ?? (choice.slot === 'job_type' && within(choice) ? [] : choice),
  )
}

/** The way of working with the part of the week that is said beside it; null when none is. */
function partOf(text: string, mode: FoundChoice): { start: number; end: number } | null {
  if (isDenied({ text, ...mode })) return null
  const ahead = text.slice(Math.max(0, mode.start - 50), mode.start)
  const before = SOME_AHEAD.exec(ahead)
  if (before) return { start: mode.start - (ahead.length - before.index), end: mode.end }
  const behind = SOME_BEHIND.exec(text.slice(mode.end, mode.end + 50))
  return behind && { start: mode.start, end: mode.end + behind[0].length }
}

function belongs(text: string, one: FoundChoice | undefined, other: FoundChoice | undefined): boolean {
  if (!one || !other || one.value === other.value) return false
  const between = text.slice(one.end, other.start)
  return (
    TOGETHER.test(between) &&
    !APART.test(between) &&
    !isDenied({ text, ...one }) &&
    !isDenied({ text, ...other })
  )
}
