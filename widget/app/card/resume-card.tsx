import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ResumeSection } from '../../../tools/core/card.ts'
import { formatDate } from '../format/dates.ts'
import { Icon } from '../view/icon.tsx'
import { useApp, useAppState } from '../view/use-app.ts'
import type { CardOf } from './card-kind.ts'
import { FileListView } from './lazy-files.ts'
import { SayButton } from './say-button.tsx'
import { useCardWords } from './use-card-words.ts'

export function ResumeCard({ card }: { card: CardOf<'resume'> }): JSX.Element {
  const t = useAppState((state) => state.t)
  const own = card.correctable !== false
  return (
    <section class="card" aria-label={t('resume.title')}>
      <header class="card-head file">
        <h2 class="with-icon">
          <Icon name="file" />
          <bdi class="clip">{card.fileName}</bdi>
        </h2>
        {card.isPrimary && <span class="badge good">{t('resume.primary')}</span>}
      </header>
      {card.notices.length > 0 && (
        <div class={own ? 'card-note warn' : 'card-note'}>
          {own && <Icon name="warning" />}
          <div>
            {card.notices.map((notice) => (
              <p key={notice} dir="auto">
                {notice}
              </p>
            ))}
          </div>
        </div>
      )}
      {card.files && <FileListView files={card.files} />}
      {card.sections.map((section, index) => (
        <Section key={section.name} section={section} open={index < 2} correctable={own} />
      ))}
    </section>
  )
}

interface SectionProps {
  section: ResumeSection
  open: boolean
  correctable: boolean
}

function Section({ section, open, correctable }: SectionProps): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const { word } = useCardWords()
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <details class="section" open={open}>
      <summary>
        {word('heading', section.title)}{' '}
        {section.entries.length > 1 && <span class="muted">{section.entries.length}</span>}
      </summary>
      {section.entries.map((entry, index) => (
        <div key={`${section.name}-${index}`} class="entry">
          {entry.heading && <h4 dir="auto">{entry.heading}</h4>}
          <dl>
            {entry.lines.map((line) => (
              <div key={line.path} class={editing === line.path ? 'fact active' : 'fact'}>
                <dt dir="auto">{word('label', line.label)}</dt>
                <dd class={/\s/.test(line.value) ? undefined : 'unbroken'}>
                  <span dir="auto">{line.value}</span>
                  {correctable && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`${t('resume.correct')}: ${word('label', line.label)}`}
                      onClick={() => {
                        setEditing(line.path)
                        app.prefill(app.store.get().say('say.correct', { label: line.label }))
                      }}
                    >
                      {t('resume.correct')}
                    </button>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  )
}

export function ResumesCard({ resumes }: { resumes: CardOf<'resumes'>['resumes'] }): JSX.Element {
  const t = useAppState((state) => state.t)
  const locale = useAppState((state) => state.formats)
  return (
    <section class="card" aria-label={t('resumes.title')}>
      <header class="card-head">
        <h2>{t('resumes.title')}</h2>
      </header>
      {resumes.length === 0 && <p class="card-note">{t('resume.none')}</p>}
      <ul class="rows">
        {resumes.map((resume) => (
          <li key={resume.id} class="row">
            <h3 class="with-icon">
              <Icon name="file" />
              <bdi class="clip">{resume.fileName}</bdi>
              {resume.isPrimary && <span class="badge good">{t('resume.primary')}</span>}
            </h3>
            <small class="muted">{formatDate({ iso: resume.createdAt, locale })}</small>
            <div class="actions">
              <SayButton sentence="say.showResume" values={{ name: resume.fileName }}>
                {t('resume.show')}
              </SayButton>
              {!resume.isPrimary && (
                <SayButton sentence="say.makePrimary" values={{ name: resume.fileName }}>
                  {t('resume.makePrimary')}
                </SayButton>
              )}
              <SayButton sentence="say.deleteResume" values={{ name: resume.fileName }}>
                {t('resume.delete')}
              </SayButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
