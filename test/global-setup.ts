import type { TestProject } from 'vitest/node'
import { createBuiltIn } from '../server/model/built-in/model.ts'
import { MEMORY_FOLDER } from '../server/model/choose-model.ts'
import { tools } from '../tools/catalog.ts'
import { startTestCluster, type TestSecrets } from './database/postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { url: string; secrets: TestSecrets }
  }
}

/** One PostgreSQL per run; each test file makes a database of its own from a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  learnOnce()
  const cluster = await startTestCluster()
  project.provide('cluster', { url: cluster.url, secrets: cluster.secrets })
  return cluster.stop
}

/** The built-in model learns both sides here, so that no test file waits for it or does it again. */
function learnOnce(): void {
  const { rankTools } = createBuiltIn({ tools, memoryFolder: MEMORY_FOLDER })
  for (const role of ['candidate', 'recruiter'] as const) {
    const offered = tools.filter((tool) => tool.for.includes(role)).map(({ name }) => name)
    rankTools({ text: 'hello', offered })
  }
}
