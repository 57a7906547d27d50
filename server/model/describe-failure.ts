import { APICallError, RetryError } from 'ai'
import { AppError } from '../errors.ts'
import { StreamCutOffError } from './merge-deltas.ts'

function rootOf(error: unknown): unknown {
  return RetryError.isInstance(error) ? error.lastError : error
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}

/** A model's failure in words for a person. The prompt in a provider's error must not be logged: only names and status are kept. */
export function describeFailure(error: unknown): AppError {
  const root = rootOf(error)
  const cause = {
    name: root instanceof Error ? root.name : typeof root,
    status: APICallError.isInstance(root) ? root.statusCode : undefined,
  }
  if (root instanceof AppError) return root
  if (root instanceof StreamCutOffError) return new AppError('model:cut_off', { cause })
  if (isTimeout(root)) return new AppError('model:timeout', { cause })
  if (APICallError.isInstance(root) && root.statusCode === 429)
    return new AppError('model:rate_limited', { cause })
  return new AppError('model:unavailable', { cause })
}

/** True when the provider could not be reached or is down: the moment for another model to answer. */
export function isProviderDown(error: unknown): boolean {
  const root = rootOf(error)
  if (isTimeout(root)) return true
  return APICallError.isInstance(root) && (root.statusCode === undefined || root.statusCode >= 500)
}
