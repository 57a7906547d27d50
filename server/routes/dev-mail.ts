import { Hono } from 'hono'
import type { LocalMailbox } from '../mail/local-mailbox.ts'
import { escapeHtml } from './inline-json.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem }
  article { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: .75rem; padding: 1rem 1.25rem; margin-block: 1rem }
  h2 { font-size: 1.05rem; margin: 0 } p { margin: .25rem 0; opacity: .75; font-size: .875rem }
  pre { white-space: pre-wrap; font: inherit; margin: .75rem 0 0 }
`

/** Addresses of escaped text as links. */
function withLinks(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
}

/** The mails that a demo without a mail server would have sent. Bound to this machine. */
export function createDevMail(mailbox: LocalMailbox): Hono {
  return new Hono().get('/', (context) => {
    const mails = mailbox
      .list()
      .map(
        ({ to, subject, text, at }) =>
          `<article><h2>${escapeHtml(subject)}</h2><p>To ${escapeHtml(to)} · <time>${at.toISOString()}</time></p><pre>${withLinks(escapeHtml(text))}</pre></article>`,
      )
    const empty = '<p>No mail yet. Codes for signing in appear here.</p>'
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    )
    context.header('Cache-Control', 'no-store')
    return context.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>Mail</title><style>${STYLE}</style><h1>Mail</h1>${mails.join('') || empty}</html>`,
    )
  })
}
