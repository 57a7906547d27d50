import { HttpResponse } from 'msw'

/** The lines of a server-sent-events answer, one event for each value, as OpenAI's API streams it. */
export function eventLines(events: unknown[]): string[] {
  return events.map((event) => {
    const type = (event as { type?: string }).type
    return `${type ? `event: ${type}\n` : ''}data: ${JSON.stringify(event)}\n\n`
  })
}

/** A whole answer; `done` adds the end mark of chat completions. */
export function eventStream(events: unknown[], { done = false } = {}): Response {
  const body = [...eventLines(events), ...(done ? ['data: [DONE]\n\n'] : [])].join('')
  return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } })
}
