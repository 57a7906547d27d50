import type { TestProject } from 'vitest/node'
import { learn } from '../server/model/learn.ts'
import { startTestCluster, type TestSecrets } from './database/postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { url: string; secrets: TestSecrets }
  }
}

/** One PostgreSQL per run; each test file makes a database of its own from a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Once here, so that no test file waits for it or does it again.
  await learn()
  const cluster = await startTestCluster()
  project.provide('cluster', { url: cluster.url, secrets: cluster.secrets })
  return cluster.stop
}
