import type { Reading } from '../terms/reading.ts'

/** Concepts that tell a request of this domain from any other question. */
const DOMAIN: ReadonlySet<string> = new Set(
  'job saved note application resume history changes apply withdraw fit policy advice cover understood uploaded primary human know name occupation bio link live worked undo unsave field'.split(
    ' ',
  ),
)

/** True when a text speaks of jobs, applications, resumes or what else is done here. */
export function speaksOfDomain({ concepts, spans }: Reading): boolean {
  return concepts.some(({ name }) => DOMAIN.has(name)) || spans.some(({ kind }) => kind === 'work')
}
