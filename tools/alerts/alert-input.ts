import { z } from 'zod'
import type { ToolContext } from '../core/definition.ts'
import { searchInput } from '../jobs/search-query.ts'
import { type AlertCriteria, frequencies } from './alert-criteria.ts'

const { keywords, place, workMode, jobType, seniority, payMin, payCurrency, payPeriod } = searchInput.shape

/** Words for each frequency; `daily` is the default where nothing is said. */
const FREQUENCY_SAYS = {
  instant:
    'instant(?:ly)?|immediate(?:ly)?|at once|right away|straight ?away|as soon as|the (?:moment|minute|instant)|the second(?= (?:an?|any\\w*|some\\w*|there) )|asap|real[- ]?time',
  daily: 'daily(?! (?:rate|pay|wage))|every ?day|each day|once a day|every (?:morning|evening)|a day',
  weekly:
    'weekly(?! (?:rate|pay|wage|hours|salary))|every week|each week|once a week|(?:on|every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)days?|every (?:weekend|mon|tue|wed|thu|fri|sat|sun)\\b|a week',
}

/** Words beside a value that comes to those there are: "hybrid is fine too". */
const ADDING =
  "too|as well|also|(?:is|are|would be|'s) (?:also )?(?:fine|ok(?:ay)?|good|possible|alright|all right)|add|allow|include"

/** What an alert looks for, as it is said. */
export const wishFields = {
  keywords,
  exclude: z
    .array(z.string().max(100))
    .max(20)
    .nullable()
    .describe('Words that the advert must not have, e.g. ["manager"]. Null for none.')
    .meta({
      slot: 'words',
      near: String.raw`without|except(?: for)?|excluding|exclude|but not|(?<!\b(?:i'm|im|am|is|are|it's|do|does|did|was|were|will|would|can|could) )not(?! (?:in|so|too|very|just|only|a|an|the|sure|yet|now|daily|weekly|instant))|no(?! (?:sorry|wait|hang on|scratch|actually|make|hurry|rush|matter|idea|more|less|longer|need|problem|limit|thanks|later))|nothing with|(?:leave|keep) out|ignoring|ignore|none(?= (?:where|in which|whose|that|with|of (?:them|those))\b)|(?:adverts?|ads?|posts?|postings?|jobs?|ones|anything|those) (?:that|which|where|with|(?:mention|contain)ing)(?=[^.;]{2,80} (?:(?:may|can|could|should|must|shall) (?:be )?(?:left out|skipped|dropped|ignored|excluded|hidden|go\b|stay out)|(?:is|are) (?:out|not wanted|unwanted|to be left out)))`,
    }),
  place,
  workMode,
  orWorkMode: workMode
    .describe(
      'Another way of working that fits as well: "remote or hybrid". Of an alert that exists, with workMode null: one that fits too from now on.',
    )
    .meta({ slot: 'work_mode', near: ADDING }),
  jobType,
  seniority,
  payMin,
  payCurrency,
  payPeriod,
  skills: z
    .array(z.string().max(100))
    .max(20)
    .nullable()
    .describe(
      'Skills that the job must all ask for, when they are named beside the kind of job. Null for none.',
    )
    .meta({
      slot: 'words',
      near: 'skills?|using|that uses?|(?:ask|call)(?:s|ing)? for|requir(?:ed?|es|ing)|mentioning',
    }),
  scope: z
    .enum(['agency', 'all'])
    .nullable()
    .describe('"all" also watches other agencies’ jobs; null or "agency": only this one’s.')
    .meta({ slot: 'agency_scope' }),
} as const

export const frequencyField = z
  .enum(frequencies)
  .nullable()
  .describe('How often: instant (as soon as a job is posted), daily or weekly. Null when not said.')
  .meta({ slot: 'choice', says: FREQUENCY_SAYS })

const wish = z.object(wishFields)
export type Wish = z.infer<typeof wish>

/** Words about alerts themselves, which say nothing about which job. */
const ABOUT_ALERTS =
  /\b(?:alerts?|notifications?|instant(?:ly)?|immediate(?:ly)?|daily|weekly|(?:un)?paus(?:e|ed|ing)|resum(?:e|ed|ing)|mute|unmute|turn(?:ed)? (?:back )?(?:on|off)|switch(?:ed)? (?:on|off))\b/gi

const ABOUT_WORK = /\s+(?:jobs?|roles?|positions?|vacanc(?:y|ies)|work)$/i

/** Kinds of work as they were said, without what was said about the alert or names a place. */
function workOf({ keywords, place }: Wish): string | null {
  const work = keywords?.replace(ABOUT_ALERTS, ' ').replace(/\s+/g, ' ').trim().replace(ABOUT_WORK, '')
  return work && work.toLowerCase() !== place?.trim().toLowerCase() ? work : null
}

function eitherOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\s+or\s+/i)
    .map((part) => part.trim())
    .filter(Boolean)
}

function given(list: string[] | null): string[] {
  return [...new Set((list ?? []).map((word) => word.trim()).filter(Boolean))]
}

function modesOf({ workMode, orWorkMode }: Wish): AlertCriteria['workModes'] {
  return [...new Set([workMode, orWorkMode].filter((mode) => mode !== null))]
}

/** What was said, in the form that is stored. */
export function criteriaOf(input: Wish, context: ToolContext): AlertCriteria {
  return {
    keywords: eitherOf(workOf(input)),
    exclude: given(input.exclude),
    locations: eitherOf(input.place),
    workModes: modesOf(input),
    jobTypes: input.jobType ? [input.jobType] : [],
    seniority: input.seniority ? [input.seniority] : [],
    salaryMin: input.payMin,
    salaryCurrency: input.payMin === null ? null : (input.payCurrency?.toUpperCase() ?? null),
    salaryPeriod: input.payMin === null ? null : input.payPeriod,
    skills: given(input.skills),
    agencyIds: context.agency && input.scope !== 'all' ? [context.agency.id] : [],
  }
}

/** One way of working more; where any fits, that stays so. */
function withMode(before: AlertCriteria['workModes'], added: Wish['orWorkMode']): AlertCriteria['workModes'] {
  return added === null || before.length === 0 ? before : [...new Set([...before, added])]
}

/** The criteria with what was said put in the place of what was there; what was not said stays. */
export function changedCriteria(before: AlertCriteria, input: Wish, context: ToolContext): AlertCriteria {
  const said = criteriaOf(input, context)
  return {
    keywords: said.keywords.length === 0 ? before.keywords : said.keywords,
    exclude: input.exclude === null ? before.exclude : said.exclude,
    locations: input.place === null ? before.locations : said.locations,
    workModes: input.workMode === null ? withMode(before.workModes, input.orWorkMode) : said.workModes,
    jobTypes: input.jobType === null ? before.jobTypes : said.jobTypes,
    seniority: input.seniority === null ? before.seniority : said.seniority,
    salaryMin: input.payMin ?? before.salaryMin,
    salaryCurrency: input.payCurrency?.toUpperCase() ?? before.salaryCurrency,
    salaryPeriod: input.payPeriod ?? (input.payMin === null ? before.salaryPeriod : null),
    skills: input.skills === null ? before.skills : said.skills,
    agencyIds: input.scope === null ? before.agencyIds : said.agencyIds,
  }
}
