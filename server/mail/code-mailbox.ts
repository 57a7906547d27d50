import { isGuestEmail } from '../identity/session.ts'
import type { Mail, Mailbox } from './mailbox.ts'

const CODE = /\b\d{6}\b/

/** How long a guest's sign-up may wait for its own code, milliseconds. */
const GUEST_LIMIT = 10_000

export interface CodeMailbox extends Mailbox {
  /** The code that is about to be mailed to a guest address. */
  guestCode: (email: string) => Promise<string>
  /** Takes mail as it is, whatever numbers are in it. */
  outgoing: Mailbox
}

function signInMail(to: string, code: string): Mail {
  return {
    to,
    subject: `${code} is your code`,
    text: [
      `Your code is ${code}`,
      '',
      'Type it in where you asked for it, in the chat or the console, to confirm this e-mail address. It is valid for 10 minutes and works once.',
      'If you did not ask for it, you can ignore this message: nothing happens without the code.',
    ].join('\n'),
  }
}

/**
 * Takes the mails of an auth server that runs inside this process: guests'
 * codes go back to the caller, people's codes out in our own words.
 */
export function createCodeMailbox(outgoing: Mailbox): CodeMailbox {
  const waiting = new Map<string, (code: string) => void>()
  return {
    outgoing,
    send: async (mail) => {
      const code = CODE.exec(mail.text)?.[0]
      if (!isGuestEmail(mail.to)) return outgoing.send(code ? signInMail(mail.to, code) : mail)
      const deliver = waiting.get(mail.to)
      if (code && deliver) deliver(code)
    },
    guestCode: (email) =>
      new Promise<string>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(email)
          reject(new Error('The guest code did not arrive.'))
        }, GUEST_LIMIT)
        waiting.set(email, (code) => {
          clearTimeout(timer)
          waiting.delete(email)
          resolve(code)
        })
      }),
  }
}
