import { beginsTelling } from '../choosing/wish-in-story.ts'
import type { KnownTool } from '../terms/known-tool.ts'
import { isSearch } from '../terms/tool-fields.ts'
import type { Act, Among } from './told-act.ts'

/** "I did ten years on the tills. Anything in data entry?": beside a search it is told why, and not to be kept. */
export function withoutStory({ acts, reading, request }: Among): Act[] {
  if (KEEPS.test(reading.text) || !acts.some(({ tool }) => isSearch(tool))) return acts
  return acts.filter(
    ({ tool, said, filled }) =>
      tool.effect === 'read' || filled?.rows || !beginsTelling(request.brain.read(said, request.now)),
  )
}

/** Says that something is to be kept or done. */
const KEEPS =
  /\b(?:add|put|save|note|record|update|change|set|keep|remember|log|write|include|delete|remove|cancel|profile|preferences?|history|resume|cv)\b/i

/** "I live in Sunderland" beside a search says where to search, or why: it asks for no change. */
export function tellsOnlyPlace({
  act: { tool, filled },
  search,
  text,
}: {
  act: Act
  search: KnownTool | null
  text: string
}): boolean {
  const said = tool.fields.filter(({ name }) => (filled?.input[name] ?? null) !== null)
  return (
    tool.effect === 'write' &&
    !tool.target &&
    said.length > 0 &&
    said.every(({ slot }) => slot === 'place') &&
    Boolean(search?.fields.some(({ slot }) => slot === 'place')) &&
    !KEEPS_PLACE.test(text)
  )
}

/** Says that the place itself is to be kept. */
const KEEPS_PLACE = /\b(?:profile|update|change|set|put|save|note)\b/i
