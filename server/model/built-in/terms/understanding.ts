import type { Filled } from './filled.ts'
import type { Intent } from './intent.ts'
import type { KnownTool } from './known-tool.ts'
import type { Plan } from './plan.ts'

/** One clause understood: the plan for it, and how sure that is. */
export interface Understanding {
  plan: Plan
  intent: Intent | null
  tool: KnownTool | null
  filled: Filled | null
}
