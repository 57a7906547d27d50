import { rowsNamed } from '../rows/row-names.ts'
import { resultsWithRows } from '../rows/shown-results.ts'
import { topicsAsked } from '../slots/posting-topics.ts'
import { isSearch, needs } from '../terms/tool-fields.ts'
import type { Context, ToolInContext } from './intent-context.ts'

/** "is there parking?" beside a job: what shows all of the job answers it, however else it sounds. */
export function postBonus({ tool, context }: ToolInContext): number {
  return tool.answersAbout !== null && asksOfPost(context) ? BONUS : 0
}

const BONUS = 0.6

/** The same question is none about how things are done here, nor for another job. */
export function answersInsteadOfPost({ tool, context }: ToolInContext): boolean {
  return (needs(tool, 'question') || isSearch(tool)) && asksOfPost(context)
}

/** What a posting tells is asked, with one job on the screen or in the words. */
function asksOfPost({ reading, exchanges, points }: Context): boolean {
  if (!reading.asks || topicsAsked(reading.text).length === 0 || OF_AGENCY.test(reading.text)) return false
  if (rowsNamed({ reading, exchanges }).some(({ type }) => type === 'job')) return true
  const shown = resultsWithRows(exchanges).at(-1)?.references ?? []
  const isJob = shown[0]?.type === 'job'
  return isJob && (shown.length === 1 || points === 'number')
}

/** "do you pay for travel?" is asked of the agency; "how many holidays do you get?" is not. */
const OF_AGENCY =
  /\b(?:do|can|could|will|would|are|have) you\b(?! (?:get|need|have to|work|start|finish|wear|speak))|\byours?\b|\b(?:agency|candidates?|applicants?|interviews?|apply(?:ing)?|data|cv|resume)\b|\bmy (?:notice|profile|alerts?|saved|account|e-?mail|name|offers?|reviews?)\b|\b(?:jobs|roles|vacancies|positions|others|anything else)\b/i
