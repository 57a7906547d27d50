import { importsOf, type SourceFile } from './imports.ts'

const FAKES = /\bvi\.useFakeTimers\(/
const OPENS_DATABASE = 'test/database/test-database.ts'

/**
 * The tests that fake the clock of a process with a database in it: its
 * connections, leases and workers keep time too, and give up within a moment.
 */
export function findFakedClocks(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file).map(({ to }) => to)]))
  const reached = (path: string): Set<string> => {
    const paths = new Set([path])
    // A set that grows while it is walked is walked to its new end.
    for (const from of paths) for (const to of imports.get(from) ?? []) paths.add(to)
    return paths
  }
  return files
    .filter(({ text }) => FAKES.test(text))
    .map(({ path }) => path)
    .filter((path) => reached(path).has(OPENS_DATABASE))
}
