import { expect } from 'vitest'

/** Waits until what is read satisfies the matcher that follows. */
export function eventually<Value>(read: () => Value): ReturnType<typeof expect.poll<Awaited<Value>>> {
  return expect.poll(read as () => Awaited<Value>, { timeout: 10_000 })
}
