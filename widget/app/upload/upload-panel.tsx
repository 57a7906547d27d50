import type { JSX, RefObject } from 'preact'
import '../locale/later.ts'
import { adoptStyle } from '../style/adopt.ts'
import css from '../style/upload.css?inline'
import { useAppState } from '../view/use-app.ts'
import { AttachmentChip } from './attachment-chip.tsx'
import { UploadNotice } from './upload-notice.tsx'

adoptStyle(css)

/** Above the composer: what happens to a file, and the file on its way. */
export function UploadPanel({ picker }: { picker: RefObject<HTMLInputElement | null> }): JSX.Element {
  const attachments = useAppState((state) => state.attachments)
  const requested = useAppState((state) => state.uploadRequest)
  return (
    <>
      {requested && <UploadNotice picker={picker} />}
      {attachments.map((attachment) => (
        <AttachmentChip key={attachment.localId} attachment={attachment} />
      ))}
    </>
  )
}
