import { Fragment, type JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { dayKey, formatDay } from '../format/dates.ts'
import type { OutgoingMessage } from '../state/app-state.ts'
import { Icon } from './icon.tsx'
import { ThreadFootView } from './lazy-views.ts'
import { MessageItem } from './message-item.tsx'
import { OutgoingItem } from './outgoing-item.tsx'
import { RunningMessage } from './running-message.tsx'
import { useApp, useAppState } from './use-app.ts'
import { useStickToEnd } from './use-stick-to-end.ts'
import { Welcome } from './welcome.tsx'

/** `empty`: what a thread without messages shows. */
export function MessageList({ empty: nothing = <Welcome /> }: { empty?: JSX.Element }): JSX.Element {
  const { conversation } = useApp()
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  const messages = useAppState((state) => state.chat.messages)
  const outgoing = useAppState((state) => state.chat.outgoing)
  const runningId = useAppState((state) => state.chat.running?.messageId ?? null)
  const hasOlder = useAppState((state) => state.chat.hasOlder)
  const inThread = useAppState((state) => state.chat.kind !== 'assistant')
  const resuming = useAppState((state) => state.resuming)
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { away, toEnd, follow } = useStickToEnd({ scroller, content })

  useEffect(() => {
    if (outgoing.length > 0) follow()
  }, [outgoing.length])

  // Earlier messages come in above: what is being read stays where it is.
  const firstId = messages[0]?.id
  const fromEnd = useRef(0)
  useLayoutEffect(() => {
    const view = scroller.current
    if (view && fromEnd.current) view.scrollTop = view.scrollHeight - fromEnd.current
    fromEnd.current = 0
  }, [firstId])
  const loadOlder = async (): Promise<void> => {
    const view = scroller.current
    if (view) fromEnd.current = view.scrollHeight - view.scrollTop
    await conversation.loadOlder()
  }

  const shown = messages.filter((message) => message.id !== runningId)
  const unsent = (one: OutgoingMessage) => <OutgoingItem key={one.clientId} message={one} />
  const empty = shown.length + outgoing.length === 0 && runningId === null
  const lastId = runningId === null && outgoing.length === 0 ? shown.at(-1)?.id : undefined
  return (
    <div class="scroll-frame">
      <div
        class="scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('message.log')}
        aria-busy={runningId !== null}
      >
        <div class="messages" ref={content}>
          {hasOlder && (
            <button type="button" class="button small older" onClick={() => void loadOlder()}>
              {t('message.earlier')}
            </button>
          )}
          {empty && (resuming ? <div class="skeleton" /> : nothing)}
          {shown.map((message, index) => (
            <Fragment key={message.id}>
              {dayKey(message.createdAt) !== dayKey(shown[index - 1]?.createdAt ?? '') && (
                <p class="day">{formatDay({ iso: message.createdAt, locale })}</p>
              )}
              <MessageItem message={message} last={message.id === lastId} />
              {outgoing.map((one) => one.state === 'failed' && one.after === message.seq && unsent(one))}
            </Fragment>
          ))}
          <RunningMessage />
          {outgoing.map(
            (one) => !(one.state === 'failed' && shown.some(({ seq }) => one.after === seq)) && unsent(one),
          )}
          {inThread && <ThreadFootView.View />}
        </div>
      </div>
      {away && (
        <button type="button" class="to-end" aria-label={t('message.toEnd')} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}
