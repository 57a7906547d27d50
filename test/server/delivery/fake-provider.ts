import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventLines } from '../model/sse.ts'

type Answer = (response: ServerResponse) => void

export interface FakeProvider {
  url: string
  /** When each request came, milliseconds. */
  requests: number[]
  /** Answers the next requests so, the last one for ever. */
  answers: (...answers: Answer[]) => void
  close: () => Promise<void>
}

/** A chat-completions answer that says a text. */
export function saysText(text: string): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const chunk = (delta: object, finish: string | null = null) => ({
      id: 'c1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'local',
      choices: [{ index: 0, delta, finish_reason: finish }],
    })
    const lines = eventLines([chunk({ role: 'assistant', content: text }), chunk({}, 'stop')])
    response.end(`${lines.join('')}data: [DONE]\n\n`)
  }
}

export function fails(status: number, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify({ error: { message: 'secret: the prompt', type: 'x', code: 'y' } }))
  }
}

/** A server that speaks chat completions as badly as it is told to. */
export async function fakeProvider(): Promise<FakeProvider> {
  const requests: number[] = []
  let queue: Answer[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(performance.now())
    request.resume()
    const answer = queue.length > 1 ? queue.shift() : queue[0]
    request.on('end', () => answer?.(response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answers: (...answers) => {
      queue = answers
      requests.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
