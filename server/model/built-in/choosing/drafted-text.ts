import type { Call } from '../terms/dialogue.ts'
import { keptValue } from '../terms/input.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import type { ClauseRequest } from '../terms/request.ts'
import type { Understanding } from '../terms/understanding.ts'

const TEXT =
  '(?:it|this|that|(?:the|my|your) (?:message|text|letter|answer|reply|draft|note|mail|e-?mail|tone|wording))'
const ONE_MANNER =
  '(?:(?:more|less) \\p{L}+|(?:friendl|nic|kind|warm|polit|soft|gentl|sweet|cool|short|long|brief|clear|simpl|plain|crisp|snappi|tight|firm|harsh|strict|strong|mild|light|cold|happi|shinier|bett|sharp|terser|funni)(?:i?er|r)|friendly|polite|formal|informal|casual|warm|short|brief|professional)'
const MANNER = `(?:(?:sound|be|read) )?(?:(?:a (?:bit|little|lot)|slightly|much|way|somewhat) )?${ONE_MANNER}(?: and ${ONE_MANNER})?`
/** How a text should be, and not what it should say. */
const TONE = new RegExp(
  String.raw`^(?:(?:please|and|also|now|can you|could you|just)[, ]+)*(?:(?:make|keep|write|word) ${TEXT} ${MANNER}|(?:rewrite|rephrase|reword|polish|soften|shorten|improve|translate|tone down) ${TEXT}|(?:be|sound) ${MANNER})(?=[\s,.!?]|$)`,
  'iu',
)
const ADDED =
  /(?:^|[,.]\s+|\band\s+|\bthen\s+)(?:please )?(?:also )?add (?:that|the sentence:?|a (?:sentence|line)(?: that| saying(?: that)?)?:?|:)\s*(\S.{2,})$/iu
/** A text waits on a card that was made no longer ago than this. */
const RECENT = 3

const HONEST =
  'I can’t rewrite a text in another tone. You can change it on the card itself before you confirm it, tell me the new text word for word, or have a sentence added: “add that …”.'

/**
 * "make it friendlier and add that travel is paid": an instruction about a text that waits on a card is never
 * that text. A sentence is added; how a text sounds is for the person to change.
 */
export function aboutDraft(request: ClauseRequest): Understanding | null {
  const { text } = request.reading
  const behind = /:\s+(\S.*)$/su.exec(text)?.[1] ?? null
  const isTone = behind === null ? TONE.test(text) : isAllTone(behind)
  const added = ADDED.exec(text)?.[1]
  if (!isTone && !added) return null
  const draft = draftOf(request)
  if (!draft) return behind !== null && isTone ? said(HONEST) : null
  const plan = added ? withSentence({ draft, added, isTone }) : null
  if (plan) return plan
  return isTone ? said(HONEST) : null
}

/** Nothing but how it should be: a longer text may only begin like it. */
function isAllTone(text: string): boolean {
  return (
    TONE.test(text) &&
    !SAID_TO_SOMEBODY.test(text) &&
    text.replace(TONE, '').replace(/[\s,.!?]|please/giu, '') === ''
  )
}

/** "be more careful" may be told somebody. */
const SAID_TO_SOMEBODY = /^(?:please )?(?:be|sound)\b/i

function said(text: string): Understanding {
  return { plan: { kind: 'say', text }, intent: null, tool: null, filled: null }
}

interface Draft {
  tool: KnownTool
  call: Call
  field: string
}

/** The text for somebody that the last cards hold; null where none of them has any. */
function draftOf({ exchanges, brain, allowed }: ClauseRequest): Draft | null {
  const calls = exchanges.slice(-RECENT).flatMap((exchange) => exchange.calls)
  for (const call of calls.reverse()) {
    const tool = brain.tools.get(call.tool)
    if (!tool || !allowed(tool.name) || !/^(?:send|decide)$/.test(tool.effect)) continue
    const texts = tool.fields.filter(({ slot, words }) => slot === 'free_text' && !words.includes('reason'))
    const field = texts.find(({ name }) => typeof call.input[name] === 'string') ?? texts[0]
    if (field) return { tool, call, field: field.name }
  }
  return null
}

/** The same card with one sentence more; null where the text is not known word for word. */
function withSentence({
  draft: { tool, call, field },
  added,
  isTone,
}: {
  draft: Draft
  added: string
  isTone: boolean
}): Understanding | null {
  const text = call.input[field]
  if (typeof text !== 'string' || text === '') return null
  const sentence = `${added.charAt(0).toUpperCase()}${added.slice(1)}`.replace(/([^.!?])$/u, '$1.')
  const input = Object.fromEntries(tool.fields.map(({ name }) => [name, keptValue(call.input[name])]))
  input[field] = `${text.replace(/([^.!?\s])\s*$/u, '$1.')} ${sentence}`
  const calls = [{ tool: tool.name, input }]
  const plan = { kind: 'calls' as const, calls, question: isTone ? HONEST : null, lookup: false }
  return { plan, intent: { label: tool.name, probability: 0.9 }, tool, filled: null }
}
