import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { count, listed } from '../core/wording.ts'
import { agencyLines, mustReadAgency } from './agency-row.ts'

export const showMyAgency = defineTool({
  name: 'show_my_agency',
  title: "Show our agency's settings",
  for: ['recruiter'],
  effect: 'read',
  description:
    'Shows the settings of the agency the person works for: name, description, place, opening hours, colours, greeting, how long data is kept, which pages may embed the chat. Not for figures (agency_report), the team (list_members) or the embed code (get_embed_snippet).',
  examples: [
    'show our settings',
    'what are the settings of our agency',
    'show my agency',
    'which pages may embed us?',
    'what greeting do we use',
    'agency settings please',
    'how long do we keep data',
    'what opening hours are set',
    'show our profile as an agency',
    'which origins are allowed right now',
    'let me see how the agency is set up',
    'what does our description say',
    'what is our accent colour',
    'display the configuration',
    'is our agency visible to everybody',
    'our agency details',
    'what website is on our page',
    'see the retention period we have',
    'open the settings',
    'what suggestions does the chat show to visitors',
    'current settings',
    'list the domains that can show our chat',
    'shw agency setings',
    'what is our short name in the address',
    'how is our chat configured at the moment',
    'do we have opening hours entered',
    'which reply time do we promise',
    'our account data as an agency',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const row = await mustReadAgency(agency.id, context)
    const lines = agencyLines(row)
    const origins = row.known.allowedOrigins ?? []
    const missing = lines.filter(({ value }) => !value).map(({ label }) => label.toLowerCase())
    const editable = agency.role !== 'member'
    return {
      say: {
        text: `These are the settings of **${agency.name}** (${row.slug}). ${origins.length > 0 ? `${count(origins.length, 'page address', 'page addresses')} may embed the chat.` : 'No other page may embed the chat yet.'}${missing.length > 0 ? ` Not set: ${listed(missing)}.` : ''}${editable ? ' Tell me what to change.' : ' An owner or admin can change them.'}`,
        lines: [
          ...lines.flatMap(({ label, value }) => (value ? [`${label}: ${shortName(value, 200)}`] : [])),
          `May embed: ${origins.join(', ') || 'none'}`,
        ],
        data: { slug: row.slug, origins },
      },
      card: {
        kind: 'facts',
        title: row.name,
        sections: [
          {
            title: null,
            facts: lines.map(({ label, value }) => ({ label, value: value ?? 'not set' })),
            text: null,
          },
          {
            title: 'Pages that may embed the chat',
            facts: origins.map((origin, index) => ({ label: String(index + 1), value: origin })),
            text:
              origins.length > 0 ? null : 'None yet. Say “allow https://www.your-agency.com to embed us”.',
          },
        ],
        actions: [{ label: 'Get the embed code', say: 'give me the embed code' }],
      },
    }
  },
})
