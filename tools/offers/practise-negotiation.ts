import { z } from 'zod'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { earlierOutput } from '../core/earlier-output.ts'
import { listed } from '../core/wording.ts'
import { noSuchOffer } from './find-offer.ts'
import { adviceOn, spokenLine } from './negotiation-judge.ts'
import { nextLine, objectionOf, objections, ROUNDS } from './negotiation-script.ts'
import { baseInWords } from './offer-in-words.ts'
import { isOpenOffer, type OfferRow, offerName, offerReference, readOffers } from './offer-row.ts'

const state = z.object({ round: z.number().int(), offerId: z.string().nullable(), ended: z.boolean() })

export const practiseNegotiation = defineTool({
  name: 'practise_negotiation',
  title: 'Practise a negotiation',
  for: ['guest', 'candidate'],
  effect: 'read',
  answersTo: ['practise_negotiation'],
  description:
    'Rehearses a pay negotiation: plays the employer’s side, one line at a time, with a tip on what the person said. Call it with their words as `said` for every further line. Nothing is sent. Not for a written draft (draft_counter_offer), nor for interview questions (practise_question).',
  examples: [
    'practise the negotiation',
    'let me rehearse asking for more money',
    'role-play a salary negotiation with me',
    'practise negotiating the Globex offer',
    'pretend to be the recruiter and negotiate with me',
    'you play the boss, I ask for a raise in the offer',
    'train salary talks with me',
    'can we do a mock negotiation?',
    'I say: I was hoping for 70,000, because I already lead a team',
    'my answer to them is: could we look at the sign-on then?',
    'negotiation practice, round 2',
    'simulate the pay talk for the Acme offer',
    'start a negotiation rehearsal',
    'play the hiring manager who says there is no budget',
    'let’s try it with them pushing on timing',
    'I reply: is there any flexibility in the band?',
    'rehearse the conversation about the Initech offer',
    'practice haggling over pay',
    'do a dry run of the negotiation call',
    'I want to try out my arguments for more pay',
    'be the employer and give me a hard time about salary',
    'negotiation role play from the start please',
    'how would they react if I said: I need 65k',
    'test me on negotiating equity instead of base',
    'next round of the negotiation',
    'practise what to say when they claim the pay band is fixed',
    'sparring for my salary negotiation',
    'Could we rehearse the call where I ask them for a better package?',
  ],
  input: z.object({
    offerId: z
      .uuid()
      .nullable()
      .describe('The offer it is about; null for the one under discussion.')
      .meta({ slot: 'offer' }),
    said: z
      .string()
      .max(4_000)
      .nullable()
      .describe('What the person says to the employer, verbatim; null to start.')
      .meta({ slot: 'free_text' }),
    round: z
      .number()
      .int()
      .min(1)
      .max(ROUNDS)
      .nullable()
      .describe('Which of the person’s lines this is, from 1; null to go on from the last one.')
      .meta({ slot: 'number', near: 'round' }),
    objection: z
      .enum(objections)
      .nullable()
      .describe('What the employer shall object; null for a mix.')
      .meta({
        slot: 'choice',
        says: {
          budget:
            'budget|no money|can.?t afford|nothing left|(?:empty|no) (?:pot|coffers|purse)|(?:pot|purse|coffers) (?:is|are) empty',
          bands: 'bands?|grades?|levels?',
          timing: 'timing|deadline|hurry|rush|time pressure',
          equity: 'equity|shares|stock|options|instead of base',
          market: 'market|benchmark|others pay',
        },
      }),
  }),
  run: async ({ input, context }) => {
    const [rows, last] = await Promise.all([readOffers(context), lastState(context)])
    const offerId = input.offerId ?? (last?.ended ? null : (last?.offerId ?? null))
    const row = offerId
      ? rows.find(({ id }) => id === offerId)
      : rows.find((one) => isOpenOffer(one, context.now))
    if (offerId && !row && input.offerId) return noSuchOffer(rows)
    const said = input.said?.trim() || null
    const before = last && !last.ended ? last.round : 0
    const round = said ? Math.min(input.round ?? before + 1, ROUNDS) : 0
    return rehearsed({ row: row ?? null, rows, said, round, objection: input.objection, context })
  },
})

async function lastState(context: ToolContext): Promise<z.output<typeof state> | null> {
  const output = await earlierOutput({ tools: ['practise_negotiation'], context })
  const parsed = state.safeParse(output?.data)
  return parsed.success ? parsed.data : null
}

function rehearsed({
  row,
  rows,
  said,
  round,
  objection,
  context,
}: {
  row: OfferRow | null
  rows: readonly OfferRow[]
  said: string | null
  round: number
  objection: (typeof objections)[number] | null
  context: ToolContext
}) {
  const seed = `${row?.id ?? context.user.id}${said ?? ''}`
  const line = said ? spokenLine(said) : null
  const base = row ? baseInWords(row.offer_details.base) : 'what the advert says'
  const theirs = nextLine({
    objection: objection ?? objectionOf({ seed: row?.id ?? context.user.id, round: Math.max(round, 1) }),
    round,
    line,
    base,
    seed,
  })
  const hasRival = rows.some((other) => other !== row && isOpenOffer(other, context.now))
  const { good, better } = line ? adviceOn(line, { hasRival, round }) : { good: [], better: [OPENING] }
  const ended = line !== null && (round >= ROUNDS || line.yields)
  const name = row ? offerName(row) : 'a job'
  const tips = [
    good.length > 0 ? `Good: ${good.join(' ')}` : null,
    better.length > 0 ? `Better: ${better.join(' ')}` : null,
  ]
  const how = ended
    ? 'That was the last line; say “practise the negotiation” to go again.'
    : 'Say your answer as you would to them.'
  return {
    say: {
      text: `They say: “${theirs}”\n\n${listed(tips.filter((tip) => tip !== null)).replace(' and Better:', ' Better:')}\n\n${how}`.replace(
        '\n\n\n\n',
        '\n\n',
      ),
      data: { round, offerId: row?.id ?? null, ended },
      references: row ? [offerReference(row)] : [],
    },
    card: {
      kind: 'facts' as const,
      title: `Negotiation practice: ${name}`,
      sections: [
        {
          title: line ? `Line ${round} of ${ROUNDS}` : 'How it starts',
          facts: [{ label: 'They say', value: theirs }],
          text: null,
        },
        ...(good.length > 0 ? [{ title: 'What was good', facts: [], text: good.join('\n') }] : []),
        ...(better.length > 0
          ? [{ title: line ? 'What would be better' : 'A tip', facts: [], text: better.join('\n') }]
          : []),
        {
          title: null,
          facts: [],
          text: 'A rehearsal: the other side is made up and says nothing about what they really think.',
        },
      ],
      actions: [
        { label: 'Start again', say: `Practise the negotiation with ${name} from the start` },
        ...(row ? [{ label: 'Draft a counter-offer', say: `Draft a counter-offer for ${name}` }] : []),
      ],
    },
  }
}

const OPENING =
  'Start with what you like, name one number, give one reason, then stop talking. For example: “I am glad about the offer. I was thinking of …, because …”'
