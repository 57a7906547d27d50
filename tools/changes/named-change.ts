import type { Write } from './change-row.ts'
import { plainWord, THINGS, touchedWords, wordsIn } from './touched-words.ts'

/** Which change somebody means who only says what it is about. */
export type Named =
  /** The words name nothing in particular. */
  | { kind: 'unnamed' }
  | { kind: 'found'; write: Write; about: Write[] }
  /** Several are about it, or none is; `unknown` are the words that no change has. */
  | { kind: 'open'; about: Write[]; unknown: string[] }

/** Words that name no change, but say that there was one. */
export const GENERAL: readonly string[] =
  'change changed edit edited update updated modification action step bit write thing stuff mistake error version state value way one two three four five six seven eight nine ten last latest newest recent previous old original former earlier wrong right whole back new your my the a an it that this of to in at on for from with and or was is be before after just now please undo undone put did you done same other first second third couple few all both everything bottom top most very'.split(
    ' ',
  )
/** What people keep here, in the words for it: not found in any change, it was not changed. */
const KEPT: ReadonlySet<string> = new Set([
  ...Object.values(THINGS).flatMap((words) => words.split(' ')),
  ...'phone number email address name title location city town place summary skill salary pay language education degree website link linkedin github bio occupation headline company employer date note reminder visibility status deadline currency period bonus star story'.split(
    ' ',
  ),
])

/** Finds the change among those that still stand, newest first. */
export function namedChange({
  words,
  writes,
  summaries,
}: {
  /** "the Pinecone name" */
  words: string
  writes: readonly Write[]
  summaries: ReadonlyMap<string, string>
}): Named {
  const touched = new Map(writes.map((write) => [write, touchedWords(write, summaries.get(write.id) ?? '')]))
  const said = wordsIn(words).filter((word) => !GENERAL.includes(word))
  const has = (word: string) => [...touched.values()].some((own) => own.has(word))
  const known = said.filter(has)
  const unknown = said.filter((word) => !has(word) && (KEPT.has(word) || isName(word, words)))
  if (known.length === 0 && unknown.length === 0) return { kind: 'unnamed' }
  const hits = (write: Write) => known.filter((word) => touched.get(write)?.has(word)).length
  const best = Math.max(0, ...writes.map(hits))
  const about = best > 0 ? writes.filter((write) => hits(write) === best) : []
  const [latest] = about
  const isPlain = unknown.length === 0 && best === known.length
  if (latest && isPlain && (about.length === 1 || latest === writes[0]))
    return { kind: 'found', write: latest, about }
  return { kind: 'open', about, unknown }
}

/** Written with a capital. */
function isName(word: string, words: string): boolean {
  const written = words.match(/[\p{L}\d]+(?:['’]\p{L}+)?/gu) ?? []
  return written.some((raw) => /^\p{Lu}/u.test(raw) && plainWord(raw) === word)
}
