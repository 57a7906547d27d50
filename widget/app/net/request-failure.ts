import type { ProtocolError } from '../../../server/protocol.ts'

/** What the server refused, or `network:*` for what never reached it. */
export class RequestFailure extends Error {
  readonly code: string
  readonly retryable: boolean

  constructor({ code, message, retryable }: ProtocolError) {
    super(message)
    this.code = code
    this.retryable = retryable
  }
}

export function offlineFailure(): RequestFailure {
  return new RequestFailure({ code: 'network:offline', message: '', retryable: true })
}

export function timeoutFailure(): RequestFailure {
  return new RequestFailure({ code: 'network:timeout', message: '', retryable: true })
}

/** Reads `{ error: … }` of an HTTP answer; anything else becomes a plain server failure. */
export function failureOf({ status, body }: { status: number; body: unknown }): RequestFailure {
  const error = (body as { error?: Partial<ProtocolError> } | null)?.error
  return new RequestFailure({
    code: error?.code ?? 'network:server',
    message: error?.message ?? '',
    retryable: error?.retryable ?? status >= 500,
  })
}
