import * as chrono from 'chrono-node/en'
import type { ToolContext } from '../../core/definition.ts'
import { withoutControls } from '../../core/visible-text.ts'
import { capitalised } from '../../core/wording.ts'
import { knownPlaces, type PostingFields, placeKey } from '../posting-fields.ts'
import {
  benefitWords,
  jobTypeWords,
  requirementWords,
  seniorityWords,
  titleEnds,
  titleLeads,
  workModeWords,
} from './brief-words.ts'
import { readPay } from './read-pay.ts'

const word = (inside: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${inside})(?![\\p{L}\\p{N}])`, 'iu')
const LABELLED = /^\s*([\p{L} ]{3,20}):\s*(.+)$/u

/** What a brief for a job says, as far as it says it in so many words; nothing is made up. */
export async function readBrief(brief: string, context: ToolContext): Promise<PostingFields> {
  const text = withoutControls(brief).trim()
  const sentences = sentencesOf(text).flatMap(clausesOf)
  const pay = readPay(text)?.pay ?? null
  const title = titleOf(sentences)
  const deadline = sentences.find((one) => DEADLINE.test(one))
  const closesAt = deadline ? dayOf(deadline, context.now) : null
  const asked = sentences.filter((one) => kindOf(one) === 'requirement').flatMap(itemsOf)
  const offered = sentences.filter((one) => kindOf(one) === 'benefit').flatMap(itemsOf)
  const told = sentences.filter(
    (one) => kindOf(one) === 'text' && one !== deadline && !isCommand(one) && !isLabelled(one),
  )
  return {
    title,
    company: companyOf(text),
    place: await placeOf(text, context),
    workMode: chosen(workModeWords, text) as PostingFields['workMode'],
    jobType: chosen(jobTypeWords, text) as PostingFields['jobType'],
    seniority: chosen(seniorityWords, title ?? text) as PostingFields['seniority'],
    payMin: pay?.min ?? null,
    payMax: pay?.max ?? null,
    payCurrency: pay?.currency ?? null,
    payPeriod: pay?.period ?? null,
    requirements: asked.length > 0 ? asked : null,
    benefits: offered.length > 0 ? offered : null,
    skills: null,
    closesAt,
    description: told.join(' ').trim() || null,
  }
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|;\s*|(?<=[\p{L}\p{N})%€£$][.!?])\s+(?=[\p{Lu}\p{N}•-])/u)
    .map((one) => one.replace(/^[\s•*–-]+/u, '').trim())
    .filter(Boolean)
}

/** "Draft a nurse job in Leeds, must have a registration, 30 days of holiday": each wish by itself. */
function clausesOf(sentence: string, index: number): string[] {
  if (index > 0 && !isCommand(sentence)) return [sentence]
  const parts = sentence.split(/,\s+(?:and\s+|und\s+)?/u)
  const apart = parts.slice(1).filter((part) => DEADLINE.test(part) || kindOf(part) !== 'text')
  return [parts.filter((part) => !apart.includes(part)).join(', '), ...apart]
}

const DEADLINE =
  /\b(clos(?:es?|ing)|apply (?:by|until|before)|deadline|open until|applications? (?:by|until)|bewerbungsschluss|bewerben bis|bis zum)\b/iu

function kindOf(sentence: string): 'requirement' | 'benefit' | 'text' {
  const [, name] = LABELLED.exec(sentence) ?? []
  if (name) {
    if (
      /^(requirements?|must[- ]haves?|you(?:r profile| bring)?|profil|anforderungen|skills?|qualifications?)$/iu.test(
        name.trim(),
      )
    )
      return 'requirement'
    if (/^(benefits?|we offer|perks|wir bieten|offers?)$/iu.test(name.trim())) return 'benefit'
    return 'text'
  }
  if (isCommand(sentence)) return 'text'
  if (word('we offer|wir bieten|benefits?|perks').test(sentence)) return 'benefit'
  if (readPay(sentence) && !word('\\d\\+? years?|licen[cs]e|degree|experience').test(sentence)) return 'text'
  if (word(requirementWords).test(sentence)) return 'requirement'
  return word(benefitWords).test(sentence) ? 'benefit' : 'text'
}

/** "Pay: £45,000": a field, which is shown as one. */
function isLabelled(sentence: string): boolean {
  const name = LABELLED.exec(sentence)?.[1]?.trim() ?? ''
  return /^((job )?title|position|role|stelle|titel|company|employer|client|firma|arbeitgeber|unternehmen|location|place|city|ort|standort|pay|salary|wage|gehalt|lohn|contract|hours|start|type|level)$/iu.test(
    name,
  )
}

const COMMAND = new RegExp(
  `^(?:(?:please|can you|could you|i want you to)\\s+)?(?:${titleLeads})(?![\\p{L}\\p{N}])`,
  'iu',
)

const TO_THE_ASSISTANT =
  /^(?:(?:please|can you|could you)\s+)?(?:draft|create|write|prepare|post|make|set up|put together|add|open|(?:a )?new (?:job|posting|vacancy|position|role|opening)|neue (?:stelle|position|anzeige)|job brief|(?:i|we) have a)(?![\p{L}\p{N}])/iu

/** "Draft a posting for a nurse in Leeds": said to the assistant, not to candidates. */
function isCommand(sentence: string): boolean {
  return TO_THE_ASSISTANT.test(sentence)
}

/** The parts of a list: "TypeScript, PostgreSQL and two years of practice" stays one when it is a whole sentence. */
function itemsOf(sentence: string): string[] {
  const rest = LABELLED.exec(sentence)?.[2]
  const lead =
    /^(?:(?:they|you|candidates?|applicants?|we)\s+)?(?:must (?:have|know|be able to)|needs?|requires?|offers?|wir bieten|we offer)[:\s]+(.*)$/iu.exec(
      rest ?? sentence,
    )?.[1]
  const list = (lead ?? rest ?? sentence).replace(/[.!]$/, '')
  const parts = (rest ?? lead) ? list.split(/,\s*(?:and\s+|und\s+)?|\s+•\s+/u) : [list]
  return parts.map((part) => capitalised(part.trim())).filter((part) => part.length > 1)
}

function titleOf(sentences: readonly string[]): string | null {
  const labelled = sentences.flatMap((one) => {
    const [, name, value] = LABELLED.exec(one) ?? []
    return name && value && /^(job )?title$|^position$|^role$|^stelle$|^titel$/iu.test(name.trim())
      ? [value]
      : []
  })[0]
  if (labelled) return trimmedTitle(labelled)
  for (const sentence of sentences) {
    const lead = COMMAND.exec(sentence)
    const found = lead ? trimmedTitle(sentence.slice(lead[0].length)) : null
    if (found) return found
  }
  const [first] = sentences
  const start = first && /^\p{L}/u.test(first) ? trimmedTitle(first) : null
  // A title is a few words; a sentence is not.
  return start && start.split(' ').length <= 6 && !word('is|are|has|have|ist|sind').test(start) ? start : null
}

function trimmedTitle(text: string): string | null {
  const rest = text
    .replace(/^[\s:"“]+/u, '')
    .replace(/^(?:an?|the|some|our|two|three|eine?n?|den|die|das)\s+/iu, '')
  const end = new RegExp(titleEnds, 'iu').exec(rest)
  const gender = /\((?:m|w|f|d|x)(?:\/(?:m|w|f|d|x))+\)/iu.exec(rest)?.[0]
  const title = rest
    .slice(0, end?.index ?? rest.length)
    .replace(/["”]+/gu, '')
    .trim()
  if (title.length < 2 || title.length > 100) return null
  return capitalised(gender && !title.includes(gender) ? `${title} ${gender}` : title)
}

const NAME = "(\\p{Lu}[\\p{L}\\p{N}&.’'-]*(?:\\s(?:&\\s)?\\p{Lu}[\\p{L}\\p{N}&.’'-]*){0,3})"

function companyOf(text: string): string | null {
  const labelled = /^\s*(?:company|employer|client|firma|arbeitgeber|unternehmen):\s*(.+)$/imu.exec(text)?.[1]
  const named = new RegExp(`(?<![\\p{L}])(?:at|for|bei|client|the company)\\s${NAME}`, 'u').exec(text)?.[1]
  return (labelled ?? named)?.trim().replace(/[.,;]+$/, '') || null
}

/** Names that stand after "in", and the places of a labelled line: the first that the gazetteer knows. */
async function placeOf(text: string, context: ToolContext): Promise<string | null> {
  const labelled = /^\s*(?:location|place|city|ort|standort):\s*(.+)$/imu.exec(text)?.[1]
  if (labelled) return labelled.trim().replace(/[.;]+$/, '')
  const named = [
    ...text.matchAll(new RegExp(`(?<![\\p{L}])(?:in|near|based in|from|around)\\s(?:the\\s)?${NAME}`, 'giu')),
  ].flatMap(([, name = '']) => {
    const words = name.replace(/[.,;]+$/, '').split(' ')
    return words.map((_, index) => words.slice(0, words.length - index).join(' '))
  })
  const known = await knownPlaces(named, context)
  const found = named.find((name) => known.has(placeKey(name)))
  return found ? found.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : null
}

/** The value one of whose words stands in the text. */
export function chosen(words: Record<string, string>, text: string): string | null {
  return Object.entries(words).find(([, inside]) => word(inside).test(text))?.[0] ?? null
}

function dayOf(sentence: string, now: Date): string | null {
  return dayIn(sentence.slice(Math.max(0, sentence.search(DEADLINE))), now)
}

/** The day that a text names, YYYY-MM-DD, the next one when the year is not said; null without one. */
export function dayIn(text: string, now: Date): string | null {
  const german = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text)
  if (german) {
    const [, day = '', month = '', year = ''] = german
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const found = chrono.parse(text, now, { forwardDate: true })[0]?.start
  if (!found) return null
  const [year, month, day] = [found.get('year'), found.get('month'), found.get('day')]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
