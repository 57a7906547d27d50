import type { Field } from '../terms/field.ts'
import { trimmed } from './free-text.ts'

/** Words that announce what somebody is to read, beside a text that is kept for another field. */
const ANNOUNCES =
  /[\s,.;-]*\b(?:and |also |then |please |but )*(?:(?:write|tell|send|message|text|mail|e-?mail|let|answer) (?:to )?(?:him|her|them|the (?:applicant|candidate)|(?-i:\p{Lu}\p{L}+))(?: (?:this|that|know|read|back|too|as well|about it|about this|a (?:line|note|message|mail)|an e-?mail|saying|please))*|(?:with|add|send|include|attach) (?:the|this|a|these) (?:message|words|note|mail|e-?mail|text)(?: to (?:him|her|them))?(?: (?:that says|saying))?|(?:the |my )?message(?: to (?:him|her|them|\S+))?(?: is| should (?:say|read))?)(?::\s+|,?\s+(?="))/giu

export interface MessageBeside {
  field: Field
  text: string
  /** Where the words that announce it begin, and where it ends. */
  start: number
  end: number
}

/** The message of a tool that must be given another text. */
export function messageField(fields: readonly Field[]): Field | null {
  const texts = fields.filter(({ slot }) => slot === 'free_text')
  const field = texts.find(({ words, nullable }) => nullable && words.includes('message'))
  return field && texts.some(({ nullable }) => !nullable) ? field : null
}

/** "reject him, no licence, and write him: thank you": the message of a tool that keeps another text, too. */
export function messageBeside({
  fields,
  text,
}: {
  fields: readonly Field[]
  text: string
}): MessageBeside | null {
  const field = messageField(fields)
  if (!field) return null
  for (const cue of text.matchAll(ANNOUNCES)) {
    const start = cue.index + cue[0].length
    const rest = text.slice(start)
    const quoted = /^"([^"]+)"/.exec(rest)
    const said = quoted?.[1]?.trim() ?? trimmed(rest)
    if (said)
      return { field, text: said, start: cue.index, end: quoted ? start + quoted[0].length : text.length }
  }
  return null
}
