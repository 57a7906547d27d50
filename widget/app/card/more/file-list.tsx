import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CardFile } from '../../../../tools/core/card.ts'
import { failureText } from '../../net/failure-text.ts'
import { Icon } from '../../view/icon.tsx'
import { useApp, useAppState } from '../../view/use-app.ts'
import { useCardWords } from '../use-card-words.ts'
import { downloadFile } from './download-file.ts'

/** Files that are fetched with the person's session, a button for each. */
export function FileList({ files }: { files: readonly CardFile[] }): JSX.Element {
  return (
    <ul class="rows">
      {files.map((file) => (
        <FileRow key={file.href} file={file} />
      ))}
    </ul>
  )
}

function FileRow({ file }: { file: CardFile }): JSX.Element {
  const { store } = useApp()
  const t = useAppState((state) => state.t)
  const { word } = useCardWords()
  const label = word('label', file.label)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const download = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await downloadFile({ href: file.href, token: store.get().session?.token ?? '' })
    } catch (failure) {
      setError(failureText(failure, t))
    }
    setBusy(false)
  }
  return (
    <li class="row change">
      <div>
        <p dir="auto">{label}</p>
        {file.detail && <small class="muted">{word('note', file.detail)}</small>}
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </div>
      <button
        type="button"
        class="button small"
        // Disabled for real, it would lose the keyboard's focus.
        aria-disabled={busy}
        aria-label={t('files.downloadOne', { name: label })}
        onClick={() => {
          if (!busy) void download()
        }}
      >
        <Icon name="file" />
        {busy ? t('files.loading') : t('files.download')}
      </button>
    </li>
  )
}
