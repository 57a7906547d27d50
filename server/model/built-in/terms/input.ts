/** What a field of a tool's input holds. */
export type Value = string | number | boolean | string[] | Part[] | null

/** A tool's input: values by the names of their fields. */
export type Input = Record<string, Value>

/** A line of a list in which each row has values of its own. */
export type Part = Record<string, string | number | boolean | string[] | null>

/** A value of an earlier call, as a field can take it; null for a list. */
export function scalarOf(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The same, and a list of words as one. */
export function listOrScalarOf(value: unknown): Value {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : scalarOf(value)
}

/** True when the words hold nothing for the tool: every field is null. */
export function isEmpty(input: Input): boolean {
  return Object.values(input).every((value) => value === null || value === false)
}
