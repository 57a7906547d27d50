import type { Careers } from './careers.ts'

interface AssistantApi {
  push: (command: [string, ...unknown[]]) => void
}

const page = window as unknown as { AICareer?: AssistantApi }

/** The tag that any agency puts on its page, here with the slug that the server named. */
export function embedAssistant({ slug, accent }: Careers['agency']): void {
  const script = document.createElement('script')
  script.src = '/widget.js'
  script.async = true
  script.dataset.agency = slug
  script.dataset.label = 'Ask about jobs'
  if (accent) script.dataset.accent = accent
  document.body.append(script)
}

/** Opens the chat with words for the visitor to send; calls made before it has loaded wait in the queue. */
export function askAssistant(text?: string): void {
  page.AICareer ??= [] as unknown as AssistantApi
  page.AICareer.push(['open', text ? { text } : {}])
}
