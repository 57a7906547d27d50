import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { RunningServer } from '../../../server/start.ts'

export const AGENCY = '?agency=kestrel-vane'

/** What our tools answer with, read as a program reads it. */
export interface Answer {
  status: string
  text: string
  isError: boolean
  lines?: string[]
  data?: unknown
  references?: { type: string; id: string; label: string }[]
  untrusted_data?: { notice: string; quotes: { source: string; text: string }[] }
  confirm?: { link: string; expires_at: string; shown: { label: string; value: string }[] }
}

/** Another assistant: the official client, over HTTP. */
export class OtherAssistant {
  readonly client: Client
  readonly transport: StreamableHTTPClientTransport

  constructor({
    server,
    token,
    query = AGENCY,
    name = 'Desk Helper',
  }: {
    server: Pick<RunningServer, 'url'>
    token: string
    query?: string
    name?: string
  }) {
    this.client = new Client({ name, version: '1.0.0' })
    this.transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp${query}`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    })
  }

  async open(): Promise<this> {
    await this.client.connect(this.transport as Parameters<Client['connect']>[0])
    return this
  }

  async toolNames(): Promise<string[]> {
    return (await this.client.listTools()).tools.map(({ name }) => name)
  }

  async call(name: string, input: Record<string, unknown>): Promise<Answer> {
    return answerOf((await this.client.callTool({ name, arguments: input })) as CallToolResult)
  }

  close(): Promise<void> {
    return this.client.close()
  }
}

export function answerOf({ content, structuredContent, isError }: CallToolResult): Answer {
  const [first] = content
  const text = first?.type === 'text' ? JSON.parse(first.text) : null
  if (JSON.stringify(text) !== JSON.stringify(structuredContent))
    throw new Error('Text and structure differ.')
  return { ...(text as Answer), isError: isError ?? false }
}

/** One JSON-RPC message by hand. */
export function post({
  server,
  body,
  query = AGENCY,
  token,
  headers = {},
}: {
  server: Pick<RunningServer, 'url'>
  body: unknown
  query?: string
  token?: string | undefined
  headers?: Record<string, string>
}): Promise<Response> {
  return fetch(`${server.url}/mcp${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export const INITIALIZE = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'By Hand', version: '1.0.0' },
  },
}
