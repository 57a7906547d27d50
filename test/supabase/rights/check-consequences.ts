import { isDeepStrictEqual } from 'node:util'
import { idOf } from '../world/ids.ts'
import { CONSEQUENCES } from './consequences.ts'
import { type Executor, qualified } from './executor.ts'
import { JOURNAL } from './journaled.ts'
import { CHAT_CONSEQUENCES, SERVICE_CONSEQUENCES } from './service-consequences.ts'
import type { Values } from './table-rights.ts'
import type { Violation } from './violation.ts'

function holds({ row, part }: { row: Values | null; part: Values | null }): boolean {
  if (part === null) return row === null
  return (
    row !== null && Object.entries(part).every(([column, value]) => isDeepStrictEqual(row[column], value))
  )
}

/** Tries what has consequences and looks for exactly these. */
export async function checkConsequences({
  executor,
  tables,
}: {
  executor: Executor
  tables?: string[]
}): Promise<Violation[]> {
  const wanted = [...CONSEQUENCES, ...CHAT_CONSEQUENCES, ...SERVICE_CONSEQUENCES, ...JOURNAL].filter(
    ({ table, watch }) => !tables || tables.includes(table) || tables.includes(watch),
  )
  const outcomes = await executor(
    wanted.map(({ who, table, act, row, values, watch, unlessThere = false }) => ({
      unlessThere,
      who,
      table,
      act,
      values,
      watch: qualified(watch),
      ...(row ? { row: idOf(`${table}.${row}`) } : {}),
    })),
  )
  return wanted.flatMap(({ name, who, table, rows }, place) => {
    const got = Object.values(outcomes[place]?.rows ?? {})
    const fits = got.length === rows.length && rows.every((part) => got.some((row) => holds({ row, part })))
    if (fits) return []
    return [
      {
        table,
        who,
        attempt: name,
        expected: JSON.stringify(rows),
        got: `${JSON.stringify(got)} ${outcomes[place]?.refusal ?? ''}`,
      },
    ]
  })
}
