import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../view/icon.tsx'
import { useAppState } from '../../view/use-app.ts'
import type { CardOf } from '../card-kind.ts'
import { CardFrame } from './card-frame.tsx'

const SHOWN_MS = 4_000

/** Text to copy. */
export function SnippetCard({ card }: { card: CardOf<'snippet'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(card.text)
      setCopied('yes')
    } catch {
      // An iframe may not be allowed to: the text can be selected.
      setCopied('no')
    }
    setTimeout(() => setCopied(null), SHOWN_MS)
  }
  return (
    <CardFrame title={card.title} note={card.note} actions={card.actions}>
      <div class="padded">
        <pre class="snippet" dir="auto">
          {card.text}
        </pre>
        <button type="button" class="button small" onClick={() => void copy()}>
          {copied === 'yes' && <Icon name="check" />}
          {t(copied === 'yes' ? 'snippet.copied' : 'snippet.copy')}
        </button>
        <span role="status" class="muted">
          {copied === 'no' && ` ${t('snippet.blocked')}`}
        </span>
      </div>
    </CardFrame>
  )
}
