import type { Logger } from '../logger.ts'
import type { Mail, Mailbox } from './mailbox.ts'

const KEPT = 100

export interface LocalMailbox extends Mailbox {
  /** Newest first. */
  list: () => (Mail & { at: Date })[]
}

/** Keeps the last mails in memory for the page /dev/mail, and says in the log that they came. */
export function createLocalMailbox(logger: Logger): LocalMailbox {
  const mails: (Mail & { at: Date })[] = []
  return {
    send: async (mail) => {
      mails.unshift({ ...mail, at: new Date() })
      mails.length = Math.min(mails.length, KEPT)
      logger.info({ to: mail.to, subject: mail.subject }, 'mail kept in the local mailbox')
    },
    list: () => mails,
  }
}
