import { asSchema } from 'ai'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildToolset } from '../../server/turn/toolset.ts'
import { tools } from '../../tools/catalog.ts'
import { type Schema, strictModeComplaints } from './strict-mode.ts'

describe('tool inputs', () => {
  const toolset = buildToolset({
    definitions: [...tools],
    run: async () => Promise.reject(new Error('not run')),
  })

  it.each(Object.entries(toolset))(
    '%s should fit what strict mode accepts',
    async (name, { inputSchema }) => {
      const schema = (await asSchema(inputSchema).jsonSchema) as Schema
      expect(schema.type).toBe('object')
      expect(strictModeComplaints(schema, name)).toEqual([])
    },
  )

  it.each([
    ['optional', z.object({ a: z.string().optional() })],
    ['a record', z.object({ a: z.record(z.string(), z.string()) })],
    ['a tuple', z.object({ a: z.tuple([z.string(), z.number()]) })],
    ['a web address', z.object({ a: z.url() })],
  ])('should be noticed when they hold %s', (_what, input) => {
    expect(
      strictModeComplaints(z.toJSONSchema(input, { target: 'draft-7', io: 'input' }) as Schema, 'planted'),
    ).not.toEqual([])
  })

  it('should have unique names, enough examples each, and no example twice', () => {
    expect(new Set(tools.map((tool) => tool.name)).size).toBe(tools.length)
    for (const tool of tools) expect(tool.examples.length, tool.name).toBeGreaterThanOrEqual(15)
    for (const role of ['candidate', 'recruiter'] as const) {
      const own = tools.filter((tool) => tool.for.includes(role))
      const all = own.flatMap((tool) => tool.examples.map((example) => example.toLowerCase()))
      expect(all.filter((example, index) => all.indexOf(example) !== index)).toEqual([])
    }
  })
})
