import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const PHRASES_FOLDER = join(import.meta.dirname, '../phrases')
const EXTENSION = '.txt'

/**
 * What people say, beyond a tool's own examples: one file for each tool or
 * small-talk topic, named after it, one phrase a line.
 */
export function readPhrases(): Map<string, string[]> {
  const names = readdirSync(PHRASES_FOLDER).filter((name) => name.endsWith(EXTENSION))
  return new Map(
    names.sort().map((name) => [
      name.slice(0, -EXTENSION.length),
      readFileSync(join(PHRASES_FOLDER, name), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    ]),
  )
}
