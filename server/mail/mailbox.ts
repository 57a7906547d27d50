export interface Mail {
  to: string
  subject: string
  text: string
  html?: string
  /** The same for every try at sending it, so that a receiver can tell a repeat: `<…@…>`. */
  messageId?: string
  headers?: Record<string, string>
}

/** Takes outgoing mail. */
export interface Mailbox {
  send: (mail: Mail) => Promise<void>
}
