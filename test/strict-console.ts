import { afterEach, beforeEach, expect, vi } from 'vitest'

/** The embedded tier prints each query that the database refused; `area:kind` is a refusal of our own. */
const ALLOWED = /EXPERIMENTAL FEATURES ENABLED: storage|^PostgresError: [a-z]+:[a-z_]+$/

/** What a test prints as an error or a warning, nobody expected. */
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {})
})

afterEach(() => {
  for (const level of ['error', 'warn'] as const) {
    const calls = vi.mocked(console[level]).mock.calls.map((words) => words.map(String).join(' '))
    expect(
      calls.filter((line) => !ALLOWED.test(line)),
      `unexpected console.${level}`,
    ).toEqual([])
  }
  vi.restoreAllMocks()
})
