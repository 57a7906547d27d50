import type { Json } from '../../supabase/database.types.ts'

/** "work[0].highlights[1]" → ['work', 0, 'highlights', 1] */
function stepsOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** The value at a path; undefined when there is none. */
export function valueAt(data: unknown, path: string): unknown {
  let here: unknown = data
  for (const step of stepsOf(path)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

/** A copy of `data` with `value` at `path`; null takes an object's key away. Objects on the way are made. */
export function withValueAt({ data, path, value }: { data: Json; path: string; value: string | null }): Json {
  return placed(data, stepsOf(path), value)
}

function placed(data: Json | undefined, steps: (string | number)[], value: string | null): Json {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(data) ? [...data] : []
    list[step] = placed(list[step], rest, value)
    return list
  }
  const object = typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {}
  if (rest.length === 0 && value === null) {
    delete object[step]
    return object
  }
  object[step] = placed(object[step], rest, value)
  return object
}
