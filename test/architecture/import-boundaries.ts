import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
}

export interface Violation {
  from: string
  to: string
  why: string
}

const AREAS = ['server', 'tools', 'widget', 'supabase', 'test'] as const
type Area = (typeof AREAS)[number]

/** Who may import whom; `npm` packages are open to all. */
const MAY_IMPORT: Record<Area, readonly Area[]> = {
  widget: ['widget'],
  tools: ['tools', 'supabase'],
  server: ['server', 'tools', 'supabase'],
  supabase: ['supabase'],
  test: AREAS,
}

/** The one file of another area that the widget may name, for its types. */
const TYPES_ONLY: { from: Area; to: string[] }[] = [
  { from: 'widget', to: ['server/protocol.ts', 'tools/core/card.ts'] },
]

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bimport\.meta\.resolve\(\s*['"]([^'"]+)['"]/g

function areaOf(path: string): Area | null {
  const [first] = path.split('/')
  return AREAS.find((area) => area === first) ?? null
}

/** Every import of a relative path that leaves the areas open to its file. */
export function findViolations(files: SourceFile[]): Violation[] {
  return files.flatMap(({ path, text }) => {
    const from = areaOf(path)
    if (!from) return []
    return [...text.matchAll(IMPORT)].flatMap((match): Violation[] => {
      const specifier = match[2] ?? match[3] ?? match[4] ?? ''
      if (!specifier.startsWith('.')) return []
      const to = relative('/', resolve('/', dirname(path), specifier)).replaceAll('\\', '/')
      const area = areaOf(to)
      if (!area || MAY_IMPORT[from].includes(area)) return []
      const exception = TYPES_ONLY.find((rule) => rule.from === from && rule.to.includes(to))
      if (exception && match[1]) return []
      return [{ from: path, to, why: exception ? 'types only' : `${from} may not import ${area}` }]
    })
  })
}

export function readSources(root: string): SourceFile[] {
  return AREAS.flatMap((area) =>
    readdirSync(join(root, area), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(root, file).replaceAll('\\', '/'),
        text: readFileSync(file, 'utf8'),
      })),
  )
}
