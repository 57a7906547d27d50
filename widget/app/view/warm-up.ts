import { CardView } from './lazy-views.ts'

/** At the first sign that something will be sent: fetches what the answer needs, while the visitor still types. */
export function warmUp(): void {
  CardView.preload()
  // A failure shows when the connection is really needed.
  import('../net/socket.ts').catch(() => undefined)
}
