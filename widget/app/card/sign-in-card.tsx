import type { JSX } from 'preact'
import { Icon } from '../view/icon.tsx'
import { SignInView } from '../view/lazy-sign-in.ts'
import { useApp, useAppState } from '../view/use-app.ts'
import { useCardWords } from './use-card-words.ts'

/** Asks for the e-mail when a tool needs it verified; then the answer goes on by itself. */
export function SignInCard({ reason }: { reason: string }): JSX.Element {
  const { conversation } = useApp()
  const { word } = useCardWords()
  const t = useAppState((state) => state.t)
  const user = useAppState((state) => state.session?.user)
  if (user?.verified) {
    return (
      <p class="tool-line done">
        <Icon name="check" />
        <bdi>{t('signIn.done', { email: user.email ?? '' })}</bdi>
      </p>
    )
  }
  return (
    <div class="card padded">
      <SignInView.View reason={word('tool', reason)} onDone={() => void conversation.retryTurn()} />
    </div>
  )
}
