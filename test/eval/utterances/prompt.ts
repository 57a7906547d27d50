import type { LanguageModelV4Prompt } from '@ai-sdk/provider'
import type { ToolDefinition } from '../../../tools/core/definition.ts'
import type { Utterance } from './item.ts'

type Openers = Record<string, { user: string; tool: string }>

const OPENERS: Openers = {
  job: { user: 'show me jobs', tool: 'search_jobs' },
  saved_job: { user: 'show my saved jobs', tool: 'list_saved_jobs' },
  application: { user: 'show my applications', tool: 'list_applications' },
  resume: { user: 'show my resumes', tool: 'list_resumes' },
  experience: { user: 'show my work history', tool: 'list_experiences' },
  change: { user: 'what did you change', tool: 'list_changes' },
  article: { user: 'what does it cost', tool: 'ask_knowledge' },
  practice: { user: 'show my practice', tool: 'list_practices' },
  offer: { user: 'show my offers', tool: 'list_offers' },
  alert: { user: 'show my alerts', tool: 'list_alerts' },
  review: { user: 'show my reviews', tool: 'list_my_reviews' },
  chat: { user: 'show my conversations', tool: 'list_chats' },
}
const AGENCY_OPENERS: Openers = {
  application: { user: 'who applied', tool: 'list_applicants' },
  job: { user: 'show our postings', tool: 'list_postings' },
  offer: { user: 'show our offers', tool: 'list_agency_offers' },
  chat: { user: 'show the threads', tool: 'list_threads' },
  review: { user: 'show our reviews', tool: 'list_reviews' },
  member: { user: 'show our team', tool: 'list_members' },
  change: { user: 'what was changed', tool: 'list_agency_changes' },
  article: { user: 'show our articles', tool: 'list_articles' },
  gap: { user: 'what could nobody answer', tool: 'list_gaps' },
}

/** The conversation as a server would send it: the rows shown belong to the last answer before the text. */
export function promptOf(item: Utterance, tools: readonly ToolDefinition[]): LanguageModelV4Prompt {
  const turns = item.history.map(({ user, tool, input }) => ({
    user,
    tool: tool ?? null,
    input: input ?? {},
    shown: [] as Utterance['shown'],
  }))
  const opener = (item.role === 'recruiter' ? AGENCY_OPENERS : OPENERS)[item.shown[0]?.type ?? '']
  if (turns.length === 0 && opener) turns.push({ user: opener.user, tool: opener.tool, input: {}, shown: [] })
  const last = turns.at(-1)
  if (last) last.shown = item.shown
  return [
    { role: 'system', content: 'You are a career assistant.' },
    ...turns.flatMap((turn, i) => messagesOf({ turn, id: `call-${i}`, tools })),
    { role: 'user', content: [{ type: 'text', text: item.text }] },
  ]
}

interface Turn {
  user: string
  tool: string | null
  input: Record<string, unknown>
  shown: Utterance['shown']
}

function messagesOf({
  turn,
  id,
  tools,
}: {
  turn: Turn
  id: string
  tools: readonly ToolDefinition[]
}): LanguageModelV4Prompt {
  const user = { role: 'user' as const, content: [{ type: 'text' as const, text: turn.user }] }
  if (turn.tool === null)
    return [
      user,
      { role: 'assistant', content: [{ type: 'text', text: 'Hello! What are you looking for?' }] },
    ]
  const fields = Object.keys(tools.find(({ name }) => name === turn.tool)?.input.shape ?? {})
  const input = { ...Object.fromEntries(fields.map((name) => [name, null])), ...turn.input }
  const text = ['Here it is.', ...turn.shown.map(({ label }, i) => `${i + 1}. **${label}**`)].join('\n')
  const references = turn.shown.map(({ type, id: row, label }) => ({ type, id: row, label }))
  return [
    user,
    { role: 'assistant', content: [{ type: 'tool-call', toolCallId: id, toolName: turn.tool, input }] },
    {
      role: 'tool',
      content: [
        {
          type: 'tool-result',
          toolCallId: id,
          toolName: turn.tool,
          output: { type: 'json', value: { status: 'done', text, references } },
        },
      ],
    },
    { role: 'assistant', content: [{ type: 'text', text }] },
  ]
}
