import type { ConsoleAgencies, ConsoleEntry } from '../../../server/protocol.ts'
import { failureOf, offlineFailure } from '../../app/net/request-failure.ts'

export interface ConsoleApi {
  agencies: () => Promise<ConsoleAgencies>
  enter: (agencyId: string) => Promise<ConsoleEntry>
  answerInvitation: (answer: { invitationId: string; accept: boolean }) => Promise<void>
  createAgency: (agency: { name: string; slug: string }) => Promise<{ id: string; slug: string }>
}

/** The /api/console routes, as the person whose access token this is. Throws RequestFailure. */
export function createConsoleApi(token: () => string): ConsoleApi {
  const ask = async (route: string, body?: object): Promise<unknown> => {
    const response = await fetch(`/api/console/${route}`, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      headers: {
        authorization: `Bearer ${token()}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => {
      throw offlineFailure()
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok) throw failureOf({ status: response.status, body: answer })
    return answer
  }
  return {
    agencies: async () => (await ask('agencies')) as ConsoleAgencies,
    enter: async (agencyId) => (await ask('ticket', { agencyId })) as ConsoleEntry,
    answerInvitation: async (answer) => void (await ask('invitations', answer)),
    createAgency: async (agency) => (await ask('agencies', agency)) as { id: string; slug: string },
  }
}
