import { shortName } from '../../tools/core/short-name.ts'
import type { MailPayload } from '../outbox/outbox-with-secret-key.ts'
import { escapeHtml } from '../routes/inline-json.ts'

export interface InvitationToMail {
  id: string
  email: string
  agency: string
  role: 'member' | 'admin'
  /** The name of who invites; null where there is none. */
  invited_by: string | null
  expires_at: Date
}

/** The console's address that shows an invitation; it does nothing for whoever is not signed in as the address invited. */
export function invitationLink({ id, baseUrl }: { id: string; baseUrl: string }): string {
  const link = new URL('/console', baseUrl)
  link.searchParams.set('invitation', id)
  return link.href
}

/** The letter that invites a colleague. */
export function invitationLetter({
  invitation,
  baseUrl,
}: {
  invitation: InvitationToMail
  baseUrl: string
}): MailPayload {
  const agency = shortName(invitation.agency) || 'an agency'
  const inviter = shortName(invitation.invited_by, 60) || 'A colleague'
  const link = invitationLink({ id: invitation.id, baseUrl })
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    invitation.expires_at,
  )
  const intro = `${inviter} invites you to work for ${agency} in AICareer, as ${invitation.role === 'admin' ? 'an admin' : 'a member'}.`
  const how = `Open the link, sign in with this e-mail address (${invitation.email}), and accept or decline. The invitation is open until ${until}.`
  const why = 'If you don’t know what this is about, do nothing: without you nothing happens.'
  const paragraphs = [intro, how].map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  return {
    to: invitation.email,
    subject: `${inviter} invites you to ${agency}`.slice(0, 200),
    text: [intro, how, link, why].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><meta charset="utf-8">',
      `<body style="font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1rem">${paragraphs}`,
      `<p><a href="${escapeHtml(link)}"><strong>See the invitation</strong></a></p>`,
      `<p style="font-size:14px;opacity:.8">${escapeHtml(why)}</p></body></html>`,
    ].join(''),
  }
}
