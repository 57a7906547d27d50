import { expect, it } from 'vitest'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk()

async function profile() {
  const [row] = await page.database.sql`
    select full_name, location, occupation, bio, linkedin_url from profiles where id = ${talk.userId}`
  return row
}

it('should fill in the profile as it is told, and take the last change back', async () => {
  await talk.say('Hi, my name is Amina Okafor and I live in Leeds')
  expect(await profile()).toMatchObject({ full_name: 'Amina Okafor', location: 'Leeds', occupation: null })

  await talk.say('I work as a backend engineer, put that in my profile')
  await talk.say('my bio should say: I build calm services for people who cannot wait')
  await talk.say('Add my LinkedIn: https://www.linkedin.com/in/amina-okafor')
  const filled = {
    full_name: 'Amina Okafor',
    location: 'Leeds',
    occupation: 'backend engineer',
    bio: 'I build calm services for people who cannot wait',
    linkedin_url: 'https://www.linkedin.com/in/amina-okafor',
  }
  expect(await profile()).toEqual(filled)

  await talk.say('I’ve moved, I live in York now')
  expect(await profile()).toEqual({ ...filled, location: 'York' })
  await talk.reload()
  await talk.say('undo that')
  expect(await profile()).toEqual(filled)

  const card = await talk.see('profile', 'What do you know about me?')
  expect(card.fields).toEqual(
    expect.arrayContaining([
      { label: 'Name', value: 'Amina Okafor' },
      { label: 'Location', value: 'Leeds' },
    ]),
  )
})

it('should keep wishes for oneself, and hide a line from agencies until it is shared again', async () => {
  const own = async () =>
    (
      await page.database
        .sql`select preferences, visibility from user_preferences where user_id = ${talk.userId}`
    )[0]
  await talk.say('Add my LinkedIn: https://www.linkedin.com/in/amina-okafor')
  await talk.say('I only want remote work, and at least 60k pounds a year')
  expect((await own())?.preferences).toMatchObject({
    workModes: ['remote'],
    pay: { min: 60_000, currency: 'GBP', period: 'year' },
  })

  await talk.say('Don’t show my LinkedIn to agencies')
  expect((await own())?.visibility).toEqual({ linkedin_url: false })
  const seen = async () => JSON.stringify(await talk.see('facts', 'What do agencies see of me?'))
  expect(await seen()).not.toContain('linkedin.com/in/amina-okafor')
  await talk.say('share my LinkedIn again')
  expect((await own())?.visibility).toEqual({})
  expect(await seen()).toContain('linkedin.com/in/amina-okafor')

  await talk.say('undo')
  expect((await own())?.visibility).toEqual({ linkedin_url: false })
  expect((await own())?.preferences).toMatchObject({ workModes: ['remote'] })
})

it('should hand out all data, and delete nothing when the card is declined', async () => {
  await talk.say('My name is Amina Okafor')
  const { files } = await talk.see('files', 'Can I download everything you have about me?')
  const response = await talk.download(files[0]?.href)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  await response.arrayBuffer()

  const card = await talk.offer('Delete my account please')
  await talk.decline(card)
  expect(await profile()).toMatchObject({ full_name: 'Amina Okafor' })
  const [asked] = await page.database.sql`select status from approvals where id = ${card.approvalId}`
  expect(asked?.status).toBe('declined')
})
