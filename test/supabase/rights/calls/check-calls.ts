import type postgres from 'postgres'
import { ACTOR_NAMES, type Actor, personId } from '../../world/people.ts'
import { words } from '../table-rights.ts'
import type { Violation } from '../violation.ts'
import { CALLS } from './all-calls.ts'
import type { Call } from './call.ts'

interface Try {
  who: Actor
  call: Call
  expected: unknown
}

interface Answer {
  answer: unknown
  refusal: string | null
}

function triesOf(call: Call): Try[] {
  const named = Object.keys(call.gives).flatMap(words)
  return Object.entries(call.gives).flatMap(([names, expected]) => {
    const people = names === 'others' ? ACTOR_NAMES.filter((actor) => !named.includes(actor)) : words(names)
    return people.map((who) => ({ who: who as Actor, call, expected }))
  })
}

function cellOf({ who, call }: Try): Record<string, unknown> {
  const role = who === 'visitor' ? 'anon' : 'authenticated'
  const sub = who === 'visitor' ? {} : { sub: personId(who) }
  const { given = null, look = null } = call
  return { role, claims: JSON.stringify({ ...sub, role, ...call.claims }), given, statement: call.call, look }
}

function isPartOf(expected: unknown, got: unknown): boolean {
  if (expected === null || typeof expected !== 'object') return expected === got
  if (got === null || typeof got !== 'object') return false
  if (Array.isArray(expected))
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((part, at) => isPartOf(part, got[at]))
    )
  if (Object.keys(expected).length === 0) return Object.keys(got).length === 0
  return Object.entries(expected).every(([key, part]) =>
    isPartOf(part, (got as Record<string, unknown>)[key]),
  )
}

function fits({ expected, got }: { expected: unknown; got: Answer }): boolean {
  const refused = typeof expected === 'string' ? /^refused (.*)$/.exec(expected)?.[1] : undefined
  if (refused !== undefined) return got.refusal?.includes(refused) ?? false
  return got.refusal === null && isPartOf(expected, got.answer)
}

/** Compares what functions give to people with what is expected of them. `of`: only what tries these. */
export async function checkCalls({ sql, of }: { sql: postgres.Sql; of?: string[] }): Promise<Violation[]> {
  const tries = CALLS.filter((call) => !of || words(call.of).some((name) => of.includes(name))).flatMap(
    triesOf,
  )
  if (tries.length === 0) return []
  const rows = await sql<{ got: Answer }[]>`
    select matrix.call(cell) as got
    from jsonb_array_elements(${JSON.stringify(tries.map(cellOf))}::text::jsonb) with ordinality as c (cell, place) order by place`
  return tries.flatMap(({ who, call, expected }, place) => {
    const got = rows[place]?.got ?? { answer: null, refusal: 'no answer' }
    if (fits({ expected, got })) return []
    return [
      {
        table: call.of,
        who,
        attempt: call.name,
        expected: JSON.stringify(expected),
        got: JSON.stringify(got),
      },
    ]
  })
}
