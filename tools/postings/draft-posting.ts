import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { ownAgency } from '../applicants/own-agency.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { capitalised, listed } from '../core/wording.ts'
import { titleLeads } from './brief/brief-words.ts'
import { readBrief } from './brief/read-brief.ts'
import {
  BRIEF_LENGTH,
  briefFields,
  changedColumns,
  contentWith,
  emptyContent,
  type PostingFields,
} from './posting-fields.ts'
import { missingParts, postingLines } from './posting-in-words.ts'
import { postingName } from './posting-row.ts'

export const draftPosting = defineTool({
  name: 'draft_posting',
  title: 'Draft a job posting',
  for: ['recruiter'],
  effect: 'write',
  description:
    'Writes a new job posting as a draft from the person’s brief; nobody outside sees it until it is published. Fill the fields from the brief, and invent nothing: what was not said stays null. Not for a posting that exists (edit_posting), nor for publishing (publish_posting).',
  examples: [
    'draft a posting for a backend engineer at Globex in Leeds, hybrid, 60-70k GBP',
    'new job: nurse in York, full-time, £34,000 a year, must have NMC registration',
    'create a vacancy for a truck driver in Hamburg, 3.200 € im Monat',
    'we need a data analyst for Acme, remote, SQL and Python, apply by 15 December',
    'write a job ad for a warehouse operative, £12.50 an hour, night shifts in Doncaster',
    'post a new opening: accountant, Dublin, 55 to 65k euros, 3 years of experience',
    'our client is looking for a head chef in Bath, 40k plus tips',
    'set up a job posting for an HR assistant, part-time, Berlin',
    'make a draft for a project manager',
    'prepare an advert: product designer, Amsterdam, €4,500 a month, portfolio required',
    'add a job for a care assistant in Leeds, no experience needed, we offer training',
    'the client wants a site engineer, hybrid in Manchester, driving licence needed',
    'I have a new vacancy: electrician in Bristol, 18 pounds an hour, van provided',
    'neue Stelle: Pflegefachkraft (m/w/d) in Köln, Vollzeit, 3.600 € pro Monat',
    'wir suchen eine Buchhalterin in Wien, 25 Stunden',
    'start a job description for a sales assistant in Ghent',
    'draft the following job: customer service agent, Rotterdam, Dutch and English fluent',
    'put together a posting, senior QA tester, fully remote, 50k',
    'create posting for teacher',
    'open a new role for a DevOps engineer at Hooli',
    'drft a job for a gardener in Kent',
    'job brief: receptionist, Cork, 30 hours a week, 14 euros an hour, closes on Friday',
    'turn this brief into a posting: kitchen porter, London, £11.60/h, weekends',
    'please draft an internship in marketing, Vienna, six months, 1,200 EUR a month',
    'we are hiring a fork lift driver for our client in Leipzig, could you write it up',
    'new position for a physio in Edinburgh, band 6 salary, permanent',
  ],
  input: z.object({
    brief: z
      .string()
      .trim()
      .min(3)
      .max(BRIEF_LENGTH)
      .describe('What the person said about the job, verbatim.')
      .meta({ slot: 'question' }),
    ...briefFields,
    title: briefFields.title.meta({ slot: 'job_title', near: titleLeads }),
    company: briefFields.company.meta({
      slot: 'company',
      near: 'at|for|with|of the|client|company|employer',
    }),
    requirements: briefFields.requirements.meta({
      slot: 'words',
      near: 'requirements?|must[- ]haves?|requires?',
    }),
    benefits: briefFields.benefits.meta({ slot: 'words', near: 'benefits?|perks?|we offer' }),
    skills: briefFields.skills.meta({ slot: 'words', near: 'skills?' }),
  }),
  run: async ({ input, context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const { brief, ...given } = input
    const fields = filled(given, await readBrief(brief, context))
    if (!fields.title?.trim()) {
      return refuse(
        'What is the job’s title? Say it first, for example “draft a posting for a nurse in York”.',
      )
    }
    const titled = { ...fields, title: capitalised(fields.title.trim()) }
    const content = await contentWith({ before: emptyContent, fields: titled, context })
    if (typeof content === 'string') return refuse(content)
    if (content.closes_at && new Date(content.closes_at) <= context.now)
      return refuse('The closing date in your brief is over already. Say a later one, or leave it out.')
    content.company_name ||= agency.name
    content.description ||= firstDescription(content, agency.name)
    const missing = missingParts(content)
    const gaps =
      missing.length > 0
        ? ` Your brief does not say ${listed(missing, 'or')}; tell me and I will add it.`
        : ''
    const employer = fields.company ? '' : ` I put ${agency.name} as the employer.`
    const id = crypto.randomUUID()
    const name = postingName(content)
    const lines = postingLines(content, context)
    const long = new Set(['Description', 'Requirements', 'Benefits'])
    return {
      say: {
        text: `I drafted **${name}**. Only your agency sees it.${employer}${gaps} I can change it, check its wording or publish it; say “undo” to drop it.`,
        references: [{ type: 'job', id, label: name }],
        lines: lines
          .filter(({ label }) => !long.has(label))
          .map(({ label, value }) => `- ${label}: ${value}`),
      },
      card: {
        kind: 'facts',
        title: `Draft: ${content.title}`,
        sections: [
          { title: null, facts: lines.filter(({ label }) => !long.has(label)), text: null },
          ...lines
            .filter(({ label }) => long.has(label))
            .map(({ label, value }) => ({ title: label, facts: [], text: value })),
        ],
        actions: [
          { label: 'Check the wording', say: 'check the wording of this posting' },
          { label: 'Publish', say: 'publish this posting' },
        ],
      },
      changes: [
        {
          table: 'job_posts',
          op: 'insert',
          id,
          values: {
            ...changedColumns(emptyContent, content),
            agency_id: agency.id,
            status: 'draft',
            metadata: {},
          } as Record<string, Json>,
        },
      ],
    }
  },
})

/** What was given, and for the rest what the brief says; the four parts of the pay belong together. */
function filled(given: PostingFields, read: PostingFields): PostingFields {
  const paid = given.payMin !== null || given.payMax !== null
  const fields = Object.fromEntries(
    Object.entries(read).map(([name, value]) => [name, given[name as keyof PostingFields] ?? value]),
  ) as PostingFields
  if (!paid) return fields
  return {
    ...fields,
    payMin: given.payMin,
    payMax: given.payMax,
    payCurrency: given.payCurrency ?? read.payCurrency,
    payPeriod: given.payPeriod ?? read.payPeriod,
  }
}

/** The column needs a text; until there is one it says what is known and nothing else. */
function firstDescription(
  content: { title: string; company_name: string; location: string | null },
  agency: string,
): string {
  const place = content.location ? ` in ${content.location}` : ''
  return content.company_name === agency
    ? `${content.title}${place}.`
    : `${content.company_name} is looking for: ${content.title}${place}.`
}
