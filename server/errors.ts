import type { ProtocolError } from './protocol.ts'

/**
 * Every error that may reach a client: `area:kind`, a sentence that a person
 * can act on, whether trying again helps, and the HTTP status.
 */
const ERRORS = {
  'server:unexpected': ['Something went wrong on our side. Please try again.', true, 500],
  'server:unavailable': ['The service is not reachable right now. Please try again in a moment.', true, 503],
  'input:invalid': ['This request is not one we understand. Please reload the page.', false, 400],
  'input:too_deep': ['This input is nested too deeply.', false, 400],
  'input:unknown_column': ['This can’t be changed.', false, 400],
  'input:too_many': ['That is too much at once. Please do it in smaller steps.', false, 400],
  'origin:not_allowed': ['This page may not use the assistant.', false, 403],
  'agency:not_found': ['There is no agency of this name.', false, 404],
  'ticket:invalid': ['This page was open for too long. Please reload it.', false, 401],
  'session:missing': ['Please open the chat again.', false, 401],
  'session:expired': ['You were signed out. Please sign in again.', false, 401],
  'session:not_a_member': [
    'You no longer work for this agency, or its access is suspended. Ask an owner of the agency.',
    false,
    403,
  ],
  'session:refresh_needed': ['Your session is about to end. Please try again.', true, 401],
  'session:guest_limit': ['Too many new visitors from your network. Please try again later.', true, 429],
  'code:invalid': ['This code is wrong or too old. Check it, or ask for a new one.', false, 400],
  'code:too_many': ['Too many tries. Please wait a few minutes, then ask for a new code.', true, 429],
  'code:not_sent': [
    'The e-mail with the code could not be sent. Check the address, or try again.',
    true,
    502,
  ],
  'console:sign_in': ['Please sign in with your e-mail first.', false, 403],
  'tool:not_found': ['This is not possible here.', false, 404],
  'identity:verification_required': ['Please confirm your e-mail first.', false, 403],
  'message:empty': ['Write a message first.', false, 400],
  'message:too_long': ['A message can have 8,000 characters at most.', false, 400],
  'message:too_many': ['That was a lot of messages. Please wait a moment.', true, 429],
  'chat:not_found': ['This conversation does not exist, or is not yours.', false, 404],
  'chat:closed': ['This conversation is closed. Start a new one.', false, 409],
  'chat:message_empty': ['Write a message first.', false, 400],
  'chat:message_forbidden': ['This message can’t be sent as it is.', false, 400],
  'chat:open_already': ['You have an open conversation with this agency already.', false, 409],
  'chat:transition': ['This conversation can’t be changed that way.', false, 409],
  'turn:ended': ['This answer has already ended.', false, 409],
  'turn:busy': ['The assistant is still answering. Wait for it, or stop it.', true, 409],
  'turn:not_found': ['This answer has already ended.', false, 404],
  'turn:nothing_to_retry': ['There is no message to answer again.', false, 409],
  'approval:not_found': ['This request does not exist, or is not yours.', false, 404],
  'approval:used': ['This was already answered.', false, 409],
  'approval:expired': ['This request is too old. Ask for it again.', false, 409],
  'approval:invalid': ['Some of what you changed can’t be sent as it is.', false, 400],
  'approval:changed': [
    'Something changed since this was shown. Ask again to see it as it is now.',
    false,
    409,
  ],
  'application:duplicate': ['You have already applied for this job.', false, 409],
  'application:job_closed': ['This job is no longer open.', false, 409],
  'application:verification_required': ['Please confirm your e-mail before you apply.', false, 403],
  'link:invalid': ['This link is incomplete. Copy the whole address from the e-mail.', false, 404],
  'alert:too_many': ['You have 50 alerts, which is the most. Delete one first.', false, 409],
  'row:not_found': ['This no longer exists.', false, 404],
  'row:changed': ['This was changed in the meantime. Look at it again first.', false, 409],
  'row:forbidden': ['This can’t be changed by you.', false, 403],
  'input:unknown_table': ['This can’t be changed.', false, 400],
  'input:unknown_op': ['This can’t be changed.', false, 400],
  'input:empty': ['There is nothing to change.', false, 400],
  'rights:column': ['This can’t be changed by you.', false, 403],
  'rights:journal': ['The record of changes can’t be edited.', false, 403],
  'undo:not_found': ['There is no such change to undo.', false, 404],
  'undo:already': ['This was already undone.', false, 409],
  'undo:row_changed': ['This was changed again since; undo the later change first.', false, 409],
  'undo:left_your_space': ['This was already sent to somebody else, so it can’t be undone.', false, 409],
  'undo:erased': ['This can’t be brought back.', false, 409],
  'approval:superseded': ['This was replaced by a newer request.', false, 409],
  'merge:not_a_guest': ['This account can’t be joined to another.', false, 409],
  'merge:verification_required': ['Please confirm your e-mail first.', false, 403],
  'merge:not_found': ['This took too long. Please sign in again.', true, 409],
  'person:no_agency': ['There is no agency here to hand this conversation to.', false, 409],
  'person:taken': ['A person has already taken this conversation over.', false, 409],
  'agency:role': ['Only an owner of the agency can do that.', false, 409],
  'agency:transition': ['This membership can’t be changed that way.', false, 409],
  'agency:invite_first': ['Somebody new is invited first.', false, 409],
  'agency:member_already': ['This address belongs to somebody who works for the agency already.', false, 409],
  'agency:too_many_invitations': ['That was a lot of invitations. Please go on tomorrow.', true, 409],
  'agency:one_each': ['You own an agency already. One agency for each person.', false, 409],
  'agency:name': ['An agency’s name has 2 to 200 characters.', false, 409],
  'agency:slug': [
    'The short name in the address has 3 to 63 small letters, digits and single hyphens. Choose another one.',
    false,
    409,
  ],
  'agency:slug_taken': ['Another agency has this short name in its address. Choose another one.', false, 409],
  'agency:too_many': ['That was a lot of new agencies. Please wait a month.', false, 409],
  'invitation:not_found': [
    'There is no such invitation for your e-mail address. Sign in with the address that was invited.',
    false,
    404,
  ],
  'invitation:ended': [
    'This invitation was answered or withdrawn, or is too old. Ask for a new one.',
    false,
    409,
  ],
  'agency:last_owner': ['An agency needs an owner: make somebody else one first.', false, 409],
  'application:transition': ['The application can’t go from its present state to that one.', false, 409],
  'application:resume_not_found': ['This resume no longer exists.', false, 404],
  'offer:transition': ['The offer can’t go from its present state to that one.', false, 409],
  'offer:history': ['The negotiation went on in the meantime. Look at the offer again first.', false, 409],
  'offer:expired': ['This offer has run out.', false, 409],
  'offer:application_not_found': ['This application no longer exists, or is not your agency’s.', false, 404],
  'review:application_required': ['A review is about an application that you sent.', false, 409],
  'review:verification_required': ['Please confirm your e-mail before you review.', false, 403],
  'review:no_answer': ['There is no answer to this review.', false, 409],
  'review:not_found': ['This review is not shown any more.', false, 404],
  'job:in_use': ['People have applied to this job: pause or close it instead.', false, 409],
  'resume:path': ['This file can’t be used.', false, 400],
  'upload:none': ['Choose a file first.', false, 400],
  'upload:too_large': ['The file is larger than 10 MB. Please choose a smaller one.', false, 413],
  'upload:too_many': ['That was a lot of files. Please wait a few minutes.', true, 429],
  'download:too_many': ['That was a lot of files. Please wait a few minutes.', true, 429],
  'download:script': [
    'This resume has letters that our PDF can’t show. Please take the Word document.',
    false,
    422,
  ],
  'account:not_confirmed': [
    'Deleting your account starts in the chat: say “delete my account” and confirm the card.',
    false,
    409,
  ],
  'account:member': ['You are a member of an agency. Leave it first, then delete your account.', false, 409],
  'upload:unreadable': ['This file could not be read.', false, 422],
  'model:unavailable': ['The assistant can’t answer right now. Your message is kept: try again.', true, 503],
  'model:rate_limited': [
    'The assistant is very busy right now. Your message is kept: try again in a minute.',
    true,
    429,
  ],
  'model:timeout': ['The answer took too long. Your message is kept: try again.', true, 504],
  'model:cut_off': ['The answer broke off. Your message is kept: try again.', true, 502],
  'turn:too_long': ['This took more steps than I may take. Try asking for a part of it.', true, 409],
  'turn:cut_short': [
    'The answer reached the longest length that I may write. Ask me to go on, or for a shorter one.',
    false,
    409,
  ],
  'turn:interrupted': ['The answer was interrupted. Try again to get it.', true, 409],
} as const satisfies Record<string, readonly [message: string, retryable: boolean, status: number]>

export type ErrorCode = keyof typeof ERRORS

/** An error made to be shown. What caused it goes to the log. */
export class AppError extends Error {
  override name = 'AppError'
  code: string
  retryable: boolean
  status: number
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, options: { message?: string; retryAfter?: number; cause?: unknown } = {}) {
    const [message, retryable, status] = ERRORS[code]
    super(options.message ?? message, { cause: options.cause })
    this.code = code
    this.retryable = retryable
    this.status = status
    this.retryAfter = options.retryAfter
  }

  /** An error that another module describes in full, e.g. why a resume can't be read. */
  static described({ error, status }: { error: ProtocolError; status: number }): AppError {
    const described = new AppError('server:unexpected', { message: error.message })
    return Object.assign(described, { code: error.code, retryable: error.retryable, status })
  }

  toProtocol(): ProtocolError {
    return { code: this.code, message: this.message, retryable: this.retryable }
  }
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text)
}

interface DatabaseError {
  code?: string
  message: string
}

/**
 * What PostgREST answered, as an error for a person. Messages `area:kind`
 * raised by our own SQL pass; everything else stays in the log.
 */
export function fromDatabase(error: DatabaseError): AppError {
  // The embedded tier puts the class's name before the message of some errors.
  const code = error.message.replace(/^PostgresError: /, '')
  if (isErrorCode(code)) return new AppError(code, { cause: error })
  if (error.code === '23505' && /applications/.test(error.message))
    return new AppError('application:duplicate', { cause: error })
  if (error.code?.startsWith('08') || /fetch failed|ECONN|CONNECT_TIMEOUT|terminating/.test(error.message))
    return new AppError('server:unavailable', { cause: error })
  return new AppError('server:unexpected', { cause: error })
}

/** Any thrown value as an error for a person. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('server:unexpected', { cause: error })
}
