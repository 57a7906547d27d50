import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createBuiltInModel } from '../../../server/model/built-in/answering/model.ts'
import { MEMORY_FOLDER } from '../../../server/model/memory-folder.ts'
import { tools as allTools } from '../../../tools/catalog.ts'
import { type Utterance, utterance } from './item.ts'
import { promptOf } from './prompt.ts'
import { type Answer, type Score, scoreOf, type Totals, totalsOf } from './score.ts'

/** The day that each set was written for, so that "last month" means the same on every run. */
const days = {
  development: '2026-06-15',
  'development-2': '2026-06-15',
  'development-3': '2026-01-15',
  'development-4': '2026-06-15',
  'development-5': '2026-06-15',
  'development-6': '2026-06-15',
  'development-7': '2026-06-15',
  values: '2026-06-15',
  'values-2': '2026-06-15',
  'values-3': '2026-06-15',
  'values-4': '2026-06-15',
  'values-5': '2026-06-15',
  'values-6': '2026-06-15',
  frozen: '2026-06-15',
  'frozen-2': '2026-06-15',
} as const
export const sets = Object.keys(days) as (keyof typeof days)[]

/** Asks the built-in model every utterance of a set and scores its answers. */
export async function runUtteranceEval({
  set,
}: {
  set: (typeof sets)[number]
}): Promise<{ scores: Score[]; totals: Totals }> {
  const file = new URL(`./${set}.json`, import.meta.url)
  const items = z.array(utterance).parse(JSON.parse(await readFile(file, 'utf8')))
  const model = createBuiltInModel({
    tools: allTools,
    memoryFolder: MEMORY_FOLDER,
    now: () => new Date(`${days[set]}T09:00:00Z`),
  })
  const scores: Score[] = []
  for (const item of items) scores.push(scoreOf({ item, answer: await answerTo(item, model) }))
  return { scores, totals: totalsOf(scores) }
}

async function answerTo(item: Utterance, model: ReturnType<typeof createBuiltInModel>): Promise<Answer> {
  const own = allTools.filter((tool) => tool.for.includes(item.role))
  const tools = own.map(({ name }) => ({ type: 'function' as const, name, inputSchema: {} }))
  const { content } = await model.doGenerate({ prompt: promptOf(item, allTools), tools })
  return {
    calls: content.flatMap((part) =>
      part.type === 'tool-call'
        ? [{ tool: part.toolName, input: z.record(z.string(), z.unknown()).parse(JSON.parse(part.input)) }]
        : [],
    ),
    text: content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n'),
  }
}

function report({
  set,
  scores,
  totals,
  details,
}: {
  set: string
  scores: Score[]
  totals: Totals
  details: boolean
}): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`
  return [
    `${set}: ${totals.items} utterances`,
    `right tool   ${percent(totals.toolAccuracy)}`,
    `right input  ${percent(totals.inputAccuracy)} (of those with the right tool)`,
    `questions    ${totals.questions}, of which needless ${totals.needlessQuestions}`,
    'wrong inputs by tool:',
    ...totals.wrongInputs.map(({ tool, count, of }) => `  ${String(count).padStart(3)} of ${of}  ${tool}`),
    'confusion (expected, got):',
    ...totals.confusion.map(
      ({ expected, got, count }) => `  ${String(count).padStart(3)}  ${expected}  ->  ${got}`,
    ),
    ...(details
      ? scores
          .filter(({ toolRight, inputRight }) => !toolRight || inputRight === false)
          .map(({ id, answer }) => `${id} ${JSON.stringify(answer)}`)
      : []),
  ].join('\n')
}

if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true })
  const set = sets.find((name) => name === (positionals[0] ?? 'development'))
  if (!set) throw new Error(`Usage: node test/eval/utterances/run.ts [${sets.join('|')}]`)
  const result = await runUtteranceEval({ set })
  // The frozen set measures: its items are not to be looked at.
  process.stdout.write(`${report({ set, ...result, details: !set.startsWith('frozen') })}\n`)
}
