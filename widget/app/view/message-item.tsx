import { Component, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ChatMessage } from '../../../server/protocol.ts'
import { textOf } from '../chat/turn-tracker.ts'
import { formatTime } from '../format/dates.ts'
import { isToolPart } from '../state/reduce-frame.ts'
import { AttachmentLabel } from './attachment-label.tsx'
import { Icon } from './icon.tsx'
import { PersonMessageView } from './lazy-views.ts'
import { Parts } from './parts.tsx'
import { useApp, useAppState } from './use-app.ts'

/** Characters from which copying an answer is worth a button. */
const copyFrom = 140

interface Props {
  message: ChatMessage
  /** The newest of the thread: only there a retry or an undo is unambiguous. */
  last: boolean
}

/** Redrawn only when the message itself is another one: long threads stay cheap while an answer streams. */
export class MessageItem extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.message !== this.props.message || next.last !== this.props.last
  }

  override render(): JSX.Element {
    return <MessageView {...this.props} />
  }
}

function MessageView({ message, last }: Props): JSX.Element {
  const me = useAppState((state) => state.session?.user.id)
  const inThread = useAppState((state) => state.chat.kind !== 'assistant')
  if (message.role === 'notice') {
    return (
      <p class="message-notice" dir="auto">
        {textOf(message.parts)}
      </p>
    )
  }
  if (message.role === 'assistant') return <AssistantMessage message={message} last={last} />
  const own = !inThread || !me || message.senderId === me
  return own ? <OwnMessage message={message} /> : <PersonMessageView.View message={message} />
}

function OwnMessage({ message }: { message: ChatMessage }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  return (
    <div class="message own">
      <span class="hidden">{t('message.you')}: </span>
      <UserBubble
        text={textOf(message.parts)}
        files={message.parts.flatMap((part) => (part.type === 'data-attachment' ? [part.data] : []))}
      />
      <time class="message-time" dateTime={message.createdAt}>
        {formatTime({ iso: message.createdAt, locale })}
      </time>
    </div>
  )
}

export function UserBubble({
  text,
  files,
}: {
  text: string
  files: readonly { resumeId: string; fileName: string; fileSize: number }[]
}): JSX.Element {
  return (
    <div class="bubble" dir="auto">
      {files.map((file) => (
        <AttachmentLabel key={file.resumeId} name={file.fileName} size={file.fileSize} />
      ))}
      {text}
    </div>
  )
}

export function AssistantByline({ at }: { at: string | null }): JSX.Element {
  const inConsole = useAppState((state) => state.place === 'console')
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  return (
    <p class="byline">
      <Icon name="spark" filled />
      {t(inConsole ? 'app.assistantShort' : 'app.assistant')}
      <span class="tag" title={t('app.aiLabel')}>
        {t('app.ai')}
      </span>
      {at && <time dateTime={at}>{formatTime({ iso: at, locale })}</time>}
    </p>
  )
}

function AssistantMessage({ message, last }: Props): JSX.Element {
  const { conversation } = useApp()
  const t = useAppState((state) => state.t)
  const { status } = message
  const broken = status === 'failed' || status === 'interrupted'
  return (
    <article class="message assistant">
      <AssistantByline at={message.createdAt} />
      <Parts parts={message.parts} streaming={false} />
      {status === 'stopped' && <p class="tool-line">{t('message.stopped')}</p>}
      {broken && (
        <div class="message-broken">
          <Icon name="warning" />
          <span dir="auto">
            {message.reason ?? t(status === 'failed' ? 'message.turnFailed' : 'message.interrupted')}
          </span>
          {last && (
            <button type="button" class="button small" onClick={() => void conversation.retryTurn()}>
              {t('app.retry')}
            </button>
          )}
        </div>
      )}
      <MessageActions message={message} last={last} />
    </article>
  )
}

function MessageActions({ message, last }: Props): JSX.Element | null {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const [copied, setCopied] = useState(false)
  const text = textOf(message.parts)
  const undoable =
    last && message.parts.some((part) => isToolPart(part) && (part.output?.changeIds.length ?? 0) > 0)
  const undoShown = message.parts.some((part) => isToolPart(part) && part.output?.card?.kind === 'undo')
  const canCopy = text.length > copyFrom && Boolean(navigator.clipboard)
  if (!canCopy && !undoable) return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <div class="message-actions">
      {canCopy && (
        <button type="button" class="quiet" onClick={() => void copy().catch(() => setCopied(false))}>
          <Icon name={copied ? 'check' : 'copy'} />
          {t(copied ? 'message.copied' : 'message.copy')}
        </button>
      )}
      {undoable && !undoShown && (
        <button type="button" class="quiet" onClick={() => app.say(app.store.get().say('say.undo'))}>
          <Icon name="undo" />
          {t('message.undo')}
        </button>
      )}
    </div>
  )
}
