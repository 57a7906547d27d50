import { isStepCount, streamText, tool } from 'ai'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBuiltInModel } from '../../../../server/model/built-in/answering/model.ts'
import type { ToolDefinition } from '../../../../tools/core/definition.ts'
import { defineTool } from '../../../../tools/core/definition.ts'

const orderTea = defineTool({
  name: 'order_tea',
  title: 'Order tea',
  for: ['guest'],
  effect: 'write',
  description: 'Orders tea.',
  examples: [
    'order tea',
    'I want a cup of tea',
    'bring me some tea',
    'tea please',
    'brew tea for me',
    'one tea: green',
  ],
  input: z.object({ text: z.string().nullable().meta({ slot: 'free_text' }) }),
  run: async () => ({ say: { text: 'Tea is coming.' } }),
})
const listCups = defineTool({
  name: 'list_cups',
  title: 'Show cups',
  for: ['guest'],
  effect: 'read',
  description: 'Lists cups.',
  examples: [
    'show the cups',
    'which cups are there',
    'list all cups',
    'how many cups do we have',
    'cups?',
    'see my cups',
  ],
  input: z.object({}),
  run: async () => ({ say: { text: 'There are two cups.' } }),
})
const definitions: readonly ToolDefinition[] = [orderTea, listCups]
const model = createBuiltInModel({ tools: definitions })

function stream(prompt: string) {
  const tools = Object.fromEntries(
    definitions.map(({ name, description, input }) => [
      name,
      tool({
        description,
        inputSchema: input,
        execute: async () => ({
          status: 'done',
          text: name === 'order_tea' ? 'Tea is coming.' : 'There are two cups.',
        }),
        toModelOutput: ({ output }) => ({ type: 'json', value: output }),
      }),
    ]),
  )
  return streamText({ model, tools, prompt, stopWhen: isStepCount(4) })
}

describe('the built-in model in the SDK’s loop', () => {
  it('should speak for a tool that it knows from examples alone', async () => {
    const result = stream('could you bring me some tea')
    const deltas: string[] = []
    for await (const delta of result.textStream) deltas.push(delta)
    expect(deltas).toEqual(['Tea', ' is', ' coming.'])
    const steps = await result.steps
    expect(steps.map(({ finishReason }) => finishReason)).toEqual(['tool-calls', 'stop'])
    expect(steps[0]?.toolCalls.map(({ toolName, input }) => ({ toolName, input }))).toEqual([
      { toolName: 'order_tea', input: { text: null } },
    ])
  })

  it('should call two tools in one step and tell both results', async () => {
    const result = stream('order tea and list the cups')
    expect(await result.text).toBe('Tea is coming.\n\nThere are two cups.')
    expect((await result.steps)[0]?.toolCalls).toHaveLength(2)
  })

  it('should count usage and end without a call for small talk', async () => {
    const result = stream('hello')
    expect(await result.text).toContain('AI assistant')
    expect((await result.usage).outputTokens).toBeGreaterThan(0)
  })

  it('should stop at once when aborted', async () => {
    const slow = createBuiltInModel({ tools: definitions, delayMs: 20 })
    const abort = new AbortController()
    const result = streamText({ model: slow, prompt: 'hello', abortSignal: abort.signal })
    const kinds: string[] = []
    for await (const part of result.stream) {
      kinds.push(part.type)
      if (part.type === 'text-delta') abort.abort()
    }
    expect(kinds.at(-1)).toBe('abort')
    expect(kinds.filter((kind) => kind === 'text-delta').length).toBeLessThan(4)
  })
})
