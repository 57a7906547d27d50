import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { OpenedApplicant } from '../../../server/protocol.ts'
import type { Card } from '../../../tools/core/card.ts'
import { FileListView } from '../../app/card/lazy-files.ts'
import { Icon } from '../../app/view/icon.tsx'
import { CardView } from '../../app/view/lazy-views.ts'
import { AppContext, useAppState } from '../../app/view/use-app.ts'
import { useDesk, useDeskState } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'
import { NoteForm } from './note-form.tsx'
import { StageControl } from './stage-control.tsx'

/** What the applicant sent, where they stand, and what the team noted. */
export function ApplicantPane(): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const t = useAppState((state) => state.t)
  const applicant = useDeskState((state) => state.applicant)
  // What a card says here is said to the assistant, never to the applicant.
  const aside = useMemo(() => ({ ...desk.app, say: (text: string) => void desk.ask(text) }), [desk])
  const data = applicant?.data
  return (
    <aside class="pane applicant-pane" aria-label={w('thread.applicant')}>
      <header class="pane-head medium-only">
        <button
          type="button"
          class="icon-button"
          aria-label={t('app.back')}
          onClick={() => desk.store.set({ pane: 'chat' })}
        >
          <Icon name="back" />
        </button>
        <h2>{w('applicant.title')}</h2>
      </header>
      <div class="applicant-scroll">
        {applicant?.error && (
          <p class="pane-note" role="alert">
            {w('applicant.failed')} {applicant.error}
          </p>
        )}
        {!data && !applicant?.error && <div class="skeleton" role="status" aria-label={t('app.loading')} />}
        {data && (
          <AppContext.Provider value={aside}>
            <Applicant data={data} />
          </AppContext.Provider>
        )}
      </div>
    </aside>
  )
}

function Applicant({ data }: { data: OpenedApplicant }): JSX.Element {
  const w = useWords()
  const title = data.facts?.kind === 'facts' ? data.facts.title : ''
  return (
    <>
      <StageControl applicationId={data.applicationId} stage={data.stage} name={title?.split(',')[0] ?? ''} />
      {data.facts && <CardView.View card={data.facts} tool="show_applicant" />}
      <Folded title={w('applicant.fit')} card={data.fit} />
      <Resume card={data.resume} />
      {data.notes.map((note) => (
        <p key={note} class="pane-note muted">
          {note.replaceAll('**', '')}
        </p>
      ))}
      <NoteForm applicationId={data.applicationId} />
    </>
  )
}

/** What was read of the resume, folded, and the file itself in sight. */
function Resume({ card }: { card: Card | null }): JSX.Element {
  const w = useWords()
  const title = w('applicant.resume')
  if (card?.kind !== 'resume') return <Folded title={title} card={card} />
  const { files: sent = [], ...lines } = card
  const files = sent.map((file) => ({ ...file, detail: w('applicant.file') }))
  // Nothing was read: there is nothing to unfold.
  if (lines.sections.length === 0) return <CardView.View card={{ ...lines, files }} />
  return (
    <>
      <Folded title={title} card={lines} />
      {files.length > 0 && (
        <div class="card">
          <FileListView files={files} />
        </div>
      )}
    </>
  )
}

function Folded({ title, card }: { title: string; card: Card | null }): JSX.Element | null {
  if (!card) return null
  return (
    <details class="folded-card">
      <summary>{title}</summary>
      <CardView.View card={card} />
    </details>
  )
}
