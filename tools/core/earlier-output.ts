import { z } from 'zod'
import type { ToolContext } from './definition.ts'
import { readRows } from './read-rows.ts'

const part = z.object({
  type: z.string().startsWith('tool-'),
  output: z.object({
    status: z.literal('done'),
    card: z.object({ kind: z.string() }).loose().nullish(),
    say: z.object({ data: z.json().optional() }).loose().optional(),
  }),
})

const message = z.object({ parts: z.array(z.unknown()).catch([]) })

/** How many messages back are looked at: what is older is no longer under discussion. */
const MESSAGES = 12

/**
 * What one of these tools last answered in this chat, newest first: which tool,
 * its card and its `say.data`, both to be parsed. Null when none did lately.
 */
export async function earlierOutput({
  tools,
  context,
}: {
  tools: readonly string[]
  context: ToolContext
}): Promise<{ tool: string; card: unknown; data: unknown } | null> {
  const rows = await readRows(
    message,
    context.read
      .select('chat_messages')
      .select('parts')
      .eq('chat_id', context.chatId)
      .eq('role', 'assistant')
      .order('seq', { ascending: false })
      .limit(MESSAGES),
  )
  for (const { parts } of rows) {
    for (const candidate of parts.toReversed()) {
      const parsed = part.safeParse(candidate)
      if (!parsed.success) continue
      const { type, output } = parsed.data
      const tool = type.slice('tool-'.length)
      if (tools.includes(tool)) return { tool, card: output.card ?? null, data: output.say?.data ?? null }
    }
  }
  return null
}
