import type { TestProject } from 'vitest/node'
import { startTestCluster } from './database/postgres-cluster.ts'
import { findSystemPostgres } from './database/system-postgres.ts'

/** As global-setup, on the PostgreSQL that is installed on the machine. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = findSystemPostgres()
  if (!found) throw new Error('There is no PostgreSQL 15 or newer on this machine.')
  const cluster = await startTestCluster({ binaries: found.binaries })
  project.provide('cluster', { url: cluster.url, secrets: cluster.secrets })
  return cluster.stop
}
