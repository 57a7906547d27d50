import { lazyView } from './lazy-view.tsx'

/** Apart from the other lazy views, as a card shows it and is one of them. */
export const SignInView = lazyView(async () => (await import('./sign-in-form.tsx')).SignInForm)
