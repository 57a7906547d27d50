import { trimmed } from './free-text.ts'
import { withoutFromWhen } from './from-when.ts'

/** Ways to give something a name or title: "call it X", "titled X", "rename the second to X", "a second agency, X". */
const NAMING = [
  /\b(?:change|set|edit|make|alter|put)\b.{0,40}?\b(?:title|name|heading)\b.{0,60}? (?:to|as|into) ["“]?(.{2,120}?)["”]?$/iu,
  /\b(?:call|name|title|rename|retitle|label|relabel)\b[^:]{0,60}:\s+["“]?(.{2,120}?)["”]?$/iu,
  /\b(?:rename|retitle|relabel)\b.{0,60}? (?:to|as|into) ["“]?(.{2,120}?)["”]?$/iu,
  /\b(?:rename|retitle|relabel|name|call)\b (?:(?:the|my|this|that) )?(?:\p{L}+ ){0,3}(?:chat|conversation|thread|talk|one|article|(?:number )?\d+) (?:to|as|into) ["“]?(.{2,120}?)["”]?$/iu,
  /\b(?:call(?:ed)?|name(?:d)?|title(?:d)?|rename(?:d)?|label(?:led)?)\b(?: (?:it|this|that|them|him|her|us|ourselves))?(?: (?:chat|conversation|thread|one|agency|article))?(?: (?:to|as|into))? ["“]?(.{2,120}?)["”]?$/iu,
  /\b(?:rename|name|retitle|call)\b.{0,60}? (?:to|as|into) ["“]?(.{2,120}?)["”]?$/iu,
  /\b(?:title|(?<=\b(?:under|with|by) the )name of|name|subject)\b(?: (?:should be|is|will be|to|as))?[:=]? ["“]?(\p{L}.{1,120}?)["”]?$/iu,
  /\b(?:should|shall|must|ought to|has to|needs to)(?: (?:simply|just|only|now|please))* (?:say|read|go by) ["“]?(.{2,120}?)["”]?$/iu,
  /,\s+["“]?(\p{Lu}[^,.;!?]{1,80})["”]?$/u,
]

/** "titled Keeper interview instead": says that it is new, and is no part of it. */
const AFTER_NAME = /,?\s+(?:instead|from (?:now|today|here) on|from (?:now|today)|for now|in future)$/i

/** The name that is given in a sentence, up to its end or the next part. */
export function namedText(text: string): string | null {
  const sentence =
    text
      .replace(/[.!]+$/, '')
      .split(/[.!?]\s+(?=\p{Lu})|,\s*(?=(?:text|content|body|category|and the)\b)/u)[0] ?? ''
  for (const pattern of NAMING) {
    const found = pattern.exec(sentence)?.[1]
    const name = found ? trimmed(withoutFromWhen(found.replace(AFTER_NAME, ''))) : null
    if (name && !/^(?:it|this|that|them|something|the|a|an|my|to|please|chat|conversation)$/i.test(name))
      return name
  }
  return null
}
