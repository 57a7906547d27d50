import { type Actor, personId } from '../../world/people.ts'

/** What a function of the database gives to each of several people. */
export interface Call {
  /** The functions, triggers and tables that this tries, by name. */
  of: string
  name: string
  /** What the database's owner does first. */
  given?: string
  /** The statement, whose first column of the first row is the answer. */
  call: string
  /** Claims beside who calls. */
  claims?: Record<string, unknown>
  /** What to look at afterwards instead of the answer: a query of one value, by the database's owner. */
  look?: string
  /**
   * By name of the callers (`alice bob`, `others`), part of what they get: objects may have more fields unless
   * they are empty, lists not more entries; `refused …` is a refusal whose message has the words. Who is not named does
   * not try.
   */
  gives: Record<string, unknown>
}

export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** Statements by a person, for what is given. */
export function as(person: Actor, statement: string): string {
  const claims = JSON.stringify({ sub: personId(person), role: 'authenticated' })
  return `select set_config('request.jwt.claims', ${text(claims)}, true), set_config('request.jwt.claim.sub', ${text(personId(person))}, true); ${statement};`
}
