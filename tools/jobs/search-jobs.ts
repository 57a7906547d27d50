import { defineTool, type ToolContext, type ToolResult } from '../core/definition.ts'
import { shortName } from '../core/short-name.ts'
import { jobFacts, jobName, jobReference } from './job-in-words.ts'
import { besideHome, toldHomeUnknown } from './near-home.ts'
import { besidePlace, relax, relaxedCard, relaxedInWords } from './relaxed-search.ts'
import { search } from './run-search.ts'
import {
  foundInWords,
  searchInWords,
  understood,
  whereSearched,
  withoutPayInWords,
} from './search-in-words.ts'
import { type SearchAnswer, type SearchInput, searchInput } from './search-query.ts'

export const searchJobs = defineTool({
  name: 'search_jobs',
  title: 'Search jobs',
  for: ['guest', 'candidate'],
  effect: 'read',
  description:
    'Finds open jobs of this agency (or of all agencies with scope "all"). Use it for any wish to see, find, list or count vacancies, to refine the last search (repeat its fields with the change) and for "show me more" (same fields, next page). Not for the details of one job (show_job), nor for questions about policies (ask_knowledge).',
  examples: [
    'find me jobs in marketing',
    'search for jobs',
    'show available jobs near me',
    'looking for a remote developer job',
    'any nurse vacancies in York?',
    'jobs paying more than 40k',
    'what jobs are there for carpenters',
    'show me jobs in Berlin',
    'any remote python jobs?',
    'I am looking for nursing work near Leeds',
    'what vacancies have you got?',
    'find me a part-time job',
    'u got any warehouse gigs going',
    'are there openings for a senior backend engineer paying at least 70k euros',
    'show me more',
    'next page please',
    'only the remote ones',
    'what about Munich instead?',
    'I need job as driver in London, full time',
    'list the newest positions first',
    'do you have any internships in marketing?',
    'jobs over £18 an hour in Manchester',
    'serch for acounting jobs',
    'which roles are open at the moment',
    'Could you please look for a project manager position in the United States?',
    'search at other agencies as well',
    'anything for a care assistant on temporary contracts',
    'electrician, hybrid or remote, Spain',
    'im after something in data, entry level',
    'who is hiring react developers?',
    'same search but junior',
    'is there work for me in a hospital',
    'how many jobs do you have in Dublin?',
    'apprenticeships near Birmingham',
    'show the rest of the results',
  ],
  input: searchInput,
  run: async ({ input: said, context }) => {
    const { input, homeUnknown } = await besideHome(said, context)
    const result = await answered(input, context)
    return homeUnknown ? toldHomeUnknown(result) : result
  },
})

async function answered(input: SearchInput, context: ToolContext): Promise<ToolResult> {
  const answer = await search(input, context)
  if (answer.total === 0) return nothingFound({ input, answer, context })
  if (answer.jobs.length === 0) return pastTheEnd({ input, answer })
  return found({ input, answer, context })
}

interface Found {
  input: SearchInput
  answer: SearchAnswer
  context: ToolContext
}

/** Fewer than this, and it is worth saying what is found nearby. */
const FEW = 5

/** " There are 3 more in the places around it: …" where a town has few. */
async function nearbyInWords({ input, answer, context }: Found): Promise<string> {
  const around = answer.placeKnown && answer.page === 1 && answer.total < FEW ? besidePlace(input) : null
  const more = around ? (await search(around, context)).total - answer.total : 0
  if (more <= 0) return ''
  return ` There ${more === 1 ? 'is one more' : `are ${more} more`} in the places around it: say “a bit further out”.`
}

async function found({ input, answer, context }: Found): Promise<ToolResult> {
  const offset = (answer.page - 1) * answer.pageSize
  const corrected = correctionsInWords(input, answer)
  const lines = answer.jobs.map(
    (job, index) => `${offset + index + 1}. **${jobName(job)}**: ${jobFacts(job)}`,
  )
  const next =
    answer.total === 1
      ? 'Ask me about it, or tell me to save it or apply.'
      : 'Ask me about any of them, or tell me to save one or apply.'
  const more = offset + answer.jobs.length < answer.total ? ' Say “show me more” for the next ones.' : ''
  return {
    say: {
      text: `${corrected}${foundInWords({ input, answer, context })}${withoutPayInWords(answer.withoutPay)}${await nearbyInWords({ input, answer, context })} ${next}${more}`,
      lines,
      data: {
        total: answer.total,
        page: answer.page,
        shown: answer.jobs.length,
        withoutPay: answer.withoutPay,
      },
      references: answer.jobs.map(jobReference),
    },
    card: {
      kind: 'jobs',
      total: answer.total,
      offset,
      pageSize: answer.pageSize,
      jobs: answer.jobs,
      correctedFrom: answer.correctedFrom,
    },
  }
}

/** Spelling that was put right, said before the result. */
function correctionsInWords(input: SearchInput, answer: SearchAnswer): string {
  const corrections = [
    answer.correctedTo ? [answer.correctedFrom, answer.correctedTo] : null,
    answer.placeCorrected ? [input.place, answer.placeName] : null,
  ].filter((pair) => pair !== null)
  return corrections.map(([from, to]) => `I took “${shortName(from)}” to mean “${shortName(to)}”. `).join('')
}

async function nothingFound({ input, answer, context }: Found): Promise<ToolResult> {
  const relaxed = await relax(input, context)
  const corrected = correctionsInWords(input, answer)
  const place =
    input.place && !answer.placeKnown ? ` I don’t know a place called “${shortName(input.place, 60)}”.` : ''
  const card = relaxedCard(relaxed)
  const next = relaxedInWords(relaxed) || ' You can ask again with other words, or talk to a person.'
  return {
    say: {
      text: `${corrected}I found no open ${searchInWords(understood(input, answer))}${whereSearched(input, context)}.${place}${withoutPayInWords(answer.withoutPay)}${next}`,
      data: {
        total: 0,
        withoutPay: answer.withoutPay,
        relaxed: relaxed.map(({ dropped, total }) => ({ dropped, total })),
      },
    },
    ...(card && { card }),
  }
}

function pastTheEnd({ input, answer }: Omit<Found, 'context'>): ToolResult {
  return {
    say: {
      text: `That was all: ${answer.total === 1 ? 'there is one job' : `there are ${answer.total} jobs`} in this search and you have seen ${answer.total === 1 ? 'it' : 'them'}.`,
      data: { total: answer.total, page: input.page },
    },
  }
}
