export interface Mail {
  to: string
  subject: string
  text: string
}

/** Takes outgoing mail. */
export interface Mailbox {
  send: (mail: Mail) => Promise<void>
}
