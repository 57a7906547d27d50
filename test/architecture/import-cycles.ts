import { importsOf, type SourceFile } from './imports.ts'

/** The files of each circle of imports, from a file back to itself; an import of types alone counts. */
export function findCycles(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)]))
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]): string[][] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path]]
    if (done.has(path)) return []
    const cycles = (imports.get(path) ?? []).flatMap((to) => visit(to, [...way, path]))
    done.add(path)
    return cycles
  }
  return files.flatMap(({ path }) => visit(path, []))
}
