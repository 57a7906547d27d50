import { type ModelMessage, type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { ToolDefinition } from '../../tools/core/definition.ts'
import type { ToolOutput } from '../../tools/core/tool-output.ts'
import type { RankTools } from '../model/choose-model.ts'
import { toModelOutput } from './model-output.ts'

/** What a model is shown at a time; dozens of tools cost it attention, and the person time and money. */
const MOST = 18
/** How many of the likeliest for the last messages are among them. */
const LIKELIEST = 12
/** So many of the person's last messages tell what it is about. */
const MESSAGES = 3
const ADDED = 6

/** Always at hand, whatever it is about. */
const CORE = [
  'search_jobs',
  'show_job',
  'ask_knowledge',
  'list_applicants',
  'list_changes',
  'undo_change',
  'request_person',
  'close_card',
]

export const MORE_TOOLS = 'more_tools'

export interface ToolsAtHand {
  /** Names for the next step, in the catalogue's order, so that a provider's cache holds. */
  names: () => string[]
  /** The tool that brings others to hand. */
  more: ToolSet
}

/**
 * The tools for a turn: a fixed core, what the conversation used last, and what
 * its last messages most likely ask for; the model can ask for more by topic.
 */
export function toolsAtHand({
  definitions,
  messages,
  rank,
}: {
  definitions: readonly ToolDefinition[]
  messages: readonly ModelMessage[]
  rank: RankTools
}): ToolsAtHand {
  const offered = definitions.map(({ name }) => name)
  const chosen = new Set(offered.filter((name) => CORE.includes(name)))
  const add = (names: readonly string[], limit: number) => {
    for (const name of names) if (chosen.size < limit && offered.includes(name)) chosen.add(name)
  }
  const likeliest = lastTexts(messages).map((text) => rank({ text, offered }))
  // The newest message counts most: its likeliest come first, then one of each in turn.
  add(likeliest[0]?.slice(0, LIKELIEST / 2) ?? [], MOST)
  add(usedLast(messages), MOST)
  for (let at = 0; at < LIKELIEST; at += 1)
    add(
      likeliest.flatMap((names) => names[at] ?? []),
      MOST,
    )
  const more = tool({
    title: 'Look for other tools',
    description:
      'Brings further tools to hand when none of those you see does what the person wants. Say in a few words what is wanted, e.g. "compare two offers" or "pause an alert".',
    inputSchema: z.object({ topic: z.string().max(200) }),
    execute: ({ topic }: { topic: string }): ToolOutput => {
      const found = rank({ text: topic, offered }).filter((name) => !chosen.has(name))
      const added = found.slice(0, ADDED)
      for (const name of added) chosen.add(name)
      const titles = definitions.filter(({ name }) => added.includes(name)).map(({ title }) => title)
      const text = titles.length > 0 ? `Now at hand: ${titles.join('; ')}.` : 'There are no other tools.'
      return { status: 'done', say: { text }, card: null, changeIds: [] }
    },
    toModelOutput: ({ output }) => toModelOutput(output),
  })
  return {
    names: () => [...offered.filter((name) => chosen.has(name)), MORE_TOOLS],
    more: { [MORE_TOOLS]: more },
  }
}

/** The person's last texts, newest first. */
function lastTexts(messages: readonly ModelMessage[]): string[] {
  return messages
    .filter(({ role }) => role === 'user')
    .slice(-MESSAGES)
    .reverse()
    .map(({ content }) =>
      typeof content === 'string'
        ? content
        : content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n'),
    )
}

/** Tools of the last messages, newest first: what was shown is likely to be changed next. */
function usedLast(messages: readonly ModelMessage[]): string[] {
  return messages
    .slice(-8)
    .reverse()
    .flatMap((message) =>
      message.role === 'assistant' && typeof message.content !== 'string'
        ? message.content.flatMap((part) => (part.type === 'tool-call' ? [part.toolName] : []))
        : [],
    )
}
