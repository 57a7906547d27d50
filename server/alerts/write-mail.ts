import type { MailPayload } from '../outbox/outbox-with-secret-key.ts'
import { escapeHtml } from '../routes/inline-json.ts'

export interface Letter {
  to: string
  subject: string
  intro: string
  items: { title: string; detail: string; href: string | null }[]
  /** Why it comes, and what to do about it. */
  why: string
  stopLabel: string
  stopUrl: string
}

const PAGE = 'font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1rem'
const SMALL = 'font-size:14px;opacity:.8'

function textOf({ intro, items, why, stopLabel, stopUrl }: Letter): string {
  const list = items.map(({ title, detail, href }) => [title, detail, href].filter(Boolean).join('\n'))
  return [intro, ...list, why, `${stopLabel}: ${stopUrl}`].join('\n\n')
}

function htmlOf({ intro, items, why, stopLabel, stopUrl }: Letter): string {
  const list = items.map(({ title, detail, href }) => {
    const name = escapeHtml(title)
    const link = href
      ? `<a href="${escapeHtml(href)}"><strong>${name}</strong></a>`
      : `<strong>${name}</strong>`
    return `<li style="margin-bottom:.75rem">${link}<br>${escapeHtml(detail)}</li>`
  })
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<body style="${PAGE}"><p>${escapeHtml(intro)}</p><ul style="padding-left:1.25rem">${list.join('')}</ul>`,
    `<p style="${SMALL}">${escapeHtml(why)}</p>`,
    `<p style="${SMALL}"><a href="${escapeHtml(stopUrl)}">${escapeHtml(stopLabel)}</a></p></body></html>`,
  ].join('')
}

/** A letter as text and HTML, with the headers for one-click unsubscribing (RFC 8058). */
export function writeMail(letter: Letter): MailPayload {
  return {
    to: letter.to,
    subject: letter.subject.slice(0, 200),
    text: textOf(letter),
    html: htmlOf(letter),
    headers: {
      'List-Unsubscribe': `<${letter.stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
