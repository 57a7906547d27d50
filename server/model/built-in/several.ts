import { actOf, type ClauseRequest, type Understanding } from './act-of.ts'
import { withoutAsides } from './asides.ts'
import type { KnownTool } from './brain.ts'
import { withoutCircumstances } from './circumstances.ts'
import type { Shown } from './dialogue.ts'
import { isBarePointer } from './ellipsis.ts'
import { isAct, PLAIN, STRONG_CLAUSE } from './is-act.ts'
import { givesTo, isKept, isOfWhole, merged, onlyPoints, switches, unique } from './joined-calls.ts'
import { likeSearchBefore } from './like-search-before.ts'
import { pointsAt } from './ordinals.ts'
import type { Plan, PlannedCall, PlanRequest } from './plan.ts'
import type { Reading } from './reading.ts'
import { rowsNamed } from './row-names.ts'
import { isSearch, lastCall } from './search-calls.ts'
import { isOnlyValues } from './search-values.ts'
import { keywordsOf, wishedKeywords } from './slots/keywords.ts'
import { apart, onlyTells, sameLine, wishes } from './told-parts.ts'
import { understand } from './understand.ts'
import { beginsTelling, wishesForWork } from './wish-in-story.ts'

interface Joined {
  request: PlanRequest
  reading: Reading
  /** The text understood as one act. */
  whole: Understanding
  clauses: string[]
}

/** An act with the clause that told it. */
type Act = Understanding & { said?: string }

const SURE_CLAUSE = 0.34

/**
 * Several acts in one message: each clause that is surely an act of its own
 * becomes one. Otherwise the message is one act, understood as a whole.
 */
export function joinActs(joined: Joined): Plan {
  return completed({ plan: actsOf(joined), whole: joined.whole })
}

/** "a porter at The Grand, I carried bags": what is left of a single act is told by the rest of the text. */
function completed({ plan, whole }: { plan: Plan; whole: Understanding }): Plan {
  const [call, ...more] = callsOf({ plan })
  const [told, ...others] = callsOf(whole)
  if (plan.kind !== 'calls' || plan.lookup || !call || !told || more.length + others.length > 0) return plan
  if (call.tool !== told.tool || !whole.tool || isSearch(whole.tool)) return plan
  const both = merged([call, told])
  // What the whole text says of a switch was not to be seen in its part.
  for (const { name, type } of whole.tool.fields)
    if (type === 'boolean' && told.input[name] === true) both.input[name] = true
  return { ...plan, calls: [both] }
}

function actsOf({ request, reading, whole, clauses }: Joined): Plan {
  // A refusal holds for all that was said.
  if (whole.tool === null && whole.plan.kind === 'say' && whole.intent?.probability === 1) return whole.plan
  const kept = actsIn({ request, clauses, whole }).filter(
    (act) => !isKept({ act, whole }) && !isOfWhole({ act, whole }),
  )
  const found = withoutTold({ acts: kept, text: reading.text, request })
  const acts = withoutCircumstances({ acts: found, whole, reading, request })
  if (whole.tool && isSearch(whole.tool) && whole.plan.kind === 'calls') {
    const others = acts.filter(({ tool }) => tool !== whole.tool)
    if (others.length > 0 && isOnlyValues(reading)) return whole.plan
    const weak = others.every(
      (act) => !act.filled?.rows && (act.tool?.effect === 'read' || placeOnly(act, whole, reading.text)),
    )
    if (others.length === acts.length && weak && wishesForWork(reading)) return whole.plan
  }
  if (acts.length === 0) return whole.plan
  const tools = new Set(acts.map(({ tool }) => tool?.name))
  if (isAskedAlone({ acts, whole })) return whole.plan
  // The whole text is plainly one act, and only a part of it looks like another.
  const others = acts.filter(({ tool }) => tool?.name !== whole.tool?.name)
  if (
    (whole.intent?.probability ?? 0) >= PLAIN &&
    whole.plan.kind === 'calls' &&
    !whole.plan.lookup &&
    others.every((act) => (act.intent?.probability ?? 0) < SURE_BESIDE || asksNothing(act))
  )
    return others.length === 0 ? joinKnown({ acts, whole, reading, request }) : whole.plan
  // Its parts look like other things than all the words together: "save this search and tell me of new ones".
  if (
    (whole.intent?.probability ?? 0) >= SURE_OF_WHOLE &&
    whole.plan.kind === 'calls' &&
    !whole.plan.lookup &&
    others.length === acts.length &&
    (tools.size > 1 || acts.every(({ tool }) => tool !== null && isSearch(tool)))
  )
    return whole.plan
  if (isOutdone({ acts, whole })) return whole.plan
  const search = acts.find(({ tool }) => tool !== null && isSearch(tool))
  // "I am a plumber and moved to Leeds. What have you got?" tells for what to search.
  if (
    search?.tool &&
    tools.size > 1 &&
    acts.every(
      ({ tool, intent, filled }) =>
        tool === search.tool ||
        (tool?.effect === 'write' && !tool.target && (intent?.probability ?? 0) < 0.8) ||
        (tool !== null && tellsOnlyPlace({ act: { tool, filled, text: reading.text }, search })),
    )
  ) {
    return actOf({ request: { ...request, reading }, tool: search.tool, intent: search.intent }).plan
  }
  if (tools.size > 1 && whole.plan.kind === 'calls') {
    const settled =
      (whole.intent?.probability ?? 0) >= SETTLED && acts.every(({ tool }) => tool?.effect === 'read')
    if (settled && whole.tool?.target && sameRows(acts)) return whole.plan
    const plain = (whole.intent?.probability ?? 0) >= PLAIN
    const strong = acts.filter(
      ({ tool, intent }) =>
        tool?.name === whole.tool?.name ||
        (intent?.probability ?? 0) >= (plain && tool && isSearch(tool) ? 0.9 : STRONG_CLAUSE),
    )
    if (strong.length < acts.length) return joinKnown({ acts: strong, whole, reading, request })
  }
  return joinKnown({ acts, whole, reading, request })
}

/** What is plainly meant lacks something, and its parts only sound like other changes. */
function isAskedAlone({ acts, whole }: { acts: readonly Act[]; whole: Understanding }): boolean {
  return (
    (whole.intent?.probability ?? 0) >= PLAIN &&
    whole.plan.kind === 'ask' &&
    acts.every(({ tool, intent }) => tool !== whole.tool && (intent?.probability ?? 0) < SURE_BESIDE)
  )
}

/** "I did ten years on the tills. Anything in data entry?": beside a search it is told why, and not to be kept. */
function withoutTold({ acts, text, request }: { acts: Act[]; text: string; request: PlanRequest }): Act[] {
  if (KEEPS.test(text) || !acts.some(({ tool }) => tool !== null && isSearch(tool))) return acts
  return acts.filter(({ tool, said = '', filled }) => {
    if (!tool || tool.effect === 'read' || filled?.rows) return true
    return !beginsTelling(request.brain.read(said, request.now))
  })
}

/** Says that something is to be kept or done. */
const KEEPS =
  /\b(?:add|put|save|note|record|update|change|set|keep|remember|log|write|include|delete|remove|cancel|profile|preferences?|history|resume|cv)\b/i
/** The only part that looks like an act of its own is less sure than the whole text, which knows its row. */
function isOutdone({ acts, whole }: { acts: Act[]; whole: Understanding }): boolean {
  const [only, ...more] = acts
  const likely = whole.intent?.probability ?? 0
  return (
    more.length === 0 &&
    only?.tool !== whole.tool &&
    (only?.intent?.probability ?? 0) < likely &&
    likely >= SETTLED &&
    whole.filled?.rows !== null &&
    whole.plan.kind === 'calls' &&
    !whole.plan.lookup
  )
}

/** "Product designer, €78,000 base", "I haven't sent anything in for the first": told beside what is asked, and no look-up. */
function asksNothing({ tool, said = '' }: Act): boolean {
  if (tool?.effect !== 'read' || said.includes('?')) return false
  return isSearch(tool) ? !wishes(said) : STATES.test(said)
}

const STATES =
  /^(?:(?:so|well|and|but|ok|hi)[, ]+)*(?:i (?:have not|haven't|havent|had|hadn't|did not|didn't|was|wrote|thought|heard|never)|(?:my|our|his|her|their) [^.?!]{2,40}? (?:is|are|was|were|looks?|has|have|had|ends?|ended))\b/i

const SETTLED = 0.6
const SURE_OF_WHOLE = 0.75
/** Beside a text that is plainly one act, another act must be this sure. */
const SURE_BESIDE = 0.6

/** "I live in Sunderland" beside a search says where to search, or why: it asks for no change. */
function tellsOnlyPlace({
  act,
  search,
}: {
  act: Pick<Understanding, 'filled'> & { tool: KnownTool; text: string }
  search: Understanding
}): boolean {
  const said = act.tool.fields.filter(({ name }) => (act.filled?.input[name] ?? null) !== null)
  const place = search.tool?.fields.find(({ slot }) => slot === 'place')
  return (
    act.tool.effect === 'write' &&
    !act.tool.target &&
    said.length > 0 &&
    said.every(({ slot }) => slot === 'place') &&
    place !== undefined &&
    !/\b(?:profile|update|change|set|put|save|note)\b/i.test(act.text)
  )
}

function placeOnly({ tool, filled }: Act, search: Understanding, text: string): boolean {
  return tool !== null && tellsOnlyPlace({ act: { tool, filled, text }, search })
}

/** No two clauses point at different rows. */
function sameRows(acts: Understanding[]): boolean {
  const ids = new Set(acts.flatMap(({ filled }) => filled?.rows?.rows.map(({ id }) => id) ?? []))
  return ids.size <= 1
}

function joinKnown({
  acts,
  whole,
  reading,
  request,
}: {
  acts: Act[]
  whole: Understanding
  reading: Reading
  request: PlanRequest
}): Plan {
  const calls = acts.filter((act) => isCalls(act) && !onlyPoints({ act, acts }))
  if (acts.length === 0) return whole.plan
  const tools = new Set(acts.map(({ tool }) => tool?.name))
  if (tools.size === 1) return sameTool({ acts, whole, reading, request })
  if (calls.length === 0) return whole.plan
  const [first, ...others] = calls
  const head = first ? callsOf(first) : []
  const planned = unique([
    ...head,
    ...others
      .filter(
        (act) => !givesTo({ act, planned: head }) && !switches({ act, tool: first?.tool, planned: head }),
      )
      .flatMap(callsOf),
  ])
  const asks = acts.filter((act) => act.plan.kind === 'ask' && !givesTo({ act, planned }))
  return {
    kind: 'calls',
    calls: planned,
    question: asks.length > 0 ? questionOf(asks[0]) : null,
    lookup: false,
  }
}

function isCalls({ plan }: Understanding): boolean {
  return plan.kind === 'calls' && !plan.lookup
}

function callsOf({ plan }: Pick<Understanding, 'plan'>): PlannedCall[] {
  return plan.kind === 'calls' ? plan.calls : []
}

function questionOf(act: Understanding | undefined): string | null {
  return act?.plan.kind === 'ask' ? act.plan.text : null
}

function actsIn({ request, clauses, whole }: Omit<Joined, 'reading'>): Act[] {
  const acts: Act[] = []
  let before: readonly Shown[] = []
  let place: string | null = null
  let told: Act | null = null
  for (const clause of clauses) {
    const reading = request.brain.read(clause, request.now)
    const act = thereAgain({
      act: likeSearchBefore({
        act: understand(withRow({ request: { ...request, reading }, rows: before })),
        previous: acts.at(-1),
        request: { ...request, reading },
      }),
      reading,
      place,
    })
    place = lastPlace(reading) ?? placeOf(act) ?? place
    before = rowsOf({ act, request: { ...request, reading } }) ?? before
    const same = sameAgain({ previous: acts.at(-1), reading, request })
    if (same) {
      acts.push(same)
      continue
    }
    const sure =
      act.tool !== null && (act.intent?.probability ?? 0) >= SURE_CLAUSE && isAct({ reading, request, act })
    const wanted = sure && (act.plan.kind === 'calls' || act.tool === whole.tool)
    // "I'm a welder now. Update my profile please": what it should say was told before.
    if (told?.tool && sure && act.tool === told.tool && saysNothing(act)) {
      acts.push({ ...told, intent: act.intent, said: clause })
      told = null
      continue
    }
    told =
      !wanted && act.plan.kind === 'calls' && act.tool?.effect === 'write' ? { ...act, said: clause } : told
    const again =
      (act.intent?.probability ?? 0) >= STRONG_CLAUSE && wanted
        ? null
        : oneMore({ previous: acts.at(-1), reading, request, act })
    if (again) acts.push({ ...again, said: clause })
    else if (wanted) acts.push({ ...act, said: clause })
  }
  return acts
}

/** A change is asked for, and not said. */
function saysNothing({ plan }: Understanding): boolean {
  return plan.kind === 'ask' && plan.pending?.kind === 'values' && plan.pending.change
}

function lastPlace({ spans }: Reading): string | null {
  return spans.flatMap((span) => (span.kind === 'place' ? [span.value] : [])).at(-1) ?? null
}

/** "My home is Windhoek": a place that the act of a clause takes, though it is in no list. */
function placeOf({ tool, filled }: Understanding): string | null {
  const field = tool?.fields.find(({ slot }) => slot === 'place')
  const value = field && filled?.input[field.name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** "I live in Cork, find me barista jobs there": the place of the clause before. */
function thereAgain({
  act,
  reading,
  place,
}: {
  act: Understanding
  reading: Reading
  place: string | null
}): Understanding {
  const field = act.tool?.fields.find(({ slot }) => slot === 'place')
  if (!field || !place || act.plan.kind !== 'calls' || !/\bthere\b/i.test(reading.text)) return act
  const calls = act.plan.calls.map(({ tool, input }) => ({
    tool,
    input: { ...input, [field.name]: input[field.name] ?? place },
  }))
  return { ...act, plan: { ...act.plan, calls } }
}

/** "do I fit the first? and the second?" */
function sameAgain({
  previous,
  reading,
  request,
}: {
  previous: Understanding | undefined
  reading: Reading
  request: PlanRequest
}): Understanding | null {
  const tool = previous?.tool
  if (!tool?.target || !isBarePointer(reading)) return null
  const again = actOf({ request: { ...request, reading }, tool, intent: previous?.intent ?? null })
  return again.plan.kind === 'calls' && again.filled?.rows ? again : null
}

/** The rows that a clause is about, also when it only tells: "we're going with Ville Metro, so accept that". */
function rowsOf({ act, request }: { act: Understanding; request: ClauseRequest }): readonly Shown[] | null {
  const named = rowsNamed(request)
  const rows = act.filled?.rows?.rows ?? []
  return rows.length > 0 ? rows : named.length === 1 ? named : null
}

/** "show the second, and how well I fit it": "it" is the row of the clause before. */
function withRow({ request, rows }: { request: ClauseRequest; rows: readonly Shown[] }): ClauseRequest {
  const { reading, exchanges } = request
  if (rows.length === 1 && /\bthe others?\b/i.test(reading.text)) {
    const calls = rows.map(({ id }) => ({ id: '', tool: '', input: { id } }))
    return { ...request, exchanges: [...exchanges, { user: '', calls, results: [], said: [] }] }
  }
  if (rows.length !== 1 || pointsAt(reading) !== 'pronoun' || rowsNamed(request).length > 0) return request
  if (!/\b(?:it|that|this|him|her|his|hers)\b/i.test(reading.text)) return request
  const result = { callId: '', tool: '', status: 'done', text: '', references: [...rows], firstNumber: 1 }
  return { ...request, exchanges: [...exchanges, { user: '', calls: [], results: [result], said: [] }] }
}

/** "…, then shift manager at Bean There": weak by itself, complete as one more of the same. */
function oneMore({
  previous,
  reading,
  request,
  act,
}: {
  previous: Understanding | undefined
  reading: Reading
  request: PlanRequest
  act: Understanding
}): Understanding | null {
  const tool = previous?.tool
  if (!tool) return null
  const search = isSearch(tool)
  if (!search && (tool.effect === 'read' || tool.fields.filter(({ nullable }) => !nullable).length < 2))
    return null
  const again = actOf({ request: { ...request, reading }, tool, intent: act.intent })
  const keywords = tool.fields.find(({ slot }) => slot === 'keywords')
  if (
    search &&
    (!keywords ||
      again.filled?.input[keywords.name] === null ||
      !reading.concepts.some(({ name }) => name === 'job'))
  )
    return null
  return again.plan.kind === 'calls' && !again.plan.lookup ? again : null
}

/** "eleven years a nurse": the only kind of work in it is told of. */
function tellsWork({ said = '' }: Act, request: PlanRequest): boolean {
  const reading = request.brain.read(said, request.now)
  return keywordsOf(reading) !== null && wishedKeywords(reading) === null
}

const FRAGMENT_WORDS = 4

/** A few words that ask for nothing by themselves. */
function isFragment({ said = '' }: Act): boolean {
  return said.trim().split(/\s+/).length <= FRAGMENT_WORDS && !wishes(said)
}

/** Both searches say the same kinds of things: two places, or only two kinds of work. */
function sameKinds(calls: PlannedCall[]): boolean {
  const kinds = calls.map(({ input }) =>
    Object.entries(input)
      .filter(([, value]) => value !== null)
      .map(([name]) => name)
      .sort()
      .join(),
  )
  return new Set(kinds).size === 1
}

/** Clauses of the same tool: separate rows or searches are separate calls, other values are one call. */
function sameTool({
  acts,
  whole,
  reading,
  request,
}: {
  acts: Act[]
  whole: Understanding
  reading: Reading
  request: PlanRequest
}): Plan {
  const tool = acts[0]?.tool
  const calls = unique(acts.filter(isCalls).flatMap(callsOf))
  const incomplete = acts.some(({ plan }) => plan.kind === 'ask')
  if (incomplete && whole.tool?.name === tool?.name && whole.plan.kind === 'calls' && !whole.plan.lookup)
    return whole.plan
  if (!tool || calls.length === 0)
    return whole.tool && whole.plan.kind === 'calls' ? whole.plan : (acts[0]?.plan ?? whole.plan)
  const keys = tool.fields
    .filter(
      ({ nullable, slot, type }) =>
        (!nullable && slot !== 'question' && slot !== 'topic' && type !== 'boolean') || slot === 'keywords',
    )
    .map(({ name }) => name)
  const asked = tool.fields.some(({ slot }) => slot === 'question' || slot === 'topic')
  const separate =
    calls.length > 1 &&
    !asked &&
    keys.length > 0 &&
    calls.every(
      ({ input }, i) =>
        keys.some((key) => input[key] !== null) &&
        calls.every((other, j) => i === j || keys.some((key) => other.input[key] !== input[key])),
    )
  if (separate && isSearch(tool)) {
    const wished = acts.filter((act) => isCalls(act) && !onlyTells(act) && !tellsWork(act, request))
    // "any jobs in a lab? chemist, Delft" is one search, told in two breaths.
    if (wished.some(isFragment) && whole.tool === tool && whole.plan.kind === 'calls' && !sameKinds(calls))
      return whole.plan
    if (wished.length === 0 && whole.tool === tool && whole.plan.kind === 'calls') return whole.plan
    if (wished.length > 0) {
      const searches = unique(wished.flatMap(callsOf))
      return { kind: 'calls', calls: searches, question: null, lookup: false }
    }
    // Nothing but a story: what is looked for is told by all of it.
    if (whole.tool === tool && callsOf(whole).length === 1) return whole.plan
  }
  if (separate && !sameLine(calls)) return { kind: 'calls', calls, question: null, lookup: false }
  const joint =
    whole.tool?.name === tool.name ? whole : actOf({ request: { ...request, reading }, tool, intent: null })
  const { plan } = joint
  if (plan.kind !== 'calls' || plan.lookup) {
    // The row is plain from its clause; what else was said may stand in another.
    const said = { tool: tool.name, input: joint.filled?.input ?? {} }
    return { kind: 'calls', calls: [merged([...calls, said])], question: null, lookup: false }
  }
  if (asked) return plan
  if (plan.calls.length > 1)
    return { ...plan, calls: withoutAsides({ planned: plan.calls, calls, tool, reading, request }) }
  // What a line should say is told by all the words together; so is a change to the last search.
  const together =
    tool.fields.some(({ slot }) => slot === 'field_name') ||
    (isSearch(tool) && lastCall({ tool, exchanges: request.exchanges }) !== null)
  // A part alone can take for a place what the whole text shows to be a name.
  if (together || !isSearch(tool)) return { ...plan, calls: [merged([...plan.calls, ...calls])] }
  const wished = acts
    .filter((act) => isCalls(act) && !onlyTells(act) && !tellsWork(act, request))
    .flatMap(callsOf)
  const isApart = apart({ parts: wished, whole: plan.calls, tool, text: reading.text })
  const first = wished.length === 0 || isApart ? plan.calls : wished
  return { ...plan, calls: [merged([...first, ...calls, ...plan.calls])] }
}
