import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Announcer } from './announcer.tsx'
import { Banners } from './banner.tsx'
import { Composer } from './composer.tsx'
import { DropZone } from './drop-zone.tsx'
import { Header } from './header.tsx'
import { SignInView } from './lazy-sign-in.ts'
import { HistoryView } from './lazy-views.ts'
import { MessageList } from './message-list.tsx'
import { useApp, useAppState } from './use-app.ts'

export function Shell(): JSX.Element {
  const app = useApp()
  const view = useAppState((state) => state.view)
  const open = useAppState((state) => state.host.open)
  const showChat = (): void => app.store.set({ view: 'chat' })

  useEffect(() => {
    // On a touch screen the focus would raise the keyboard over the greeting.
    if (open && matchMedia('(pointer: fine)').matches) {
      document.querySelector<HTMLElement>('.composer textarea')?.focus()
    }
  }, [open, view])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (app.store.get().view === 'chat') app.close()
      else showChat()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <DropZone>
      <Header />
      <Banners />
      <main class="chat" hidden={view !== 'chat'}>
        <MessageList />
        <Composer />
      </main>
      {view === 'history' && <HistoryView.View />}
      {view === 'sign_in' && (
        <main class="page">
          <SignInView.View reason={null} alone onDone={showChat} />
        </main>
      )}
      <Announcer />
    </DropZone>
  )
}
