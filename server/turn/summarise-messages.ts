import { z } from 'zod'
import type { MessageRow } from './present-message.ts'

/** Of one message, characters. */
const LINE = 200
/** Of the whole; what is oldest goes first. */
const LENGTH = 8_000
const REFERENCES = 4

const toolPart = z.object({
  type: z.string().startsWith('tool-'),
  title: z.string().optional(),
  output: z.object({
    status: z.string(),
    say: z.object({
      text: z.string().catch(''),
      references: z
        .array(z.object({ type: z.string(), id: z.string(), label: z.string() }))
        .optional()
        .catch([]),
    }),
  }),
})

/**
 * Adds messages, oldest first, to what is known of those before: what was asked,
 * and what each tool answered with the rows it was about, so that "my last
 * application" still names one. What the assistant said beside its tools is left out.
 */
export function extendSummary({ before, rows }: { before: string; rows: readonly MessageRow[] }): string {
  const lines = [...(before ? before.split('\n') : []), ...rows.flatMap(linesOf)]
  while (lines.length > 1 && lines.reduce((sum, line) => sum + line.length + 1, 0) > LENGTH) lines.shift()
  return lines.join('\n')
}

function linesOf(row: MessageRow): string[] {
  if (row.role === 'user') return [`- asked: ${oneLine(row.content)}`]
  return row.parts.flatMap((part) => {
    const parsed = toolPart.safeParse(part)
    if (!parsed.success) return []
    const { title, output } = parsed.data
    const rows = (output.say.references ?? [])
      .slice(0, REFERENCES)
      .map(({ type, id, label }) => `${type} ${id} “${oneLine(label)}”`)
    const about = rows.length > 0 ? ` [${rows.join('; ')}]` : ''
    return [`  ${title ?? part.type.slice(5)} (${output.status}): ${oneLine(output.say.text)}${about}`]
  })
}

function oneLine(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > LINE ? `${plain.slice(0, LINE)} …` : plain
}
