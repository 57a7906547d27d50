import { lineAndValue } from '../slots/corrections/line-and-value.ts'
import { isNeverDone } from '../slots/denied.ts'
import { isTitle } from '../slots/employment-names.ts'
import { jobSought, plainTitle } from '../slots/job-sought.ts'
import { companiesBehind, jobBehind } from '../slots/name-behind.ts'
import { selfStatement } from '../slots/self.ts'
import { couldBeName } from '../slots/self-fits.ts'
import { titlesWanted } from '../slots/wanted-titles.ts'
import type { Field } from '../terms/field.ts'
import type { Reading } from '../terms/reading.ts'
import type { State } from './fill-state.ts'

/** What somebody is called: the right form of a name that was misread, else what they say they are called. */
export function nameIn(reading: Reading): string | null {
  return misreadName(reading) ?? selfStatement({ text: reading.text, kind: 'name' })
}

/** "You have my name as Jon, but it's Jonas. Jonas Lindqvist": a line and its value, and the whole of it. */
function misreadName(reading: Reading): string | null {
  const { text } = reading
  const told = MISREAD_NAME.test(text) ? lineAndValue(reading) : null
  if (!told || !/\bname$/i.test(told.field)) return null
  const names = [...text.matchAll(/\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+/gu)].map(([name]) => name)
  const whole = names.find((name) => name.startsWith(`${told.value} `)) ?? told.value
  return couldBeName(whole, text) ? whole : null
}

const MISREAD_NAME =
  /\b(?:have|got|has|put|wrote|spell?ed|spelt|says|shows)\b.*\bname\b|\bname\b.*\b(?:as|wrong|spell?ed|spelt)\b/is

/** The employer: behind the words for one where the tool has some, else that of a job somebody tells of. */
export function companyFor(field: Field, state: State): string | null {
  if (field.near) return companyNamed(field.near, state)
  return field.nullable ? null : (state.employment?.company ?? null)
}

/** The employer of a job under discussion; a name that is the job's or a place's own is none. */
function companyNamed(near: string, state: State): string | null {
  const title = state.fields.find(({ slot }) => slot === 'job_title')
  const own = title ? titleFor(title, state) : null
  const isPlace = (name: string) =>
    state.reading.spans.some((span) => span.kind === 'place' && span.value === name)
  const names = companiesBehind({ text: state.reading.text, near })
  return names.find((name) => !isPlace(name) && !own?.toLowerCase().includes(name.toLowerCase())) ?? null
}

/** The title: behind the words for a job, of a job somebody tells of, or what somebody is or wants to be. */
export function titleFor(field: Field, state: State): string | null {
  const { employment, referring, reading } = state
  if (field.near) return titleBehind(field.near, state)
  if (!field.nullable) return workedAs(state)
  if (employment) return isTitle(employment.position) ? employment.position : null
  return referring ? null : (workWanted(state) ?? ownOccupation(reading))
}

/** Behind the words that lead to a job; of a job that is told of for the first time, also where it is only sought. */
function titleBehind(near: string, { reading, referring }: State): string | null {
  const title = jobBehind({ text: reading.text, near, begins: !referring })
  if (referring) return title
  const told = jobSought(reading)
  // "a draft for Meyer Glas: glass cutter": whom it is for, and then the work.
  if (title && told && reading.text.includes(`${title}: `) && !title.includes(told)) return told
  return title ? plainTitle(title) : told
}

/** "I never worked as a cook" tells of no such job. */
function workedAs({ employment, reading: { text } }: State): string | null {
  const title = employment?.position ?? null
  return title && isNeverDone({ text, start: text.indexOf(title) }) ? null : title
}

/** The kinds of work that somebody is after, where the tool asks for the least pay too. */
function workWanted({ fields, reading }: State): string | null {
  return fields.some(({ slot }) => slot === 'money') ? titlesWanted(reading.text) : null
}

/** What somebody is; "…, part time" tells how they want to work, and is no title. */
function ownOccupation({ text, spans }: Reading): string | null {
  const title = selfStatement({ text, kind: 'occupation' })
  const isChoice = spans.some(({ kind, start, end }) => kind === 'choice' && text.slice(start, end) === title)
  return isChoice ? null : title
}
