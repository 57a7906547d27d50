import { fill } from '../../../../server/model/built-in/filling/fill.ts'
import type { Exchange } from '../../../../server/model/built-in/terms/dialogue.ts'
import type { Filled } from '../../../../server/model/built-in/terms/filled.ts'
import { unlearntBrain as brain } from './unlearnt-brain.ts'

const now = new Date('2026-06-15T09:00:00Z')

/** Fills a tool from a text, when rows were shown before: "offer=Cook at Larch"; their ids are "1", "2" …; `answered` is what the tool said. */
export function fillTool(name: string, text: string, shown: readonly string[] = [], answered = ''): Filled {
  const tool = brain.tools.get(name)
  if (!tool) throw new Error(`There is no tool ${name}.`)
  const references = shown.map((row, i) => {
    const [type = '', label = ''] = row.split('=')
    return { type, id: String(i + 1), label, line: `${i + 1}. ${label}` }
  })
  const results = [{ callId: 'c', tool: name, status: 'done', text: answered, references, firstNumber: 1 }]
  const exchanges: Exchange[] =
    shown.length > 0 || answered !== '' ? [{ user: '', calls: [], results, said: [] }] : []
  return fill({ fields: tool.fields, reading: brain.read(text, now), exchanges, now })
}

/** The fields that hold something. */
export function filledFields(name: string, text: string, shown: readonly string[] = []): object {
  return Object.fromEntries(
    Object.entries(fillTool(name, text, shown).input).filter(([, value]) => value !== null),
  )
}
