import { actOf } from '../planning/act-of.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { type Contest, firstAct, isComplete, isTold, probabilityOfLikeliest, rivalsOf } from './contest.ts'
import { takesMore } from './takes-more.ts'

/** A rival this near, in shares of the likeliest, may be meant as well. */
const NEAR = 0.5
/** The same beside a search, where the words say how often. */
const NEAR_SEARCH = 0.3
/** What is surer than this needs no second look. */
const PLAIN = 0.65
/** A rival that changes something is at least this likely. */
const LIKELY = 0.3
/** A rival at least this likely is meant when the words say all that it must have. */
const LEAST = 0.1

/** "tell me of them every week": a search doesn't take how often, and the rival that does is meant. */
export function toldHowOften({ request, ranked }: Contest): Understanding | null {
  const search = request.brain.tools.get(ranked[0]?.label ?? '')
  if (!search || !isSearch(search)) return null
  const least = probabilityOfLikeliest(ranked) * NEAR_SEARCH
  const isOwn = (name: string) => !search.fields.some((field) => field.name === name)
  return firstAct({
    request,
    rivals: rivalsOf({ request, ranked }, 2).filter(
      ({ tool, intent }) => !tool.target && intent.probability >= least,
    ),
    passes: (rival) =>
      isComplete(rival) && choicesOf(rival.tool).some(({ name }) => isOwn(name) && isTold(rival, name)),
  })
}

/**
 * What the likeliest tool would leave unsaid can tell that a near rival is meant: "bookkeeping from home, tell
 * me once a week" is no search, for a search has no place for how often; and a row is changed on no guess where
 * a near rival only reads.
 */
export function nearRival({ request, ranked, act }: Contest & { act: Understanding }): Understanding | null {
  const [second] = rivalsOf({ request, ranked }, 1)
  const top = probabilityOfLikeliest(ranked)
  if (!second || !act.tool || act.plan.kind !== 'calls') return null
  if (top > PLAIN || second.intent.probability < top * NEAR) return null
  const onlyReads = act.tool.effect === 'write' && isBare(act.tool) && second.tool.effect === 'read'
  const mayTakeMore = isSearch(act.tool) && !second.tool.target && second.intent.probability >= LIKELY
  if (!onlyReads && !mayTakeMore) return null
  const rival = actOf({ request, ...second })
  return isComplete(rival) && (onlyReads || takesMore({ rival, act })) ? rival : null
}

/** Takes a row and nothing else: no value that was said speaks for it. */
function isBare({ fields }: KnownTool): boolean {
  return fields.every(({ slot }) => isReferenceSlot(slot))
}

/** Where the likeliest lacks a value: a rival whose several required values are all said in so many words. */
export function saidInFull({ request, ranked, act }: Contest & { act: Understanding }): Understanding | null {
  if (!act.filled || act.filled.missing.length === 0 || act.filled.unclear) return null
  return firstAct({
    request,
    rivals: rivalsOf({ request, ranked }, 2).filter(
      ({ tool, intent }) =>
        intent.probability >= LEAST && choicesOf(tool).filter(({ nullable }) => !nullable).length >= 2,
    ),
    passes: (rival) => isComplete(rival) && tellsText(rival),
  })
}

function tellsText(act: Understanding): boolean {
  const text = act.tool?.fields.find(({ slot }) => slot === 'free_text')
  return text !== undefined && isTold(act, text.name)
}

function choicesOf(tool: KnownTool | null): KnownTool['fields'] {
  return tool?.fields.filter(({ slot }) => slot === 'choice') ?? []
}
