import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { textOf } from '../chat/turn-tracker.ts'
import { finishedSentences } from '../format/sentences.ts'
import { useAppState } from './use-app.ts'

/** Milliseconds between two announcements while an answer streams. */
const pause = 1_200

/** Tells screen readers finished sentences; the log itself is silent, since it changes with every token. */
export function Announcer(): JSX.Element {
  const running = useAppState((state) => state.chat.running)
  const messages = useAppState((state) => state.chat.messages)
  const [lines, setLines] = useState<{ id: number; text: string }[]>([])
  const followed = useRef<{ messageId: string; spoken: number; at: number } | null>(null)

  const speak = (text: string): void => {
    if (text) setLines((before) => [...before.slice(-2), { id: Date.now(), text }])
  }
  useEffect(() => {
    if (running) {
      if (followed.current?.messageId !== running.messageId) {
        followed.current = { messageId: running.messageId, spoken: 0, at: 0 }
      }
      const current = followed.current
      if (Date.now() - current.at < pause) return
      const { plain, length } = finishedSentences({
        text: textOf(running.parts),
        from: current.spoken,
        all: false,
      })
      if (!plain) return
      followed.current = { ...current, spoken: length, at: Date.now() }
      speak(plain)
      return
    }
    const ended = messages.find((message) => message.id === followed.current?.messageId)
    if (!ended || !followed.current) return
    speak(finishedSentences({ text: textOf(ended.parts), from: followed.current.spoken, all: true }).plain)
    followed.current = null
  }, [running, messages])
  useEffect(() => {
    const last = messages.at(-1)
    if (last?.role === 'user' && last.senderName) speak(`${last.senderName}: ${textOf(last.parts)}`)
  }, [messages.at(-1)?.id])

  return (
    <div class="hidden" aria-live="polite">
      {lines.map((line) => (
        <p key={line.id}>{line.text}</p>
      ))}
    </div>
  )
}
