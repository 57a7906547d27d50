import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { createMarkdownWriter, type MarkdownWriter } from './markdown-writer.ts'

/** Markdown that grows: the elements are appended beside Preact, which keeps an empty `div`. */
export function Markdown({ text, done }: { text: string; done: boolean }): JSX.Element {
  const root = useRef<HTMLDivElement>(null)
  const writer = useRef<MarkdownWriter | null>(null)
  useLayoutEffect(() => {
    if (!root.current) return
    writer.current ??= createMarkdownWriter(root.current)
    writer.current.update(text, done)
  }, [text, done])
  useEffect(() => () => writer.current?.stop(), [])
  return <div class="markdown" dir="auto" ref={root} />
}
