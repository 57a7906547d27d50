import { expect, it } from 'vitest'
import { factsOf } from './candidate-talk.ts'
import { useTalk } from './use-talk.ts'

const BASE = { amount: 82_000, currency: 'GBP', period: 'year' }
const { page, talk } = useTalk()

const own = () => page.database.sql`
  select metadata ->> 'company' as company, offer_details as details, status, source
  from offers_negotiation where owner_id = ${talk.userId} order by metadata ->> 'company'`

it('should note offers from elsewhere, follow what changes, compare them, and undo a deletion', async () => {
  await talk.see('facts', 'Initech offered me £62,000 a year plus a £1,000 signing bonus')
  await talk.see('facts', 'Hooli offers me £65,000 a year plus a £2,000 signing bonus')
  const initech = { company: 'Initech', source: 'candidate', status: 'pending' }
  expect(await own()).toMatchObject([
    {
      company: 'Hooli',
      details: { base: { amount: 65_000, currency: 'GBP', period: 'year' }, signOn: 2_000 },
    },
    { ...initech, details: { base: { amount: 62_000 }, signOn: 1_000 } },
  ])

  const list = await talk.see('rows', 'show my offers')
  expect(list.rows.map(({ title }) => title).toSorted()).toEqual(['Hooli', 'Initech'])
  const comparison = await talk.see('comparison', 'compare my offers')
  expect(comparison.columns).toHaveLength(2)
  await talk.see('timeline', 'tell me about the second offer')
  const again = await talk.see('comparison', 'compare it with the other one')
  expect(again.columns.map(({ id }) => id).toSorted()).toEqual(
    comparison.columns.map(({ id }) => id).toSorted(),
  )
  await talk.see('facts', 'they raised the Initech offer to £66,000')
  expect((await own())[1]).toMatchObject({ ...initech, details: { base: { amount: 66_000 }, signOn: 1_000 } })

  await talk.reload()
  await talk.say('delete the Hooli offer')
  expect((await own()).map(({ company }) => company)).toEqual(['Initech'])
  await talk.say('undo that')
  expect((await own()).map(({ company }) => company)).toEqual(['Hooli', 'Initech'])
})

it('should draft a counter-offer and rehearse it, and send nothing by that', async () => {
  await talk.see('facts', 'Hooli offers me £65,000 a year plus a £2,000 signing bonus')
  const before = await own()
  const draft = await talk.see('snippet', 'help me write a counter-offer to Hooli asking for 70k')
  expect(draft.text).toContain('70,000')
  await talk.see('facts', 'let’s practise the negotiation with Hooli')
  const line = await talk.see('facts', 'I was hoping for 70,000 because I led a team of five')
  expect(line.sections[0]?.title).toBe('Line 1 of 5')
  expect(await own()).toEqual(before)
  expect(await page.database.sql`select id from approvals where asked_of = ${talk.userId}`).toEqual([])
})

/** The agency offers the job that was applied to. */
async function offered(): Promise<() => Promise<Record<string, unknown> | undefined>> {
  const { sql } = page.database
  await talk.see('jobs', 'any typescript jobs?')
  await talk.send('apply to the first one')
  const [application] = await sql`
    update applications set status = 'offer' where user_id = ${talk.userId} returning id`
  const [offer] = await sql`
    insert into offers_negotiation (application_id, offer_details, source)
    values (${application?.id}, ${sql.json({ base: BASE })}, 'agency') returning id`
  return async () => (await sql`select * from offers_negotiation where id = ${offer?.id}`)[0]
}

it('should counter the agency’s offer with the words of the card, and accept it after a reload', async () => {
  const offer = await offered()
  const { rows } = await talk.see('rows', 'which offers do I have?')
  expect(rows).toHaveLength(1)
  const card = await talk.offer('counter with 90k')
  expect(factsOf(card)).toMatchObject({ 'You ask for: Base': '£90,000 a year' })
  expect(await offer()).toMatchObject({ status: 'pending', negotiation_history: null })
  await talk.click(card, { message: 'I would sign for 90.' })
  const counter = { party: 'candidate', kind: 'counter', message: 'I would sign for 90.' }
  expect(await offer()).toMatchObject({
    status: 'negotiating',
    negotiation_history: [{ ...counter, changes: { base: { ...BASE, amount: 90_000 } } }],
  })

  await talk.reload()
  await talk.see('timeline', 'how far is the negotiation?')
  await talk.send('ok, I accept their offer')
  expect(await offer()).toMatchObject({
    status: 'accepted',
    offer_details: { base: BASE },
    negotiation_history: [counter, { kind: 'accepted' }],
  })
  await talk.say('undo that')
  expect(await offer()).toMatchObject({ status: 'accepted' })
})

it('should decline with the reason that was written on the card', async () => {
  const offer = await offered()
  await talk.see('rows', 'what offers do I have?')
  await talk.send('turn it down please, decline the offer', { reason: 'The commute is too long.' })
  expect(await offer()).toMatchObject({
    status: 'declined',
    negotiation_history: [{ kind: 'declined', message: 'The commute is too long.' }],
  })
})
