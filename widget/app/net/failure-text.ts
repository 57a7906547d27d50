import type { Translate } from '../locale/catalogue.ts'
import { RequestFailure } from './request-failure.ts'

/** The server's own sentence where there is one, else ours for what never reached it. */
export function failureText(failure: unknown, t: Translate): string {
  if (!(failure instanceof RequestFailure)) return t('error.server')
  if (failure.message) return failure.message
  if (failure.code === 'network:offline') return t('error.network')
  if (failure.code === 'network:timeout') return t('error.timeout')
  return t('error.server')
}
