import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConsoleAgencies } from '../../../server/protocol.ts'
import { failureText } from '../../app/net/failure-text.ts'
import { Icon } from '../../app/view/icon.tsx'
import { useAppState } from '../../app/view/use-app.ts'
import { useWords } from '../locale/use-words.ts'
import type { ConsoleApi } from './console-api.ts'
import { NewAgency } from './new-agency.tsx'

/** One's agencies, invitations, and a new agency for who has none. */
export function AgencyChoice({
  api,
  found,
  onChoose,
  onChange,
  onSignOut,
}: {
  api: ConsoleApi
  found: ConsoleAgencies
  onChoose: (agencyId: string) => void
  onChange: () => void
  onSignOut: () => void
}): JSX.Element {
  const w = useWords()
  const t = useAppState((state) => state.t)
  const email = useAppState((state) => state.session?.user.email)
  const [error, setError] = useState<string | null>(null)
  const answer = async (invitationId: string, accept: boolean): Promise<void> => {
    setError(null)
    try {
      await api.answerInvitation({ invitationId, accept })
      onChange()
    } catch (failure) {
      setError(failureText(failure, t))
    }
  }
  const { agencies, invitations } = found
  return (
    <>
      <h1>{w(agencies.length > 0 ? 'gate.choose' : 'gate.none')}</h1>
      {agencies.length === 0 && <p class="muted">{w('gate.noneWhy')}</p>}
      <ul class="gate-list">
        {agencies.map(({ id, name, role }) => (
          <li key={id}>
            <button type="button" class="suggestion" onClick={() => onChoose(id)}>
              <span>
                <strong dir="auto">{name}</strong>
                <small class="muted">{w(`role.${role}`)}</small>
              </span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
      {invitations.map(({ id, agencyName, role }) => (
        <section key={id} class="card padded">
          <p>
            <bdi>{w('gate.invited', { agency: agencyName, role: w(`role.${role}`) })}</bdi>
          </p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => void answer(id, true)}>
              {w('gate.accept')}
            </button>
            <button type="button" class="button" onClick={() => void answer(id, false)}>
              {w('gate.decline')}
            </button>
          </div>
        </section>
      ))}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {agencies.length === 0 && <NewAgency api={api} onMade={onChoose} />}
      <p class="muted gate-foot">
        <bdi>{t('menu.signedInAs', { email: email ?? '' })}</bdi>{' '}
        <button type="button" class="link" onClick={onSignOut}>
          {t('menu.signOut')}
        </button>
      </p>
    </>
  )
}
