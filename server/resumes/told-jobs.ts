import { isDateLine } from './date-lines.ts'
import { type DocumentLine, lineText } from './document-line.ts'
import { rangeOfLine } from './head-lines.ts'
import { type DateRange, encloses, findDateRange } from './parse-dates.ts'
import { endsInShortForm, titleScore } from './title-words.ts'

/**
 * Jobs that are told and not listed: "From March 2018 to June 2022 I worked as a fitter for Harrow Ltd in
 * Reading, where I …". Such a sentence becomes a head of labelled cells, and stays below it as its story.
 */

/** What comes before a position, in the languages of the reader; each ends where the position begins. */
const verbs = [
  String.raw`(?:(?:have|had|has)\s+(?:also\s+)?been|was|am|became|(?:(?:have|had)\s+)?(?:worked|served|acted|started(?:\s+out)?|trained|volunteered)|work(?:ing)?|employed|promoted|hired|taken\s+on)(?:\s+(?:employed|working|hired|taken\s+on|promoted))?(?:\s+(?:as|to))?(?:\s+(?:an?|the|their))?`,
  String.raw`(?:war|bin|arbeite(?:te)?|wurde|begann|tätig|angestellt|beschäftigt)(?:\s+ich)?(?:\s+(?:dort|zunächst|zuerst|dann|zuletzt))?\s+als(?:\s+eine?r?)?`,
  String.raw`(?:(?:j['’]ai|ai|je)\s+)?(?:travaill(?:é|e|ais)|exerc(?:é|e)|été\s+(?:employée?|embauchée?)|suis\s+employée?)\s+(?:comme|en\s+tant\s+que?)(?:\s+une?)?`,
  String.raw`(?:j['’]ai\s+été|j['’]étais|je\s+suis)(?:\s+une?)?`,
  String.raw`(?:(?:he\s+)?trabaj(?:ado|é|aba|o)|ejerc(?:í|ido)|fui\s+contratad[oa])\s+(?:como|de)`,
  String.raw`(?:ho\s+lavorato|lavor(?:o|avo)|sono\s+stat[oa](?:\s+assunt[oa])?)\s+(?:come|da)`,
  String.raw`(?:trabalh(?:ei|o|ava)|atuei|atuo)\s+(?:como|de)`,
  String.raw`(?:werk(?:te)?|was|ben)(?:\s+ik)?(?:\s+(?:werkzaam|daar))?\s+als(?:\s+een)?`,
  String.raw`(?:pracował[ae]?m|pracuję)\s+jako`,
]
const verb = new RegExp(`(?<!\\p{L})(?:${verbs.join('|')})\\s+`, 'iu')

/** Says by itself that what follows is work, and no membership or prize. */
const working =
  /(?:work|serv|employ|hired|arbeit|tätig|angestellt|beschäftigt|travail|exerc|trabaj|trabalh|lavor|werk|prac)\p{L}*\s.*(?:as|als|comme|que?|como|come|d[ae]|jako)(?:\s+\p{L}{1,5})?\s+$|\sals\s+$/iu

/** What stands between a position and its employer. */
const atWord =
  /\s+(?:at|for|with|bei(?:m| der)?|für|chez|pour|dans|au sein de|à|au|en|para|presso|per|na|no|em|bij|voor|w|im|in|of)\s+(?:(?:the|der|die|dem|den|la|le|les|el|los|las|il|de|het|an?)\s+)?(?=[\p{Lu}\d])/u

/** One or more words that a firm's name is made of: capitals, numbers, and small words between them. */
const nameRun =
  /^(?:[\p{Lu}\d][^\s,;:()]*|[&+])(?:\s+(?:(?:of|the|and|und|et|y|e|i|de|del|della|du|des|di|do|da|von|van|für|for)\s+(?:(?:the|la|las|los)\s+)?)?(?:[\p{Lu}\d][^\s,;:()]*|[&+]))*(?:,\s+(?:Inc|Ltd|LLC|LLP|S\.?A)\.?)?/u

const placeBehind =
  /^(?:,\s+|\s+(?:in|à|en|em|a|te|w|aus)\s+|\s*\()(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,2})/u

/** More than this on one line is no paragraph about somebody's work. */
const longest = 4_000

interface ToldJob {
  range: DateRange
  dates: string
  title: string
  employer: string
  place: string
}

function sentencesOf(text: string): string[] {
  const parts = text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u)
  return parts.reduce<string[]>((out, part) => {
    const above = out.at(-1)
    if (above !== undefined && endsInShortForm.test(above)) out[out.length - 1] = `${above} ${part}`
    else out.push(part)
    return out
  }, [])
}

/** "a caretaker", "the head cook" → what the position is called. */
function cleanTitle(text: string): string {
  return text.replace(/^(?:an?|the|une?|eine?r?|un[oa]?|uma?|een)\s+/iu, '').trim()
}

function employerOf(text: string): { employer: string; place: string } | null {
  const employer = nameRun.exec(text)?.[0].replace(/[.,]$/u, '') ?? ''
  if (employer.length < 2) return null
  return { employer, place: placeBehind.exec(text.slice(employer.length))?.[1]?.replace(/\.$/u, '') ?? '' }
}

/** The job that a sentence tells, if it has dates, a verb of working, a position and an employer. */
function readSentence(sentence: string): ToldJob | null {
  const range = findDateRange(sentence)
  if (!range || sentence.length > 400) return null
  const dates = sentence.slice(range.index, range.index + range.length)
  const rest = `${sentence.slice(0, range.index)} ${sentence.slice(range.index + range.length)}`
    .replace(/\s+/g, ' ')
    .replace(/,?\s+(?:in|from|von|de|du|dal|van|od)\s*(?=[,.]|$)/giu, '')
  const begin = verb.exec(rest)
  if (!begin) return null
  const behind = rest.slice(begin.index + begin[0].length)
  const at = atWord.exec(behind)
  if (!at || at.index > 60) return null
  const title = cleanTitle(behind.slice(0, at.index))
  const found = employerOf(behind.slice(at.index + at[0].length))
  const named = titleScore(title) >= 1 || working.test(begin[0])
  const isName = title.length > 2 && !/[,;:]/.test(title) && title.split(' ').length <= 7
  return found && named && isName ? { range, dates, title, ...found } : null
}

function headOf(line: DocumentLine, { dates, title, employer, place }: ToldJob): DocumentLine {
  const cells = [
    dates,
    `Position: ${title}`,
    `Employer: ${employer}`,
    ...(place ? [`Location: ${place}`] : []),
  ]
  return { ...line, cells, bullet: false, wraps: false, full: false }
}

/** Every job told in a line of running text as a head of its own, below it the sentence. */
function partLine(line: DocumentLine, listed: DateRange | null): DocumentLine[] {
  const sentences = sentencesOf(lineText(line))
  const jobs = sentences.map(readSentence)
  const told = jobs.filter((job) => job !== null && !job.range.single)
  // "From 2017 to 2019 I was acting head": a part of the job that stands above.
  if (told.length === 0 || told.some((job) => encloses(listed, job?.range ?? null))) return [line]
  return sentences.flatMap((sentence, index): DocumentLine[] => {
    const job = jobs[index]
    const story = { ...line, cells: [sentence], bold: false, gapBefore: 0, wraps: false }
    return job && !job.range.single ? [headOf(line, job), story] : [story]
  })
}

/** Jobs told in sentences as heads among the others; what a listed job tells of its own time stays with it. */
export function partToldJobs(lines: readonly DocumentLine[]): DocumentLine[] {
  let listed: DateRange | null = null
  return lines.flatMap((line) => {
    const text = lineText(line)
    if (line.cells.length === 1 && text.length < longest && verb.test(text)) return partLine(line, listed)
    if (isDateLine(line)) listed = rangeOfLine(line)
    return [line]
  })
}
