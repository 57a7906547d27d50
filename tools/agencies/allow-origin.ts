import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { agencyAs } from './admin-agency.ts'
import { mustReadAgency } from './agency-row.ts'
import { readOrigin, sisterOrigin } from './origin.ts'
import { settingsChange } from './settings-change.ts'

const MOST_ORIGINS = 50

export const allowOrigin = defineTool({
  name: 'allow_origin',
  title: 'Allow a page to embed us',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Lets the pages of one web address (its origin, such as https://jobs.example.com) embed the agency’s chat. Not for taking one away (remove_origin), nor for the agency’s own website in its profile (update_agency), nor for the code to put there (get_embed_snippet).',
  examples: [
    'allow https://jobs.acme.com to embed us',
    'let www.northwind.com show our chat',
    'add careers.northwind.co.uk to the allowed pages',
    'we want to embed the assistant on https://northwind.jobs',
    'permit jobs.acme.com',
    'whitelist https://www.acme.com',
    'our new careers page is at https://work.acme.com, allow it',
    'the chat does not load on www.acme.com, please allow it',
    'add the origin https://acme.com',
    'enable embedding for http://localhost:3000',
    'allow the domain acme.de',
    'put https://stage.acme.com on the list of pages that may embed',
    'make the widget work on jobs.northwind.nl',
    'authorise careers.acme.org for the chat',
    'give https://www.partner.eu permission to show the assistant',
    'another site may use our chat: partner.io',
    'alow jobs.acme.com',
    'new origin https://apply.acme.com',
    'unblock www.acme.co for the embed',
    'also accept https://acme.fr as an embedding page',
    'can you enable our widget on blog.acme.com',
    'we moved to https://newname.com, it should be able to embed us',
    'register www.acme.ie as an embedding site',
    'open the chat for the site careers.acme.ch',
    'the address https://jobs.acme.at should be allowed to frame us',
    'add acme.es as allowed origin',
  ],
  input: z.object({
    origin: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe('The address of the pages, such as "https://jobs.example.com"; a path is left out.')
      .meta({ slot: 'url' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({
      needs: 'admin',
      act: 'say which pages may embed the chat',
      context,
    })
    if (refusal) return refusal
    const { origin, problem } = readOrigin(input.origin)
    if (origin === null) return refuse(problem)
    const row = await mustReadAgency(agency.id, context)
    const allowed = row.known.allowedOrigins ?? []
    if (allowed.includes(origin))
      return refuse(`Pages of ${origin} may embed the chat already.`, { data: { allowed } })
    if (allowed.length >= MOST_ORIGINS)
      return refuse(`${MOST_ORIGINS} addresses are allowed, which is the most. Remove one first.`, {
        data: { allowed },
      })
    const sister = sisterOrigin(origin)
    const hint =
      sister && !allowed.includes(sister)
        ? ` ${sister} is another address to browsers: allow it too if people come that way.`
        : ''
    return {
      say: {
        text: `Pages of **${origin}** may embed the chat of ${agency.name} now, as soon as they are loaded again.${hint} Say “undo” to take it back.`,
        data: { allowed: [...allowed, origin] },
      },
      card: {
        kind: 'diff',
        title: 'Pages that may embed the chat',
        note: null,
        lines: [{ before: null, after: origin, support: null, unsupported: false }],
        actions: [{ label: 'Get the embed code', say: 'give me the embed code' }],
      },
      changes: [settingsChange(row, { allowedOrigins: [...allowed, origin] })],
    }
  },
})
