import type { KnownTool } from '../terms/known-tool.ts'
import type { Reading } from '../terms/reading.ts'

const REMOVAL = /^(?:delete|remove)\b/i
const REMOVING: ReadonlySet<string> = new Set(['remove', 'unsave', 'undo', 'cancel', 'withdraw', 'not-save'])
const UNWANTED =
  /\b(?:no longer|any ?(?:more|longer)|don['’]?t (?:want|need)|do not (?:want|need)|get rid|rid of|can go|gone|throw|lose|(?:take|get|strike|cross|scratch|rub|throw|kick|leave|knock|wipe)\b.*\b(?:off|out)|off (?:my|the|here|there)|done with|clear|empty|wipe|trash|kill|chuck|toss|bye|forget (?:me|(?:the|my) [a-z]+))\b/i

/** A tool that takes something away, where no word asks for that. */
export function removesUnasked({ tool, reading }: { tool: KnownTool; reading: Reading }): boolean {
  return (
    REMOVAL.test(tool.title) &&
    !reading.concepts.some(({ name }) => REMOVING.has(name)) &&
    !UNWANTED.test(reading.text)
  )
}

const SELF =
  /\b(?:i|i['’]\p{L}+|me|my|mine|myself|us|our|acc\p{L}*|everything|anything|all|altogether|whole|entire(?:ly)?|complete(?:ly)?|data|records?|user|login|registration|membership|presence|profile|gdpr|erasure|forgotten|deregister|unregister|permanent(?:ly)?|for ?ever|for good|out|off|here|platform|site|system)\b/iu

/**
 * A tool that takes away and is told nothing of what takes all of somebody's: "forget the bakery thing" speaks of
 * something else.
 */
export function removesAllUnasked({ tool, reading }: { tool: KnownTool; reading: Reading }): boolean {
  return tool.fields.length === 0 && REMOVAL.test(tool.title) && !SELF.test(reading.corrected)
}
