import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Announcer } from '../../app/view/announcer.tsx'
import { Banners } from '../../app/view/banner.tsx'
import { useAppState } from '../../app/view/use-app.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'
import { ApplicantPane } from './applicant-pane.tsx'
import { ChatPane } from './chat-pane.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { Pipeline } from './pipeline.tsx'
import { ThreadList } from './thread-list.tsx'
import { TopBar } from './top-bar.tsx'

/** The console: who writes on the left, the conversation, and the applicant beside it. */
export function DeskView(): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const view = useDeskState((state) => state.view)
  const pane = useDeskState((state) => state.pane)
  const applicant = useDeskState((state) => state.applicant)
  const name = useAppState((state) => state.config.agency.name)
  const waiting = useDeskState((state) => state.list?.waiting ?? 0)

  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${name} · ${w('console.title')}`
  }, [waiting, name, w])
  const chatId = useAppState((state) => (state.chat.kind === 'assistant' ? state.chat.chatId : null))
  useEffect(() => {
    // Opened from the history, or made by its first message.
    if (chatId) desk.store.set({ current: 'assistant', assistantId: chatId, applicant: null })
  }, [chatId])
  const session = useAppState((state) => state.session)
  const wasSignedIn = useRef(false)
  useEffect(() => {
    if (!session && wasSignedIn.current) location.assign('/console')
    wasSignedIn.current = session !== null
  }, [session])
  // Who was sent away sees nothing of the agency any more.
  const isOver = useAppState((state) => state.notices.some(({ reload }) => reload))
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault()
        desk.step(event.key === 'ArrowDown' ? 1 : -1)
      }
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
        const from = desk.store.get().pane
        desk.store.set({ pane: from === 'applicant' ? 'chat' : 'list' })
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div class={`desk view-${view} pane-${pane} ${applicant && view === 'threads' ? 'with-applicant' : ''}`}>
      <TopBar />
      <Banners />
      <div class="panes">
        {isOver ? null : view === 'threads' ? (
          <>
            <ThreadList />
            <ChatPane />
            {applicant && <ApplicantPane />}
          </>
        ) : (
          <Pipeline />
        )}
      </div>
      <DecisionDialog />
      <Announcer />
    </div>
  )
}
