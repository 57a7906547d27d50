import type { Json } from '../../supabase/database.types.ts'
import type { ToolContext } from '../core/definition.ts'
import { readValue } from '../core/read-rows.ts'
import { PAGE_SIZE, type SearchAnswer, type SearchInput, searchAnswer } from './search-query.ts'

function queryOf(input: SearchInput, context: ToolContext): Record<string, Json> {
  return {
    ...input,
    scope: input.scope ?? 'agency',
    sort: input.sort ?? 'best',
    page: input.page ?? 1,
    pageSize: PAGE_SIZE,
    agencyId: context.agency?.id ?? null,
  }
}

/** One page of what the database finds. */
export function search(input: SearchInput, context: ToolContext): Promise<SearchAnswer> {
  return readValue(searchAnswer, context.read.rpc('search_jobs', { query: queryOf(input, context) }))
}
