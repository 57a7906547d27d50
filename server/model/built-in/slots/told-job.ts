import type { Reading } from '../reading.ts'
import type { Employment } from './employment.ts'
import { isCity } from './gazetteer.ts'
import { isKnownPlace } from './places.ts'
import { withoutDates, withoutParts } from './without-dates.ts'
import { isTitleWord, isWorkHead } from './work-heads.ts'

interface Part {
  start: number
  end: number
  value: string
}

const CAPITAL = String.raw`(?:\p{Lu}(?:[\p{L}\d&'’/+-]|\.(?=\p{L}))*|\p{Ll}{1,4}\p{Lu}[\p{L}\d]*|St\.)`
const LINK = '(?:&|and|of|of the|the|for|de|de la|la|del|der|du|y|und|van|e) '
/** A name: capitals, with small words and numbers between them. */
const NAME = String.raw`((?:[Tt]he )?(?!I\b|I')${CAPITAL}(?: (?:${LINK})?(?:${CAPITAL}|\d+(?![\d.:/]))){0,5})`
const END = String.raw`(?=\s*(?:[,.;:!?\n(|]|$)|\s+(?:-|in|from|since|until|till|til|to|and|as|where|which|now|but|please|pls|these|last|this|for|on|i|want)(?!\p{L}))`
/** The same by somebody who writes no capitals. */
const SMALL = String.raw`((?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|several|some|over|about|almost|nearly|years|months|ages|everyone|others|myself|\d+ years|the moment|home|all|least|present|first|school|it|them|a|an|my|me|this|that|there|want|have|had|please|thanks|and|but|i|im|we|they|add|put|started|left|not)(?!\p{L}))[\p{L}\d][\p{L}\d&'’-]*(?: [\p{L}\d&'’-]+){0,3}?)${END}`
/** What stands before a title: "as a", "I'm the", "was". */
const BEING =
  /(?:^|[^\p{L}])(?:as|being|was|were|am|be|been|became|become|is|i'?m|employed|hired)(?: (?:now|currently|also|still|actually|an?|the|their|our))*$/iu
const STARTS = /(?:^|[,.;:!?\n|(]|\s[-/])\s*$/u
/** Words around a title that name nobody's work. */
const AHEAD =
  /(?:^|[\s,.;:!?])(?:(?:an?|the|my|i|im|u|you|you've|old|one|former|previous|another|also|and|please|pls|just|now|currently|add|put|down|in|include|insert|record|list|enter|log|job|jobs|role|position|post|missed|missing|missing:|forgot|was|is|there|first|new|more)\s+)+$/i
/** "head of Sales" leads what follows, and does not work for it. */
const LEADS = /\b(?:head|lead|leader|director|chief|president|vp|manager)$/i

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
function titlesIn(text: string): Part[] {
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

interface Around {
  text: string
  title: Part
  small: boolean
}

/** A form of naming the employer: what is searched for it, and how plainly it stands there. */
interface EmployerForm {
  rank: number
  text: string
  pattern: string
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

/** How a title is told: "as a …" is plainer than a part of its own, and that than one within a sentence. */
const AS = 0
const APART = 1
const WITHIN = 2

function mannerOf({ text, title }: Around): number {
  const ahead = text.slice(0, title.start)
  if (BEING.test(ahead.trimEnd())) return AS
  return opens(ahead) ? APART : WITHIN
}

/** True where nothing but words that name nobody's work stands before a title. */
function opens(ahead: string): boolean {
  return STARTS.test(ahead.replace(AHEAD, (lead) => lead.slice(0, /^[\s,.;:!?]/.test(lead) ? 1 : 0)))
}

function formsAround({ text, title, small, manner }: Around & { manner: number }): EmployerForm[] {
  const ahead = text.slice(0, title.start)
  const behind = text.slice(title.end)
  const name = small ? `(?:${NAME}|${SMALL})` : NAME
  const of = LEADS.test(title.value) ? '' : '|of'
  const forms: (EmployerForm & { when?: boolean })[] = [
    // "tram driver at Wiener Linien"
    { rank: 0, text: behind, pattern: String.raw`^,?\s*(?:(?:at|for|with|by${of})\s+|@\s*)${NAME}` },
    { rank: 0, text: behind, pattern: String.raw`^,?\s*(?:(?:at|for|with)\s+|@\s*)(?:the )?${SMALL}` },
    // "for Hyundai in Ulsan as a fitter"
    {
      rank: 1,
      text: ahead.split(/[.;!?\n]\s+/).at(-1) ?? '',
      pattern: String.raw`(?:^|[^\p{L}])(?:(?:[Aa]t|[Ff]or|[Ww]ith|[Bb]y|[Jj]oined|[Ll]eft)\s+|@\s?)${NAME}(?=[,\s])[^.;!?]{0,60}?(?:as|being|was|am|'m)(?: (?:an?|the|their))* $`,
      when: manner === AS,
    },
    // "tram driver, Wiener Linien"
    {
      rank: 2,
      text: behind,
      pattern: String.raw`^\s*(?:,|\||-|\/)\s*(?:at |for |with )?${name}(?=\s*(?:[,.;|/(\n]|$)| - | in )`,
      when: manner !== WITHIN,
    },
    // "Wiener Linien, tram driver"
    {
      rank: 3,
      text: ahead,
      pattern: String.raw`(?:^|[,.;:|\n/-])\s*${NAME}\s*[,|:/-]\s*$`,
      when: opens(ahead),
    },
    // A town between them: "Hotel Bristol, Vienna, night porter".
    {
      rank: 3,
      text: ahead,
      pattern: String.raw`(?:^|[.;:|\n/-])\s*${NAME}\s*[,|/-]\s*\p{Lu}[\p{L}' -]{2,30}\s*[,|/-]\s*$`,
      when: opens(ahead),
    },
    // Anywhere else: "I was a porter. The company was Hotel Bristol."
    {
      rank: 5,
      text,
      pattern: String.raw`(?:^|[^\p{L}])(?:[Aa]t|[Ff]or|[Ww]ith|[Jj]oined|[Rr]uns|[Oo]wns|[Ee]mployer|[Cc]ompany|[Ff]irm)(?: (?:is|was|called|named)|:)? ${NAME}`,
      when: manner !== WITHIN,
    },
    {
      rank: 5,
      text,
      pattern: String.raw`(?:^|[^\p{L}])(?:work|worked|working|started|began|job)(?: \p{L}+)? (?:at|for|with) ${SMALL}`,
      when: manner !== WITHIN && small,
    },
  ]
  return forms.filter(({ when = true }) => when)
}

/** What a name can't be without the town behind it: "Hotel Bristol". */
const KIND =
  /^(?:hotel|hostel|pension|villa|casa|caf[eé]|bar|club|bank|royal|real|fc|tu|eth|university|college|school|hospital|museum|port|radio)$/i

/** Without the town behind it; null for a town alone. */
function ownName(name: string): string | null {
  const bare = name.trim().replace(/^[Tt]he /, (the) => (/^The /.test(the) ? the : ''))
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
