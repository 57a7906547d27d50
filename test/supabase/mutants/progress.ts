import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Fate } from './fate.ts'
import type { Mutant } from './mutant.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FILE = join(ROOT, 'node_modules/.cache/aicareer-mutants.jsonl')
/** What a survivor's fate depends on besides itself. */
const SOURCES = ['supabase/migrations', 'test/supabase/rights', 'test/supabase/world']

interface Entry {
  mutant: string
  fate: Fate
  sources: string
}

export interface Progress {
  known: (mutant: Mutant) => Fate | undefined
  note: (mutant: Mutant, fate: Fate) => void
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function digestOfSources(): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(sql|ts)$/.test(file))
      .sort()
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  )
  return digest(files.join('\0'))
}

function readEntries(): Entry[] {
  try {
    const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as Entry)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * The fates found so far, kept in a file. What was killed stays killed as long as the mutant is the
 * same; a survivor is tried again when a migration or an expectation changed.
 */
export function openProgress({ resume }: { resume: boolean }): Progress {
  const sources = digestOfSources()
  mkdirSync(dirname(FILE), { recursive: true })
  if (!resume) rmSync(FILE, { force: true })
  const fates = new Map<string, Fate>()
  for (const entry of readEntries())
    if (entry.fate === 'killed' || entry.sources === sources) fates.set(entry.mutant, entry.fate)
  const nameOf = ({ name, sql }: Mutant) => digest(`${name}\0${sql}`)
  return {
    known: (mutant) => fates.get(nameOf(mutant)),
    note: (mutant, fate) => {
      const entry: Entry = { mutant: nameOf(mutant), fate, sources }
      appendFileSync(FILE, `${JSON.stringify(entry)}\n`)
    },
  }
}
