import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../app/view/icon.tsx'
import { useAppState } from '../../app/view/use-app.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'
import { Face } from './face.tsx'

/** Whose thread it is, who answers it, and how to change that. */
export function ThreadHead(): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const summary = useDeskState(({ list, current }) => list?.threads.find(({ id }) => id === current))
  const kind = useAppState((state) => state.chat.kind)
  const people = useAppState((state) => state.chat.people)
  const jobTitle = useAppState((state) => state.chat.jobTitle)
  const title = useAppState((state) => state.chat.title)
  const applicationId = useAppState((state) => state.chat.applicationId)
  const candidate = people.find(({ side }) => side === 'candidate')
  const nameless = w(kind === 'support' ? 'threads.visitor' : 'pipeline.nameless')
  const name = summary?.applicantName ?? candidate?.name ?? nameless
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
      <Face name={name} />
      <div class="pane-names">
        <h2 dir="auto" class="clip">
          {name}
        </h2>
        <p dir="auto" class="clip muted">
          {title ?? jobTitle ?? w('threads.support')}
        </p>
      </div>
      {applicationId && (
        <button
          type="button"
          class="icon-button medium-only"
          aria-label={w('thread.applicant')}
          title={w('thread.applicant')}
          onClick={() => desk.store.set({ pane: 'applicant' })}
        >
          <Icon name="file" />
        </button>
      )}
      <Handler />
    </header>
  )
}

function Handler(): JSX.Element | null {
  const desk = useDesk()
  const w = useWords()
  const handler = useAppState((state) => state.chat.handler)
  const assignedTo = useAppState((state) => state.chat.assignedTo)
  const isOpen = useAppState((state) => state.chat.chatId !== null)
  const me = useAppState((state) => state.session?.user.id)
  const people = useAppState((state) => state.chat.people)
  const listed = useDeskState(
    ({ list, current }) => list?.threads.find(({ id }) => id === current)?.assignedName,
  )
  const [busy, setBusy] = useState(false)
  if (!isOpen) return null
  const isMine = handler === 'human' && assignedTo === me
  const name = people.find(({ userId }) => userId === assignedTo)?.name ?? listed
  const hand = (to: 'human' | 'ai') => async (): Promise<void> => {
    setBusy(true)
    await desk.hand(to)
    setBusy(false)
  }
  const words = (): string => {
    if (handler === 'ai') return w('thread.withAssistant')
    if (handler === 'queued') return w('thread.waiting')
    if (isMine) return w('thread.withYou')
    return name ? w('thread.withOther', { name }) : w('thread.withNobody')
  }
  return (
    <div class="handler">
      <p class={handler === 'queued' ? 'warned' : 'muted'} role="status">
        {words()}
      </p>
      {!isMine && (
        <button type="button" class="button small" disabled={busy} onClick={() => void hand('human')()}>
          {w('thread.takeOver')}
        </button>
      )}
      {isMine && (
        <button type="button" class="button small" disabled={busy} onClick={() => void hand('ai')()}>
          {w('thread.handBack')}
        </button>
      )}
    </div>
  )
}
