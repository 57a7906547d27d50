import type { Exchange } from '../terms/dialogue.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'
import { refuses } from './refusal.ts'

/** Cards are spoken of no further back than this. */
const BACK = 8

/** The tools whose cards seem to wait for a click, the newest first. */
export function waitingTools({ exchanges, brain }: Pick<PlanRequest, 'exchanges' | 'brain'>): KnownTool[] {
  return exchanges
    .slice(-BACK)
    .reverse()
    .flatMap((exchange) => waitingIn(exchange).flatMap((name) => brain.tools.get(name) ?? []))
}

/** Once a card is clicked the assistant says what came of it, after what it said of the card. */
function waitingIn({ results, said }: Exchange): string[] {
  if (said.length > 1) return []
  return results.flatMap(({ status, tool }) => (status === 'waiting_for_approval' ? [tool] : []))
}

/** Ends the cards of a tool unsent, or the newest card for null; null where no tool can. */
export function closeCards(
  { brain, allowed }: Pick<PlanRequest, 'brain' | 'allowed'>,
  tool: KnownTool | null,
): Plan | null {
  for (const { name, fields } of brain.tools.values()) {
    const field = fields.find(({ slot }) => slot === 'waiting_tool')
    if (!field || !allowed(name)) continue
    const calls = [{ tool: name, input: { [field.name]: tool?.name ?? null } }]
    return { kind: 'calls', calls, question: null, lookup: false }
  }
  return null
}

export const CLICK_NEEDED =
  'That takes your click: words alone send nothing. Please use the button on the card above.'

const AGREEING = new Set(
  'yes yep yeah yup ok okay sure go do send submit confirm confirmed approve approved finalise finalize'.split(
    ' ',
  ),
)
const BESIDE = new Set(
  'please pls ahead it that this them now then thanks thank you fine good great perfect right correct looks off the my card for me i and all just so is want to would like with can could cheers application message letter offer answer review request'.split(
    ' ',
  ),
)
const LONGEST = 9

/** "yes, send it": agrees to a card, and says nothing else. */
function agrees({ tokens, asks }: Reading, tool: KnownTool): boolean {
  const own = new Set([...wordsOf(tool.title), ...tool.name.split('_')].map(stem))
  return (
    !asks &&
    tokens.length <= LONGEST &&
    tokens.some(({ text }) => AGREEING.has(text)) &&
    tokens.every(({ text, stem: word }) => AGREEING.has(text) || BESIDE.has(text) || own.has(word))
  )
}

const BARE = 2

/**
 * A yes or a no to a card that waits. A yes in words is no click, so it only tells where to click;
 * a no closes the card.
 */
export function answerCard({
  request,
  reading,
  before,
}: {
  request: PlanRequest
  reading: Reading
  before: readonly Exchange[]
}): Plan | null {
  // What only told where to click left the card as the last thing spoken of.
  const told = before.filter(({ said }) => said.at(-1)?.trim() !== CLICK_NEEDED)
  const [latest] = waitingTools({ ...request, exchanges: told.slice(-1) })
  if (latest && refuses(reading)) return closeCards(request, null)
  const [newest] = latest ? [latest] : waitingTools({ ...request, exchanges: before })
  if (!newest || !agrees(reading, newest)) return null
  // A bare "ok" may answer something else that was said since.
  return latest || reading.tokens.length > BARE ? { kind: 'say', text: CLICK_NEEDED } : null
}
