/**
 * Fields inside a tool's input by their path, `moves.0.reason`: what an approval
 * card lets a person edit. A path reaches only what is already there.
 */

/** The value at a path; undefined when there is none. */
export function valueAt(input: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isOwn(value, key) ? value[key] : undefined), input)
}

/** A copy of `input` with the values at these paths; a path that leads nowhere adds nothing. */
export function withValues<Input>(input: Input, values: Record<string, unknown>): Input {
  const copy = structuredClone(input)
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const owner = keys.length === 0 ? copy : valueAt(copy, keys.join('.'))
    if (isOwn(owner, last)) owner[last] = value
  }
  return copy
}

function isOwn(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}
