import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { answerInvitation, enterConsole, listConsoleAgencies } from '../console/memberships.ts'
import type { Backend } from '../database/backend.ts'
import { callFunction } from '../database/call-function.ts'
import { AppError } from '../errors.ts'
import type { EmbedTickets } from '../identity/embed-ticket.ts'
import type { ConsoleEntry } from '../protocol.ts'
import { type SignedIn, signedIn } from './signed-in.ts'

interface ConsoleRoutesOptions {
  backend: Backend
  tickets: EmbedTickets
}

const ticketBody = z.object({ agencyId: z.uuid() })
const answerBody = z.object({ invitationId: z.uuid(), accept: z.boolean() })
const agencyBody = z.object({ name: z.string().max(200), slug: z.string().max(63) })
const createdSchema = z.object({ id: z.uuid(), slug: z.string() })

/** What the console's page asks for before a socket is open, with the access token of somebody who signed in. */
export function createConsoleRoutes({ backend, tickets }: ConsoleRoutesOptions): Hono {
  const person = async (context: Context): Promise<SignedIn> => {
    const found = await signedIn({ backend, context })
    if (found.standing.role === 'guest') throw new AppError('console:sign_in')
    return found
  }
  const body = async <Schema extends z.ZodType>(
    context: Context,
    schema: Schema,
  ): Promise<z.infer<Schema>> => {
    const parsed = schema.safeParse(await context.req.json().catch(() => null))
    if (!parsed.success) throw new AppError('input:invalid', { cause: parsed.error })
    return parsed.data
  }

  return new Hono()
    .get('/agencies', async (context) => {
      context.header('Cache-Control', 'no-store')
      return context.json(await listConsoleAgencies(await person(context)))
    })
    .post('/agencies', async (context) => {
      const { client } = await person(context)
      const args = await body(context, agencyBody)
      return context.json(await callFunction({ client, name: 'create_agency', args, result: createdSchema }))
    })
    .post('/ticket', async (context) => {
      const { client, userId } = await person(context)
      const { agencyId } = await body(context, ticketBody)
      const { membership, agency } = await enterConsole({ client, userId, agencyId })
      const { slug, name } = membership
      const entry: ConsoleEntry = {
        ticket: await tickets.issueConsole({ agencyId, slug, name }),
        agency,
        membership,
      }
      return context.json(entry)
    })
    .post('/invitations', async (context) => {
      const { client, userId } = await person(context)
      await answerInvitation({ client, userId, ...(await body(context, answerBody)) })
      return context.json({ answered: true })
    })
}
