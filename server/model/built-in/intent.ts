import { type Brain, type KnownTool, TOPIC } from './brain.ts'
import { correctionBonus, type ToldCorrection, toldCorrection } from './correction-told.ts'
import type { Exchange } from './dialogue.ts'
import { featuresOf, speaksOfDomain } from './features.ts'
import { frameOf } from './frame.ts'
import { pointsAt } from './ordinals.ts'
import type { Reading } from './reading.ts'
import { changesPay, changesSearch, isSearch, lastCall } from './refine.ts'
import { removedSlots, STAYS } from './refine-words.ts'
import { rowsNamed } from './row-names.ts'
import { NOUNS } from './row-nouns.ts'
import { isReferenceSlot } from './schema.ts'
import { isStandingWish } from './standing-wish.ts'
import { stem } from './stem.ts'
import { statesOnly } from './told-parts.ts'
import { wishesForWork } from './wish-in-story.ts'

export interface Intent {
  /** A tool's name, or a small-talk topic's with its prefix. */
  label: string
  probability: number
}

interface Ranking {
  reading: Reading
  exchanges: readonly Exchange[]
  brain: Brain
  allowed: (tool: string) => boolean
}

/** Intents of a clause, most probable first, with the dialogue taken into account. */
export function rankIntents({ reading, exchanges, brain, allowed }: Ranking): Intent[] {
  const plain = brain.classifier.classify(featuresOf(reading))
  const demand = ['off_topic', 'others_data', 'injection'].reduce(
    (sum, name) => sum + (plain.get(TOPIC + name) ?? 0),
    0,
  )
  const context = contextOf({ reading, exchanges, brain, allowed })
  const plainest = [...plain]
    .filter(([label]) => brain.tools.has(label) && allowed(label))
    .map(([label, probability]) => ({ label, probability }))
    .sort((a, b) => b.probability - a.probability)[0]
  const weighted = [...plain].flatMap(([label, probability]) => {
    const tool = brain.tools.get(label)
    if (tool && !allowed(label)) return []
    // What the words as a whole say of another tool counts more than values that a search could take.
    const rivals = plainest && plainest.label !== label ? plainest.probability : 0
    const doubt = rivals < SURE_RIVAL || isOnlyValues(reading) ? 1 : (1 - rivals) / (1 - SURE_RIVAL)
    // Without a search before, values alone outweigh no words that plainly name another wish.
    const outdone =
      rivals >= SURE_RIVAL &&
      rivals > probability * PLAINLY_AHEAD &&
      brain.tools.get(plainest?.label ?? '')?.fields.some(({ slot }) => slot === 'keywords') === true
    const scaled = probability * (tool ? toolFactor({ tool, context }) : topicFactor(label, context))
    return [
      {
        label,
        probability:
          scaled +
          (tool
            ? (searchBonus({ tool, context, outdone }) * (1 - demand) + statusBonus({ tool, context })) *
                doubt +
              correctionBonus({ ...context, tool }) * (1 - demand)
            : 0),
      },
    ]
  })
  const tools = sumOf(weighted, true)
  const topics = sumOf(weighted, false)
  // Many tools sharing what one topic has alone still mean: something of this domain.
  if (speaksOfDomain(reading) && tools > topics)
    for (const one of weighted)
      if (one.label.startsWith(TOPIC) && !isSpoken(one.label, reading)) one.probability *= 0.45
  const total = weighted.reduce((sum, { probability }) => sum + probability, 0) || 1
  return weighted
    .map(({ label, probability }) => ({ label, probability: probability / total }))
    .sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1))
}

/** From here on the tool that the words as a whole name takes away from what single values suggest. */
const SURE_RIVAL = 0.5
const PLAINLY_AHEAD = 1.3

function sumOf(intents: readonly Intent[], ofTools: boolean): number {
  return intents.reduce(
    (sum, { label, probability }) => (label.startsWith(TOPIC) === ofTools ? sum : sum + probability),
    0,
  )
}

interface Context extends Ranking {
  points: ReturnType<typeof pointsAt>
  /** Types of rows in the latest answer that showed any, and in all. */
  latestTypes: Set<string>
  allTypes: Set<string>
  /** Types of the shown rows that the clause names by a word of their label. */
  namedTypes: Set<string>
  /** Telling words of the last tool's name. */
  lastWords: string[]
  /** The words as said. */
  said: Set<string>
  lastEffect: string | null
  /** What is to be put right. */
  told: ToldCorrection
  /** A resume is spoken of, or pointed at among those shown. */
  speaksOfDocument: boolean
  /** Words that look for something are spoken. */
  finds: boolean
}

function contextOf(ranking: Ranking): Context {
  const { reading, exchanges, brain } = ranking
  const results = exchanges
    .flatMap(({ results }) => results)
    .filter(({ references }) => references.length > 0)
  const types = new Set(results.flatMap(({ references }) => references.map(({ type }) => type)))
  const last = exchanges.at(-1)?.calls.at(-1)?.tool ?? results.at(-1)?.tool
  const namedTypes = new Set<string>(rowsNamed({ reading, exchanges }).map(({ type }) => type))
  const speaksOfDocument =
    reading.concepts.some(({ name }) => name === 'resume' || name === 'understood') ||
    (types.has('resume') && pointsAt(reading) === 'number')
  return {
    ...ranking,
    points: pointsAt(reading),
    latestTypes: new Set(results.at(-1)?.references.map(({ type }) => type)),
    allTypes: types,
    namedTypes,
    lastWords: last === undefined ? [] : tellingWords(last, brain),
    said: new Set(reading.tokens.map(({ text }) => text)),
    told: toldCorrection({ reading, ofDocument: speaksOfDocument, ofRow: namedTypes.size > 0 }),
    speaksOfDocument,
    finds: reading.concepts.some(({ name }) => name === 'find' || name === 'any'),
    lastEffect: (last === undefined ? undefined : brain.tools.get(last)?.effect) ?? null,
  }
}

/** Words of a tool's name that few tools share: "saved" in list_saved_jobs. */
function tellingWords(name: string, brain: Brain): string[] {
  const wordsOfAll = [...brain.tools.keys()].map((tool) => tool.split('_').slice(1).map(stem))
  return name
    .split('_')
    .slice(1)
    .map(stem)
    .filter((word) => wordsOfAll.filter((words) => words.includes(word)).length <= 4)
}

/** How much likelier what is on the screen makes a tool. */
function toolFactor({ tool, context }: { tool: KnownTool; context: Context }): number {
  const words = tool.name.split('_').slice(1).map(stem)
  const related = context.lastWords.some((word) => words.includes(word)) ? 1.4 : 1
  if (isSearch(tool) && isStory(context)) return 0.35
  // What takes a search's values and is kept waits for what comes.
  if (tool.effect === 'write' && !tool.target && takesKeywords(tool) && isStandingWish(context.reading.text))
    return 4
  // An address is said to be kept: only what has a field for one can take it.
  if (!context.reading.asks && context.reading.spans.some(({ kind }) => kind === 'url'))
    return tool.fields.some(({ slot }) => slot === 'url' || slot === 'new_value') ? 2.5 : 0.5
  if (asksInGeneral(context)) {
    if (tool.fields.some(({ slot, nullable }) => slot === 'question' && !nullable)) return 1.5
    if (tool.target && context.allTypes.size === 0) return 0.25
  }
  if (answersNothing({ tool, context })) return 0.25
  if (onlyTellsToAsker({ tool, context })) return 0.1
  if (correctsUnnamed({ tool, context })) return 0.5
  if (tool.effect === 'read' && context.told.line && context.speaksOfDocument) return 0.4
  if (actsUnasked({ tool, context })) return 0.25 * rowFactor({ tool, context })
  if (isForSeveral({ tool, context }) && !SEVERAL.test(context.reading.text)) return 0.25
  return related * rowFactor({ tool, context }) * (related > 1 && takesChoice({ tool, context }) ? 3 : 1)
}

/** A tool that takes the answer to a question, where none was put. */
function answersNothing({ tool, context }: { tool: KnownTool; context: Context }): boolean {
  const waits = tool.fields.some(({ slot, nullable }) => slot === 'free_text' && !nullable)
  return (
    waits &&
    tool.answersTo.length > 0 &&
    !/[:"]/.test(context.reading.text) &&
    !context.exchanges.some(({ calls }) => calls.some((call) => tool.answersTo.includes(call.tool)))
  )
}

/** "I've been on my feet since five": a statement is no question to look up. */
function onlyTellsToAsker({ tool, context: { reading } }: { tool: KnownTool; context: Context }): boolean {
  return (
    tool.fields.some(({ slot, nullable }) => slot === 'question' && !nullable) &&
    !reading.asks &&
    reading.text.split(/[.!;]\s+/).every((sentence) => statesOnly(sentence))
  )
}

function takesKeywords({ fields }: KnownTool): boolean {
  return fields.some(({ slot }) => slot === 'keywords')
}

/** A tool for several rows beside one for a single row: "move_applications". */
function isForSeveral({ tool, context }: { tool: KnownTool; context: Context }): boolean {
  return tool.name.endsWith('s') && context.brain.tools.has(tool.name.slice(0, -1))
}

const SEVERAL =
  /\b(?:them|these|those|they|all|both|every\p{L}*|each|ones|others?|rest|remaining|several|some|two|three|four|five|six|seven|eight|nine|ten|\d+|batch|bulk|lot|group|anyone|anybody|whoever|people|applicants|candidates|applications|and)\b|[,&]/iu

/** "how come you need my passport": how things are done, and no row in sight is meant. */
function asksInGeneral({ reading, points, namedTypes, latestTypes }: Context): boolean {
  return (
    reading.asks &&
    namedTypes.size === 0 &&
    (points === 'nothing' || (points === 'pronoun' && latestTypes.size === 0)) &&
    GENERAL.test(reading.text)
  )
}

const GENERAL =
  /^(?:(?:and|but|so|ok|hi|hello|hey),? )*(?:how (?:come|do you|does|do employers|do companies|long|soon|often|fussy|strict|would|should|can i|early)|when (?:do|does|will|would|should|can)|do (?:you (?!have any|have some|have work|have jobs|have the|know|still|see|think|offer any|remember)|employers|companies|recruiters|agencies|temps|candidates|people|i (?:need to|have to|get paid|need an?))|does (?:the agency|applying|anyone|an?|my (?:employer|boss))|what (?:happens|are the (?:steps|rules|chances of)|if|should|is the (?:deal|process|procedure|policy|difference))|is it (?!full|part|remote|permanent|shift|in |at |the |near|on |hybrid|nights|still)|will (?:you|i|my|a|an)|would (?:i be paid|an?|you)|can (?:an?|somebody|someone|students|employers|you tell my)|am i (?:allowed|entitled|obliged|insured)|who (?:pays|sees|reads|decides|do you|gets|will))\b/i

/** Several words, none of them about work, a place, pay or a job, and no search before. */
function isStory({ reading, exchanges, brain }: Context): boolean {
  if (reading.tokens.length < 4) return false
  const searched = [...brain.tools.values()].some((tool) => isSearch(tool) && lastCall({ tool, exchanges }))
  return (
    !searched &&
    !reading.spans.some(({ kind }) => ['work', 'place', 'money', 'choice'].includes(kind)) &&
    !reading.concepts.some(
      ({ name }) => name === 'job' || name === 'find' || name === 'more' || name === 'any',
    )
  )
}

/** A line of a document is to be put right, but no document is spoken of or shown: a profile is likelier. */
function correctsUnnamed({ tool, context }: { tool: KnownTool; context: Context }): boolean {
  const reference = tool.fields.find(({ slot }) => isReferenceSlot(slot))
  return (
    tool.fields.some(({ slot }) => slot === 'field_name') &&
    !context.allTypes.has(reference?.slot ?? '') &&
    context.reading.concepts.some(({ name }) => PROFILE.has(name)) &&
    !context.reading.concepts.some(({ name }) => name === 'resume' || name === 'understood') &&
    !context.lastWords.includes(stem(reference?.slot ?? ''))
  )
}

/**
 * What only takes a row lives by its verb: "the second one flatters me, I was a cook" has none, and
 * tells what a tool with values for such a row can take.
 */
function actsUnasked({ tool, context }: { tool: KnownTool; context: Context }): boolean {
  const { reading, brain } = context
  const row = tool.fields.find(({ slot }) => isReferenceSlot(slot))
  if (tool.effect !== 'write' || !row || tool.fields.length > 1) return false
  const { act } = frameOf({
    concepts: reading.concepts,
    tokens: reading.tokens,
    end: reading.text.length + 1,
  })
  return (
    (act === null || TELLING_ACTS.has(act)) &&
    !GONE.test(reading.text) &&
    [...brain.tools.values()].some(
      ({ fields, effect }) =>
        effect === 'write' &&
        fields.length > 4 &&
        fields.some(({ slot, nullable }) => slot === row.slot && !nullable),
    )
  )
}

/** "third one off my history": what needs no verb. */
const GONE = /\b(?:off|out|away|gone|go|goes|rid|without|minus)\b/i
/** Verbs that stand in what somebody tells, too. */
const TELLING_ACTS = new Set(['find', 'show', 'detail', 'advice', 'policy', 'understood'])

const PROFILE = new Set(['name', 'occupation', 'bio', 'live', 'link', 'know'])

function rowFactor({ tool, context }: { tool: KnownTool; context: Context }): number {
  const reference = tool.fields.find(({ slot }) => isReferenceSlot(slot))
  const { points, latestTypes, allTypes, namedTypes } = context
  if (!reference?.slot || !isReferenceSlot(reference.slot)) {
    if (namedTypes.size > 0)
      return isSearch(tool) && !context.finds ? 0.25 : tool.effect === 'read' ? 0.5 : 0.2
    return points === 'number' && latestTypes.size > 0 ? (isSearch(tool) && !context.finds ? 0.15 : 0.4) : 1
  }
  const accepts = acceptedTypes(reference.slot)
  const required = !reference.nullable
  if (namedTypes.size > 0)
    return accepts.some((type) => namedTypes.has(type))
      ? required
        ? 3
        : 2.5
      : required && !accepts.some((type) => allTypes.has(type))
        ? 0.08
        : 0.4
  if (accepts.some((type) => latestTypes.has(type)))
    return points === 'nothing' ? 1.5 : required || points === 'number' ? 3 : 1.8
  if (accepts.some((type) => allTypes.has(type))) return 1.1
  if (!required && latestTypes.size > 0 && points === 'pronoun' && context.lastEffect === 'read') return 0.3
  if (allTypes.size === 0) return required && points !== 'nothing' ? 0.8 : 1
  const called = NOUNS[reference.slot].some((noun) => context.said.has(noun) || context.said.has(`${noun}s`))
  // What is pointed at by number is one of the rows shown, whatever else the verb could mean.
  if (points === 'number' && !called) return required || context.latestTypes.size > 0 ? 0.02 : 0.5
  return required ? (called ? 0.5 : 0.2) : 0.8
}

/** "the ones with an offer", after a list that can be told which status to show. */
function takesChoice({ tool, context }: { tool: KnownTool; context: Context }): boolean {
  return context.reading.spans.some(
    (span) => span.kind === 'choice' && tool.fields.some(({ slot }) => slot === span.slot),
  )
}

/** "any interviews lined up for me?" asks for rows of that status, not for advice. */
function statusBonus({ tool, context }: { tool: KnownTool; context: Context }): number {
  const { reading } = context
  if (tool.effect !== 'read' || !tool.fields.some(({ slot }) => slot === 'status')) return 0
  if (context.namedTypes.size > 0 || hasToolFor(reading, context.brain)) return 0
  const mine = reading.tokens.some(
    ({ text }) => text === 'my' || text === 'me' || text === 'i' || text === 'mine',
  )
  const elsewhere =
    reading.concepts.some(({ name }) => name === 'policy' || name === 'advice') ||
    /^(?:how|what|why|should|can)\b/i.test(reading.text)
  return mine && !elsewhere && reading.spans.some((span) => span.kind === 'choice' && span.slot === 'status')
    ? 0.3
    : 0
}

/** "any offers for me" where offers have tools of their own. */
function hasToolFor({ spans }: Reading, brain: Brain): boolean {
  const names = [...brain.tools.keys()].flatMap((name) => name.split('_').slice(1))
  return spans.some(
    (span) => span.kind === 'choice' && span.slot === 'status' && names.includes(`${span.value}s`),
  )
}

/** After a search, values that a search takes change it. */
function searchBonus({
  tool,
  context,
  outdone,
}: {
  tool: KnownTool
  context: Context
  outdone: boolean
}): number {
  const { reading, exchanges, points } = context
  if (!isSearch(tool) || isStandingWish(reading.text)) return 0
  const before = exchanges.at(-1)?.calls.at(-1)
  if (before?.tool === tool.name && changesPay({ reading, previous: before.input, tool })) return 3
  if (
    points !== 'number' &&
    STAYS.test(reading.text) &&
    changesSearch(reading) &&
    lastCall({ tool, exchanges: exchanges.slice(-2) })
  )
    return 3
  if (before?.tool === tool.name && /\bpage (?:number |no\.? ?)?\d{1,3}\b/i.test(reading.text)) return 3
  if (wishesForWork(reading)) return 3
  const { act } = frameOf({
    concepts: reading.concepts,
    tokens: reading.tokens,
    end: reading.text.length + 1,
  })
  const wishesJob = context.finds && reading.concepts.some(({ name }) => name === 'job')
  if (!wishesJob && reading.spans.some(({ kind }) => kind === 'date')) return 0
  const speaksOfSelf = reading.concepts.some(
    ({ name }) => name === 'occupation' || name === 'name' || name === 'link',
  )
  if (speaksOfSelf && !context.finds) return 0
  const plain = act === null || act === 'find' || act === 'show' || (act === 'policy' && !reading.asks)
  const values = new Set(
    reading.spans.flatMap((span) =>
      span.kind === 'choice'
        ? [span.slot]
        : ['place', 'money', 'work'].includes(span.kind)
          ? [span.kind]
          : [],
    ),
  )
  values.delete('status')
  const job = reading.concepts.some(({ name }) => name === 'job')
  const size =
    values.size + Number(job) + Math.max(0, reading.spans.filter(({ kind }) => kind === 'work').length - 1)
  if (plain && points !== 'number' && context.namedTypes.size === 0 && isOnlyValues(reading))
    return lastCall({ tool, exchanges: exchanges.slice(-2) }) ? 1 : 0.5
  const described =
    plain && context.namedTypes.size === 0 && points !== 'number' && size >= 2 && values.size > 0
  if (points === 'number' || !lastCall({ tool, exchanges: exchanges.slice(-2) }))
    return described && !outdone ? (values.has('place') && values.has('work') ? 0.2 : 0.14) * size : 0
  const aboutOne =
    points === 'pronoun' &&
    /\b(?:is|does|do|can|will|would|did|has) (?:it|this|that|they)\b/i.test(reading.text)
  return removedSlots(reading.text).length > 0 ? 3 : changesSearch(reading) && !aboutOne ? 1 : 0
}

/** A topic that words of its own name: the weather, or somebody else's application. */
function isSpoken(label: string, { concepts }: Reading): boolean {
  const names = SPOKEN[label.slice(TOPIC.length)] ?? []
  return concepts.some(({ name }) => names.includes(name))
}

const SPOKEN: Record<string, string[]> = { off_topic: ['chore', 'verdict'], others_data: ['others'] }

function topicFactor(label: string, { points, latestTypes, namedTypes, reading }: Context): number {
  const topic = label.slice(TOPIC.length)
  const aimed = (points === 'number' && latestTypes.size > 0) || namedTypes.size > 0
  const demand = topic === 'off_topic' || topic === 'injection' || topic === 'others_data'
  if (isSpoken(label, reading)) return aimed ? 0.6 : 1.5
  if (aimed || (demand && points !== 'nothing' && latestTypes.size > 0)) return 0.35
  return reading.tokens.length > 12 && !demand ? 0.4 : topic === 'off_topic' ? 1 : demand ? 0.7 : 1
}

/** "nurse", "internships?", "warehouse, nights, Leeds": nothing but what a search takes. */
export function isOnlyValues({ tokens, spans }: Reading): boolean {
  const covered = (at: number) =>
    spans.some(
      (span) => ['work', 'place', 'money', 'choice'].includes(span.kind) && span.from <= at && span.to > at,
    )
  const content = tokens.filter(({ text }, at) => !covered(at) && !SMALL_WORDS.has(text))
  const values = spans.filter(
    (span) =>
      ['work', 'place', 'money'].includes(span.kind) || (span.kind === 'choice' && span.slot !== 'status'),
  )
  return values.length > 0 && content.length * 3 <= values.length && tokens.length <= 12
}

const SMALL_WORDS = new Set(
  'a an the in near at for or and any with job jobs role roles work please of to as some only minimum min least up from per'.split(
    ' ',
  ),
)

/** Types of rows whose ids fit a slot. A saved job is named by its job. */
export function acceptedTypes(slot: string): string[] {
  return slot === 'job' ? ['job', 'saved_job'] : [slot]
}
