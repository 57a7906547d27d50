import { beforeEach, describe, expect, it } from 'vitest'
import { useWorld } from '../functions/call.ts'
import { type Actor, personId } from '../world/people.ts'

const rig = useWorld()
const path = `${personId('alice')}/sent.pdf`
const bucket = (actor: Actor) => rig.as(actor).storage.from('resumes')
const PDF = { contentType: 'application/pdf' }
const file = (text = '%PDF-1.4 resume of alice') => new TextEncoder().encode(text)

async function readers(): Promise<string[]> {
  const actors: Actor[] = [
    'visitor',
    'guest',
    'alice',
    'bob',
    'owner',
    'member',
    'adminB',
    'suspended',
    'invited',
    'stranger',
    'banned',
  ]
  const answers = await Promise.all(
    actors.map(async (actor) => [actor, await bucket(actor).download(path)] as const),
  )
  return answers.filter(([, { data }]) => data !== null).map(([actor]) => actor)
}

const send = () => rig.world.database.sql`
  update public.application_snapshots set file_path = ${path} where file_path like '%gone.pdf'`

beforeEach(async () => {
  const { error } = await bucket('alice').upload(path, file(), PDF)
  expect(error).toBeNull()
})

describe('attacks on files', () => {
  it('should show a file to its owner alone until it is sent, then to the agency', async () => {
    expect(await readers()).toEqual(['alice'])
    await send()
    expect(await readers()).toEqual(['alice', 'owner', 'member', 'adminB'])
  })

  it('should neither replace nor remove a file that was sent', async () => {
    const forged = file('%PDF-1.4 another resume')
    await send()
    await bucket('alice').upload(path, forged, { ...PDF, upsert: true })
    await bucket('alice').update(path, forged, PDF)
    await bucket('alice').remove([path])
    await bucket('owner').remove([path])
    const { data } = await bucket('alice').download(path)
    expect(await data?.text()).toBe('%PDF-1.4 resume of alice')
  })

  it("should not write into another's folder, nor move a file there, nor list it", async () => {
    const theirs = `${personId('bob')}/forged.pdf`
    expect((await bucket('alice').upload(theirs, file(), PDF)).error).not.toBeNull()
    expect(
      (await bucket('alice').upload(`${personId('alice')}/../${personId('bob')}/forged.pdf`, file(), PDF))
        .error,
    ).not.toBeNull()
    expect((await bucket('alice').copy(path, theirs)).error).not.toBeNull()
    expect((await bucket('alice').move(path, theirs)).error).not.toBeNull()
    const { data } = await bucket('alice').list(personId('bob'))
    expect(data ?? []).toEqual([])
    expect(await rig.world.database.sql`select name from storage.objects where name like '%forged%'`).toEqual(
      [],
    )
  })

  it('should sign no address for a file that one may not read', async () => {
    for (const actor of ['visitor', 'bob', 'stranger', 'suspended'] as const)
      expect((await bucket(actor).createSignedUrl(path, 60)).data?.signedUrl ?? null).toBeNull()
  })
})
