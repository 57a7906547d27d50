import type { Envelope, ToApp, ToHost } from '../../host-messages.ts'

export interface HostBridge {
  tell: (message: ToHost) => void
}

/**
 * Talks to the page that embeds us. The first hello fixes its origin: from then
 * on only messages of that origin count, and ours go to that origin only.
 */
export function createHostBridge(onMessage: (message: ToApp) => void): HostBridge {
  const host = window.parent
  let origin: string | null = null
  if (host !== window) {
    window.addEventListener('message', (event: MessageEvent<Partial<Envelope<ToApp>> | null>) => {
      const message = event.source === host ? event.data?.aicareer : undefined
      if (!message || (origin !== null && event.origin !== origin)) return
      if (origin === null) {
        if (message.type !== 'hello') return
        origin = event.origin
      }
      onMessage(message)
    })
  }
  return {
    tell(message) {
      if (origin !== null) host.postMessage({ aicareer: message } satisfies Envelope<ToHost>, origin)
    },
  }
}
