import { actOf } from '../planning/act-of.ts'
import { isSearchValue } from '../searching/search-values.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Understanding } from '../terms/understanding.ts'
import { barePointer } from './bare-pointer.ts'
import { nearRival, saidInFull, toldHowOften } from './by-contents.ts'
import { carriedOn } from './carried-on.ts'
import { changedAgain } from './changed-again.ts'
import { changedCard } from './changed-card.ts'
import type { Contest } from './contest.ts'
import { questionInstead } from './domain-question.ts'
import { aboutDraft } from './drafted-text.ts'
import { ellipsis } from './ellipsis.ts'
import { rankIntents } from './intent.ts'
import { labelled } from './labelled.ts'
import { keptNothing } from './not-so.ts'
import { nothingChanged } from './nothing-changed.ts'
import { answerAbout, isOnlyAsked, nothingUnderstood } from './question-about.ts'
import { completeRival } from './rivals.ts'
import { settledByContents } from './settled-by-contents.ts'
import { enoughFor, isAhead } from './sure-enough.ts'
import { textEdited } from './text-edited.ts'
import { toldInFull } from './told-in-full.ts'
import { toldOfRow } from './told-of-row.ts'
import { guarded, topicAnswer } from './topic-answer.ts'
import { unsure } from './unsure.ts'

/** Understands a text as one act. `exchanges` are those before it. The first that applies. */
export function understand(request: ClauseRequest): Understanding {
  return (
    ellipsis(request) ??
    carriedOn(request) ??
    textEdited(request) ??
    changedAgain(request) ??
    toldOfRow(request) ??
    nothingChanged(request) ??
    aboutDraft(request) ??
    changedCard(request) ??
    labelled(request) ??
    barePointer({ request, understand }) ??
    guarded(request) ??
    byIntents(request)
  )
}

function byIntents(request: ClauseRequest): Understanding {
  const likely = rankIntents(request)
  const full = toldInFull({ request, ranked: likely })
  const ranked = full ? [full, ...likely.filter(({ label }) => label !== full.label)] : likely
  const [first] = ranked
  if (!first) return nothingUnderstood(request, null)
  const tool = request.brain.tools.get(first.label)
  if (!tool) return topicAnswer({ request, first, ranked })
  if (isOnlyAsked({ tool, text: request.reading.corrected })) return answerAbout({ request, ranked })
  const contest = { request, ranked, first, tool }
  return keptNothing(contest) ?? toldHowOften(contest) ?? doubted(contest) ?? actOrRival(contest)
}

/** The likeliest intent is one of a tool. */
interface ToolContest extends Contest {
  first: Intent
  tool: KnownTool
}

/** What is done instead where the likeliest is not sure enough; null where it is. */
function doubted({ request, ranked, first, tool }: ToolContest): Understanding | null {
  const { reading } = request
  const enough = enoughFor({ tool, reading })
  if (first.probability < enough || !isAhead({ tool, ranked })) {
    const settled = settledByContents({ request, ranked })
    if (settled?.tool && !isOnlyAsked({ tool: settled.tool, text: reading.corrected })) return settled
    if (first.probability < enough * 0.62 || tool.effect !== 'read') return unsure({ request, ranked })
  }
  const foreign = isSearch(tool) && first.probability < 0.5 && isForeign(reading)
  return foreign ? unsure({ request, ranked }) : null
}

/** Nothing that was said is a kind of work, a place, pay or a job: no search is meant. */
function isForeign({ spans, concepts }: Reading): boolean {
  return !spans.some(isSearchValue) && !concepts.some(({ name }) => SEARCHING.has(name))
}

const SEARCHING: ReadonlySet<string> = new Set(['job', 'find', 'more'])

/** What the likeliest tool does, unless the words tell a rival more. */
function actOrRival({ request, ranked, first, tool }: ToolContest): Understanding {
  const act = actOf({ request, tool, intent: first })
  const contest = { request, ranked, act }
  const rival =
    act.plan.kind === 'ask'
      ? (completeRival(contest) ?? saidInFull(contest) ?? questionInstead(contest))
      : nearRival(contest)
  return rival ?? act
}
