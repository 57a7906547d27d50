import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const AREAS = ['server', 'tools', 'widget', 'supabase', 'test'] as const
export type Area = (typeof AREAS)[number]

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
}

/** An import of a relative path, static or not. */
export interface Import {
  /** The file that is imported, from the project's root. */
  to: string
  isType: boolean
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bimport\.meta\.resolve\(\s*['"]([^'"]+)['"]/g

/** What a file imports of this project. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].flatMap((match): Import[] => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ''
    if (!specifier.startsWith('.')) return []
    const to = relative('/', resolve('/', dirname(path), specifier)).replaceAll('\\', '/')
    return [{ to, isType: match[1] !== undefined }]
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
