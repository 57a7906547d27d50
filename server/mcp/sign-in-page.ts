import type { Context } from 'hono'
import { html } from 'hono/html'

type Html = ReturnType<typeof html>

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 32rem; margin: 0 auto; padding: 3rem 1rem } h1 { font-size: 1.25rem }
  label { display: block; font-weight: 600; margin-top: 1rem }
  input, button { font: inherit; padding: .6rem .8rem; border-radius: .5rem }
  input { border: 1px solid #767676; width: 100%; box-sizing: border-box }
  button { margin-top: 1rem; border: 0; background: #1d4ed8; color: #fff; cursor: pointer }
  [role=alert] { border-left: 4px solid #b91c1c; padding-left: .8rem }
`

export interface Page {
  title: string
  body: Html | Promise<Html>
  status?: 200 | 400 | 403 | 404 | 429 | 502
  /** Where the form's answer may lead, beside ourselves: browsers count a redirect as part of the form. */
  leadsTo?: string | undefined
}

function sourceOf(uri: string): string {
  const { protocol, origin } = new URL(uri)
  return origin === 'null' ? protocol : origin
}

/** A page without scripts, in no frame. */
export function showPage(context: Context, { title, body, status = 200, leadsTo }: Page) {
  const action = leadsTo ? `'self' ${sourceOf(leadsTo)}` : "'self'"
  context.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'unsafe-inline'; form-action ${action}; frame-ancestors 'none'; base-uri 'none'`,
  )
  context.header('Cache-Control', 'no-store')
  context.header('Referrer-Policy', 'same-origin')
  return context.html(
    html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style><main><h1>${title}</h1>${body}</main></html>`,
    status,
  )
}

/** What the person is asked to agree to. */
export interface Asked {
  title: string
  lines: string[]
  button: string
}

export function connectAsked({
  clientName,
  place,
  redirectUri,
}: {
  clientName: string
  place: string
  redirectUri: string
}): Asked {
  const { host, protocol } = new URL(redirectUri)
  return {
    title: `Connect “${clientName}” to AICareer?`,
    lines: [
      `It asks to act as you on ${place}. That name is its own; nobody checked it.`,
      'It could read what you can read there, and change what is yours. Each change is noted and can be undone.',
      'It can’t send anything: applications, messages and decisions wait for your click in AICareer.',
      `Afterwards you go back to ${host || `the program behind ${protocol}//`}. Close this page if you did not start this.`,
    ],
    button: 'Connect',
  }
}

export const DISCONNECT_ASKED: Asked = {
  title: 'Disconnect other assistants?',
  lines: [
    'This ends every sign-in of your account at once: all assistants that you connected, and all browsers.',
    'Nothing of yours is deleted. In a browser you sign in again with your e-mail.',
  ],
  button: 'Disconnect everything',
}

interface Form {
  asked: Asked
  request: string
  problem: string | undefined
}

function alertOf(problem: string | undefined): Html | Promise<Html> | string {
  return problem ? html`<p role="alert">${problem}</p>` : ''
}

export function emailForm({ asked, request, problem }: Form): Html | Promise<Html> {
  return html`${asked.lines.map((line) => html`<p>${line}</p>`)}${alertOf(problem)}
    <form method="post" action="/mcp/sign-in/code"><input type="hidden" name="request" value="${request}">
    <label for="email">Your e-mail</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="254">
    <button>Send me a code</button></form>`
}

export function codeForm({
  asked,
  request,
  problem,
  email,
  codesAt,
}: Form & { email: string; codesAt: string | null }): Html | Promise<Html> {
  const where = codesAt
    ? html`<p>This server sends no mail: <a href="${codesAt}" target="_blank">read the code here</a>.</p>`
    : ''
  return html`${alertOf(problem)}<p>We sent a code with six digits to ${email}.</p>${where}
    <form method="post" action="/mcp/sign-in/verify"><input type="hidden" name="request" value="${request}"><input type="hidden" name="email" value="${email}">
    <label for="code">Code</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required>
    <button>${asked.button}</button></form>`
}
