import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateTypes } from '../../supabase/generate-types.ts'
import { databaseUrl, startTestCluster, TEMPLATE } from './postgres-cluster.ts'

const FILE = join(import.meta.dirname, '../../supabase/database.types.ts')

const cluster = await startTestCluster()
try {
  writeFileSync(FILE, await generateTypes(databaseUrl({ url: cluster.url, name: TEMPLATE })))
} finally {
  await cluster.stop()
}
