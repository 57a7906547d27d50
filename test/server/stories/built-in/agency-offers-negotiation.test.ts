import { describe, expect, it } from 'vitest'
import { sendCounterOffer } from '../../../../tools/offers/send-counter-offer.ts'
import { addApplicant, ask, click } from '../../../tools/applicants/agency-desk.ts'
import { addJob, contextOf } from '../../../tools/tool-bench.ts'
import { titlesOf } from './console-talk.ts'
import { useDesk } from './use-desk.ts'

const { agency, desk, cast } = useDesk({
  arrange: async ({ database }) => {
    const jobId = await addJob(database, { title: 'Backend Engineer' })
    const ines = await addApplicant(database, { jobId, name: 'Ines Calder' })
    await addApplicant(database, { jobId, name: 'Tobias Adeyinka' })
    return { ines }
  },
})

const offers = () => agency.database.sql`
  select id, application_id, source, status, offer_details, negotiation_history
  from offers_negotiation order by created_at`
const YEAR = { currency: 'GBP', period: 'year' }

const confirmed = (text: string, edits: Record<string, string> | null = null) =>
  desk.confirm(text, { rows: offers, edits })

/** The applicant asks for more, with a click of their own. */
async function counter(targetBase: number): Promise<void> {
  const [offer] = await offers()
  const context = contextOf(cast.ines.person, { now: new Date() })
  const asked = { targetBonus: null, targetSignOn: null, startDate: null, message: 'Could you do more?' }
  const tool = sendCounterOffer
  const { approvalId } = await ask({
    tool,
    input: { offerId: offer?.id, targetBase, ...asked },
    person: cast.ines.person,
    context,
  })
  await click({ tool, approvalId, person: cast.ines.person, context })
}

async function offered(): Promise<void> {
  await desk.say('who applied for the Backend Engineer job?')
  await desk.say('open the second one')
  await confirmed('offer her £48,000 a year', { message: 'We would love to have you.' })
}

describe('an offer', () => {
  it('should be made to the applicant under discussion, once, by the click alone', async () => {
    await desk.say('who applied for the Backend Engineer job?')
    await desk.say('make the second one an offer of 55k pounds a year plus 3,000 sign-on')
    expect(desk.waiting?.recipient).toBe('Ines Calder')
    await desk.decline()
    expect(await offers()).toEqual([])
    await desk.reload()
    await confirmed('make her an offer of 55k pounds a year plus 3,000 sign-on')
    expect(await offers()).toMatchObject([
      {
        application_id: cast.ines.applicationId,
        source: 'agency',
        status: 'pending',
        offer_details: { base: { amount: 55_000, ...YEAR }, signOn: 3_000 },
        negotiation_history: [{ party: 'agency', kind: 'offer' }],
      },
    ])
    const again = await desk.say('offer her 60k')
    expect(again.statuses).not.toContain('waiting_for_approval')
    expect(again.text).toContain('has an open offer already')
    expect(await offers()).toHaveLength(1)
  })

  it('should be raised, be told step by step, and be withdrawn for a reason that is sent', async () => {
    await offered()
    expect(titlesOf(await desk.say('which offers did we make?')).join()).toContain('Ines Calder')
    await confirmed('raise it to 51k')
    expect(await offers()).toMatchObject([{ offer_details: { base: { amount: 51_000, ...YEAR } } }])
    const history = await desk.say('show the history of the offer')
    expect(history.tools).toEqual(['show_offer_history'])
    expect(history.text).toContain('(waits for the applicant): 2 steps so far')
    await confirmed('withdraw the offer to Ines because the budget was cut')
    expect(await offers()).toMatchObject([
      {
        status: 'withdrawn',
        negotiation_history: [{}, { kind: 'revision' }, { kind: 'withdrawn', message: 'the budget was cut' }],
      },
    ])
    expect((await desk.say('undo')).statuses).toEqual(['refused'])
    expect(await offers()).toMatchObject([{ status: 'withdrawn' }])
  })
})

describe('a counter-offer', () => {
  it('should be found, read and accepted with a click', async () => {
    await offered()
    await counter(52_000)
    expect((await desk.say('are there any counter-offers?')).text).toContain('1 counter-offer waits')
    const shown = await desk.say('what did she ask for?')
    expect(JSON.stringify(shown.cards)).toMatch(/52,000.*Could you do more\?/)
    await confirmed('accept her counter-offer')
    expect(await offers()).toMatchObject([
      { status: 'pending', offer_details: { base: { amount: 52_000, ...YEAR } } },
    ])
  })

  it('should be answered with other terms', async () => {
    await offered()
    await counter(56_000)
    await desk.say('are there any counter-offers?')
    await confirmed('counter back with 50k', { message: 'This is the most we can do.' })
    expect(await offers()).toMatchObject([
      {
        status: 'negotiating',
        offer_details: { base: { amount: 50_000, ...YEAR } },
        negotiation_history: [
          { party: 'agency', kind: 'offer', message: 'We would love to have you.' },
          { party: 'candidate', kind: 'counter', message: 'Could you do more?' },
          { party: 'agency', kind: 'revision', message: 'This is the most we can do.' },
        ],
      },
    ])
  })
})
