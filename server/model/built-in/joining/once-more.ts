import { isBarePointer } from '../choosing/bare-pointer.ts'
import { actOf } from '../planning/act-of.ts'
import type { Intent } from '../terms/intent.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { type Act, isCalls } from './told-act.ts'

/** "do I fit the first? and the second?" */
export function sameAgain({
  previous,
  request,
}: {
  previous: Act | undefined
  request: ClauseRequest
}): Act | null {
  if (!previous?.tool.target || !isBarePointer(request.reading)) return null
  const { tool, intent } = previous
  const again = actOf({ request, tool, intent })
  return again.plan.kind === 'calls' && again.filled?.rows ? { ...again, tool, said: '' } : null
}

/** "…, then shift manager at Bean There": weak by itself, complete as one more of the same. */
export function oneMore({
  previous,
  request,
  intent,
  said,
}: {
  previous: Act | undefined
  request: ClauseRequest
  intent: Intent | null
  said: string
}): Act | null {
  if (!previous || !canRepeat(previous.tool)) return null
  const { tool } = previous
  const again = { ...actOf({ request, tool, intent }), tool, said }
  if (isSearch(tool) && !namesJobs({ again, request })) return null
  return isCalls(again) ? again : null
}

/** A search, or what takes so much that a few words are not mistaken for it. */
function canRepeat(tool: KnownTool): boolean {
  return (
    isSearch(tool) || (tool.effect !== 'read' && tool.fields.filter(({ nullable }) => !nullable).length >= 2)
  )
}

/** "and driver jobs": says which work, and speaks of jobs. */
function namesJobs({ again, request }: { again: Act; request: ClauseRequest }): boolean {
  const keywords = again.tool.fields.find(({ slot }) => slot === 'keywords')
  return (
    keywords !== undefined &&
    again.filled?.input[keywords.name] !== null &&
    request.reading.concepts.some(({ name }) => name === 'job')
  )
}
