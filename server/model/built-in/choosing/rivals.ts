import { pointsAt } from '../reading/ordinals.ts'
import { rowsNamed } from '../rows/row-names.ts'
import { showsRows } from '../rows/shown-results.ts'
import { isReferenceSlot } from '../terms/field.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'
import { type Contest, firstAct, isComplete, isTold, probabilityOfLikeliest, rivalsOf } from './contest.ts'

/** How many intents behind the likeliest are looked at. */
const CONSIDERED = 3

/** When the likeliest tool lacks something, a rival that lacks nothing and whose row the words point at is meant. */
export function completeRival({
  request,
  ranked,
  act,
}: Contest & { act?: Understanding }): Understanding | null {
  if (!aimsAtRow(request)) return act && !act.filled?.unclear ? null : completeReader({ request, ranked })
  const top = probabilityOfLikeliest(ranked)
  const rivals = rivalsOf({ request, ranked }, CONSIDERED).filter(({ tool, intent }) => {
    const reads = tool.effect === 'read'
    return (
      intent.probability >= Math.max(reads ? 0.05 : 0.07, top * 0.07) && !(reads && act && isHalfTold(act))
    )
  })
  return firstAct({
    request,
    rivals,
    passes: (rival) => Boolean(rival.filled?.rows) && isComplete(rival) && isEvident(rival),
  })
}

/** "how's Vantix going?", "is it remote?": a row is named, or pointed at among those shown. */
function aimsAtRow(request: ClauseRequest): boolean {
  const { exchanges, reading } = request
  return (showsRows(exchanges) && pointsAt(reading) !== 'nothing') || rowsNamed(request).length > 0
}

/** "turn Kofi down": whom it is about and what to do is plain, and only the rest is asked for. */
function isHalfTold(act: Understanding): boolean {
  const { tool, filled } = act
  if (!tool || tool.effect === 'read' || !filled?.rows) return false
  return tool.fields.some(({ name, slot, nullable }) => !nullable && slot === 'choice' && isTold(act, name))
}

/** What changes something needs more than a row as evidence. */
function isEvident(act: Understanding): boolean {
  const { tool } = act
  if (!tool || tool.effect === 'read') return true
  return tool.fields.some(({ name, slot }) => !isReferenceSlot(slot) && isTold(act, name))
}

/** When nothing is pointed at, a reading tool that needs no row is meant rather than one that does. */
function completeReader({ request, ranked }: Contest): Understanding | null {
  const least = Math.max(0.05, probabilityOfLikeliest(ranked) * 0.12)
  const rivals = rivalsOf({ request, ranked }, CONSIDERED).filter(
    ({ tool, intent }) => tool.effect === 'read' && !tool.target && intent.probability >= least,
  )
  return firstAct({ request, rivals, passes: isComplete })
}
