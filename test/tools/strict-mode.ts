/** A JSON Schema, as far as it is looked into. */
export type Schema = { [key: string]: unknown }

/** Keywords and types of OpenAI's strict mode ("Supported schemas" of its structured-outputs guide). */
const KEYWORDS = new Set([
  'type',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'anyOf',
  '$ref',
  '$defs',
  '$schema',
  'title',
  'pattern',
  'format',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
])
const FORMATS = new Set([
  'date-time',
  'time',
  'date',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
])

/** What OpenAI's strict mode would refuse in a tool's parameters. */
export function strictModeComplaints(schema: Schema, path: string): string[] {
  const own = Object.keys(schema)
    .filter((keyword) => !KEYWORDS.has(keyword))
    .map((keyword) => `${path}: ${keyword}`)
  if (typeof schema.format === 'string' && !FORMATS.has(schema.format))
    own.push(`${path}: format ${schema.format}`)
  if (schema.type === 'object') {
    const properties = Object.keys((schema.properties as Schema | undefined) ?? {})
    if (schema.additionalProperties !== false) own.push(`${path}: open object`)
    const required = (schema.required as string[] | undefined) ?? []
    own.push(
      ...properties.filter((name) => !required.includes(name)).map((name) => `${path}.${name}: not required`),
    )
  }
  const inner = [
    ...Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {}).map(([name, child]) =>
      strictModeComplaints(child, `${path}.${name}`),
    ),
    ...((schema.anyOf as Schema[] | undefined) ?? []).map((child, index) =>
      strictModeComplaints(child, `${path}|${index}`),
    ),
    ...(schema.items ? [strictModeComplaints(schema.items as Schema, `${path}[]`)] : []),
  ]
  return [...own, ...inner.flat()]
}
