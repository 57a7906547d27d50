import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Pixels from the end within which the view counts as being there. */
const nearEnd = 48

/**
 * Follows a growing list. After a message of one's own (`follow`) the view goes
 * on only until that message reaches the top, so that a long answer can be read
 * from its beginning; who scrolls to the end is kept there; who scrolls up is left alone.
 */
export function useStickToEnd({
  scroller,
  content,
}: {
  scroller: RefObject<HTMLElement | null>
  content: RefObject<HTMLElement | null>
}): { away: boolean; toEnd: () => void; follow: () => void } {
  const mode = useRef<'end' | 'own' | 'free'>('end')
  const [away, setAway] = useState(false)
  const settle = (): void => {
    const view = scroller.current
    if (!view) return
    const end = view.scrollHeight - view.clientHeight
    const own = [...view.querySelectorAll<HTMLElement>('.own')].at(-1)
    const limit = mode.current === 'own' && own ? own.offsetTop - 12 : end
    if (mode.current !== 'free') view.scrollTop = Math.max(view.scrollTop, Math.min(end, limit))
    setAway(end - view.scrollTop > nearEnd)
  }
  const go = (next: 'end' | 'own') => (): void => {
    mode.current = next
    settle()
  }
  useEffect(() => {
    const view = scroller.current
    if (!view || !content.current) return
    let last = view.scrollTop
    let height = view.clientHeight
    const onScroll = (): void => {
      const up = view.scrollTop < last
      const resized = view.clientHeight !== height
      last = view.scrollTop
      height = view.clientHeight
      const atEnd = view.scrollHeight - view.scrollTop - view.clientHeight < nearEnd
      // A smaller view (keyboard, banner) is not the reader scrolling.
      if (up && !resized && !atEnd) mode.current = 'free'
      if (atEnd && mode.current === 'free') mode.current = 'end'
      setAway(!atEnd)
    }
    const observer = new ResizeObserver(settle)
    observer.observe(content.current)
    observer.observe(view)
    view.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      view.removeEventListener('scroll', onScroll)
    }
  }, [])
  return { away, toEnd: go('end'), follow: go('own') }
}
