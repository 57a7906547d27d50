import type { ComponentChildren, JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { formatFileSize } from '../format/file-size.ts'
import { useUpload } from '../upload/use-upload.ts'
import { Icon } from './icon.tsx'
import { useApp, useAppState } from './use-app.ts'

/** A file can be dropped anywhere on the chat. */
export function DropZone({ children }: { children: ComponentChildren }): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const limit = useAppState((state) => state.config.uploadLimit)
  const [over, setOver] = useState(false)
  const request = useUpload(useRef<HTMLInputElement>(null))
  const withFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the attach button does the same
    <div
      class="shell"
      onDragOver={(event) => {
        if (!withFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!withFiles(event)) return
        event.preventDefault()
        setOver(false)
        app.store.set({ view: 'chat' })
        const file = event.dataTransfer?.files[0]
        if (file) request(file)
      }}
    >
      {children}
      {over && (
        <div class="drop-target" aria-hidden="true">
          <Icon name="file" />
          <strong>{t('upload.drop')}</strong>
          <span>
            {t('upload.dropHint', {
              types: t('upload.types'),
              size: formatFileSize({ bytes: limit, locale }),
            })}
          </span>
        </div>
      )}
    </div>
  )
}
