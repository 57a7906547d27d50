import type { JSX } from 'preact'
import type { ApprovalStatus } from '../../../server/protocol.ts'
import { formatRelative } from '../format/dates.ts'
import { Icon } from '../view/icon.tsx'
import { useAppState } from '../view/use-app.ts'

/** How an approval ended; its buttons are gone. */
export function ApprovalOutcome({
  status,
  answeredAt,
}: {
  status: Exclude<ApprovalStatus, 'pending'>
  answeredAt: string | null
}): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const when = answeredAt ? formatRelative({ iso: answeredAt, locale }) : ''
  return (
    <p class={status === 'approved' ? 'tool-line done' : 'tool-line'} role="status">
      <Icon name={status === 'approved' ? 'check' : 'cross'} />
      {t(`approval.${status}`, { when })}
    </p>
  )
}
