import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { ConsoleAgency, ConsoleConfig, ConsoleEntry, SessionState } from '../../../server/protocol.ts'
import { allowRemembering } from '../../app/state/remember.ts'
import { AppContext } from '../../app/view/use-app.ts'
import { DeskView } from '../view/desk-view.tsx'
import { createDesk } from './desk.ts'
import { DeskContext } from './use-desk.ts'

const CHAT_ID = /^#([0-9a-f-]{36})$/

/** Makes the desk of an agency, and opens what the address names. */
export function DeskRoot({
  config: { model, uploadLimit },
  entry,
  agencies,
  session,
}: {
  config: ConsoleConfig
  entry: ConsoleEntry
  agencies: ConsoleAgency[]
  session: SessionState
}): JSX.Element {
  const desk = useMemo(() => createDesk({ entry, agencies, config: { model, uploadLimit } }), [])
  useEffect(() => {
    allowRemembering()
    void desk.app.dress()
    desk.app.session.accept(session)
    desk.app.store.set({ resuming: false })
    const named = CHAT_ID.exec(location.hash)?.[1]
    const isPipeline = location.hash === '#pipeline'
    const isWide = matchMedia('(min-width: 761px)').matches
    if (named) void desk.openThread(named)
    else
      void desk.openAssistant().then(() => {
        // A narrow screen begins with who waits.
        if (isPipeline) void desk.showPipeline(null)
        else if (!isWide) desk.store.set({ pane: 'list' })
      })
  }, [])
  return (
    <AppContext.Provider value={desk.app}>
      <DeskContext.Provider value={desk}>
        <DeskView />
      </DeskContext.Provider>
    </AppContext.Provider>
  )
}
