import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { failureText } from '../../app/net/failure-text.ts'
import { CardView } from '../../app/view/lazy-views.ts'
import { useAppState } from '../../app/view/use-app.ts'
import { type Decision, stages } from '../desk/desk-state.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'

/** A move of an application: first where to and why, then the card that shows exactly what happens. */
export function DecisionDialog(): JSX.Element | null {
  const desk = useDesk()
  const w = useWords()
  const decision = useDeskState((state) => state.decision)
  const approvals = useAppState((state) => state.chat.approvals)
  const root = useRef<HTMLDialogElement>(null)
  const answered = decision?.card ? approvals[decision.card.approvalId]?.status : undefined
  const isOpen = decision !== null
  const close = (): void => desk.store.set({ decision: null })

  useEffect(() => {
    if (isOpen && !root.current?.open) root.current?.showModal()
  }, [isOpen])
  if (!decision) return null
  const isOver = answered !== undefined && answered !== 'pending'
  return (
    <dialog class="decision" ref={root} aria-labelledby="decision-title" onClose={close}>
      <h2 id="decision-title" dir="auto">
        {w('decision.title', { name: decision.name })}
      </h2>
      {decision.card ? (
        <>
          <CardView.View card={decision.card} />
          <div class="actions">
            <button type="button" class={isOver ? 'button primary' : 'button'} onClick={close}>
              {w('decision.close')}
            </button>
          </div>
        </>
      ) : (
        <Prepare decision={decision} onCancel={close} />
      )}
    </dialog>
  )
}

function Prepare({ decision, onCancel }: { decision: Decision; onCancel: () => void }): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const { applicationId, from } = decision
  const [to, setTo] = useState(decision.to)
  const [reason, setReason] = useState('')
  const [tell, setTell] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const prepare = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    const input = { applicationId, stage: to, reason: reason.trim(), tellApplicant: tell, message: null }
    try {
      const { output, text } = await desk.useTool({ tool: 'move_application', input })
      if (output.card?.kind === 'approval')
        desk.store.set({ decision: { ...decision, to, card: output.card } })
      else setError(text.replaceAll('**', ''))
    } catch (failure) {
      setError(failureText(failure, t))
    }
    setBusy(false)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && reason.trim()) void prepare()
      }}
    >
      <label class="field">
        {w('decision.to')}
        <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          {stages
            .filter((stage) => stage !== from && stage !== 'withdrawn')
            .map((stage) => (
              <option key={stage} value={stage}>
                {w(`stage.${stage}`)}
              </option>
            ))}
        </select>
      </label>
      <label class="field">
        {w('decision.reason')}
        <textarea
          rows={3}
          dir="auto"
          required
          maxLength={1_000}
          value={reason}
          aria-describedby="reason-hint"
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <small id="reason-hint" class="muted">
        {w('decision.reasonHint')}
      </small>
      <label class="check">
        <input type="checkbox" checked={tell} onChange={(event) => setTell(event.currentTarget.checked)} />
        {w('decision.tell')}
      </label>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy || !reason.trim()}>
          {w('decision.prepare')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {w('decision.cancel')}
        </button>
      </div>
    </form>
  )
}
