import { z } from 'zod'
import type { ToolContext, ToolResult } from '../core/definition.ts'
import { readRow } from '../core/read-rows.ts'
import type { SearchInput } from './search-query.ts'

/** "near me", "close to home", "where I live" */
const HOME =
  /^(?:(?<around>near|near to|close to|closer to|around|not far from|within \d+ \w+ of) )?(?:me|home|here|my (?:home|house|place|area|town|city)|where i live)$/i

/** The search with the person's home in the place of "near me"; null when nobody knows where they live. */
export async function besideHome(input: SearchInput, context: ToolContext): Promise<SearchInput | null> {
  const said = input.place === null ? null : HOME.exec(input.place.trim())
  if (!said) return input
  const profile = await readRow(
    z.object({ location: z.string().nullable() }),
    context.read.select('profiles').select('location').eq('id', context.user.id),
  )
  const home = profile?.location?.trim()
  if (!home) return null
  const around = said.groups?.around
  return { ...input, place: `${around && /^within/i.test(around) ? around : 'near'} ${home}` }
}

export function homeUnknown(): ToolResult {
  return {
    say: {
      text: 'I don’t know where you live: tell me the town, such as “near Leeds”, or add it to your profile.',
    },
    refused: true,
  }
}
