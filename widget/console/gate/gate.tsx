import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ConsoleAgencies, ConsoleConfig, ConsoleEntry, SessionState } from '../../../server/protocol.ts'
import { type App, createApp } from '../../app/app.ts'
import { failureText } from '../../app/net/failure-text.ts'
import { SignInView } from '../../app/view/lazy-sign-in.ts'
import { lazyView } from '../../app/view/lazy-view.tsx'
import { AppContext, useApp, useAppState } from '../../app/view/use-app.ts'
import { loadWords, useWords } from '../locale/use-words.ts'
import { AgencyChoice } from './agency-choice.tsx'
import { createConsoleApi } from './console-api.ts'

const DeskView = lazyView(async () => (await import('../desk/desk-root.tsx')).DeskRoot)

/** The agency that the address names: /console/kestrel-vane. */
function wantedSlug(): string | null {
  return /^\/console\/([a-z0-9-]+)$/.exec(location.pathname)?.[1] ?? null
}

/** The app before there is an agency: language, looks and sign-in. */
function createGateApp({ ticket, model, uploadLimit }: ConsoleConfig): App {
  const agency = { slug: '', name: 'AICareer', logoUrl: null, accent: null, greeting: null, hours: null }
  return createApp(
    { ticket, model, uploadLimit, agency: { ...agency, suggestions: [] } },
    { place: 'console' },
  )
}

/** Whoever comes to /console: signs in, chooses an agency, and gets its desk. */
export function Gate({ config }: { config: ConsoleConfig }): JSX.Element {
  const app = useMemo(() => createGateApp(config), [])
  return (
    <AppContext.Provider value={app}>
      <Steps config={config} />
    </AppContext.Provider>
  )
}

type Step =
  | { name: 'loading' }
  | { name: 'sign_in' }
  | { name: 'failed'; text: string }
  | { name: 'choose'; found: ConsoleAgencies }
  | { name: 'desk'; entry: ConsoleEntry; found: ConsoleAgencies; session: SessionState }

function Steps({ config }: { config: ConsoleConfig }): JSX.Element {
  const app = useApp()
  const [step, setStep] = useState<Step>({ name: 'loading' })
  const token = (): string => app.store.get().session?.token ?? ''
  const api = useMemo(() => createConsoleApi(token), [])

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (failure) {
      setStep({ name: 'failed', text: failureText(failure, app.store.get().t) })
    }
  }
  const enter = async (agencyId: string, found: ConsoleAgencies): Promise<void> => {
    const entry = await api.enter(agencyId)
    const { session } = app.store.get()
    if (!session) return setStep({ name: 'sign_in' })
    history.replaceState(null, '', `/console/${entry.agency.slug}${location.hash}`)
    // From here on the desk keeps the session.
    app.session.clear()
    setStep({ name: 'desk', entry, found, session })
  }
  const look = async (): Promise<void> => {
    const found = await api.agencies()
    const wanted = found.agencies.find(({ slug }) => slug === wantedSlug())
    const only = found.agencies.length === 1 && found.invitations.length === 0 ? found.agencies[0] : undefined
    const chosen = wanted ?? only
    if (chosen) return enter(chosen.id, found)
    setStep({ name: 'choose', found })
  }
  const begin = async (): Promise<void> => {
    setStep({ name: 'loading' })
    const state = await app.session.resume()
    await (state?.user.verified ? look() : setStep({ name: 'sign_in' }))
  }
  useEffect(() => {
    void app.dress().then(() => loadWords(app.store.get().locale))
    void attempt(begin)
  }, [])

  if (step.name === 'desk') {
    const { entry, found, session } = step
    return <DeskView.View config={config} entry={entry} agencies={found.agencies} session={session} />
  }
  return (
    <GateFrame>
      {step.name === 'loading' && <Waiting />}
      {step.name === 'failed' && <Failed text={step.text} onRetry={() => void attempt(begin)} />}
      {step.name === 'sign_in' && <SignIn config={config} onDone={() => void attempt(look)} />}
      {step.name === 'choose' && (
        <AgencyChoice
          api={api}
          found={step.found}
          onChoose={(agencyId) => void attempt(() => enter(agencyId, step.found))}
          onChange={() => void attempt(look)}
          onSignOut={() => void app.signOut().then(() => setStep({ name: 'sign_in' }))}
        />
      )}
    </GateFrame>
  )
}

function GateFrame({ children }: { children: JSX.Element | (JSX.Element | false)[] }): JSX.Element {
  const w = useWords()
  useEffect(() => {
    document.title = w('console.title')
  })
  return (
    <main class="gate">
      <div class="gate-box">
        <p class="gate-brand">
          <span class="avatar" aria-hidden="true">
            A
          </span>
          <span>
            <strong>AICareer</strong>
            <small class="muted">{w('console.title')}</small>
          </span>
        </p>
        {children}
      </div>
    </main>
  )
}

function Waiting(): JSX.Element {
  const t = useAppState((state) => state.t)
  return <div class="skeleton" role="status" aria-label={t('app.loading')} />
}

function Failed({ text, onRetry }: { text: string; onRetry: () => void }): JSX.Element {
  const t = useAppState((state) => state.t)
  return (
    <div role="alert">
      <p class="error">{text}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('app.retry')}
      </button>
    </div>
  )
}

function SignIn({ config, onDone }: { config: ConsoleConfig; onDone: () => void }): JSX.Element {
  const w = useWords()
  return (
    <>
      <h1>{w('gate.welcome')}</h1>
      <SignInView.View reason={w('gate.signIn')} alone onDone={onDone} />
      {config.codesAt && (
        <p class="muted">
          {w('gate.demo')}{' '}
          <a class="link" href={config.codesAt} target="_blank" rel="noreferrer">
            {w('gate.demoCodes')}
          </a>
        </p>
      )}
    </>
  )
}
