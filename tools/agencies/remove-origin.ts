import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { listed } from '../core/wording.ts'
import { agencyAs } from './admin-agency.ts'
import { mustReadAgency } from './agency-row.ts'
import { readOrigin } from './origin.ts'
import { settingsChange } from './settings-change.ts'

export const removeOrigin = defineTool({
  name: 'remove_origin',
  title: 'Stop a page from embedding us',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Takes away the right of one web address (its origin) to embed the agency’s chat. Not for allowing one (allow_origin).',
  examples: [
    'stop https://jobs.acme.com from embedding us',
    'remove www.northwind.com from the allowed pages',
    'block careers.acme.com',
    'acme.de must not show our chat any more',
    'take the old careers page https://old.acme.com off the list',
    'disallow https://partner.io',
    'delete the origin http://localhost:3000',
    'we no longer use jobs.acme.org, remove it from the embed list',
    'forbid www.acme.co to embed the assistant',
    'revoke embedding for https://stage.acme.com',
    'the widget should disappear from blog.acme.com',
    'kick partner.eu off the allowed origins',
    'remove acme.fr as allowed origin',
    'no more chat on https://www.acme.es',
    'withdraw the permission of jobs.northwind.nl',
    'ban https://copycat.net from framing us',
    'drop www.acme.ie from the sites that may embed',
    'unregister careers.acme.ch',
    'take back that https://apply.acme.com may embed us',
    'disable embedding for work.acme.com',
    'our contract with partner.at ended, their page may not show our chat',
    'rmove the origin acme.it',
    'cut off https://www.expartner.com',
    'strike www.acme.pl off the list of embedding pages',
    'prevent jobs.other.com from using our widget',
    'https://test.acme.com should not be able to embed us anymore',
  ],
  input: z.object({
    origin: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe('The address of the pages, such as "https://jobs.example.com".')
      .meta({ slot: 'url' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({
      needs: 'admin',
      act: 'say which pages may embed the chat',
      context,
    })
    if (refusal) return refusal
    const row = await mustReadAgency(agency.id, context)
    const allowed = row.known.allowedOrigins ?? []
    const { origin } = readOrigin(input.origin)
    if (!origin || !allowed.includes(origin)) {
      return refuse(
        allowed.length > 0
          ? `${origin ?? 'That'} is not on the list. Allowed are ${listed(allowed)}.`
          : 'No page may embed the chat, so there is nothing to take away.',
        { data: { allowed } },
      )
    }
    const left = allowed.filter((one) => one !== origin)
    return {
      say: {
        text: `Pages of **${origin}** can’t embed the chat of ${agency.name} any more: who loads one from now on sees no chat there, and chats that are open go on until they are closed.${left.length === 0 ? ' No other page is left that may.' : ''} Say “undo” to allow it again.`,
        data: { allowed: left },
      },
      card: {
        kind: 'diff',
        title: 'Pages that may embed the chat',
        note: null,
        lines: [{ before: origin, after: null, support: null, unsupported: false }],
        actions: [],
      },
      changes: [settingsChange(row, { allowedOrigins: left })],
    }
  },
})
