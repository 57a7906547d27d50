import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Backend } from '../database/backend.ts'
import { createUserClient, type UserClient } from '../database/clients.ts'
import { AppError, toAppError } from '../errors.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { AuthPort } from '../identity/auth-port.ts'
import type { Session } from '../identity/session.ts'
import type { Logger } from '../logger.ts'
import type { RateLimits } from '../rate-limits.ts'
import { type OriginCheck, ownOriginOnly } from '../routes/own-origin.ts'
import { endSessions } from './end-sessions.ts'
import { describePlace, enterPlace } from './place.ts'
import type { Held, Sealed } from './sealed.ts'
import {
  type Asked,
  codeForm,
  connectAsked,
  DISCONNECT_ASKED,
  emailForm,
  type Page,
  showPage,
} from './sign-in-page.ts'

export interface SignInOptions {
  backend: Backend
  auth: AuthPort
  accounts: Accounts
  limits: RateLimits
  sealed: Sealed
  anonymous: UserClient
  isOwnOrigin: OriginCheck
  trustProxy: boolean
  /** Where codes are shown instead of being mailed; null: they are mailed. */
  codesAt: string | null
  logger: Logger
}

interface Step {
  /** As it came, for the next form. */
  request: string
  opened: Held<'request'>
  asked: Asked
}

const formSchema = z.object({
  request: z.string().max(8_192),
  email: z.string().max(254).optional(),
  code: z.string().max(20).optional(),
})
const emailSchema = z.email().max(254)
const STATUSES = [400, 403, 404, 429, 502] as const

function pageStatus({ status }: AppError): (typeof STATUSES)[number] {
  return STATUSES.find((known) => known === status) ?? 400
}

function readEmail(text: string | undefined): string {
  const parsed = emailSchema.safeParse(text?.trim().toLowerCase())
  if (parsed.success) return parsed.data
  throw new AppError('input:invalid', { message: 'This is not an e-mail address. Please check it.' })
}

/** Shows the form again with what was wrong; what the person can't help goes on to the log. */
async function orAgain(context: Context, form: (problem: string) => Page, act: () => Promise<Response>) {
  try {
    return await act()
  } catch (error) {
    const shown = toAppError(error)
    if (shown.code.startsWith('server:')) throw error
    return showPage(context, { ...form(shown.message), status: pageStatus(shown) })
  }
}

/** The browser's half of connecting another assistant: e-mail, code, and back to it; and of ending all that were connected. */
export function createSignInRoutes(options: SignInOptions) {
  const { backend, auth, accounts, limits, sealed, anonymous, codesAt, logger } = options

  const stepOf = async (request: string): Promise<Step> => {
    const opened = await sealed.open('request', request).catch((cause: unknown) => {
      const message = 'This took too long. Start again from your assistant.'
      throw new AppError('ticket:invalid', { message, cause })
    })
    const asked = opened.connect
      ? connectAsked({
          ...opened.connect,
          place: await describePlace({ anonymous, place: opened.connect.place }),
        })
      : DISCONNECT_ASKED
    return { request, opened, asked }
  }
  const readForm = async (context: Context) => {
    const parsed = formSchema.safeParse(await context.req.parseBody())
    if (!parsed.success) throw new AppError('ticket:invalid', { cause: parsed.error })
    return { ...parsed.data, step: await stepOf(parsed.data.request) }
  }
  const emailPage = ({ asked, request }: Step, problem?: string): Page => ({
    title: asked.title,
    body: emailForm({ asked, request, problem }),
  })
  const codePage = ({ asked, request, opened }: Step, email: string, problem?: string): Page => ({
    title: asked.title,
    body: codeForm({ asked, request, email, problem, codesAt }),
    leadsTo: opened.connect?.redirectUri,
  })
  const networkOf = (context: Context): string => {
    const forwarded = options.trustProxy
      ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined
    return forwarded || getConnInfo(context).remote.address || 'unknown'
  }

  const disconnect = async (context: Context, { accessToken: token }: Session) => {
    await endSessions({ backend, token, scope: 'global' })
    const body = html`<p>Every sign-in of your account has ended. You can close this page.</p>`
    return showPage(context, { title: 'Disconnected', body })
  }
  const connect = async (
    context: Context,
    session: Session,
    asked: NonNullable<Held<'request'>['connect']>,
  ) => {
    const { accessToken: token, refreshToken, userId } = session
    const { state, ...held } = asked
    try {
      const client = createUserClient({ backend, token: () => token })
      await enterPlace({ anonymous, client, userId, place: held.place })
    } catch (error) {
      await endSessions({ backend, token, scope: 'local' })
      throw error
    }
    const target = new URL(held.redirectUri)
    target.searchParams.set('code', await sealed.seal('code', { ...held, refreshToken }))
    if (state !== null) target.searchParams.set('state', state)
    context.header('Cache-Control', 'no-store')
    return context.redirect(target.href, 303)
  }

  const routes = new Hono()
    .use(ownOriginOnly(options.isOwnOrigin))
    .post('/code', async (context) => {
      const { step, email } = await readForm(context)
      return orAgain(
        context,
        (problem) => emailPage(step, problem),
        async () => {
          const address = readEmail(email)
          await limits.sendCode({ email: address, network: networkOf(context) })
          await auth.sendCode({ email: address, guest: null })
          return showPage(context, codePage(step, address))
        },
      )
    })
    .post('/verify', async (context) => {
      const { step, email, code = '' } = await readForm(context)
      const address = readEmail(email)
      return orAgain(
        context,
        (problem) => codePage(step, address, problem),
        async () => {
          await limits.guessCode(address)
          const { session } = await auth.verifyCode({ email: address, code: code.trim(), guest: null })
          await accounts.confirm({ verified: session, email: address, guest: null })
          const asked = step.opened.connect
          return asked ? connect(context, session, asked) : disconnect(context, session)
        },
      )
    })
  routes.onError((error, context) => {
    const shown = toAppError(error)
    if (shown.code.startsWith('server:')) logger.error({ err: shown.cause ?? error }, 'a sign-in failed')
    return showPage(context, {
      title: 'This did not work',
      body: html`<p role="alert">${shown.message}</p>`,
      status: pageStatus(shown),
    })
  })
  return {
    /** The first page, for a request that was just sealed. */
    start: async (context: Context, request: string) => showPage(context, emailPage(await stepOf(request))),
    routes,
  }
}

export type SignInRoutes = ReturnType<typeof createSignInRoutes>
