import type { Reading } from '../terms/reading.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'
import { freeTextStart } from './free-text.ts'

const VERB = String.raw`\b(?:remove|delete|clear|erase|empty|drop|wipe|bin|scrap|chuck|ditch|strip|lose|get rid of|get shot of|take (?:off|out|away|down)|blank)(?: (?:out|off|away))?`
/** "take my website off", "leave the bio blank": the name stands within. */
const AROUND = [
  /\btake ([^.;!?,]{1,40}?) (?:off|out|away|down)\b/giu,
  /\b(?:leave|make|set|have|keep|turn|want) ([^.;!?,]{1,40}?)(?: to be| to)? (?:empty|blank|nothing)\b/giu,
  /\b(?:my|the|that) ([^.;!?,]{2,40}?) (?:can|could|should|must|may|has to|needs to|is to)(?: now| just| all| also)? (?:go|disappear|come (?:off|out|down)|be (?:removed|deleted|emptied|cleared|wiped|taken (?:off|out|down)))(?=[.,;!?]|$| (?:now|please|pls|too|altogether|entirely|completely|because|since|as)\b)/giu,
]
const OBJECT = new RegExp(`${VERB} ([^.;!?,:"]{1,60})`, 'giu')
const POINTS = new RegExp(
  String.raw`${VERB} (?:it|that|this|the (?:thing|lot|whole thing))\b|\b(?:leave|make|keep) (?:it|that)(?: just| completely)? (?:empty|blank)\b|\btake (?:it|that|this) (?:off|out|away|down)\b`,
  'iu',
)
/** Ends the name of what is emptied. */
const BEYOND = /\s(?:and|but|because|since|as|so|then|with|please|for|to|at)(?!\p{L}).*$/iu
/** "clear what I wrote on the second": the note by what was done. */
const WRITTEN =
  /^(?:everything |all )?(?:(?:that|what|whatever) )?(?:i|we)(?:['’]?(?:ve|d)| have| had)? (?:wrote|written|noted|jotted|scribbled|put down|typed)\b/iu
/** "the website on my profile": where the thing stands is not what it is. */
const WHERE = /\s(?:on|in|from|of) (?:my|the) [\p{L} ]+$/iu
/** No place where somebody lives. */
const WEB_ADDRESS = /\b(?:web|site|internet) address(?:es)?\b/giu
/**
 * True when one of the names is what the words empty: "wipe my bio", "take my website off", "… that bio
 * is cringe, get rid of it". Not where the text that is announced says so, and not for a part of it.
 */
export function isEmptied({ reading, names }: { reading: Reading; names: ReadonlySet<string> }): boolean {
  const text = reading.text.slice(0, freeTextStart(reading))
  const named = (words: string) =>
    wordsOf(words.replace(WEB_ADDRESS, 'website')).some((word) => names.has(stem(word)))
  for (const [, object = ''] of text.matchAll(OBJECT)) {
    if (WRITTEN.test(object) && ['note', 'text', 'comment'].some((name) => names.has(name))) return true
    const bare = object.replace(BEYOND, '')
    const from = /^(.*?) (?:from|off|on|in|of|out of) (.*)$/iu.exec(bare)
    if (from ? named(from[1] ?? '') : named(bare)) return true
  }
  const around = AROUND.flatMap((form) => [...text.matchAll(form)])
  if (around.some(([, object = '']) => named(object.replace(WHERE, '')))) return true
  const pointer = POINTS.exec(text)
  return pointer !== null && named(text.slice(0, pointer.index))
}
