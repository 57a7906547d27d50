import type { JSX } from 'preact'
import type { CardOf } from '../card-kind.ts'
import { CardFrame } from './card-frame.tsx'
import { FileList } from './file-list.tsx'

/** Files of the person's own. */
export function FilesCard({ card }: { card: CardOf<'files'> }): JSX.Element {
  return (
    <CardFrame title={card.title}>
      <FileList files={card.files} />
    </CardFrame>
  )
}
