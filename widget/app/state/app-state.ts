import type {
  ApprovalState,
  ChatKind,
  ChatMessage,
  ChatPerson,
  EmbedConfig,
  Handler,
  SessionState,
} from '../../../server/protocol.ts'
import type { ThemeName } from '../../host-messages.ts'
import { createTranslate, englishTranslate, type Locale, type Translate } from '../locale/catalogue.ts'
import { isLanguageTag } from '../locale/language-tag.ts'
import type { Language } from '../locale/messages.ts'
import type { Phrases } from '../locale/phrases.ts'
import type { TurnProgress } from './reduce-frame.ts'

export interface Attachment {
  localId: string
  file: File
  state: 'uploading' | 'done' | 'failed'
  /** 0 to 1. */
  progress: number
  resumeId: string | null
  error: string | null
  notices: string[]
}

/** A message that the server has not confirmed yet. */
export interface OutgoingMessage {
  clientId: string
  /** Null: the chat that its sending makes. */
  chatId: string | null
  text: string
  files: { resumeId: string; fileName: string; fileSize: number }[]
  /** ISO 8601, by this device's clock: for display only. */
  createdAt: string
  /** `waiting` for the network, `queued` behind the running answer. */
  state: 'sending' | 'waiting' | 'queued' | 'failed'
  /** What failed stands behind the message of this seq, the last one then. */
  after: number
  error: string | null
}

export interface ChatState {
  chatId: string | null
  kind: ChatKind
  title: string | null
  handler: Handler
  agencyName: string | null
  applicationId: string | null
  jobTitle: string | null
  assignedTo: string | null
  /** Threads with people: who is in it. */
  people: ChatPerson[]
  /** Which side is writing there at this moment. */
  typing: ChatPerson['side'] | null
  messages: ChatMessage[]
  hasOlder: boolean
  approvals: Record<string, ApprovalState>
  running: TurnProgress | null
  outgoing: OutgoingMessage[]
}

export interface Notice {
  id: number
  level: 'info' | 'warning'
  text: string
  /** The page is too old to go on: only loading it again helps. */
  reload: boolean
  /** What it is about is in another chat. */
  chatId?: string
}

export interface AppState {
  config: EmbedConfig
  /** The same views on an agency's careers page and in its console. */
  place: 'careers' | 'console'
  locale: Locale
  /** The same language as the visitor's device writes numbers and dates in it: en-GB, de-CH. */
  formats: string
  t: Translate
  /** The fixed words of the tools' cards; none in English, which they are written in. */
  phrases?: Phrases | undefined
  /** In the words that the assistant understands best: English with the built-in model. */
  say: Translate
  theme: ThemeName
  session: SessionState | null
  /** True until it is known if there is an earlier visit to go on with, and while its thread loads. */
  resuming: boolean
  connection: 'idle' | 'connecting' | 'online' | 'offline'
  /** The browser keeps no cookie here: the thread ends with the page. */
  ephemeral: boolean
  view: 'chat' | 'history' | 'sign_in'
  chat: ChatState
  attachments: Attachment[]
  uploadNoticeSeen: boolean
  /** The visitor wants to upload and reads first what happens to the file; null file: none chosen yet. */
  uploadRequest: { file: File | null } | null
  notices: Notice[]
  /** Set by the host or a card; the composer takes it over. */
  prefill: { text: string; id: number } | null
  host: { present: boolean; inline: boolean; open: boolean }
  unread: number
}

export const emptyChat: ChatState = {
  chatId: null,
  kind: 'assistant',
  title: null,
  handler: 'ai',
  agencyName: null,
  applicationId: null,
  jobTitle: null,
  assignedTo: null,
  people: [],
  typing: null,
  messages: [],
  hasOlder: false,
  approvals: {},
  running: null,
  outgoing: [],
}

/** The two voices for a language: what people read, and what cards say for them. */
export function voices({
  locale,
  catalogue,
  builtIn,
}: {
  locale: Locale
  catalogue: Language
  builtIn: boolean
}): Pick<AppState, 'locale' | 'formats' | 't' | 'phrases' | 'say'> {
  const t = createTranslate({ locale, catalogue })
  const formats =
    navigator.languages.find((tag) => tag.split('-')[0] === locale && isLanguageTag(tag)) ?? locale
  return { locale, formats, t, phrases: catalogue.phrases, say: builtIn ? englishTranslate : t }
}

export function initialState({
  config,
  inFrame,
  place = 'careers',
}: {
  config: EmbedConfig
  inFrame: boolean
  place?: AppState['place']
}): AppState {
  return {
    config,
    place,
    locale: 'en',
    formats: 'en',
    t: englishTranslate,
    say: englishTranslate,
    theme: 'auto',
    session: null,
    resuming: true,
    connection: 'idle',
    ephemeral: false,
    view: 'chat',
    chat: emptyChat,
    attachments: [],
    uploadNoticeSeen: false,
    uploadRequest: null,
    notices: [],
    prefill: null,
    host: { present: inFrame, inline: false, open: !inFrame },
    unread: 0,
  }
}
