interface Limits {
  /** Milliseconds in all. */
  limit: number
  /** Says that a connection has ended: what ran on it may never be answered. */
  lost: AbortSignal
  /** Milliseconds that are left from then on. */
  grace: number
}

/**
 * The answer to what was asked of the database's driver, which (postgres 3.4.9)
 * leaves queries hanging whose connection ends under them.
 *
 * @throws TypeError as `fetch` does when nobody answers, after the limits.
 */
export async function answerWithin<Value>(
  answer: Promise<Value>,
  { limit, lost, grace }: Limits,
): Promise<Value> {
  const timers: NodeJS.Timeout[] = []
  const { promise: silence, reject } = Promise.withResolvers<never>()
  const failIn = (milliseconds: number) => {
    const fail = () => reject(new TypeError('fetch failed: the database did not answer'))
    timers.push(setTimeout(fail, milliseconds))
  }
  const onLost = () => failIn(grace)
  failIn(limit)
  if (lost.aborted) onLost()
  else lost.addEventListener('abort', onLost)
  try {
    return await Promise.race([answer, silence])
  } finally {
    lost.removeEventListener('abort', onLost)
    for (const timer of timers) clearTimeout(timer)
  }
}
