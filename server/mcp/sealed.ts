import { hkdfSync, randomUUID } from 'node:crypto'
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'
import { z } from 'zod'
import type { PlaceKey } from './place.ts'

const place = z.custom<PlaceKey>((value) => typeof value === 'string' && /^(agency|console)=/.test(value))
const client = { clientId: z.string(), clientName: z.string() }

/** What each kind of sealed text holds. Only this server reads it, whoever carries it. */
const SCHEMAS = {
  /** A sign-in under way, in the page's form; null: to disconnect everything. */
  request: z.object({
    connect: z
      .object({
        ...client,
        place,
        redirectUri: z.string(),
        challenge: z.string(),
        state: z.string().nullable(),
      })
      .nullable(),
  }),
  /** An OAuth authorization code. */
  code: z.object({
    ...client,
    place,
    redirectUri: z.string(),
    challenge: z.string(),
    refreshToken: z.string(),
    jti: z.string(),
  }),
  /** An OAuth access token: good at `/mcp` alone, since the person's own token is inside. */
  access: z.object({ ...client, place, token: z.string() }),
  refresh: z.object({ ...client, place, refreshToken: z.string() }),
  /** The name of a connection, which also tells a repeated request from a new one. */
  session: z.object({ userId: z.uuid(), clientName: z.string(), jti: z.string() }),
} as const

type Kind = keyof typeof SCHEMAS
export type Held<Name extends Kind> = z.infer<(typeof SCHEMAS)[Name]>
type Given<Name extends Kind> = Omit<Held<Name>, 'jti'>

const LIFETIMES: Record<Kind, string> = {
  request: '15m',
  code: '2m',
  access: '1h',
  refresh: '30d',
  session: '24h',
}

/** Encrypted and authenticated texts (JWE, A256GCM) that hold state which would else need a table. */
export function createSealed(serverSecret: string) {
  const key = new Uint8Array(hkdfSync('sha256', serverSecret, '', 'aicareer:mcp', 32))
  const audienceOf = (kind: Kind) => `aicareer:mcp:${kind}`
  return {
    /** `expiresAt`: milliseconds since 1970, instead of the kind's own lifetime. */
    seal: <Name extends Kind>(kind: Name, held: Given<Name>, expiresAt?: number): Promise<string> =>
      new EncryptJWT(held as JWTPayload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(audienceOf(kind))
        .setJti(randomUUID())
        .setExpirationTime(expiresAt === undefined ? LIFETIMES[kind] : Math.floor(expiresAt / 1_000))
        .encrypt(key),

    /** @throws when it is forged, expired or of another kind. */
    open: async <Name extends Kind>(kind: Name, text: string): Promise<Held<Name>> => {
      const { payload } = await jwtDecrypt(text, key, { audience: audienceOf(kind) })
      return SCHEMAS[kind].parse(payload) as Held<Name>
    },
  }
}

export type Sealed = ReturnType<typeof createSealed>
