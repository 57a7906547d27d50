import { z } from 'zod'

/** An origin as browsers send it: scheme, host, optional port, nothing behind. */
const origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i)
/** "09:00" */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

/** When people answer. `days`: 1 is Monday. */
const hours = z.object({
  timeZone: z.string().max(64),
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: clockTime,
  to: clockTime,
})

/** `agencies.settings`: how the agency's embed looks and who may embed it. Unknown keys are dropped. */
export const agencySettings = z.object({
  /** Becomes `frame-ancestors`; empty: nobody but ourselves. */
  allowedOrigins: z.array(origin).max(50).optional(),
  theme: z.object({ accent: colour.optional() }).optional(),
  greeting: z.string().max(500).optional(),
  suggestions: z.array(z.string().max(80)).max(6).optional(),
  hours: hours.optional(),
  /** Days without activity after which a person's data goes. */
  retentionDays: z.int().min(1).max(3_650).optional(),
  /** Hours within which people usually get an answer of a person. */
  replyWithinHours: z.int().min(1).max(720).optional(),
})

export type AgencySettings = z.infer<typeof agencySettings>

/** What can be read of stored settings: a key that can't be does not take the others with it. */
export function readSettings(stored: unknown): AgencySettings {
  const whole = z.record(z.string(), z.unknown()).safeParse(stored)
  const known = Object.entries(agencySettings.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(whole.data?.[key])
    return parsed.success && parsed.data !== undefined ? [[key, parsed.data]] : []
  })
  return Object.fromEntries(known) as AgencySettings
}

export type AgencyHours = z.infer<typeof hours>

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "Monday to Friday, 09:00–17:30 (Amsterdam time)" */
export function hoursInWords({ days, from, to, timeZone }: AgencyHours): string {
  const sorted = [...new Set(days)].sort((one, other) => one - other)
  const name = (day: number | undefined) => DAYS[(day ?? 1) - 1] ?? ''
  const isRun =
    sorted.length > 2 && sorted.every((day, index) => index === 0 || day === (sorted[index - 1] ?? 0) + 1)
  const when = isRun ? `${name(sorted[0])} to ${name(sorted.at(-1))}` : sorted.map(name).join(', ')
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ')
  return `${when}, ${from}–${to}${city ? ` (${city} time)` : ''}`
}
