import { shortName } from '../core/short-name.ts'
import { type ToolPart, toolPartsOf } from './conversation-summary.ts'
import type { MessageRow } from './message-row.ts'

const JOBS = 6
const WISHES = 6
const LINE = 200

/** Tools whose result means that one job was dealt with, not only listed. */
const ABOUT_ONE_JOB = new Set(['show_job', 'check_fit', 'save_job', 'apply_to_job', 'draft_application'])

/** Tools that deal with the conversation itself: what was asked of them is no news to the agency. */
const ABOUT_THE_TALK = new Set([
  'list_chats',
  'search_chats',
  'summarise_chat',
  'rename_chat',
  'close_chat',
  'export_chat',
  'message_agency',
  'share_summary',
  'request_person',
  'cancel_person_request',
  'close_card',
  'list_changes',
  'undo_change',
])

/**
 * A draft of what the agency may be told of a conversation with the assistant:
 * what the person wrote, and the jobs that were looked at closer. Nothing that
 * the assistant said, nothing of the person's record.
 */
export function handOverDraft({
  messages,
  question,
}: {
  messages: readonly MessageRow[]
  /** What the person wants from the agency; null when not said. */
  question: string | null
}): string {
  const said = messages.flatMap(({ role, content }, index) => {
    const line = shortName(content, LINE)
    return role === 'user' && line.length > 12 ? [{ line, isWish: !isAboutTheTalk(messages[index + 1]) }] : []
  })
  const wishes = said.filter(({ isWish }) => isWish)
  const told = (wishes.length > 0 ? wishes : said).map(({ line }) => line)
  const jobs = discussedJobs(toolPartsOf(messages))
  return [
    question ? `My question: ${question}` : null,
    section('What I wrote to the assistant', [...new Set(told)].slice(-WISHES)),
    section('Jobs that I looked at', jobs),
  ]
    .filter((part) => part !== null)
    .join('\n\n')
}

function isAboutTheTalk(answer: MessageRow | undefined): boolean {
  const parts = answer ? toolPartsOf([answer]) : []
  return parts.length > 0 && parts.every(({ type }) => ABOUT_THE_TALK.has(type.slice('tool-'.length)))
}

function section(title: string, lines: readonly string[]): string | null {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n') : null
}

function discussedJobs(parts: readonly ToolPart[]): string[] {
  const labels = parts
    .filter(({ type, output }) => ABOUT_ONE_JOB.has(type.slice('tool-'.length)) && output.status !== 'failed')
    .flatMap(({ output }) => (output.say.references ?? []).filter(({ type }) => type === 'job').slice(0, 1))
    .map(({ label }) => shortName(label, LINE))
  return [...new Set(labels)].slice(-JOBS)
}
