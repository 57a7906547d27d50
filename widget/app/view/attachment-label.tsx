import type { JSX } from 'preact'
import { formatFileSize } from '../format/file-size.ts'
import { Icon } from './icon.tsx'
import { useAppState } from './use-app.ts'

/** A file that belongs to a message. */
export function AttachmentLabel({ name, size }: { name: string; size: number }): JSX.Element {
  const locale = useAppState((state) => state.formats)
  return (
    <span class="attachment-label">
      <Icon name="file" />
      <bdi class="clip">{name}</bdi>
      <small>{formatFileSize({ bytes: size, locale })}</small>
    </span>
  )
}
