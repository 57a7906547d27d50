import { z } from 'zod'
import { defineTool } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { withoutControls } from '../core/visible-text.ts'

const owned = z.object({ agencies: z.object({ name: z.string() }).nullable() })
const taken = z.object({ id: z.uuid() })
const SLUG = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/

/** "Zürich Personal & Co." → "zurich-personal-co" */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
}

export const createAgency = defineTool({
  name: 'create_agency',
  title: 'Create an agency',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Creates a new agency that the person owns, not visible to anybody else at first. One for each person. Not for changing the one they work for (update_agency), nor for a colleague (invite_member).',
  examples: [
    'create an agency called Bright Staffing',
    'set up a new agency named Harbour People',
    'I want to found my own agency: Oak Recruiting',
    'new agency "Nordlicht Personal"',
    'register my agency Talent Lane',
    'make an agency with the name Cedar Jobs',
    'start an agency for me, it is called Meridian Search',
    'open an agency account for Birch & Partners',
    'add a new agency: Willow Careers',
    'I run a recruiting firm called Swift Hire, set it up here',
    'create agency Lotus Health Staffing',
    'we are a new agency, our name is Delta Crew',
    'sign up our agency Atlas Personnel',
    'begin a new agency, name Copperfield',
    'crate an agency called Pine Works',
    'set me up as an agency: Orchard Talent',
    'I would like to have an agency of my own here named Kite',
    'establish the agency Blue Door Recruiting',
    'launch my own staffing company on this platform, called Fern',
    'please create the agency “Juniper Jobs”',
    'found a new agency Raven Search',
    'my agency does not exist here yet, it is called Summit Staff',
    'build a new agency page for Poplar People',
    'make me the owner of a new agency named Tern',
    'new recruiting agency, name: Hazel & Hart',
  ],
  input: z.object({
    name: z.string().trim().min(2).max(200).describe('The agency’s name.').meta({ slot: 'free_text' }),
    slug: z
      .string()
      .max(63)
      .nullable()
      .describe(
        'Its short name in web addresses (small letters, digits, hyphens); null to make it from the name.',
      ),
  }),
  run: async ({ input, context }) => {
    const name = withoutControls(input.name)
      .replace(/^is\s+/i, '')
      .replace(/^(?:an? )?(?:new )?agency (?:called|named)\s+/i, '')
      .replace(/^["“'‘]+|["”'’.]+$/g, '')
      .trim()
    const slug = (input.slug?.trim() || slugOf(name)).toLowerCase()
    if (name.length < 2)
      return refuse(
        'What should the agency be called? Say for example “create an agency called Bright Staffing”.',
      )
    if (!SLUG.test(slug) || slug.includes('--'))
      return refuse(
        `The short name for web addresses needs 3 to 63 small letters, digits and single hyphens, and “${shortName(slug) || 'this'}” is none. Tell me another one.`,
      )
    const [own, same] = await Promise.all([
      readRows(
        owned,
        context.read
          .select('agency_users')
          .select('agencies!agency_users_agency_id_fkey(name)')
          .eq('user_id', context.user.id)
          .eq('role', 'owner')
          .in('status', ['active', 'away']),
      ),
      readRows(taken, context.read.select('agencies').select('id').eq('slug', slug)),
    ])
    if (own.length > 0)
      return refuse(
        `You own ${shortName(own[0]?.agencies?.name) || 'an agency'} already, and one person creates one agency. I can change its settings for you.`,
      )
    if (same.length > 0)
      return refuse(
        `Another agency has the short name “${slug}”. Tell me another one, for example “${slug.slice(0, 55)}-jobs”.`,
      )
    return {
      say: {
        text: `I created **${shortName(name)}** (${slug}), and you are its owner. Nobody else sees it until you say “make our agency visible” in its console.`,
        data: { slug },
      },
      act: { name: 'create_agency', args: { name, slug } },
    }
  },
})
