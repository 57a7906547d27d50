import { z } from 'zod'
import { defineTool, type ToolContext } from '../core/definition.ts'
import { readRows } from '../core/read-rows.ts'
import { refuse } from '../core/refuse.ts'
import { shortName } from '../core/short-name.ts'
import { count } from '../core/wording.ts'
import { readAgency, replyInWords } from './agency-row.ts'
import { hoursInWords } from './agency-settings.ts'

const idRow = z.object({ id: z.uuid() })
const reviewRow = z.object({ rating: z.number() })

/** "4.2 of 5 (12 reviews)"; null while fewer than five are shown. */
async function ratingOf(agencyId: string, context: ToolContext): Promise<string | null> {
  const reviews = await readRows(reviewRow, context.read.rpc('agency_reviews', { agency_id: agencyId }))
  if (reviews.length === 0) return null
  const mean = reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length
  return `${mean.toFixed(1)} of 5 (${count(reviews.length, 'review')})`
}

export const showAgency = defineTool({
  name: 'show_agency',
  title: 'Show the agency',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Shows who the agency of this page is: what it says about itself, place, website, opening hours, how many jobs are open, its rating. Not for how it works, its fees or its process (ask_knowledge), nor for its jobs (search_jobs).',
  examples: [
    'who are you people?',
    'tell me about this agency',
    'who runs this page',
    'what is this agency called',
    'show me the agency',
    'about the agency',
    'where is your office?',
    'what is the website of the agency',
    'how are you rated',
    'how many jobs does this agency have open',
    'agency profile please',
    'info about the recruiter behind this site',
    'which company am I talking to?',
    'your address please',
    'what kind of agency is this',
    'where are you based',
    'what stars do you have',
    'show the details of the staffing firm',
    'who is behind this assistant',
    'describe your agency in short',
    'agncy info',
    'give me your homepage',
    'is this agency big, how many vacancies do you have',
    'I want to know more about you as an agency',
    'whats your company profile',
    'which town is the agency in',
    'introduce yourselves',
    'overall rating of this agency?',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const agency = context.agency && (await readAgency(context.agency.id, context))
    if (!agency) return refuse('This page belongs to no agency that I could show.')
    const [jobs, rating] = await Promise.all([
      readRows(
        idRow,
        context.read
          .select('job_posts')
          .select('id')
          .eq('agency_id', agency.id)
          .eq('status', 'active')
          .limit(1_000),
      ),
      ratingOf(agency.id, context),
    ])
    const { known } = agency
    const facts = [
      { label: 'Place', value: agency.location },
      { label: 'Website', value: agency.website },
      { label: 'Opening hours', value: known.hours ? hoursInWords(known.hours) : null },
      {
        label: 'Answers within',
        value: known.replyWithinHours ? replyInWords(known.replyWithinHours) : null,
      },
      { label: 'Open jobs', value: String(jobs.length) },
      { label: 'Rating', value: rating },
    ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))
    const name = shortName(agency.name)
    const place = shortName(agency.location)
    return {
      say: {
        text: `This page is of **${name}**${place ? ` in ${place}` : ''}, with ${count(jobs.length, 'open job')}.${rating ? ` People rate it ${rating}.` : ''} Say “talk to a person” to reach somebody there.`,
        lines: facts.map(({ label, value }) => `${label}: ${shortName(value, 200)}`),
        data: { openJobs: jobs.length },
        ...(agency.description
          ? { quotes: [{ source: 'knowledge_article' as const, id: agency.id, text: agency.description }] }
          : {}),
      },
      card: {
        kind: 'facts',
        title: agency.name,
        sections: [{ title: null, facts, text: agency.description }],
        actions: [
          { label: 'Show the jobs', say: 'show me the open jobs' },
          { label: 'Talk to a person', say: 'talk to a person' },
        ],
      },
    }
  },
})
