/**
 * Collects events and hands them over together, once per animation frame.
 * A hidden page has no animation frames: there a timer takes over.
 */
export function createFrameQueue<Item>(flush: (items: Item[]) => void): { push: (item: Item) => void } {
  let items: Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const run = (): void => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    timer = undefined
    const batch = items
    items = []
    flush(batch)
  }
  return {
    push(item) {
      items.push(item)
      if (timer !== undefined) return
      timer = setTimeout(run, 150)
      frame = requestAnimationFrame(run)
    },
  }
}
