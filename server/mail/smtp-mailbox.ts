import { createTransport } from 'nodemailer'
import type { Mailbox } from './mailbox.ts'

/** Sends by SMTP, e.g. `smtps://user:password@mail.example.com`. */
export function createSmtpMailbox({ url, from }: { url: string; from: string }): Mailbox {
  const transport = createTransport(url, { from })
  return {
    send: async (mail) => {
      await transport.sendMail(mail)
    },
  }
}
