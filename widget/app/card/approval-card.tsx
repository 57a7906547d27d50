import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ApprovalField } from '../../../tools/core/card.ts'
import { formatRelative } from '../format/dates.ts'
import { failureText } from '../net/failure-text.ts'
import { Icon } from '../view/icon.tsx'
import { useApp, useAppState } from '../view/use-app.ts'
import { ApprovalFieldRow } from './approval-field.tsx'
import { ApprovalOutcome } from './approval-outcome.tsx'
import type { CardOf } from './card-kind.ts'
import { useCardWords } from './use-card-words.ts'

/** What stands around the click, by what it does. */
const actWords = {
  send: { review: 'approval.review', decline: 'approval.decline', busy: 'approval.sending' },
  do: { review: 'approval.reviewDo', decline: 'approval.declineDo', busy: 'approval.doing' },
  remove: { review: 'approval.reviewRemove', decline: 'approval.declineRemove', busy: 'approval.doing' },
} as const

/** Shows exactly what will be sent, lets the editable fields be edited, and waits for the click. */
export function ApprovalCard({ card }: { card: CardOf<'approval'> }): JSX.Element {
  const { conversation } = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const { word } = useCardWords()
  const approvals = useAppState((state) => state.chat.approvals)
  const [edits, setEdits] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState<'send' | 'decline' | null>(null)
  const [error, setError] = useState<string | null>(null)
  const answered = approvals[card.approvalId]
  const expired = useExpired(card.expiresAt)
  const status = answered && answered.status !== 'pending' ? answered.status : expired ? 'expired' : 'pending'
  const open = status === 'pending'
  const tooLong = card.fields.some(
    (field) => field.maxLength !== null && currentValue(field).length > field.maxLength,
  )

  function currentValue(field: ApprovalField): string {
    return answered?.finalInput?.[field.name] ?? edits[field.name] ?? field.value
  }
  const answer = async (approved: boolean): Promise<void> => {
    setBusy(approved ? 'send' : 'decline')
    setError(null)
    const changed = Object.keys(edits).length > 0
    try {
      await conversation.answerApproval({
        approvalId: card.approvalId,
        approved,
        input: approved && changed ? edits : null,
      })
    } catch (failure) {
      // The edits stay: nothing that was typed is lost.
      setError(failureText(failure, t))
    }
    setBusy(null)
  }
  const { act = 'send' } = card
  // Whom it goes to is often a line of its own, too: it stands there once.
  const repeated = card.fields.find(
    (field) => !field.editable && !field.group && field.value === card.recipient,
  )
  const groups = grouped(card.fields.filter((field) => !(field === repeated && act === 'send')))
  const row = (field: ApprovalField): JSX.Element => (
    <ApprovalFieldRow
      key={field.name}
      field={field}
      value={currentValue(field)}
      open={open}
      busy={busy !== null}
      onEdit={(value) => setEdits({ ...edits, [field.name]: value })}
    />
  )
  return (
    <form
      class={`card approval ${status}`}
      aria-label={word('title', card.title)}
      onSubmit={(event) => {
        event.preventDefault()
        if (open && !busy && !tooLong) void answer(true)
      }}
    >
      <header class="card-head stacked">
        {open && (
          <span class={act === 'remove' ? 'warned small' : 'muted small'}>{t(actWords[act].review)}</span>
        )}
        <h2 dir="auto">{word('title', card.title)}</h2>
      </header>
      <dl class="facts padded">
        {!(repeated && act !== 'send') && (
          <div class="fact">
            <dt>{t(act === 'send' ? 'approval.to' : 'approval.concerns')}</dt>
            <dd dir="auto">
              <strong>{word('note', card.recipient)}</strong>
            </dd>
          </div>
        )}
        {groups[0]?.group === null && groups[0].fields.map(row)}
      </dl>
      {groups
        .filter(({ group }) => group !== null)
        .map(({ group, fields }) => (
          <fieldset key={group} class="section padded">
            <legend dir="auto">{word('heading', group ?? '')}</legend>
            <dl class="facts">{fields.map(row)}</dl>
          </fieldset>
        ))}
      <footer class="card-foot">
        {error && (
          <p class="error" role="alert">
            <Icon name="warning" />
            <span dir="auto">{error}</span>
          </p>
        )}
        {open ? (
          <div class="actions">
            <button
              type="submit"
              class={act === 'remove' ? 'button removes' : 'button primary'}
              disabled={busy !== null || tooLong}
            >
              {busy === 'send' ? t(actWords[act].busy) : word('button', card.confirmLabel)}
            </button>
            <button type="button" class="button" disabled={busy !== null} onClick={() => void answer(false)}>
              {t(actWords[act].decline)}
            </button>
            <small class="muted">
              {t('approval.expires', { when: formatRelative({ iso: card.expiresAt, locale }) })}
            </small>
          </div>
        ) : (
          <ApprovalOutcome status={status} act={act} answeredAt={answered?.answeredAt ?? null} />
        )}
      </footer>
    </form>
  )
}

/** Fields under their headings, those without one first. */
function grouped(fields: readonly ApprovalField[]): { group: string | null; fields: ApprovalField[] }[] {
  const groups = Map.groupBy(fields, ({ group }) => group ?? null)
  return [...groups]
    .map(([group, own]) => ({ group, fields: own }))
    .sort((a, b) => Number(a.group !== null) - Number(b.group !== null))
}

/** Turns true at the moment itself, so that the button does not promise what the server refuses. */
function useExpired(expiresAt: string): boolean {
  const [expired, setExpired] = useState(Date.parse(expiresAt) <= Date.now())
  useEffect(() => {
    const left = Date.parse(expiresAt) - Date.now()
    if (left <= 0 || left > 2 ** 31 - 1) return
    const timer = setTimeout(() => setExpired(true), left)
    return () => clearTimeout(timer)
  }, [expiresAt])
  return expired
}
