import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { callFunction } from './database/call-function.ts'
import type { UserClient } from './database/clients.ts'
import { AppError, type ErrorCode } from './errors.ts'

const takenSchema = z.object({ allowed: z.boolean(), retry_after: z.coerce.number().nullish() })

/** Points per window, seconds. */
const LIMITS = {
  message: { points: 30, window: 60 },
  upload: { points: 10, window: 600 },
  download: { points: 30, window: 600 },
  guest: { points: 60, window: 3_600 },
  codePerAddress: { points: 5, window: 900 },
  codePerNetwork: { points: 30, window: 3_600 },
  guessPerAddress: { points: 8, window: 900 },
  authorizationCode: { points: 1, window: 86_400 },
} as const

type Limit = keyof typeof LIMITS

/**
 * Limits on what costs money or can be guessed. Those on sign-in are counted
 * in the database, so that they hold for all servers and over a restart.
 */
export function createRateLimits({ secretKeyClient }: { secretKeyClient: UserClient }) {
  const messages = new RateLimiterMemory({ points: LIMITS.message.points, duration: LIMITS.message.window })

  const take = async ({ limit, key, code }: { limit: Limit; key: string; code: ErrorCode }) => {
    const { points, window } = LIMITS[limit]
    const args = { key: `${limit}:${key}`, window_seconds: window, max: points }
    const taken = await callFunction({
      client: secretKeyClient,
      name: 'take_rate',
      args,
      result: takenSchema,
    })
    if (!taken.allowed) throw new AppError(code, { retryAfter: taken.retry_after ?? window })
  }

  return {
    message: async (userId: string) => {
      try {
        await messages.consume(userId)
      } catch (error) {
        if (error instanceof RateLimiterRes)
          throw new AppError('message:too_many', { retryAfter: Math.ceil(error.msBeforeNext / 1_000) })
        throw error
      }
    },
    upload: (userId: string) => take({ limit: 'upload', key: userId, code: 'upload:too_many' }),
    download: (userId: string) => take({ limit: 'download', key: userId, code: 'download:too_many' }),
    guest: (network: string) => take({ limit: 'guest', key: network, code: 'session:guest_limit' }),
    sendCode: async ({ email, network }: { email: string; network: string }) => {
      await take({ limit: 'codePerAddress', key: email, code: 'code:too_many' })
      await take({ limit: 'codePerNetwork', key: network, code: 'code:too_many' })
    },
    /** Taken once: a code of another assistant's sign-in is good for one exchange. */
    authorizationCode: (id: string) => take({ limit: 'authorizationCode', key: id, code: 'code:invalid' }),
    guessCode: (email: string) => take({ limit: 'guessPerAddress', key: email, code: 'code:too_many' }),
  }
}

export type RateLimits = ReturnType<typeof createRateLimits>
