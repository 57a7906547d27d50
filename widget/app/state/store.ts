/** One value that views can watch. */
export interface Store<State> {
  get: () => State
  /** Merges; watchers are told once per call, and not when nothing changed. */
  set: (change: Partial<State>) => void
  subscribe: (watcher: () => void) => () => void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof State)[]
      if (keys.every((key) => Object.is(change[key], state[key]))) return
      state = { ...state, ...change }
      for (const watcher of watchers) watcher()
    },
    subscribe(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
