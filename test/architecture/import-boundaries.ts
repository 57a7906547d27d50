import { AREAS, type Area, importsOf, type SourceFile } from './imports.ts'

export interface Violation {
  from: string
  to: string
  why: string
}

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

function areaOf(path: string): Area | null {
  const [first] = path.split('/')
  return AREAS.find((area) => area === first) ?? null
}

/** Every import of a relative path that leaves the areas open to its file. */
export function findViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const from = areaOf(file.path)
    if (!from) return []
    return importsOf(file).flatMap(({ to, isType }): Violation[] => {
      const area = areaOf(to)
      if (!area || MAY_IMPORT[from].includes(area)) return []
      const exception = TYPES_ONLY.find((rule) => rule.from === from && rule.to.includes(to))
      if (exception && isType) return []
      return [{ from: file.path, to, why: exception ? 'types only' : `${from} may not import ${area}` }]
    })
  })
}
