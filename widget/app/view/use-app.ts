import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { App } from '../app.ts'
import type { AppState } from '../state/app-state.ts'
import type { Store } from '../state/store.ts'

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A view was drawn outside the app')
  return app
}

/** Redraws when the chosen part of the state is another one. Choose what exists, never a new object. */
export function useAppState<Part>(choose: (state: AppState) => Part): Part {
  return useStorePart(useApp().store, choose)
}

/** The same for any store. */
export function useStorePart<State extends object, Part>(
  store: Store<State>,
  choose: (state: State) => Part,
): Part {
  const part = choose(store.get())
  const [, redraw] = useState<{ part: Part }>()
  useEffect(() => {
    let known = part
    const look = (): void => {
      const next = choose(store.get())
      if (Object.is(known, next)) return
      known = next
      redraw({ part: next })
    }
    look()
    return store.subscribe(look)
  }, [store])
  return part
}
