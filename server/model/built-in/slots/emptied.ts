import type { Reading } from '../terms/reading.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'
import { freeTextStart } from './free-text.ts'

const VERB = String.raw`\b(?:remove|delete|clear|erase|empty|drop|wipe|bin|scrap|chuck|ditch|strip|lose|get rid of|get shot of|take (?:off|out|away|down)|blank)(?: (?:out|off|away))?`
/** "take my website off", "leave the bio blank": the name stands within. */
const AROUND = [
  /\btake ([^.;!?,]{1,40}?) (?:off|out|away|down)\b/giu,
  /\b(?:leave|make|set|have|keep|turn|want) ([^.;!?,]{1,40}?)(?: to be| to)? (?:empty|blank|nothing)\b/giu,
]
const OBJECT = new RegExp(`${VERB} ([^.;!?,:"]{1,60})`, 'giu')
const POINTS = new RegExp(
  String.raw`${VERB} (?:it|that|this|the (?:thing|lot|whole thing))\b|\b(?:leave|make|keep) (?:it|that)(?: just| completely)? (?:empty|blank)\b|\btake (?:it|that|this) (?:off|out|away|down)\b`,
  'iu',
)
/** Ends the name of what is emptied. */
const BEYOND = /\s(?:and|but|because|since|as|so|then|with|please|for|to|at)(?!\p{L}).*$/iu
/**
 * True when one of the names is what the words empty: "wipe my bio", "take my website off", "… that bio
 * is cringe, get rid of it". Not where the text that is announced says so, and not for a part of it.
 */
export function isEmptied({ reading, names }: { reading: Reading; names: ReadonlySet<string> }): boolean {
  const text = reading.text.slice(0, freeTextStart(reading))
  const named = (words: string) => wordsOf(words).some((word) => names.has(stem(word)))
  for (const [, object = ''] of text.matchAll(OBJECT)) {
    const bare = object.replace(BEYOND, '')
    const from = /^(.*?) (?:from|off|on|in|of|out of) (.*)$/iu.exec(bare)
    if (from ? named(from[1] ?? '') : named(bare)) return true
  }
  if (AROUND.some((form) => [...text.matchAll(form)].some(([, object = '']) => named(object)))) return true
  const pointer = POINTS.exec(text)
  return pointer !== null && named(text.slice(0, pointer.index))
}
