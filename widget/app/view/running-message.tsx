import type { JSX } from 'preact'
import { isToolPart } from '../state/reduce-frame.ts'
import { AssistantByline } from './message-item.tsx'
import { Parts } from './parts.tsx'
import { useAppState } from './use-app.ts'

/** The answer that is being written. */
export function RunningMessage(): JSX.Element | null {
  const running = useAppState((state) => state.chat.running)
  const t = useAppState((state) => state.t)
  if (!running) return null
  const lastPart = running.parts.at(-1)
  const writes = lastPart?.type === 'text' && lastPart.state !== 'done' && lastPart.text !== ''
  const works = lastPart && isToolPart(lastPart) && lastPart.state === 'input-streaming'
  return (
    <article class="message assistant running">
      <AssistantByline at={null} />
      <Parts parts={running.parts} streaming />
      {!writes && !works && (
        <p class="thinking">
          <span class="hidden">{t('message.thinking')}</span>
          <i />
          <i />
          <i />
        </p>
      )}
    </article>
  )
}
