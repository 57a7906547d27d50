import type postgres from 'postgres'

/** Distinct statements that are kept prepared; past that, each is parsed anew. Ours are a few dozen. */
const MAX_PREPARED = 200
/** The one form in which `@supabase/lite` states who asks, and what was asked. */
const SETTING = /^select set_config\('([a-z_.]+)', (\$1|''), true\)$/i

type Unsafe = postgres.ReservedSql['unsafe']
type Result = ReturnType<Unsafe>

interface Settings {
  names: string[]
  values: string[]
}

/** What the driver's caller reads of a statement that returns no rows. */
function nothing(command: string): Result {
  return Promise.resolve(Object.assign([], { command, count: 0 })) as unknown as Result
}

/**
 * A transaction of `@supabase/lite` is a dozen statements, each of them sent,
 * and waited for, alone: `begin`, who asks, the statement itself. Here, `begin`
 * and the settings wait for the statement that follows, and all travel in one
 * piece, in their order; what fails among them fails that statement, which
 * PostgreSQL then refuses to run. Statements are prepared once a connection.
 */
function gathering({ unsafe, prepared }: { unsafe: Unsafe; prepared: Set<string> }): Unsafe {
  let begin: string | null = null
  let settings: Settings = { names: [], values: [] }

  const send = (text: string, parameters: Parameters<Unsafe>[1] = []): Result => {
    if (!prepared.has(text) && prepared.size < MAX_PREPARED) prepared.add(text)
    return unsafe(text, parameters, { prepare: parameters.length > 0 && prepared.has(text) })
  }

  const sendGathered = (): Promise<unknown>[] => {
    const sent: Promise<unknown>[] = []
    if (begin) sent.push(send(begin).execute())
    const { names, values } = settings
    if (names.length > 0) {
      const list = names.map((name, index) => `set_config('${name}', $${index + 1}, true)`)
      sent.push(send(`select ${list.join(', ')}`, values).execute())
    }
    begin = null
    settings = { names: [], values: [] }
    return sent
  }

  // The first refusal is the cause of those that follow it.
  const sendAfter = async (gathered: Promise<unknown>[], statement: Result) =>
    (await Promise.all([...gathered, statement.execute()])).at(-1)

  return ((text: string, parameters: Parameters<Unsafe>[1] = []) => {
    const statement = text.trim()
    if (/^begin$/i.test(statement)) {
      begin = statement
      return nothing('BEGIN')
    }
    const [, name, value] = SETTING.exec(statement) ?? []
    // Outside a transaction that begins here, a setting would reach nobody: it goes as it is.
    if (name && begin) {
      settings.names.push(name)
      settings.values.push(value === '$1' ? String(parameters[0]) : '')
      return nothing('SELECT')
    }
    const gathered = sendGathered()
    const sent = send(text, parameters)
    return gathered.length > 0 ? sendAfter(gathered, sent) : sent
  }) as Unsafe
}

/** Makes each reserved connection of the pool send fewer, larger pieces. */
export function useFewerRoundTrips(driver: postgres.Sql): void {
  const reserve = driver.reserve.bind(driver)
  const prepared = new Set<string>()
  driver.reserve = async () => {
    const reserved = await reserve()
    return Object.assign(reserved, { unsafe: gathering({ unsafe: reserved.unsafe, prepared }) })
  }
}
