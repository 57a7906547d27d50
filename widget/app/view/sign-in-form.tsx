import type { JSX } from 'preact'
import '../locale/later.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { latinDigits } from '../format/latin-digits.ts'
import { failureText } from '../net/failure-text.ts'
import { adoptStyle } from '../style/adopt.ts'
import css from '../style/sign-in.css?inline'
import { useApp, useAppState } from './use-app.ts'

adoptStyle(css)

/** Seconds before another code can be asked for. */
const resendAfter = 30

/** E-mail, then the six-digit code from it. `onDone` follows when the person is signed in. */
export function SignInForm({
  reason,
  alone = false,
  onDone,
}: {
  reason: string | null
  /** A page of its own, which takes the focus; a card in the thread does not. */
  alone?: boolean
  onDone: () => void
}): JSX.Element {
  const t = useAppState((state) => state.t)
  const session = useAppState((state) => state.session)
  const [email, setEmail] = useState(session?.user.email ?? '')
  const [step, setStep] = useState<'email' | 'code'>('email')
  return (
    <section class="sign-in" aria-label={t('signIn.title')}>
      <h2>{t('signIn.title')}</h2>
      {reason && <p dir="auto">{reason}</p>}
      {step === 'email' ? (
        <EmailStep
          email={email}
          focus={alone}
          onSent={(sent) => {
            setEmail(sent)
            setStep('code')
          }}
        />
      ) : (
        <CodeStep email={email} onDone={onDone} onBack={() => setStep('email')} />
      )}
    </section>
  )
}

function EmailStep({
  email,
  focus,
  onSent,
}: {
  email: string
  focus: boolean
  onSent: (email: string) => void
}): JSX.Element {
  const { api, store } = useApp()
  const t = useAppState((state) => state.t)
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [])
  const send = async (): Promise<void> => {
    const input = field.current
    const address = input?.value.trim() ?? ''
    if (!address || !input?.validity.valid) return setError(t('signIn.invalidEmail'))
    setBusy(true)
    setError(null)
    try {
      await api.sendCode(address, store.get().session?.token ?? null)
      onSent(address)
    } catch (failure) {
      setError(failureText(failure, t))
      setBusy(false)
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p class="muted">{t('signIn.why')}</p>
      <label class="field">
        {t('signIn.email')}
        <input
          ref={field}
          type="email"
          name="email"
          autocomplete="email"
          dir="ltr"
          defaultValue={email}
          required
          aria-invalid={error !== null}
        />
      </label>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="button primary" disabled={busy}>
        {t(busy ? 'signIn.sending' : 'signIn.sendCode')}
      </button>
    </form>
  )
}

function CodeStep({
  email,
  onDone,
  onBack,
}: {
  email: string
  onDone: () => void
  onBack: () => void
}): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [wait, setWait] = useState(resendAfter)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const timer = setInterval(() => setWait((seconds) => Math.max(0, seconds - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])
  const token = (): string | null => app.store.get().session?.token ?? null

  const verify = async (digits: string): Promise<void> => {
    if (busy || digits.length !== 6) return
    setBusy(true)
    setError(null)
    try {
      app.signedIn(await app.api.verify(email, digits, token()))
      onDone()
    } catch (failure) {
      setError(failureText(failure, t))
      setCode('')
      setBusy(false)
      field.current?.focus()
    }
  }
  useEffect(() => {
    app.takeCode = (digits) => {
      setCode(digits)
      void verify(digits)
    }
    return () => {
      app.takeCode = null
    }
  })
  const resend = async (): Promise<void> => {
    setWait(resendAfter)
    setError(null)
    await app.api.sendCode(email, token()).catch((failure: unknown) => setError(failureText(failure, t)))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void verify(code)
      }}
    >
      <p>
        <bdi>{t('signIn.codeSent', { email })}</bdi>
      </p>
      <label class="field">
        {t('signIn.code')}
        <input
          ref={field}
          class="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          dir="ltr"
          value={code}
          aria-invalid={error !== null}
          onInput={(event) => {
            const digits = latinDigits(event.currentTarget.value).slice(0, 6)
            event.currentTarget.value = digits
            setCode(digits)
            void verify(digits)
          }}
        />
      </label>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="button primary" disabled={busy || code.length !== 6}>
        {t(busy ? 'signIn.verifying' : 'signIn.verify')}
      </button>
      <div class="actions">
        <button type="button" class="link" disabled={wait > 0} onClick={() => void resend()}>
          {wait > 0 ? t('signIn.resendIn', { seconds: wait }) : t('signIn.resend')}
        </button>
        <button type="button" class="link" onClick={onBack}>
          {t('signIn.changeEmail')}
        </button>
      </div>
    </form>
  )
}
