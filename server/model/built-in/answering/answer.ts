import { anotherOrder } from '../choosing/another-order.ts'
import { CARRYING } from '../choosing/carrying-words.ts'
import { wantsElseThanRow, wantsElseThanText, wantsElseThanValue } from '../choosing/new-wish.ts'
import { fill } from '../filling/fill.ts'
import { actOf } from '../planning/act-of.ts'
import { planOf } from '../planning/plan-of.ts'
import { LEFT } from '../planning/questions.ts'
import { ordinalsIn } from '../reading/ordinals.ts'
import { resolve } from '../rows/references.ts'
import { trimmed } from '../slots/free-text.ts'
import type { Exchange } from '../terms/dialogue.ts'
import type { Field } from '../terms/field.ts'
import type { Input } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { Asking, Plan } from '../terms/plan.ts'
import type { Reading } from '../terms/reading.ts'
import type { PlanRequest } from '../terms/request.ts'
import { cleanText } from '../words/normalise.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'
import { bareValue } from './bare-value.ts'
import { refuses } from './refusal.ts'

const AGREES =
  /^(?:yes|yep|yeah|sure|ok(?:ay)?|correct|right|exactly|please do|do it|go ahead|y)\b[\s\w,]{0,20}[.!]?$/i

interface Answer {
  request: PlanRequest
  asking: Asking
  /** The message that may answer. */
  reading: Reading
  /** Everything before that message; the last one holds the question. */
  before: readonly Exchange[]
}

/** Understands a message as the answer to the assistant's question; null when it is something else. */
export function answerPending(answer: Answer): Plan | null {
  const { pending } = answer.asking
  if (!pending) return null
  const single = pending.kind === 'values' && pending.fields.length === 1 ? pending.fields[0] : undefined
  const isBare = single !== undefined && bareValue(single, answer.reading) !== null
  if (refuses(answer.reading) && !isBare) return { kind: 'say', text: LEFT }
  if (pending.kind === 'row') return rowAnswer(answer)
  if (pending.kind === 'values') return valueAnswer(answer)
  return actAnswer(answer, pending.tools)
}

/** The reading of the message that led to the question, and what stood before it. */
function askedAbout({ request, before }: Answer): { reading: Reading; exchanges: Exchange[] } {
  const last = before.at(-1)
  const looked = last && last.calls.length > 0 ? [{ ...last, user: '', said: [] }] : []
  return {
    reading: request.brain.read(last?.user ?? '', request.now),
    exchanges: [...before.slice(0, -1), ...looked],
  }
}

function rowAnswer(answer: Answer): Plan | null {
  const { request, asking, reading } = answer
  const { pending } = asking
  if (pending?.kind !== 'row' || pending.choices.length === 0) return null
  const listed: Exchange = {
    user: '',
    calls: [],
    said: [],
    results: [
      {
        callId: '',
        tool: '',
        status: 'done',
        text: '',
        firstNumber: 1,
        references: pending.choices.map((row) => ({ ...row, type: pending.field.slot ?? row.type })),
      },
    ],
  }
  const slot = pending.field.slot
  if (slot === null || reading.tokens.length > 12) return null
  const resolution = resolve({
    reading,
    exchanges: [listed],
    slot: slot as Parameters<typeof resolve>[0]['slot'],
  })
  const chosen = resolution.kind === 'found' ? resolution.rows : []
  const { tool, choices } = pending
  if (chosen.length === 0 || wantsElseThanRow({ ...answer, tool, choices })) return null
  const { reading: first, exchanges } = askedAbout(answer)
  const filled = fill({ fields: pending.tool.fields, reading: first, exchanges, now: request.now })
  const input: Input = { ...filled.input, [pending.field.name]: chosen[0]?.id ?? null }
  const missing = filled.missing.filter(({ name }) => name !== pending.field.name)
  return planOf({
    request: { ...request, reading: first, exchanges },
    tool: pending.tool,
    filled: { input, missing, unclear: null, rows: { field: pending.field, rows: chosen } },
  })
}

function valueAnswer(answer: Answer): Plan | null {
  const { request, asking, reading } = answer
  const { pending } = asking
  if (pending?.kind !== 'values') return null
  // A text that was asked for may sound like anything.
  const bare = new Map(pending.fields.map((field) => [field.name, bareValue(field, reading)]))
  const isBare = [...bare.values()].some((value) => value !== null)
  const isText = pending.fields.length === 1 && pending.fields[0]?.slot === 'free_text'
  const wish = { ...answer, tool: pending.tool }
  const { reading: first, exchanges } = askedAbout(answer)
  const before = fill({ fields: pending.tool.fields, reading: first, exchanges, now: request.now })
  const order = isText ? anotherOrder({ ...wish, filled: before }) : null
  if (order) return order
  if (!isBare && (isText ? wantsElseThanText(wish) : wantsElseThanValue(wish))) return null
  const alone = fill({ fields: pending.tool.fields, reading, exchanges: [], now: request.now })
  const both = fill({
    fields: pending.tool.fields,
    reading: request.brain.read(`${first.text.replace(/[.!?\s]*$/, '')}: ${reading.text}`, request.now),
    exchanges,
    now: request.now,
  })
  const input: Input = { ...before.input }
  // "four" is the rating, and no text beside it.
  const alsoTexts = (name: string) =>
    !isBare || pending.tool.fields.find((field) => field.name === name)?.slot !== 'free_text'
  for (const { name } of pending.tool.fields)
    input[name] ??= (alsoTexts(name) ? alone.input[name] : null) ?? bare.get(name) ?? null
  const open = pending.fields.filter(({ name }) => input[name] === null)
  const verbatim = trimmed(cleanText(request.exchanges.at(-1)?.user ?? ''))
  const single = open.length === 1 ? open[0] : undefined
  if (single && single.type === 'string' && !single.choices) {
    if (!couldBe(single, reading)) return null
    input[single.name] = verbatim?.slice(0, single.maxLength ?? undefined) ?? null
  }
  const told = pending.change && Object.values(alone.input).some((value) => value !== null)
  if (!told)
    for (const { name } of pending.tool.fields)
      input[name] ??= (alsoTexts(name) ? both.input[name] : null) ?? null
  const missing = pending.fields.filter(({ name }) => input[name] === null)
  if (pending.fields.length > 0 && missing.length === pending.fields.length && missing.length > 1) return null
  return planOf({
    request: { ...request, reading: first, exchanges },
    tool: pending.tool,
    filled: { ...before, input, missing, unclear: null },
  })
}

/** "the review", "edit my review please": the words of a title and small ones; with others it is a wish of its own. */
function saysOnly(tool: KnownTool | undefined, { tokens, asks }: Reading): boolean {
  const title = new Set(wordsOf(tool?.title ?? '').map(stem))
  return (
    !asks &&
    tokens.length <= 6 &&
    tokens.every(({ text, stem: word }) => title.has(word) || CARRYING.has(text))
  )
}

/** Words that hold no address are none, whatever was asked. */
function couldBe({ slot }: Field, { tokens, asks }: Reading): boolean {
  if (slot === 'url' || slot === 'email') return tokens.length === 1
  return slot === 'free_text' || slot === 'new_value' || !asks
}

function actAnswer(answer: Answer, tools: readonly KnownTool[]): Plan | null {
  const { request, reading } = answer
  const { reading: first, exchanges } = askedAbout(answer)
  const number = ordinalsIn({ reading, slot: null })[0]
  const said = new Set(reading.tokens.map(({ stem: word }) => word))
  const byTitle = tools.map((tool) => wordsOf(tool.title).filter((word) => said.has(stem(word))).length)
  const best = Math.max(...byTitle)
  const named =
    best > 0 && byTitle.filter((hits) => hits === best).length === 1
      ? tools[byTitle.indexOf(best)]
      : undefined
  const chosen =
    number !== undefined
      ? tools.at(number > 0 ? number - 1 : number)
      : tools.length === 1 && AGREES.test(reading.text)
        ? tools[0]
        : saysOnly(named, reading)
          ? named
          : undefined
  return chosen
    ? actOf({ request: { ...request, reading: first, exchanges }, tool: chosen, intent: null }).plan
    : null
}
