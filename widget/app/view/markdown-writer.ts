import * as smd from 'streaming-markdown'
import { safeRenderer } from './markdown-renderer.ts'

/** Characters per step, and milliseconds of steps per frame: no task gets long, however much arrives at once. */
const stepLength = 1_000
const frameBudget = 8

export interface MarkdownWriter {
  /** Takes the whole text so far; only what is new is parsed. */
  update: (text: string, done: boolean) => void
  stop: () => void
}

export function createMarkdownWriter(root: Element): MarkdownWriter {
  let parser = smd.parser(safeRenderer(root))
  let text = ''
  let written = 0
  let done = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const pump = (): void => {
    stop()
    const deadline = performance.now() + frameBudget
    while (written < text.length && performance.now() < deadline) {
      const step = text.slice(written, written + stepLength)
      // Not between the halves of a surrogate pair.
      const whole = /[\ud800-\udbff]$/.test(step) && step.length > 1 ? step.slice(0, -1) : step
      written += whole.length
      smd.parser_write(parser, whole)
    }
    if (written < text.length) {
      timer = setTimeout(pump, 150)
      frame = requestAnimationFrame(pump)
    } else if (done && !ended) {
      ended = true
      smd.parser_end(parser)
    }
  }

  const stop = (): void => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }

  return {
    stop,
    update(next, isDone) {
      if (next === text && isDone === done) return
      if (ended || !next.startsWith(text)) {
        if (next === text) return
        root.replaceChildren()
        parser = smd.parser(safeRenderer(root))
        written = 0
        ended = false
      }
      text = next
      done = isDone
      pump()
    },
  }
}
