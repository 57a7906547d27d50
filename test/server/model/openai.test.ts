import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpResponse, http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chooseModel } from '../../../server/model/choose-model.ts'
import { describeFailure } from '../../../server/model/describe-failure.ts'
import type { FrameChunk } from '../../../server/protocol.ts'
import { answer } from '../../../server/turn/answer.ts'
import { LiveTurn } from '../../../server/turn/live-turn.ts'
import { buildToolset } from '../../../server/turn/toolset.ts'
import { tools } from '../../../tools/catalog.ts'
import type { ToolOutput } from '../../../tools/core/tool-output.ts'
import { strictModeComplaints } from '../../tools/strict-mode.ts'
import { eventLines, eventStream } from './sse.ts'

const JOB = '11111111-1111-4111-8111-111111111111'
const server = setupServer()
beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

async function ask(environment: Parameters<typeof chooseModel>[0]) {
  const chosen = chooseModel(environment)
  const calls: { name: string; input: unknown; callId: string }[] = []
  const toolset = buildToolset({
    definitions: [...tools],
    run: async ({ definition, input, callId }): Promise<ToolOutput> => {
      calls.push({ name: definition.name, input, callId })
      return { status: 'done', say: { text: 'Saved.' }, card: null, changeIds: [] }
    },
  })
  const live = new LiveTurn({ turnId: 't', messageId: 'm', chatId: 'c', userId: 'u', fence: 1 })
  const chunks: FrameChunk[] = []
  const end = await answer({
    live,
    model: chosen.model,
    system: 'You help.',
    messages: [{ role: 'user', content: 'save the first' }],
    toolset,
    emit: (more) => chunks.push(...more),
  })
  return { end, live, calls, chunks }
}

const response = {
  id: 'resp_1',
  object: 'response',
  created_at: 1,
  model: 'gpt-test',
  output: [],
  usage: { input_tokens: 3, output_tokens: 2 },
}

function responsesCall(name: string, input: object): unknown[] {
  const json = JSON.stringify(input)
  const item = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name, arguments: '' }
  return [
    { type: 'response.created', response },
    { type: 'response.output_item.added', output_index: 0, item },
    {
      type: 'response.function_call_arguments.delta',
      item_id: 'fc_1',
      output_index: 0,
      delta: json.slice(0, 12),
    },
    {
      type: 'response.function_call_arguments.delta',
      item_id: 'fc_1',
      output_index: 0,
      delta: json.slice(12),
    },
    { type: 'response.function_call_arguments.done', item_id: 'fc_1', output_index: 0, arguments: json },
    {
      type: 'response.output_item.done',
      output_index: 0,
      item: { ...item, arguments: json, status: 'completed' },
    },
    { type: 'response.completed', response },
  ]
}

function responsesText(...deltas: string[]): unknown[] {
  const item = { type: 'message', id: 'msg_1', role: 'assistant', content: [] }
  return [
    { type: 'response.created', response },
    { type: 'response.output_item.added', output_index: 0, item },
    ...deltas.map((delta) => ({
      type: 'response.output_text.delta',
      item_id: 'msg_1',
      output_index: 0,
      content_index: 0,
      delta,
    })),
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response },
  ]
}

function chatChunk(delta: object, finish: string | null = null) {
  return {
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'local',
    choices: [{ index: 0, delta, finish_reason: finish }],
  }
}

describe('OpenAI by the Responses API', () => {
  it('should run a streamed tool call and give its result back', async () => {
    const bodies: Record<string, unknown>[] = []
    server.use(
      http.post('https://api.openai.com/v1/responses', async ({ request }) => {
        bodies.push((await request.json()) as Record<string, unknown>)
        const first = bodies.length === 1
        return eventStream(
          first ? responsesCall('save_job', { jobId: JOB, notes: null }) : responsesText('Sa', 'ved.'),
        )
      }),
    )
    const { end, calls, live } = await ask({
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: undefined,
      OPENAI_MODEL: 'gpt-test',
    })
    expect(end).toEqual({ status: 'complete' })
    expect(calls).toEqual([{ name: 'save_job', input: { jobId: JOB, notes: null }, callId: 'call_1' }])
    expect(live.text).toBe('Saved.')
    expect(bodies[0]).toMatchObject({ model: 'gpt-test', store: false, stream: true })
    const sent = bodies[0]?.tools as { name: string; strict: boolean; parameters: Record<string, unknown> }[]
    expect(sent.map((tool) => [tool.name, tool.strict])).toEqual(tools.map((tool) => [tool.name, true]))
    expect(sent.flatMap((tool) => strictModeComplaints(tool.parameters, tool.name))).toEqual([])
    const output = ((bodies[1]?.input ?? []) as { type: string; call_id?: string; output?: string }[]).find(
      (item) => item.type === 'function_call_output',
    )
    expect(output).toMatchObject({ call_id: 'call_1' })
    expect(JSON.parse(output?.output ?? '')).toMatchObject({ status: 'done', text: 'Saved.' })
  })

  it('should run no tool when the stream breaks off in its input', async () => {
    server.use(
      http.post('https://api.openai.com/v1/responses', () =>
        eventStream(responsesCall('save_job', { jobId: JOB, notes: null }).slice(0, 3)),
      ),
    )
    const { end, calls } = await ask({
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: undefined,
      OPENAI_MODEL: 'gpt-test',
    })
    expect(end.status).toBe('failed')
    expect(calls).toEqual([])
  })

  it.each([
    [429, 'model:rate_limited'],
    [500, 'model:unavailable'],
  ])('should try again, and then say plainly what %d means', async (status, code) => {
    let requests = 0
    server.use(
      http.post('https://api.openai.com/v1/responses', () => {
        requests += 1
        return HttpResponse.json(
          { error: { message: 'secret prompt inside' } },
          { status, headers: { 'retry-after-ms': '5' } },
        )
      }),
    )
    const { end } = await ask({
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: undefined,
      OPENAI_MODEL: 'gpt-test',
    })
    if (end.status !== 'failed') throw new Error('It did not fail.')
    const shown = describeFailure(end.error)
    expect(requests).toBe(3)
    expect(shown).toMatchObject({ code, retryable: true })
    expect(JSON.stringify({ shown, cause: shown.cause })).not.toContain('secret')
  })
})

describe('a compatible server by chat completions', () => {
  const environment = {
    OPENAI_API_KEY: undefined,
    OPENAI_BASE_URL: 'http://models.internal/v1',
    OPENAI_MODEL: 'local',
  }

  it('should run a streamed tool call and give its result back', async () => {
    const bodies: Record<string, unknown>[] = []
    const json = JSON.stringify({ jobId: JOB, notes: 'near home' })
    server.use(
      http.post('http://models.internal/v1/chat/completions', async ({ request }) => {
        bodies.push((await request.json()) as Record<string, unknown>)
        if (bodies.length > 1)
          return eventStream(
            [
              chatChunk({ role: 'assistant', content: 'Done' }),
              chatChunk({ content: '.' }),
              chatChunk({}, 'stop'),
            ],
            { done: true },
          )
        const call = (part: object) => chatChunk({ tool_calls: [{ index: 0, ...part }] })
        return eventStream(
          [
            call({ id: 'call_9', type: 'function', function: { name: 'save_job', arguments: '' } }),
            call({ function: { arguments: json.slice(0, 9) } }),
            call({ function: { arguments: json.slice(9) } }),
            chatChunk({}, 'tool_calls'),
          ],
          { done: true },
        )
      }),
    )
    const { end, calls, live } = await ask(environment)
    expect(end).toEqual({ status: 'complete' })
    expect(calls).toEqual([{ name: 'save_job', input: { jobId: JOB, notes: 'near home' }, callId: 'call_9' }])
    expect(live.text).toBe('Done.')
    expect(bodies[0]).toMatchObject({ model: 'local', stream: true })
    expect(bodies[0]).not.toHaveProperty('store')
    expect(((bodies[1]?.messages ?? []) as { role: string; tool_call_id?: string }[]).at(-1)).toMatchObject({
      role: 'tool',
      tool_call_id: 'call_9',
    })
  })

  it('should say that an answer broke off when the stream ends without a finish', async () => {
    server.use(
      http.post('http://models.internal/v1/chat/completions', () =>
        eventStream([chatChunk({ content: 'Half' })]),
      ),
    )
    const { end, live } = await ask(environment)
    expect(end.status === 'failed' && describeFailure(end.error).code).toBe('model:cut_off')
    expect(live.text).toBe('Half')
  })

  it('should say so too when the connection is torn', async () => {
    const torn = createServer((_request, answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const line of eventLines([chatChunk({ content: 'Half' })]))
        answer.write(line, () => setImmediate(() => answer.destroy()))
    })
    await new Promise<void>((resolve) => torn.listen(0, '127.0.0.1', resolve))
    const { port } = torn.address() as AddressInfo
    server.use(http.all(`http://127.0.0.1:${port}/*`, () => passthrough()))
    const { end, live } = await ask({ ...environment, OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` })
    torn.close()
    expect(end.status).toBe('failed')
    expect(live.text).toBe('Half')
  })
})
