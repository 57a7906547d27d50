/** What the agency's page (loader) and the chat (iframe) tell each other; each travels as `{ aicareer: … }`. */

export type ThemeName = 'auto' | 'light' | 'dark'

/** What the page decides about the chat; what is missing or empty stays as it is. */
export interface HostSettings {
  locale?: string
  theme?: ThemeName
  accent?: string
}

export type ToApp =
  /** The first message. `inline`: part of the page instead of a panel above it, so there is nothing to close. */
  | ({ type: 'hello'; inline: boolean } & HostSettings)
  | ({ type: 'settings' } & HostSettings)
  /** `text` is put into the composer, never sent. */
  | { type: 'open' | 'close'; text: string | undefined }

export type ToHost =
  /** Answers each hello. */
  | { type: 'ready' }
  /** The colour behind the chat, for the safe areas of a phone. */
  | { type: 'surface'; surface: string }
  | { type: 'close' }
  | { type: 'unread'; count: number }
  | { type: 'message'; role: 'user' | 'assistant' }

/** The envelope keeps other scripts' messages apart. */
export interface Envelope<Message> {
  aicareer: Message
}
