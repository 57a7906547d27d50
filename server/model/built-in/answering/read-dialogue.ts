import type { LanguageModelV4Prompt, LanguageModelV4ToolResultOutput } from '@ai-sdk/provider'
import { z } from 'zod'
import { salaryRange } from '../../../../tools/jobs/salary-range.ts'
import type { Dialogue, Exchange, ReadPost, Result } from '../terms/dialogue.ts'

const toolValue = z.object({
  status: z.string().catch('done'),
  text: z.string().catch(''),
  references: z
    .array(z.object({ type: z.string(), id: z.string(), label: z.string().catch('') }))
    .nullish()
    .catch([]),
  shown_to_the_person: z.array(z.string()).catch([]),
  data: z
    .object({ pay: salaryRange.nullable().catch(null) })
    .nullable()
    .catch(null),
  untrusted_data: z
    .object({ quotes: z.array(z.object({ source: z.string(), text: z.string() })) })
    .nullable()
    .catch(null),
})

/** Reads a prompt into exchanges. Nothing is remembered between calls: the prompt is the only memory. */
export function readDialogue(prompt: LanguageModelV4Prompt): Dialogue {
  const exchanges: Exchange[] = []
  let fresh: Result[] = []
  for (const message of prompt) {
    if (message.role === 'system') continue
    if (message.role === 'user') {
      const texts = message.content.flatMap((part) => (part.type === 'text' ? [part.text] : []))
      exchanges.push({ user: texts.join('\n'), calls: [], results: [], said: [] })
      fresh = []
      continue
    }
    const exchange = exchanges.at(-1)
    if (!exchange) continue
    if (message.role === 'assistant') fresh = []
    for (const part of message.content) {
      if (part.type === 'text' && part.text.trim()) exchange.said.push(part.text)
      if (part.type === 'tool-call')
        exchange.calls.push({ id: part.toolCallId, tool: part.toolName, input: inputOf(part.input) })
      if (part.type === 'tool-result') {
        const result = resultOf({ callId: part.toolCallId, tool: part.toolName, output: part.output })
        exchange.results.push(result)
        if (message.role === 'tool') fresh.push(result)
      }
    }
  }
  return { exchanges, fresh }
}

function inputOf(input: unknown): Record<string, unknown> {
  const value = typeof input === 'string' ? parseJson(input) : input
  const parsed = z.record(z.string(), z.unknown()).safeParse(value)
  return parsed.success ? parsed.data : {}
}

function resultOf({
  callId,
  tool,
  output,
}: {
  callId: string
  tool: string
  output: LanguageModelV4ToolResultOutput
}): Result {
  const failed = { callId, tool, status: 'failed', text: '', references: [], firstNumber: 1 }
  if (output.type === 'execution-denied') return { ...failed, status: 'refused' }
  if (output.type === 'error-text' || output.type === 'error-json') return failed
  if (output.type === 'content') return failed
  const value = output.type === 'text' ? (parseJson(output.value) ?? { text: output.value }) : output.value
  const parsed = toolValue.safeParse(value)
  if (!parsed.success) return failed
  const { status, text, references } = parsed.data
  const numbered = /^(\d+)\. /m.exec(text)
  return {
    callId,
    tool,
    status,
    text,
    references: (references ?? []).map((reference, index) => ({
      ...reference,
      line: lineOf({ text, index, label: reference.label }),
    })),
    firstNumber: numbered ? Number(numbered[1]) : 1,
    post: postOf(parsed.data),
  }
}

function postOf({ untrusted_data, shown_to_the_person, data }: z.infer<typeof toolValue>): ReadPost | null {
  const [post, ...others] = untrusted_data?.quotes ?? []
  if (post?.source !== 'job_post' || others.length > 0) return null
  return { text: post.text, facts: shown_to_the_person, pay: data?.pay ?? null }
}

function lineOf({ text, index, label }: { text: string; index: number; label: string }): string {
  const numbered = text.split('\n').filter((line) => /^(?:\d+[.)]|[-*]) /.test(line))
  return numbered[index] ?? text.split('\n').find((line) => label !== '' && line.includes(label)) ?? ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the caller treats it as plain text.
    return null
  }
}
