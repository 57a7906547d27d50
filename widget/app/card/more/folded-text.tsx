import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useAppState } from '../../view/use-app.ts'

/** Longer than this, characters, and a text shows its beginning first. */
const LIMIT = 280

/** Text as it was written; a long one opens on a click. */
export function FoldedText({ text }: { text: string }): JSX.Element {
  const t = useAppState((state) => state.t)
  const [open, setOpen] = useState(false)
  const id = useId()
  const long = text.length > LIMIT
  const shown = long && !open ? `${text.slice(0, LIMIT).replace(/\s+\S*$/, '')} …` : text
  return (
    <div class="folded">
      <p id={id} class="prose" dir="auto">
        {shown}
      </p>
      {long && (
        <button
          type="button"
          class="quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'app.showLess' : 'app.showMore')}
        </button>
      )}
    </div>
  )
}
