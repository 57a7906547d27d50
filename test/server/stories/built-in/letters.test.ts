import { expect, it } from 'vitest'
import { factsOf } from './candidate-talk.ts'
import { useTalk } from './use-talk.ts'

const { page, talk } = useTalk()

const LETTER = 'Cover letter (empty: none)'

it('should change the letter on the card that waits, and never take the wish for the letter', async () => {
  await talk.see('jobs', 'any typescript jobs?')
  const first = await talk.offer('apply to the first one')
  const letter = factsOf(first)[LETTER] ?? ''
  expect(letter).toMatch(/^Dear /)

  const added = factsOf(await talk.offer('add that I can start in January'))[LETTER] ?? ''
  expect(added).toContain('I can start in January.')
  expect(added.startsWith(letter.split('\n')[0] ?? '')).toBe(true)
  expect(added.split('\n').at(-1)).toBe(letter.split('\n').at(-1))

  const said = await talk.hear('could you make the letter less formal?')
  expect(said).toContain('can’t reword')
  expect(said).toContain('edit the text right in the card')

  const shorter = factsOf(await talk.offer('now shorten the cover letter'))[LETTER] ?? ''
  expect(shorter.length).toBeLessThan(added.length)
  for (const line of shorter.split('\n')) expect(added).toContain(line)

  const own = 'Dear team, I keep ferries on time. I would like to do so for you. Kind regards, Amina'
  expect(factsOf(await talk.offer(`use this letter: ${own}`))[LETTER]).toBe(own)
  const without = await talk.offer('take the sentence about ferries out')
  expect(factsOf(without)[LETTER]).not.toContain('ferries')
  expect(without.title).toBe(first.title)
  expect(await page.database.sql`select id from applications where user_id = ${talk.userId}`).toEqual([])
  await talk.click(without)
  expect(
    await page.database.sql`select status, cover_letter from applications where user_id = ${talk.userId}`,
  ).toMatchObject([{ status: 'submitted', cover_letter: factsOf(without)[LETTER] }])
})

it('should change the letter of a draft by its own sentences', async () => {
  await talk.see('jobs', 'Which data engineer jobs are there in Amsterdam?')
  const { text } = await talk.see('snippet', 'prepare a draft application for the first one')
  const added = await talk.see('snippet', 'please mention in it that I hold a residence permit')
  expect(added.text).toContain('I hold a residence permit.')
  const back = await talk.see('snippet', 'take out the part about the permit')
  expect(back.text).toBe(text)
  expect(await talk.hear('make it friendlier')).toContain('can’t reword')
})

it('should keep what was asked for from one draft of a counter-offer to the next', async () => {
  await talk.say('Globex offers me 62,000 euros a year as data engineer, I must answer by 5 December')
  const first = await talk.see('snippet', 'write them a letter asking for 68,000')
  expect(first.text).toContain('€68,000')
  expect(first.text).not.toMatch(/start on|another offer|rather/)
  expect(await talk.hear('make it more polite')).toContain('The draft stays as it is')
  const led = await talk.see('snippet', 'add that I have led teams of five')
  expect(led.text).toContain('I have led teams of five.')
  expect(led.text).toContain('€68,000')
  expect(await talk.hear('mention that I have another offer')).toContain('no other open offer on record')
  const later = await talk.see('snippet', 'also ask for a start on 1 February 2027')
  expect(later.text).toContain('€68,000')
  expect(later.text).toContain('1 February 2027')
  expect(later.text).toContain('I have led teams of five.')
})
