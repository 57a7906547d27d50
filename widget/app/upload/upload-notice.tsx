import type { JSX, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp, useAppState } from '../view/use-app.ts'
import { useUpload } from './use-upload.ts'

/** Read once, before the first file leaves the visitor's device. */
export function UploadNotice({ picker }: { picker: RefObject<HTMLInputElement | null> }): JSX.Element {
  const { store } = useApp()
  const t = useAppState((state) => state.t)
  const file = useAppState((state) => state.uploadRequest?.file ?? null)
  const request = useUpload(picker)
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => go.current?.focus(), [file])
  const close = (): void => store.set({ uploadRequest: null })
  return (
    <section
      class="upload-notice"
      aria-label={t('upload.noticeTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <h2>{t('upload.noticeTitle')}</h2>
      <p>{t('upload.notice')}</p>
      <div class="actions">
        <button
          ref={go}
          type="button"
          class="button primary"
          onClick={() => {
            store.set({ uploadRequest: null, uploadNoticeSeen: true })
            request(file)
          }}
        >
          <span class="clip">{file ? t('upload.continue', { name: file.name }) : t('upload.choose')}</span>
        </button>
        <button type="button" class="button" onClick={close}>
          {t('app.cancel')}
        </button>
      </div>
    </section>
  )
}
