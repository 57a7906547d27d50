import { z } from 'zod'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import type { SearchInput } from './search-query.ts'

/** "near me", "close to home", "where I live" */
const HOME =
  /^(?:(?<around>near|near to|close to|closer to|around|not far from|within \d+ \w+ of) )?(?:me|home|here|my (?:home|house|place|area|town|city)|where i live)$/i

/** The search with the person's home in the place of "near me"; everywhere, when nobody knows where they live. */
export async function besideHome(
  input: SearchInput,
  context: ToolContext,
): Promise<{ input: SearchInput; homeUnknown: boolean }> {
  const said = input.place === null ? null : HOME.exec(input.place.trim())
  if (!said) return { input, homeUnknown: false }
  const profile = await readRow(
    z.object({ location: z.string().nullable() }),
    context.read.select('profiles').select('location').eq('id', context.user.id),
  )
  const home = profile?.location?.trim()
  if (!home) return { input: { ...input, place: null }, homeUnknown: true }
  const around = said.groups?.around
  const place = `${around && /^within/i.test(around) ? around : 'near'} ${home}`
  return { input: { ...input, place }, homeUnknown: false }
}

/** The answer of a search everywhere, where a home was asked for that nobody knows. */
export function toldHomeUnknown(result: ToolResult): ToolResult {
  const text = `I don’t know where you live, so I searched everywhere: tell me the town, such as “near Leeds”, or add it to your profile. ${result.say.text}`
  return { ...result, say: { ...result.say, text } }
}
