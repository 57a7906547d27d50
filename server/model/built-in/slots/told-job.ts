import type { Employment } from '../terms/employment.ts'
import type { Reading } from '../terms/reading.ts'
import { type Around, formsAround, LEADS, mannerOf, type Title } from './employer-forms.ts'
import { isCity } from './gazetteer.ts'
import { isKnownPlace } from './places.ts'
import { withoutDates, withoutParts } from './without-dates.ts'
import { isTitleWord, isWorkHead } from './work-heads.ts'

/** "teacher of maths", "Head of Litigation": the field of a title. */
const OF_SMALL = /^ (?:of|in) \p{Ll}+(?: \p{Ll}+)?(?=[,.;:]|$| (?:at|for|with|by) )/u
const OF_ANY =
  /^ of [\p{L}&]+(?: (?:and |& )?[\p{L}&]+){0,2}?(?=[,.;:]|$| (?:at|for|with|by|in|from|since) )/u

/** A job by the word for who did it: "tram driver, Wiener Linien", "for Hyundai in Ulsan as a fitter". */
export function toldJob(reading: Reading): Employment | null {
  const text = withoutParts(withoutDates(reading))
  const small = text === text.toLowerCase()
  let best: { position: string; company: string; rank: number } | null = null
  for (const title of titlesIn(text)) {
    const found = employerOf({ text, title, small })
    if (found && (!best || found.rank < best.rank)) best = { position: title.value, ...found }
  }
  return best && { position: best.position, company: best.company }
}

/** Runs of words that end in a word for somebody who works. */
function titlesIn(text: string): Title[] {
  const words = [...text.matchAll(/[\p{L}\d](?:[\p{L}\d&/+#'’-]|\.(?=\p{L}))*/gu)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    if (
      !isWorkHead(word.value) ||
      (next && text.slice(word.end, next.start) === ' ' && isWorkHead(next.value))
    )
      return []
    let from = at
    while (from > 0 && at - from < 5) {
      const [before, first] = [words[from - 1], words[from]]
      if (!before || !first || !/^ (?:& )?$/.test(text.slice(before.end, first.start))) break
      if (!isTitleWord(before.value)) break
      from -= 1
    }
    const start = words[from]?.start ?? word.start
    const of = LEADS.test(word.value) ? OF_ANY : OF_SMALL
    const field = of.exec(text.slice(word.end))?.[0] ?? ''
    const end = word.end + field.length
    return [{ start, end, value: text.slice(start, end) }]
  })
}

/** The employer beside a title, and how plainly it stands there: less is plainer. */
function employerOf(around: Around): { company: string; rank: number } | null {
  const manner = mannerOf(around)
  for (const { rank, text, pattern } of formsAround({ ...around, manner })) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      const company = ownName(match[1] ?? match[2] ?? '')
      if (company && !company.includes(around.title.value)) return { company, rank: rank * 3 + manner }
    }
  }
  return null
}

/** What a name can't be without the town behind it: "Hotel Bristol". */
const KIND =
  /^(?:hotel|hostel|pension|villa|casa|caf[eé]|bar|club|bank|royal|real|fc|tu|eth|university|college|school|hospital|museum|port|radio)$/i

/** Without the town behind it; null for a town alone. */
function ownName(name: string): string | null {
  const bare = name
    .trim()
    .replace(/ and I$/, '')
    .replace(/^[Tt]he /, (the) => (/^The /.test(the) ? the : ''))
  if (
    bare === '' ||
    isKnownPlace(bare) ||
    /^(?:now|present|today|currently|thanks|job|role|position|title)$/i.test(bare)
  )
    return null
  const words = bare.split(' ')
  for (let from = KIND.test(words[0] ?? '') ? 2 : 1; from < words.length; from += 1)
    if (isCity(words.slice(from).join(' '))) return words.slice(0, from).join(' ')
  return bare
}
