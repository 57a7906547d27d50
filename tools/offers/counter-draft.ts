import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { earlierOutput } from '../core/earlier-output.ts'
import type { Ask } from './counter-ask.ts'

/** A counter-offer as it was drafted last in this chat. */
export interface CounterDraft {
  ask: Ask
  reasons: string | null
  letter: string
}

const asked = z.object({
  offerId: z.uuid(),
  ask: z.object({
    targetBase: z.number().nullable(),
    targetBonus: z.number().nullable(),
    targetSignOn: z.number().nullable(),
    startDate: z.string().nullable(),
  }),
  reasons: z.string().nullable(),
})
const snippet = z.object({ kind: z.literal('snippet'), text: z.string() })

/** The last draft for this offer, so that what follows keeps what it asked for; null when there is none. */
export async function counterDraft({
  offerId,
  context,
}: {
  offerId: string
  context: ToolContext
}): Promise<CounterDraft | null> {
  const earlier = await earlierOutput({ tools: ['draft_counter_offer'], context })
  const data = asked.safeParse(earlier?.data)
  const card = snippet.safeParse(earlier?.card)
  if (!data.success || !card.success || data.data.offerId !== offerId) return null
  return { ask: data.data.ask, reasons: data.data.reasons, letter: card.data.text }
}

/** What is asked for now, and what the draft asked for where nothing else is said. */
export function askWith(ask: Ask, draft: CounterDraft | null): Ask {
  return {
    targetBase: ask.targetBase ?? draft?.ask.targetBase ?? null,
    targetBonus: ask.targetBonus ?? draft?.ask.targetBonus ?? null,
    targetSignOn: ask.targetSignOn ?? draft?.ask.targetSignOn ?? null,
    startDate: ask.startDate ?? draft?.ask.startDate ?? null,
  }
}

/** The draft's reasons and the new ones, each once. */
export function reasonsWith(reasons: string | null, draft: CounterDraft | null): string | null {
  const before = draft?.reasons?.trim() ?? ''
  const now = reasons?.trim() ?? ''
  if (!before || !now || before.includes(now)) return before || now || null
  return `${/[.!?]$/.test(before) ? before : `${before}.`} ${now}`
}

const POINTS: [RegExp, (keyof Ask)[]][] = [
  [/\bsign(?:ing)?[- ]?on\b|\bjoining bonus\b/i, ['targetSignOn']],
  [/\bbonus\b/i, ['targetBonus']],
  [/\b(?:start|first day|date)\b/i, ['startDate']],
  [/\b(?:base|salary|pay|money|number|sum|amount)\b/i, ['targetBase']],
]

/** The ask without the point that is named ("the start date"); null when none of its points is. */
export function askWithout(ask: Ask, part: string | null): Ask | null {
  const [, names] =
    POINTS.find(([words, fields]) => words.test(part ?? '') && fields.some((one) => ask[one] !== null)) ?? []
  return names ? { ...ask, ...Object.fromEntries(names.map((name) => [name, null])) } : null
}

/** True for the same asks. */
export function sameAsk(one: Ask, other: Ask): boolean {
  return JSON.stringify(askWith(one, null)) === JSON.stringify(askWith(other, null))
}
