import { defineConfig } from 'vitest/config'
import { findSystemPostgres } from './test/database/system-postgres.ts'

const systemPostgres = findSystemPostgres()

/** What depends on the database, and so must hold on any PostgreSQL that we say we run on. */
const DATABASE_TESTS = [
  'test/supabase/**/*.test.ts',
  'test/tools/**/*.test.ts',
  'test/server/identity/*.test.ts',
  'test/server/turn/*.test.ts',
]

export default defineConfig({
  test: {
    reporters: process.env.TEST_REPORT
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]]
      : ['default'],
    setupFiles: ['test/strict-console.ts'],
    maxWorkers: 2,
    // For what hangs, not for what is slow: machines differ, and share.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: { name: 'embedded', include: ['test/**/*.test.ts'], globalSetup: ['test/global-setup.ts'] },
      },
      ...(systemPostgres
        ? [
            {
              extends: true as const,
              test: {
                name: `postgres-${systemPostgres.version}`,
                include: DATABASE_TESTS,
                globalSetup: ['test/global-setup-system-postgres.ts'],
              },
            },
          ]
        : []),
    ],
  },
})
