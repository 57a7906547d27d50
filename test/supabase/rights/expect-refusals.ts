import { vi } from 'vitest'

/** What the API prints for each statement that was refused: expected here, where most are attacks. */
export function forgetRefusals(): void {
  const calls = vi.mocked(console.error).mock?.calls ?? []
  const others = calls.filter(
    ([line]) => !/^(PostgresError: |Error: Could not find the (table|function) )/.test(String(line)),
  )
  if (others.length > 0)
    throw new Error(`unexpected console.error: ${others.map((words) => words.join(' ')).join('\n')}`)
  vi.mocked(console.error).mockClear()
}
