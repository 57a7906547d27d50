import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { appConfig, consoleConfig, demoConfig, loaderConfig } from '../vite.config.ts'

const dist = join(import.meta.dirname, '..', 'dist')

/** How long files of an earlier build stay, ms: a server that runs still names them. */
const KEPT = 3_600_000

export interface BuiltFile {
  name: string
  gzipBytes: number
}

async function bundle(): Promise<Set<string>> {
  const made = new Set<string>()
  for (const config of [appConfig, consoleConfig, demoConfig, loaderConfig]) {
    const results = [await build({ ...config, configFile: false, logLevel: 'warn' })].flat()
    const folder = (config.build?.outDir ?? dist).slice(dist.length + 1)
    for (const result of results)
      for (const { fileName } of 'output' in result ? result.output : []) made.add(join(folder, fileName))
  }
  return made
}

/** The server sends these as they are, and compresses nothing itself. */
async function compress(name: string): Promise<BuiltFile> {
  const file = join(dist, name)
  const bytes = await readFile(file)
  const zipped = gzipSync(bytes, { level: 9 })
  await writeFile(`${file}.gz`, zipped)
  await writeFile(`${file}.br`, brotliCompressSync(bytes))
  return { name, gzipBytes: zipped.length }
}

async function removeStale({ names, made }: { names: string[]; made: Set<string> }): Promise<void> {
  for (const name of names) {
    const file = join(dist, name)
    if (name.startsWith('.') || !/\.\w+$/.test(name) || made.has(name.replace(/\.(gz|br)$/, ''))) continue
    if (Date.now() - (await stat(file)).mtimeMs > KEPT) await rm(file)
  }
}

/** Builds everything that a browser downloads into dist/. */
export async function buildWidget(): Promise<BuiltFile[]> {
  // What a shell has set for other programs must not make the files larger.
  process.env.NODE_ENV = 'production'
  await mkdir(dist, { recursive: true })
  const names = await readdir(dist, { recursive: true })
  const made = await bundle()
  const files: BuiltFile[] = []
  for (const name of [...made].sort()) files.push(await compress(name))
  await removeStale({ names, made })
  return files
}
