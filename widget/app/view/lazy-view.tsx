import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useAppState } from './use-app.ts'

/** A component that is downloaded when it is first drawn; `load` is called once, and again after a failure. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): { View: ComponentType<Props>; preload: () => void } {
  let component: ComponentType<Props> | null = null
  const fetchComponent = async (): Promise<void> => {
    component ??= await load()
  }
  function View(props: Props): JSX.Element {
    const [failed, setFailed] = useState(false)
    const [, redraw] = useState(0)
    const t = useAppState((state) => state.t)
    const start = (): void => {
      setFailed(false)
      fetchComponent().then(
        () => redraw(1),
        () => setFailed(true),
      )
    }
    // Also when the code has arrived since this was drawn, or the skeleton would stay.
    useEffect(start, [])
    if (component) {
      const Loaded = component
      return <Loaded {...props} />
    }
    if (!failed) return <div class="skeleton" role="status" aria-label={t('app.loading')} />
    return (
      <button type="button" class="button small" onClick={start}>
        {t('app.retry')}
      </button>
    )
  }
  return { View, preload: () => void fetchComponent().catch(() => undefined) }
}
