import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../../app/net/failure-text.ts'
import { useAppState } from '../../app/view/use-app.ts'
import { useDesk } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'

/** A note that colleagues read and the applicant never does. */
export function NoteForm({ applicationId }: { applicationId: string }): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<{ text: string; failed: boolean } | null>(null)
  const save = async (): Promise<void> => {
    setBusy(true)
    setResult(null)
    try {
      const input = { applicationId, note: note.trim() }
      const { output, text } = await desk.useTool({ tool: 'note_applicant', input })
      const failed = output.status !== 'done'
      setResult({ text: failed ? text : w('applicant.noteSaved'), failed })
      if (!failed) setNote('')
      desk.refresh()
    } catch (failure) {
      setResult({ text: failureText(failure, t), failed: true })
    }
    setBusy(false)
  }
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() && !busy) void save()
      }}
    >
      <label class="field">
        {w('applicant.note')}
        <textarea
          rows={3}
          dir="auto"
          maxLength={4_000}
          value={note}
          aria-describedby="note-hint"
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="submit" class="button small" disabled={busy || !note.trim()}>
          {w('applicant.noteSave')}
        </button>
        <small id="note-hint" class="muted">
          {w('applicant.noteHint')}
        </small>
      </div>
      <p role="status" class={result?.failed ? 'error' : 'muted'}>
        {result?.text ?? ''}
      </p>
    </form>
  )
}
