import type { JSX } from 'preact'
import '../view/later-icons.ts'
import type { Attachment } from '../state/app-state.ts'
import { Icon } from '../view/icon.tsx'
import { useApp, useAppState } from '../view/use-app.ts'

/** A file on its way to the composer: progress, cancel, retry, what went wrong. */
export function AttachmentChip({ attachment }: { attachment: Attachment }): JSX.Element {
  const { uploads } = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const { state, progress, file, error, localId, notices } = attachment
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(progress)
  const status = {
    uploading: progress < 1 ? t('upload.uploading', { percent }) : t('upload.reading'),
    done: notices.join(' ') || t('upload.done'),
    failed: error ?? t('upload.failed'),
  }[state]
  const canRetry = state === 'failed' && !error?.includes(file.name)
  return (
    <div class={`chip ${state}`}>
      <Icon name={state === 'failed' ? 'warning' : 'file'} />
      <div class="chip-text">
        <bdi class="clip">{file.name}</bdi>
        <small role="status">{status}</small>
        {state === 'uploading' && <progress value={progress} max={1} aria-label={status} />}
      </div>
      {canRetry && (
        <button
          type="button"
          class="icon-button small"
          aria-label={t('app.retry')}
          onClick={() => void uploads().then((loaded) => loaded.retry(localId))}
        >
          <Icon name="refresh" />
        </button>
      )}
      <button
        type="button"
        class="icon-button small"
        aria-label={state === 'uploading' ? t('app.cancel') : t('upload.remove', { name: file.name })}
        onClick={() => void uploads().then((loaded) => loaded.remove(localId))}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
