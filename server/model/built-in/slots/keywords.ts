import { COMMON_WORDS } from '../common-words.ts'
import { fold } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { stem } from '../stem.ts'
import { WORK_WORDS } from './work-words.ts'

/** Words of a search that say nothing about the kind of work. */
const FILLER = new Set(
  `a an the this that these those some any all of in on at to for with without within by from near around about as or and but also too than then so if not no do don does did is are am was were be been being have has had having get got getting give gives can could will would should may might must shall let lets i me my mine we us our you your yours it its they them their there here he she his her who whom whose which what when where why how
  job jobs role roles position positions vacancy vacancies opening openings post posts posting postings gig gigs work works working job's opportunity opportunities employment career careers listing listings advert adverts ad ads thing things stuff something anything everything nothing somewhere anywhere anyone someone one ones spot spots placement placements place places option options sort kind kinds type types line field area sector industry world part kind people folks person guys experience experienced experiences shift
  please pls plz thanks thank hi hello hey ok okay yes yeah no well um uh er like just only maybe perhaps really actually basically currently right now today asap soon still already again more next page further other others another else rest last previous first second third same search results result list
  find finding show showing see seeing look looking search searching seek seeking browse hunt hunting want wanted wanting need needed needing love loved prefer preferably preferred interested interest keen fancy after try trying help recommend suggest tell open available going hiring hire hires offer offers offering offered provide advertise advertised recruiting recruit know wonder wondering think thinking guess hope hoping use using based located location nearby close area city town country region live living moved move moving relocate relocating commute commutable distance
  pay pays paying paid salary salaries wage wages rate earn earning money least minimum min over above more less under below between up upwards or better high highest well decent good great best nice better new newest latest recent top bottom month monthly year yearly annum hour hourly day daily week weekly per each k grand thousand years year's yrs grands euro euros pound pounds dollar dollars eur gbp usd gross net starting start
  make made put drop remove filter narrow instead rather change switch include including exclude except ignore set limit restrict same but keep add sorted order ordered forget don't mind matter matters regardless whatever wherever level levels lvl sort time times full partly flexible immediate immediately many much lot lots few couple bit out off back away over go come coming take taking say says said sister brother friend mate wife husband kids kid small such my because cause since twelve ten eleven twenty fortune costs cost agency agencies company companies firm firms employer employers yours anybody somebody also separately possible possibly ideally sounds sound work's background qualified qualification studied studying degree finished graduated feel feels boss fed worst able currently unemployed me? got whatcha watcha anythin sth hoping thats what's whats moment fast way looks finished down autumn daughter son mum dad sth hiya require requires area region hmm smth office w hrs widen broaden needs starts challenge before whether hoping passionate related suitable suit fits done speaker quickly urgently christmas sounds earning extra wants permanent olds speak nearby mark closed yourselves ideas leave leaving card yesterday check checked everywhere own jump sofa hm though tho way round atm miss rather posted recently got whoever knock cut wider minute calmer nearest suits junior-level beginners thats these lads mates quick break enough class2 side weekend weekends morning mornings evening evenings qualified far everybody meant knows know literally honestly career-wise`.split(
    /\s+/,
  ),
)
/** "work" belongs to the search after these: "social work". */
const WORK_COMPOUNDS = new Set([
  'social',
  'youth',
  'case',
  'metal',
  'steel',
  'wood',
  'ground',
  'stone',
  'lab',
  'factory',
  'field',
])
/** "band 5 nurse", "HGV class 1": the number belongs to the word. */
const GRADED = /^(?:class|band|level|grade|category|tier|nvq|cat)$/
const INNER = new Set(['and', 'of', 'in', 'for', 'with', 'or', 'the', 'to'])

/** What is left of a search once everything else is taken out; null when nothing is. */
export function keywordsOf(reading: Reading): string | null {
  const { tokens, spans } = reading
  const kept: { at: number; word: string }[] = []
  tokens.forEach((token, at) => {
    if (tokens[at - 1]?.start === token.start && tokens[at - 1]?.end === token.end) return
    const span = spans.find(
      (other) => other.kind !== 'work' && other.kind !== 'phone' && other.from <= at && other.to > at,
    )
    if (span && !(span.kind === 'quote')) return
    if (/^\d+$/.test(token.text) && !GRADED.test(tokens[at - 1]?.text ?? '')) return
    const compound = token.text === 'work' && WORK_COMPOUNDS.has(tokens[at - 1]?.text ?? '')
    const acronym = /^[A-Z][A-Z0-9]+$/.test(token.raw) && token.raw !== reading.tokens[0]?.raw.toUpperCase()
    if (GRADED.test(tokens[at - 1]?.text ?? '') && /^\d+$/.test(token.text)) {
      kept.push({ at, word: token.raw })
      return
    }
    if (FILLER.has(token.text) && !compound && !(acronym && token.raw.length > 1 && token.raw === 'IT'))
      return
    if (token.text === 'it' && token.raw !== 'IT') return
    // "I don't care what" is no care work.
    if (token.text === 'care' && ['not', "don't", 'dont', "doesn't"].includes(tokens[at - 1]?.text ?? ''))
      return
    const same = fold(token.raw) === token.text || token.raw.includes("'")
    kept.push({ at, word: same ? token.raw.replace(/'s?$/, '') : token.text })
  })
  const asked = focused(kept, tokens)
  return asked.length === 0 ? null : joined(asked, tokens)
}

interface Kept {
  at: number
  word: string
}

/** Of several groups of words, those that name work are the search; in a long story, those beside "jobs" or "as". */
function focused(kept: Kept[], tokens: Reading['tokens']): Kept[] {
  const groups: Kept[][] = []
  for (const word of kept) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && !tokens[word.at]?.starts && isNear(tokens, last.at, word.at)) group.push(word)
    else groups.push([word])
  }
  const wanted = groups.filter((group) => !LEFT_BEHIND.test(aheadOf(group, tokens)))
  if (
    wanted.length > 0 &&
    wanted.length < groups.length &&
    wanted.some((group) => group.some(({ at }) => isWork(tokens[at]?.text ?? '')))
  )
    return focused(wanted.flat(), tokens)
  const working = groups.filter((group) => group.some(({ at }) => isWork(tokens[at]?.text ?? '')))
  const told = working.length > 1 ? working.filter((group) => isTold(group, tokens)) : []
  const telling = groups.filter((group) => group.some(({ at }) => !COMMON_WORDS.has(tokens[at]?.text ?? '')))
  const named = withoutRepeats(
    told.length > 0 ? told : working.length > 0 ? working : telling.length > 0 ? telling : groups,
    tokens,
  )
  if (named.flat().length === 1 && !isAsked(named.flat()[0], tokens)) return []
  if (named.flat().length <= 3) return named.flat()
  const anchored = named.filter((group) => {
    const first = group[0]?.at ?? 0
    const last = group.at(-1)?.at ?? 0
    const around = [...tokens.slice(Math.max(0, first - 3), first), ...tokens.slice(last + 1, last + 3)].map(
      ({ text }) => text,
    )
    return around.some((word) =>
      /^(?:jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?|as|find|looking|search|gigs?|any|for)$/.test(
        word,
      ),
    )
  })
  return (anchored.length > 0 ? anchored : named).flat().slice(0, 8)
}

/** A lone everyday word is a kind of work only where one stands: "with children", "night jobs". */
function isAsked(word: Kept | undefined, tokens: Reading['tokens']): boolean {
  const text = tokens[word?.at ?? -1]?.text ?? ''
  if (!COMMON_WORDS.has(text) || isWork(text) || tokens.length <= 2) return text !== ''
  const at = word?.at ?? 0
  return (
    /^(?:with|in|as|for|about|of|a|an)$/.test(tokens[at - 1]?.text ?? '') ||
    /^(?:jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?)$/.test(tokens[at + 1]?.text ?? '')
  )
}

/** "20 years in payroll … payroll manager": what is said again, and with more words, is the search. */
function withoutRepeats(groups: Kept[][], tokens: Reading['tokens']): Kept[][] {
  const stems = groups.map((group) => new Set(group.map(({ at }) => stem(tokens[at]?.text ?? ''))))
  return groups.filter((_, i) =>
    stems.every((other, j) => {
      if (i === j) return true
      const own = stems[i] ?? new Set<string>()
      const repeated = [...own].some((word) => other.has(word))
      return !repeated || own.size > other.size || (own.size === other.size && i > j)
    }),
  )
}

/** "sick of nursing": the work that somebody leaves. */
const LEFT_BEHIND =
  /(?:out of|sick of|tired of|bored of|fed up with|leave|leaving|quit|quitting|instead of|rather than|change from|switch from|moving from|no more|nothing in|hate|escape|escaping|not|used to be)(?: the| my| this| an?| in| being)*$/

function aheadOf(group: Kept[], tokens: Reading['tokens']): string {
  const first = group[0]?.at ?? 0
  return tokens
    .slice(Math.max(0, first - 5), first)
    .map(({ text }) => text)
    .join(' ')
}

/** "… as a hairdresser", "hairdresser jobs". */
function isTold(group: Kept[], tokens: Reading['tokens']): boolean {
  const first = group[0]?.at ?? 0
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ text }) => text)
  const after = tokens[(group.at(-1)?.at ?? 0) + 1]?.text ?? ''
  return (
    before.includes('as') ||
    /^(?:jobs?|roles?|work|positions?|vacanc(?:y|ies)|openings?|posts?|gigs?)$/.test(after)
  )
}

function isNear(tokens: Reading['tokens'], from: number, to: number): boolean {
  return (
    tokens
      .slice(from + 1, to)
      .every(({ text }) => text === 'and' || text === 'of' || text === 'or' || text === 'the') &&
    to - from <= 3
  )
}

function isWork(word: string): boolean {
  return WORK_WORDS.has(word) || WORK_WORDS.has(word.replace(/s$/, ''))
}

function joined(kept: Kept[], tokens: Reading['tokens']): string {
  let out = ''
  kept.forEach(({ at, word }, i) => {
    const previous = kept[i - 1]
    if (previous) {
      const between = tokens.slice(previous.at + 1, at).map(({ text }) => text)
      const inner =
        between.length > 0 &&
        between.length <= 2 &&
        between.every((text) => INNER.has(text)) &&
        !between.includes('in') &&
        !between.includes('for') &&
        !between.includes('to')
      out += inner ? ` ${between.join(' ')} ` : ' '
    }
    out += word
  })
  return out.slice(0, 200).trim()
}
