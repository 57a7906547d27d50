import type { Translate } from '../locale/catalogue.ts'

/** The usual way of an application, in order. */
export const applicationSteps = ['submitted', 'screening', 'interview', 'offer', 'hired'] as const

const known = ['draft', ...applicationSteps, 'rejected', 'withdrawn'] as const

export function statusLabel(status: string, t: Translate): string {
  const key = known.find((one) => one === status)
  return key ? t(`status.${key}`) : status
}

/** How many steps are reached; an application that ended counts what it reached before. */
export function stepsReached(status: string, history: readonly { status: string }[]): number {
  const reached = [status, ...history.map((entry) => entry.status)]
  return Math.max(0, ...reached.map((one) => (applicationSteps as readonly string[]).indexOf(one) + 1))
}
