import type { JSX } from 'preact'
import '../../app/view/later-icons.ts'
import { Composer } from '../../app/view/composer.tsx'
import { Icon } from '../../app/view/icon.tsx'
import { HistoryView } from '../../app/view/lazy-views.ts'
import { MessageList } from '../../app/view/message-list.tsx'
import { useApp, useAppState } from '../../app/view/use-app.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'
import { AssistantWelcome } from './assistant-welcome.tsx'
import { ThreadHead } from './thread-head.tsx'

/** The conversation in the middle: a thread with an applicant, or one's own with the assistant. */
export function ChatPane(): JSX.Element {
  const isAssistant = useDeskState((state) => state.current === 'assistant')
  const t = useAppState((state) => state.t)
  const view = useAppState((state) => state.view)
  const isOpen = useAppState((state) => state.chat.chatId !== null)
  return (
    <main class="pane chat-pane chat">
      {isAssistant ? <AssistantHead /> : <ThreadHead />}
      {view === 'history' ? (
        <HistoryView.View />
      ) : isOpen || isAssistant ? (
        <>
          <MessageList empty={isAssistant ? <AssistantWelcome /> : <FirstWords />} />
          <Composer />
        </>
      ) : (
        <div class="padded">
          <div class="skeleton" role="status" aria-label={t('app.loading')} />
        </div>
      )}
    </main>
  )
}

function AssistantHead(): JSX.Element {
  const desk = useDesk()
  const { conversation } = useApp()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const isEmpty = useAppState((state) => state.chat.messages.length + state.chat.outgoing.length === 0)
  return (
    <header class="pane-head">
      <button
        type="button"
        class="icon-button narrow-only"
        aria-label={w('thread.back')}
        onClick={() => desk.store.set({ pane: 'list' })}
      >
        <Icon name="back" />
      </button>
      <span class="face spark" aria-hidden="true">
        <Icon name="spark" filled />
      </span>
      <div class="pane-names">
        <h2>
          {w('console.assistant')} <span class="tag">{t('app.ai')}</span>
        </h2>
      </div>
      {!isEmpty && (
        <button
          type="button"
          class="button small with-icon"
          aria-label={w('assistant.new')}
          onClick={() => {
            desk.store.set({ assistantId: null })
            conversation.startFresh()
          }}
        >
          <Icon name="plus" />
          <span class="wide-only">{w('assistant.new')}</span>
        </button>
      )}
    </header>
  )
}

function FirstWords(): JSX.Element {
  const w = useWords()
  const name = useDeskState(
    ({ list, current }) => list?.threads.find(({ id }) => id === current)?.applicantName,
  )
  return <p class="first-words muted">{w('thread.start', { name: name ?? w('applicant.title') })}</p>
}
