import type { ToolContext, ToolResult } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { writesInWords } from './change-in-words.ts'
import { readStanding, readWrite, type Write } from './change-row.ts'
import { namedChange } from './named-change.ts'

const MOST_ASKED = 5

/** The change that the words are about; the question which, where none or several are. */
export async function meantBy({
  named,
  id,
  context,
}: {
  named: string
  id: string | null
  context: ToolContext
}): Promise<{ write: Write | null; problem: ToolResult | null }> {
  const chosen = id ? await readWrite(context, id) : null
  const all = await readStanding(context)
  const summaries = await writesInWords(chosen ? [chosen, ...all] : all, context)
  const ofChosen = chosen && namedChange({ words: named, writes: [chosen], summaries })
  // What is named counts more than what stood last: it may be another of them.
  const found =
    ofChosen && ofChosen.kind !== 'open' ? ofChosen : namedChange({ words: named, writes: all, summaries })
  if (all.length === 0) return { write: chosen, problem: null }
  if (found.kind === 'unnamed') return { write: chosen, problem: null }
  if (found.kind === 'found') return { write: found.write, problem: null }
  const options = (found.about.length > 0 ? found.about : all).slice(0, MOST_ASKED)
  return { write: null, problem: whichOne({ named, options, unknown: found.unknown, summaries }) }
}

/** The changes that the words are about, of all that stand, newest first. */
export async function severalMeant({
  named,
  context,
}: {
  named: string | null
  context: ToolContext
}): Promise<{ writes: Write[]; problem: ToolResult | null }> {
  const writes = await readStanding(context)
  if (!named) return { writes, problem: null }
  const summaries = await writesInWords(writes, context)
  const found = namedChange({ words: named, writes, summaries })
  if (found.kind === 'unnamed') return { writes, problem: null }
  if (found.kind === 'open' && found.unknown.length > 0) {
    const options = (found.about.length > 0 ? found.about : writes).slice(0, MOST_ASKED)
    return { writes: [], problem: whichOne({ named, options, unknown: found.unknown, summaries }) }
  }
  return { writes: found.about, problem: null }
}

function whichOne({
  named,
  options,
  unknown,
  summaries,
}: {
  named: string
  options: readonly Write[]
  unknown: readonly string[]
  summaries: ReadonlyMap<string, string>
}): ToolResult {
  const references = options.map(({ id }) => ({
    type: 'change' as const,
    id,
    label: summaries.get(id) ?? 'Changed your data',
  }))
  const lines = references.map(({ label }, index) => `\n${index + 1}. ${label}`).join('')
  const asked =
    unknown.length > 0
      ? `I find no change of mine about “${named}” that still stands, so I undid nothing. Did you mean one of these?`
      : `Several changes have to do with “${named}”, so I undid nothing yet. Which one?`
  return refuse(`${asked}\n${lines}\n\nSay “undo the first”, for example.`, { references })
}
