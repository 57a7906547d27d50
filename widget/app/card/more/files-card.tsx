import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../../net/failure-text.ts'
import { Icon } from '../../view/icon.tsx'
import { useApp, useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { CardFrame } from './card-frame.tsx'
import { downloadFile } from './download-file.ts'

/** Files of the person's own, fetched with their session. */
export function FilesCard({ card }: { card: CardOf<'files'> }): JSX.Element {
  return (
    <CardFrame title={card.title}>
      <ul class="rows">
        {card.files.map((file) => (
          <FileRow key={file.href} file={file} />
        ))}
      </ul>
    </CardFrame>
  )
}

function FileRow({ file }: { file: CardOf<'files'>['files'][number] }): JSX.Element {
  const { store } = useApp()
  const t = useAppState((state) => state.t)
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
        <p dir="auto">{file.label}</p>
        {file.detail && <small class="muted">{file.detail}</small>}
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </div>
      <button
        type="button"
        class="button small"
        disabled={busy}
        aria-label={t('files.downloadOne', { name: file.label })}
        onClick={() => void download()}
      >
        <Icon name="file" />
        {busy ? t('files.loading') : t('files.download')}
      </button>
    </li>
  )
}
