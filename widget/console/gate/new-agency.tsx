import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../../app/net/failure-text.ts'
import { useAppState } from '../../app/view/use-app.ts'
import { useWords } from '../locale/use-words.ts'
import type { ConsoleApi } from './console-api.ts'

/** "Kestrel & Vane" → "kestrel-vane" */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
}

/** A new agency, whose owner the person becomes. */
export function NewAgency({
  api,
  onMade,
}: {
  api: ConsoleApi
  onMade: (agencyId: string) => void
}): JSX.Element {
  const w = useWords()
  const t = useAppState((state) => state.t)
  const [name, setName] = useState('')
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const slug = ownSlug ?? slugOf(name)
  const create = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      onMade((await api.createAgency({ name: name.trim(), slug })).id)
    } catch (failure) {
      setError(failureText(failure, t))
      setBusy(false)
    }
  }
  return (
    <form
      class="card padded new-agency"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && name.trim()) void create()
      }}
    >
      <h2>{w('gate.create')}</h2>
      <label class="field">
        {w('gate.agencyName')}
        <input
          value={name}
          required
          maxLength={200}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        {w('gate.agencySlug')}
        <input
          value={slug}
          required
          dir="ltr"
          maxLength={63}
          onInput={(event) => setOwnSlug(event.currentTarget.value)}
        />
      </label>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="button primary" disabled={busy}>
        {w('gate.createNow')}
      </button>
    </form>
  )
}
