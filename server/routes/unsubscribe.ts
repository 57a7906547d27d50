import { type Context, Hono } from 'hono'
import type { Stop, StopLinks } from '../alerts/stop-link.ts'
import { stopMails } from '../alerts/stop-mails-with-secret-key.ts'
import type { UserClient } from '../database/clients.ts'
import { AppError } from '../errors.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 32rem; margin: 0 auto; padding: 3rem 1rem } h1 { font-size: 1.25rem }
  button { font: inherit; padding: .6rem 1.1rem; border-radius: .5rem; border: 0; background: #1d4ed8; color: #fff; cursor: pointer }
`

const ASKED: Record<Stop['kind'], { title: string; text: string; button: string; done: string }> = {
  alert: {
    title: 'Stop this job alert?',
    text: 'The alert is paused: no more e-mails or messages from it. Your other alerts go on, and you can resume it in the chat.',
    button: 'Pause this alert',
    done: 'The alert is paused. You can resume it in the chat: say “resume my alert”.',
  },
  reminders: {
    title: 'Stop reminders by e-mail?',
    text: 'Reminders then come in the chat alone. Your job alerts go on.',
    button: 'No more reminder e-mails',
    done: 'You get no more reminders by e-mail. You can change that in the chat: say “turn on reminders”.',
  },
}

function page(
  context: Context,
  { title, body, status = 200 }: { title: string; body: string; status?: 200 | 404 },
) {
  context.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  )
  context.header('Cache-Control', 'no-store')
  context.header('Referrer-Policy', 'no-referrer')
  return context.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
      `<title>${title}</title><style>${STYLE}</style><h1>${title}</h1>${body}</html>`,
    status,
  )
}

/**
 * The link of an e-mail's footer. GET changes nothing, because mail scanners
 * open every link; POST stops the mails without signing in, which is also what
 * mail programs send for one click (RFC 8058).
 */
export function createUnsubscribeRoutes({
  stopLinks,
  secretKeyClient,
}: {
  stopLinks: StopLinks
  secretKeyClient: UserClient
}): Hono {
  const open = async (context: Context): Promise<Stop | null> => {
    try {
      return await stopLinks.open(context.req.param('token') ?? '')
    } catch (error) {
      if (error instanceof AppError && error.code === 'link:invalid') return null
      throw error
    }
  }
  const unknown = (context: Context) =>
    page(context, {
      title: 'This link does not work',
      body: '<p>It is incomplete. Copy the whole address from the e-mail, or open the chat and say “show my alerts”.</p>',
      status: 404,
    })

  return new Hono()
    .get('/:token', async (context) => {
      const stop = await open(context)
      if (!stop) return unknown(context)
      const { title, text, button } = ASKED[stop.kind]
      return page(context, {
        title,
        body: `<p>${text}</p><form method="post"><button>${button}</button></form>`,
      })
    })
    .post('/:token', async (context) => {
      const stop = await open(context)
      if (!stop) return unknown(context)
      const isKnown = await stopMails(secretKeyClient, stop)
      const gone = 'It was deleted already, so nothing more comes from it.'
      return page(context, { title: 'Done', body: `<p>${isKnown ? ASKED[stop.kind].done : gone}</p>` })
    })
}
