import type { JSX } from 'preact'
import type { ApprovalStatus } from '../../../server/protocol.ts'
import type { ApprovalAct } from '../../../tools/core/card.ts'
import { formatRelative } from '../format/dates.ts'
import { Icon } from '../view/icon.tsx'
import { useAppState } from '../view/use-app.ts'

function isAnswer(status: ApprovalStatus): status is 'approved' | 'declined' {
  return status === 'approved' || status === 'declined'
}

/** How an approval ended; its buttons are gone. */
export function ApprovalOutcome({
  status,
  act,
  answeredAt,
}: {
  status: Exclude<ApprovalStatus, 'pending'>
  act: ApprovalAct
  answeredAt: string | null
}): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const when = answeredAt ? formatRelative({ iso: answeredAt, locale }) : ''
  return (
    <p class={status === 'approved' ? 'tool-line done' : 'tool-line'} role="status">
      <Icon name={status === 'approved' ? 'check' : 'cross'} />
      {t(act !== 'send' && isAnswer(status) ? `approval.${status}Do` : `approval.${status}`, { when })}
    </p>
  )
}
