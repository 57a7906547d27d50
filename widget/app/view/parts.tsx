import type { JSX } from 'preact'
import type { MessagePart } from '../../../server/protocol.ts'
import { isToolPart, type ToolPart } from '../state/reduce-frame.ts'
import { AttachmentLabel } from './attachment-label.tsx'
import { Icon } from './icon.tsx'
import { CardView } from './lazy-views.ts'
import { Markdown } from './markdown.tsx'
import { useAppState } from './use-app.ts'

/** What an assistant's message is made of, in the order in which it came. */
export function Parts({
  parts,
  streaming,
}: {
  parts: readonly MessagePart[]
  streaming: boolean
}): JSX.Element {
  const isVerified = useAppState((state) => state.session?.user.verified)
  // Once the e-mail is confirmed, words that ask to do so would be wrong.
  const wasAsked =
    isVerified && parts.every((part) => !isToolPart(part) || part.output?.card?.kind === 'sign_in')
  return (
    <>
      {parts.map((part, index) => {
        const key = isToolPart(part) ? part.toolCallId : index
        if (part.type === 'text') {
          if (wasAsked && parts.some(isToolPart)) return null
          return part.text ? (
            <Markdown key={key} text={part.text} done={!streaming || part.state === 'done'} />
          ) : null
        }
        if (isToolPart(part)) return <ToolView key={key} part={part} streaming={streaming} />
        return part.type === 'data-attachment' ? (
          <AttachmentLabel key={key} name={part.data.fileName} size={part.data.fileSize} />
        ) : null
      })}
    </>
  )
}

function ToolView({ part, streaming }: { part: ToolPart; streaming: boolean }): JSX.Element | null {
  const t = useAppState((state) => state.t)
  const phrases = useAppState((state) => state.phrases)
  const name = part.title ?? part.type.slice('tool-'.length).replaceAll('_', ' ')
  const title = phrases?.tool[name] ?? name
  if (part.state === 'input-streaming') {
    return streaming ? (
      <p class="tool-line">
        <span class="spinner" />
        {title} …
      </p>
    ) : null
  }
  if (part.state === 'output-error') return <Failed text={part.errorText ?? t('tool.failed', { title })} />
  const { output } = part
  if (output?.card) return <CardView.View card={output.card} tool={part.type.slice('tool-'.length)} />
  if (output?.status === 'failed') return <Failed text={t('tool.failed', { title })} />
  if (output?.status === 'refused') return <Failed text={t('tool.refused', { title })} />
  if (!output?.changeIds.length) return null
  return (
    <p class="tool-line done">
      <Icon name="check" />
      {title}
    </p>
  )
}

function Failed({ text }: { text: string }): JSX.Element {
  return (
    <p class="tool-line failed">
      <Icon name="warning" />
      <span dir="auto">{text}</span>
    </p>
  )
}
