import { z } from 'zod'
import { ownAgency } from '../applicants/own-agency.ts'
import { monthInWords } from '../core/dates-in-words.ts'
import { defineTool } from '../core/definition.ts'
import { count } from '../core/wording.ts'
import { tooFew } from './list-reviews.ts'
import { average, reviewsInWords } from './review-in-words.ts'
import { readShownReviews, type ShownReview } from './review-row.ts'

const MONTHS = 12

export const showReviewTrends = defineTool({
  name: 'show_review_trends',
  title: 'Show how reviews develop',
  for: ['recruiter'],
  effect: 'read',
  description:
    'Draws how many reviews of the agency came with how many stars, month by month, with the average. Not for the reviews’ texts (list_reviews).',
  examples: [
    'show our review trends',
    'how did our rating develop',
    'reviews per month',
    'are our reviews getting better',
    'chart of our ratings',
    'plot our stars over time',
    'rating history of the agency',
    'has our rating dropped',
    'show the development of reviews this year',
    'average rating by month',
    'graph of reviews',
    'compare our ratings of this month with earlier months',
    'are candidates happier with us than in spring',
    'review statistics over time',
    'how many reviews did we get each month',
    'trend of our stars',
    'is our reputation improving',
    'show me a chart with ratings by month',
    'development of our feedback',
    'did reviews go up or down lately',
    'monthly ratings please',
    'reviw trend',
    'draw our average stars for the last months',
    'how do the ratings change over the months',
    'visualise our reviews',
    'give me the review numbers of the past year',
  ],
  input: z.object({}),
  run: async ({ context }) => {
    const { agency, refusal } = await ownAgency(context)
    if (refusal) return refusal
    const reviews = await readShownReviews({ agencyId: agency.id, context })
    if (reviews.length === 0) return { say: { text: tooFew(agency.name) } }
    const months = monthsUpTo(reviews.map(({ month }) => month.slice(0, 7)))
    const byMonth = Map.groupBy(reviews, ({ month }) => month.slice(0, 7))
    const ofMonth = (month: string) => byMonth.get(month) ?? []
    return {
      say: {
        text: `${agency.name} has ${reviewsInWords(reviews)}.${direction(months.map(ofMonth))} The chart shows the stars month by month.`,
        lines: months
          .filter((month) => byMonth.has(month))
          .map(
            (month) =>
              `- ${monthInWords(month)}: ${count(ofMonth(month).length, 'review')}, ${average(ofMonth(month))} of 5`,
          ),
        data: { total: reviews.length, average: Number(average(reviews)) },
      },
      card: {
        kind: 'chart',
        title: `Reviews of ${agency.name} by month`,
        chart: 'stacked',
        data: {
          labels: months.map(monthInWords),
          series: [5, 4, 3, 2, 1].map((rating) => ({
            name: `${rating} ${rating === 1 ? 'star' : 'stars'}`,
            values: months.map((month) => ofMonth(month).filter((review) => review.rating === rating).length),
          })),
          unit: { kind: 'count' },
        },
        note: `On average ${average(reviews)} of 5. Only reviews that everybody can read are counted.`,
      },
    }
  },
})

/** The months from the first to the last of these, the latest twelve of them. */
function monthsUpTo(months: readonly string[]): string[] {
  const last = months.toSorted().at(-1) ?? ''
  const first = months.toSorted()[0] ?? last
  const all: string[] = []
  for (let at = last; at >= first && all.length < MONTHS; at = before(at)) all.unshift(at)
  return all
}

function before(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - 1)
  return date.toISOString().slice(0, 7)
}

/** The latest month with reviews beside the one before it. */
function direction(months: readonly ShownReview[][]): string {
  const [now, then] = months.filter((list) => list.length > 0).toReversed()
  if (!now || !then) return ''
  const change = Number(average(now)) - Number(average(then))
  if (Math.abs(change) < 0.1) return ' The last two months with reviews are about the same.'
  return ` The latest month is ${Math.abs(change).toFixed(1)} stars ${change > 0 ? 'better' : 'worse'} than the one before it, from ${count(now.length, 'review')} and ${count(then.length, 'review')}.`
}
