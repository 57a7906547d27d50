import { isDenied } from '../denied.ts'
import { equated } from './equated.ts'
import { fitOf } from './fit.ts'
import { type LineKind, namedLines } from './line-names.ts'

/** "… and the place Moss": a name right behind the word. */
const BARE = /^ (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3})(?=[,.;!]|$| and\b)/u

/** "my title at that company was Lead": the company only says whose title. */
const OF_ANOTHER = /\b(?:title|position|role|job|place|name) (?:at|in|with|for|of) (?:that|this) $/i

/** "the town was Lille and the company is Brightpath": each line that is named with its value. */
export function linesTold(text: string): Map<LineKind, string> {
  const told = new Map<LineKind, string>()
  for (const line of namedLines(text)) {
    if (OF_ANOTHER.test(text.slice(0, line.start))) continue
    const named = BARE.exec(text.slice(line.end))?.[1]
    if (
      named &&
      !told.has(line.kind) &&
      /\b(?:and|the|make|set)(?: the| my)? $/i.test(text.slice(0, line.start))
    )
      told.set(line.kind, named)
    for (const { value, start, end } of equated(line, text, false)) {
      if (told.has(line.kind) || isDenied({ text, start, end })) continue
      if (value.split(/\s+/).length <= 7 && fitOf({ kind: line.kind, value }) >= 0) told.set(line.kind, value)
    }
  }
  return told
}
