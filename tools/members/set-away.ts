import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { readMembers } from './member-row.ts'

export const setAway = defineTool({
  name: 'set_away',
  title: 'Set me away or back',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Says that the person who speaks is away, so that no conversations are handed to them, or that they are back. Only for themselves; rights stay. Not for a colleague’s access (suspend_member, restore_member).',
  examples: [
    'set me away',
    'I am away',
    'I am back',
    'mark me as away until Monday',
    'I go on holiday, set me to away',
    'out of office',
    'I am here again',
    'do not hand me any conversations for now',
    'set me back',
    'I’m off for today',
    'lunch break, put me away',
    'back at my desk',
    'switch my status to away',
    'I am available again',
    'make me unavailable',
    'pause hand-overs to me',
    'brb',
    'I am sick today, set me as away',
    'return me to active',
    'turn off away',
    'set my status to available',
    'I will be out this afternoon',
    'vacation mode on for me',
    'end my absence',
    'awya please',
    'my shift starts, mark me present',
    'change my status: not at work',
    'I can take conversations again',
  ],
  input: z.object({
    away: z
      .boolean()
      .describe('True for away, false for back.')
      .meta({
        slot: 'flag',
        says: {
          true: "away|awya|off\\b|out of office|i(?:['’]m| am) out\\b|(?:don[’']?t|do not) (?:route|send|give|pass)|not (?:here|in)\\b|out this|holiday|vacation mode on|unavailable|not at work|lunch|brb|sick|do not hand|don[’']?t hand|pause hand|absent",
          false:
            'back\\b|here again|available again|available$|return|turn off away|end my absence|present|shift starts|take conversations|not away|no longer away',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const me = (await readMembers(agency.id, context)).find(({ isMe }) => isMe)
    const status = input.away ? 'away' : 'active'
    if (!me || me.status === status)
      return refuse(
        input.away
          ? 'You are away already. Say “I am back” when you are.'
          : 'You are not away. Say “set me away” when you leave.',
      )
    return {
      say: {
        text: input.away
          ? `You are away: conversations at ${agency.name} go to your colleagues. Say “I am back” when you are.`
          : `Welcome back: conversations at ${agency.name} can be handed to you again.`,
      },
      changes: [
        { table: 'agency_users', op: 'update', id: me.id, values: { status }, expect: { status: me.status } },
      ],
    }
  },
})
