import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { latinDigits } from '../format/latin-digits.ts'
import { deleteAccount, sendDeletionCode } from '../net/account-api.ts'
import { failureText } from '../net/failure-text.ts'
import { RequestFailure } from '../net/request-failure.ts'
import { useApp, useAppState } from '../view/use-app.ts'

/** How long the click on the card counts on the server, milliseconds. */
const CLICK_COUNTS = 60 * 60 * 1_000

/** What follows the click on the card that deletes the account: the code, then the end. A guest needs no code. */
export function AccountDeletion({ approvalId }: { approvalId: string }): JSX.Element | null {
  const approval = useAppState((state) => state.chat.approvals[approvalId])
  const isVerified = useAppState((state) => state.session?.user.verified ?? false)
  const isApproved = approval?.status === 'approved'
  // After a reload the click was long ago: then nothing starts by itself.
  const [clickedHere] = useState(!isApproved)
  if (!isApproved || Date.now() - Date.parse(approval.answeredAt ?? '') > CLICK_COUNTS) return null
  return isVerified ? <WithCode startsAtOnce={clickedHere} /> : <WithoutCode startsAtOnce={clickedHere} />
}

type Attempt = (work: (token: string) => Promise<void>) => Promise<boolean>

/** Runs one request at a time and keeps what went wrong as a sentence. */
function useAttempt(): { busy: boolean; error: string | null; attempt: Attempt } {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const attempt: Attempt = async (work) => {
    const token = app.store.get().session?.token
    if (!token || busy) return false
    setBusy(true)
    setError(null)
    try {
      await work(token)
      return true
    } catch (failure) {
      setError(failureText(failure, t))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, attempt }
}

/** Deletes, and forgets here what is gone there. An answer that got lost shows as an ended session. */
function useDeletion(): (token: string, code: string | null) => Promise<void> {
  const app = useApp()
  return async (token, code) => {
    await deleteAccount({ code, token }).catch((failure: unknown) => {
      if (!(failure instanceof RequestFailure && failure.code === 'session:expired')) throw failure
    })
    await app.signOut()
  }
}

function WithoutCode({ startsAtOnce }: { startsAtOnce: boolean }): JSX.Element {
  const t = useAppState((state) => state.t)
  const { busy, error, attempt } = useAttempt()
  const remove = useDeletion()
  const start = (): void => void attempt((token) => remove(token, null))
  useEffect(() => {
    if (startsAtOnce) start()
  }, [])
  return (
    <div class="card padded">
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="button" class="button removes" disabled={busy} onClick={start}>
        {t(busy ? 'account.deleting' : 'account.delete')}
      </button>
    </div>
  )
}

function WithCode({ startsAtOnce }: { startsAtOnce: boolean }): JSX.Element {
  const app = useApp()
  const t = useAppState((state) => state.t)
  const email = useAppState((state) => state.session?.user.email ?? '')
  const { busy, error, attempt } = useAttempt()
  const remove = useDeletion()
  const field = useRef<HTMLInputElement>(null)
  const [sent, setSent] = useState(false)
  const [code, setCode] = useState('')
  const send = async (): Promise<void> => setSent((await attempt(sendDeletionCode)) || sent)
  useEffect(() => {
    if (startsAtOnce) void send()
  }, [])
  useEffect(() => {
    if (!sent) return
    field.current?.focus()
    // Only filled in: what can't be undone takes its own click.
    app.takeCode = setCode
    return () => {
      app.takeCode = null
    }
  }, [sent])
  return (
    <form
      class="card padded"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (code.length === 6) void attempt((token) => remove(token, code))
      }}
    >
      {sent && (
        <>
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
              }}
            />
          </label>
        </>
      )}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="actions">
        {sent && (
          <button type="submit" class="button removes" disabled={busy || code.length !== 6}>
            {t(busy ? 'account.deleting' : 'account.delete')}
          </button>
        )}
        <button type="button" class={sent ? 'link' : 'button'} disabled={busy} onClick={() => void send()}>
          {t(sent ? 'signIn.resend' : 'account.sendCode', { email })}
        </button>
      </div>
    </form>
  )
}
