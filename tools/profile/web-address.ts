import { z } from 'zod'

const address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2_048)

/** A web address as people write it, made whole ("example.com" → "https://example.com"), or null. */
export function webAddress(text: string): string | null {
  const trimmed = text.trim()
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d/.test(trimmed) ? trimmed : `https://${trimmed}`
  return address.safeParse(whole).success ? whole : null
}

/** The address of somebody's page on a site: whole, or made from the name they go by there. */
export function siteAddress({
  text,
  host,
  folder,
}: {
  text: string
  host: string
  folder: string
}): string | null {
  const name = text.trim().replace(/^@/, '')
  if (/^[\p{L}\p{N}_-]{1,100}$/u.test(name)) return `https://${host}/${folder}${encodeURIComponent(name)}`
  const whole = webAddress(name)
  if (!whole) return null
  const hostname = new URL(whole).hostname
  return hostname === host ||
    hostname.endsWith(`.${host.replace(/^www\./, '')}`) ||
    hostname === host.replace(/^www\./, '')
    ? whole
    : null
}
