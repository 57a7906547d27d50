import type { JSX } from 'preact'
import type { OutgoingMessage } from '../state/app-state.ts'
import { Icon } from './icon.tsx'
import { UserBubble } from './message-item.tsx'
import { useApp, useAppState } from './use-app.ts'

/** The visitor's own message until the server has confirmed it. */
export function OutgoingItem({ message }: { message: OutgoingMessage }): JSX.Element {
  const { conversation } = useApp()
  const t = useAppState((state) => state.t)
  const { state, error, clientId } = message
  return (
    <div class="message own outgoing">
      <span class="hidden">{t('message.you')}: </span>
      <UserBubble text={message.text} files={message.files} />
      {state === 'failed' ? (
        <p class="message-failed" role="alert">
          <Icon name="warning" />
          <span dir="auto">{error ?? t('message.failed')}</span>
          <button type="button" class="link" onClick={() => conversation.retryMessage(clientId)}>
            {t('app.retry')}
          </button>
          <button type="button" class="link" onClick={() => conversation.discardMessage(clientId)}>
            {t('message.discard')}
          </button>
        </p>
      ) : (
        <p class="message-time">{t(`message.${state}`)}</p>
      )}
    </div>
  )
}
