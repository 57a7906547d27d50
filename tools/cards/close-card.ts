import { z } from 'zod'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { count } from '../core/wording.ts'

const OPEN_CARDS = 50

export const closeCard = defineTool({
  name: 'close_card',
  title: 'Leave a card unsent',
  for: ['guest', 'candidate', 'recruiter'],
  effect: 'write',
  description:
    'Closes a card that waits for the person’s click, so that it can’t be sent any more. Use it when they say no to the card, or that they don’t want what it would send or decide. It approves nothing: a yes in words is no click, and then tell them to use the card’s button. Not for what was sent already.',
  examples: [
    'close the card, I won’t send it',
    'no, leave that card unsent',
    'don’t send what is on the card',
    'the card can go, I decided against it',
    'dismiss the card',
    'drop the card you just made',
    'don’t send that after all',
    'forget the card above',
    'cancel that card',
    'I won’t press the button, close it',
    'no, I don’t confirm the card',
    'discard the card, please',
    'get rid of the open card',
    'leave the card, nothing shall be sent',
    'I am not confirming that, take the card away',
    'close the confirmation',
    'I decline the card',
    'throw the card out',
    'don’t go through with the card',
    'no to the card',
    'never mind the card',
    'please clear the card that is waiting',
    'the card is wrong, close it',
    'abort the card',
    'nope, kill that card',
  ],
  input: z.object({
    tool: z
      .string()
      .max(100)
      .nullable()
      .describe('Name of the tool that made the cards to close; null for the newest card.')
      .meta({ slot: 'waiting_tool' }),
  }),
  run: async ({ input, context }) => {
    const open = await openCards(context)
    const meant = input.tool === null ? open.slice(0, 1) : open.filter(({ tool }) => tool === input.tool)
    const left = open.length - meant.length
    const others =
      left > 0 ? ` ${count(left, 'other card')} still ${left === 1 ? 'waits' : 'wait'} for your click.` : ''
    if (meant.length === 0)
      return { say: { text: `All right, I leave it: no card of that kind waits for your click.${others}` } }
    const names = [...new Set(meant.map(({ shown }) => `“${shown.title}”`))].join(', ')
    return {
      say: { text: `All right, nothing was done. I closed ${names}.${others}` },
      act: {
        name: 'close_approvals',
        args: { approval_ids: meant.map(({ id }) => id), outcome: 'declined' },
      },
    }
  },
})

/** The cards of this conversation that can still be clicked, the newest first. */
function openCards({ read, chatId, now }: ToolContext) {
  const card = z.object({ id: z.string(), tool: z.string(), shown: z.object({ title: z.string() }) })
  return readRows(
    card,
    read
      .select('approvals')
      .select('id,tool,shown')
      .eq('chat_id', chatId)
      .eq('status', 'pending')
      .gt('expires_at', now.toISOString())
      .order('created_at', { ascending: false })
      .limit(OPEN_CARDS),
  )
}
