import type { Actor } from '../world/people.ts'
import { ME, type Values } from './table-rights.ts'

/**
 * `database`: the database's owner, whom no rule binds; shows that an attempt could succeed at all.
 * `service`: the server with its secret key, whom no policy binds.
 */
export type Who = Actor | 'database' | 'service'

export interface Attempt {
  who: Who
  table: string
  act: 'select' | 'insert' | 'update' | 'delete' | 'truncate'
  values?: Values
  /** Only this row; without it all, with no WHERE at all. */
  row?: string
  /** An insert that a row in its way turns into nothing. */
  unlessThere?: boolean
  /** The table in which to look for what changed, when it is not the one written to. */
  watch?: string
}

export interface Outcome {
  /** Read: the ids seen. Else: what the database's owner finds changed afterwards; null: gone. */
  rows: Record<string, Values | null>
  /** What the refusal said. */
  refusal: string | null
}

/** Tries each attempt on the unchanged world. */
export type Executor = (attempts: Attempt[]) => Promise<Outcome[]>

/** `applications` is in schema public. */
export function qualified(table: string): string {
  return table.includes('.') ? table : `public.${table}`
}

export function withMe({ values, me }: { values: Values; me: string }): Values {
  return JSON.parse(JSON.stringify(values).replaceAll(ME, me)) as Values
}
