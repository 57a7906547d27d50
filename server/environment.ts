import { z } from 'zod'

const url = z.url({ protocol: /^https?$/, error: 'must be a web address (http:// or https://)' })
const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((value) => value === 'true')

/** True for an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(host)
}

const schema = z
  .object({
    PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: url.optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
      .optional(),
    SUPABASE_URL: url.optional(),
    SUPABASE_PUBLISHABLE_KEY: z.string().min(20).optional(),
    SUPABASE_SECRET_KEY: z.string().min(20).optional(),
    SUPABASE_JWT_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
    SERVER_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
    DEMO_AGENCY: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be the slug of an agency')
      .optional(),
    OPENAI_API_KEY: z.string().min(1).optional(),
    OPENAI_BASE_URL: url.optional(),
    OPENAI_MODEL: z.string().min(1).optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z.string().min(3).default('AICareer <no-reply@localhost>'),
    TRUST_PROXY: flag.default(false),
  })
  .superRefine((environment, context) => {
    const require = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (environment.SUPABASE_URL) {
      if (environment.DATABASE_URL) require('DATABASE_URL', 'must not be set together with SUPABASE_URL')
      if (!environment.SUPABASE_PUBLISHABLE_KEY)
        require('SUPABASE_PUBLISHABLE_KEY', 'is required with SUPABASE_URL')
      if (!environment.SUPABASE_SECRET_KEY) require('SUPABASE_SECRET_KEY', 'is required with SUPABASE_URL')
      if (!environment.SERVER_SECRET) require('SERVER_SECRET', 'is required with SUPABASE_URL')
    } else {
      for (const name of ['SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY', 'SUPABASE_JWT_SECRET'] as const)
        if (environment[name]) require(name, 'is set but SUPABASE_URL is not')
    }
    if (!isLoopback(environment.HOST) && !environment.PUBLIC_URL)
      require('PUBLIC_URL', 'is required when HOST is reachable from outside: the address that browsers use')
    if (environment.OPENAI_BASE_URL && !environment.OPENAI_MODEL)
      require('OPENAI_MODEL', 'is required with OPENAI_BASE_URL: the name of the model that server offers')
  })

export type Environment = z.infer<typeof schema>

/** Every problem of the environment at once, one line each: "NAME must …". */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/**
 * Reads the settings. Empty variables count as not set.
 * @throws {EnvironmentError} naming each variable that is missing or malformed.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const result = schema.safeParse(filled)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new EnvironmentError(lines.join('\n'))
}
