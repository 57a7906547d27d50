import type { EmbedConfig } from '../protocol.ts'
import type { Agency } from './find-agency.ts'

/** An agency as its pages are told of it. */
export function presentAgency({ slug, name, logo_url, settings }: Agency): EmbedConfig['agency'] {
  return {
    slug,
    name,
    logoUrl: logo_url,
    accent: settings.theme?.accent ?? null,
    greeting: settings.greeting ?? null,
    suggestions: settings.suggestions ?? [],
    hours: settings.hours ?? null,
  }
}
