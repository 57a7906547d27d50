import type { Utterance } from './item.ts'

export interface Call {
  tool: string
  input: Record<string, unknown>
}

/** What a model answered: calls, or a sentence. */
export interface Answer {
  calls: Call[]
  text: string
}

export interface Score {
  id: string
  /** "no call" when the model only spoke. */
  got: string
  expected: string
  toolRight: boolean
  /** Null when the tool was wrong or no input was asked for. */
  inputRight: boolean | null
  /** A question instead of a call. */
  asked: boolean
  answer: Answer
}

export const NO_CALL = 'no call'

/** Judges one answer. A question counts as right only where a question was wanted. */
export function scoreOf({ item, answer }: { item: Utterance; answer: Answer }): Score {
  const { expect } = item
  const asked = answer.calls.length === 0 && answer.text.includes('?')
  const wanted =
    expect.calls ?? (expect.tool === null ? [] : [{ tool: expect.tool, input: expect.input ?? {} }])
  const tools = answer.calls.map(({ tool }) => tool)
  const toolRight = toolsRight({ item, tools, wanted, asked })
  return {
    id: item.id,
    got: tools.length === 0 ? NO_CALL : [...new Set(tools)].join(' + '),
    expected:
      wanted.length === 0
        ? expect.abstain
          ? 'a question'
          : NO_CALL
        : [...new Set(wanted.map(({ tool }) => tool))].join(' + '),
    toolRight,
    inputRight:
      toolRight && wanted.length > 0 && tools[0] === wanted[0]?.tool
        ? wanted.every((call) =>
            answer.calls.some((got) => got.tool === call.tool && sameInput(got.input, call.input)),
          )
        : null,
    asked,
    answer,
  }
}

interface Judged {
  item: Utterance
  tools: string[]
  wanted: Call[]
  asked: boolean
}

function toolsRight({ item, tools, wanted, asked }: Judged): boolean {
  if (wanted.length === 0)
    return tools.length === 0
      ? !item.expect.abstain || asked
      : (item.expect.also ?? []).includes(tools[0] ?? '')
  if (wanted.length === 1 && tools.length === 1)
    return [wanted[0]?.tool, ...(item.expect.also ?? [])].includes(tools[0])
  return (
    tools.length === wanted.length &&
    [...tools].sort().join() ===
      wanted
        .map(({ tool }) => tool)
        .sort()
        .join()
  )
}

/** Fields that are asked for must match; the others must be null. */
function sameInput(got: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  for (const [name, value] of Object.entries(wanted)) {
    const list = got[name]
    if (Array.isArray(list)) {
      if (!Array.isArray(value) || plainList(value) !== plainList(list)) return false
      continue
    }
    const accepted = Array.isArray(value) ? value : [value]
    const said = name === 'place' ? withoutAround(got[name]) : got[name]
    if (!accepted.some((one) => plain(one) === plain(got[name]) || plain(one) === plain(said))) return false
  }
  return Object.entries(got).every(([name, value]) => name in wanted || value === null || value === false)
}

/** "near Leeds" for "Leeds": what is looked for around a place counts as found in it. */
function withoutAround(place: unknown): unknown {
  return typeof place === 'string' ? place.replace(/^near /i, '') : place
}

function plainList(values: readonly unknown[]): string {
  return values.map(plain).sort().join('|')
}

function plain(value: unknown): string {
  return typeof value === 'string'
    ? value
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : JSON.stringify(value ?? null)
}

export interface Totals {
  items: number
  toolAccuracy: number
  inputAccuracy: number
  questions: number
  needlessQuestions: number
  /** Calls of the right tool with a wrong input, by tool. */
  wrongInputs: { tool: string; count: number; of: number }[]
  confusion: { expected: string; got: string; count: number }[]
}

/** Sums up; shares are between 0 and 1. */
export function totalsOf(scores: readonly Score[]): Totals {
  const judged = scores.filter(({ inputRight }) => inputRight !== null)
  const wrong = new Map<string, number>()
  for (const { expected, got, toolRight } of scores) {
    if (!toolRight) wrong.set(`${expected}|${got}`, (wrong.get(`${expected}|${got}`) ?? 0) + 1)
  }
  return {
    items: scores.length,
    toolAccuracy: share(scores.filter(({ toolRight }) => toolRight).length, scores.length),
    inputAccuracy: share(judged.filter(({ inputRight }) => inputRight).length, judged.length),
    questions: scores.filter(({ asked }) => asked).length,
    needlessQuestions: scores.filter(({ asked, toolRight }) => asked && !toolRight).length,
    wrongInputs: [...Map.groupBy(judged, ({ expected }) => expected)]
      .map(([tool, all]) => ({
        tool,
        count: all.filter(({ inputRight }) => !inputRight).length,
        of: all.length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    confusion: [...wrong]
      .map(([pair, count]) => ({ expected: pair.split('|')[0] ?? '', got: pair.split('|')[1] ?? '', count }))
      .sort((a, b) => b.count - a.count),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
