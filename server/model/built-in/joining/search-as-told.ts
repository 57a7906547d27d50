import { actOf } from '../planning/act-of.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan } from '../terms/plan.ts'
import { isSearch } from '../terms/tool-fields.ts'
import { tellsOnlyPlace } from './beside-search.ts'
import { likelihood } from './how-sure.ts'
import { type Act, type Among, toolsOf } from './told-act.ts'

/** A change this likely is one, also beside a search. */
const SURE_CHANGE = 0.8

/** "I am a plumber and moved to Leeds. What have you got?": what stands beside a search tells for what to search. */
export function searchAsTold({ acts, reading, request }: Among): Plan | null {
  const search = acts.find(({ tool }) => isSearch(tool))
  if (!search || toolsOf(acts).size < 2) return null
  if (!acts.every((act) => isToldFor({ act, search: search.tool, text: reading.text }))) return null
  return actOf({ request: { ...request, reading }, tool: search.tool, intent: search.intent }).plan
}

/** "please change where I live": asks for it in so many words. */
const CHANGES =
  /\b(?:update|change|set|correct|put|save|edit|amend|switch)\b[^.!?]{0,20}\b(?:profile|address|location|where i(?:['’]m| am)? live|where i live|home ?town|town|city|place|preferences?)\b/i

function isToldFor({ act, search, text }: { act: Act; search: KnownTool; text: string }): boolean {
  if (act.tool === search) return true
  const told = act.tool.effect === 'write' && !act.tool.target && likelihood(act) < SURE_CHANGE
  if (told && !CHANGES.test(act.said)) return true
  return tellsOnlyPlace({ act, search, text })
}
