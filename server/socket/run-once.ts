export type RunOnce<Result> = (task: {
  key: string
  run: () => Promise<Result>
}) => Promise<{ result: Result; shared: boolean }>

/** Runs one task per key at a time: who comes while it runs shares its result, or its error. */
export function createRunOnce<Result>(): RunOnce<Result> {
  const running = new Map<string, Promise<Result>>()
  return async ({ key, run }) => {
    const started = running.get(key)
    if (started) return { result: await started, shared: true }
    const task = run().finally(() => running.delete(key))
    running.set(key, task)
    return { result: await task, shared: false }
  }
}
