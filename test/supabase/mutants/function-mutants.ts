import type postgres from 'postgres'
import { type Variant, withoutOperands } from './expression.ts'
import { type Mutant, withDependents } from './mutant.ts'

/** Helpers of policies, and the tables where a fault in them must show. */
export const HELPERS: Record<string, string[]> = {
  acting_as_user: ['profiles', 'changes', 'applications'],
  active_agency_ids: ['job_posts', 'knowledge_base'],
  agency_ids_i_wrote_to: ['agencies'],
  allow_only: ['profiles', 'applications', 'job_posts'],
  appended_history: ['offers_negotiation'],
  file_was_sent: ['storage.objects'],
  is_guest: ['feedback_reviews'],
  job_is_in_use: ['job_posts'],
  journal_scope: [
    'applications',
    'feedback_reviews',
    'chats',
    'private_notes',
    'profiles',
    'agencies',
    'job_posts',
  ],
  my_admin_agency_ids: ['agencies', 'agency_users'],
  my_agency_ids: ['agencies', 'applications', 'chats', 'knowledge_base'],
  my_agency_role: ['agency_users'],
  my_chat_ids: ['chats', 'chat_participants'],
  my_job_ids: ['job_posts'],
  my_owned_agency_ids: ['changes'],
  offer_expiry: ['offers_negotiation'],
  review_is_shown: ['review_answers'],
  works_for: ['agency_invitations'],
}

/** Triggers that say who may do what, or that do what nobody else may. */
const RULES = [
  'a_opening',
  'a_rules',
  'b_assign',
  'b_check_submission',
  'b_count',
  'b_fill_agency',
  'b_fill_sides',
  'b_keep_an_owner',
  'b_seq',
  'follow_membership',
  'record_submission',
  'y_join',
]

export interface Source {
  name: string
  definition: string
  tables: string[]
  calls?: string[]
}

function replaced({ text, from, to, by }: { text: string; from: number; to: number; by: string }): string {
  return text.slice(0, from) + by + text.slice(to)
}

/** Conditions of `if`, and of queries. */
function conditions(text: string): Variant[] {
  const found = [...text.matchAll(/\b(?:els)?if ((?:(?!\bthen\b)[\s\S])+?)\s+then\b/g)].flatMap((match) => {
    const condition = match[1] ?? ''
    const from = match.index + match[0].indexOf(condition)
    const put = (by: string) => replaced({ text, from, to: from + condition.length, by })
    const short = condition.replaceAll(/\s+/g, ' ')
    return [
      { what: `never if ${short}`, text: put('false') },
      { what: `always if ${short}`, text: put('true') },
      ...withoutOperands(condition).map((variant) => ({
        what: `if ${short}: ${variant.what}`,
        text: put(variant.text),
      })),
    ]
  })
  const lines = [...text.matchAll(/^( +(?:and|where) )(?!.*\bthen\b)((?:not )?[^\n;]+?)(;?)$/gm)].flatMap(
    (match) => {
      const balanced = (match[2] ?? '').split('(').length === (match[2] ?? '').split(')').length
      if (!balanced) return []
      const put = (condition: string) =>
        replaced({
          text,
          from: match.index,
          to: match.index + match[0].length,
          by: `${match[1]}${condition}${match[3]}`,
        })
      return [
        { what: `without ${match[0].trim()}`, text: put('true') },
        ...withoutOperands(match[2] ?? '').map((variant) => ({
          what: `${match[0].trim()}: ${variant.what}`,
          text: put(variant.text),
        })),
      ]
    },
  )
  return [...found, ...lines]
}

/** Each element left out of each list: of columns, of states, of transitions. */
function lists(text: string): Variant[] {
  const elements = [...text.matchAll(/(?:\('\w+', '\w+'\)|'\w+')(?:,\s*(?=['(])|(?=\s*[)\]]))/g)]
  return elements.flatMap((match) => {
    const before = text.slice(0, match.index)
    if (!/(?:[[(,]\s*)$/.test(before) || /\brefuse\($|json_build_object\([^)]*$|jsonb_typeof\($/.test(before))
      return []
    const last = !match[0].includes(',') || /\)$/.test(match[0])
    const start = last && /,\s*$/.test(before) ? before.search(/,\s*$/) : match.index
    return [
      {
        what: `${before.slice(-25).trim()} without ${match[0].trim()}`,
        text: replaced({ text, from: start, to: match.index + match[0].length, by: '' }),
      },
    ]
  })
}

/** What a trigger sets, not set; columns that it guards, given away. */
function statements(text: string): Variant[] {
  const assignments = [...text.matchAll(/^ +new\.\w+ :=[^;]+;/gm)].map((match) => ({
    what: `without ${match[0].replaceAll(/\s+/g, ' ').trim()}`,
    text: replaced({ text, from: match.index, to: match.index + match[0].length, by: '  null;' }),
  }))
  const guards = [...text.matchAll(/perform private\.allow_only\([\s\S]*?\);/g)].map((match, place) => ({
    what: `without guard ${place + 1} of columns`,
    text: replaced({ text, from: match.index, to: match.index + match[0].length, by: 'null;' }),
  }))
  return [...assignments, ...guards]
}

/** A function with each condition left out, turned, each list shortened and each assignment gone. */
export function mutantsOf({ name, definition, tables, calls = [] }: Source): Mutant[] {
  const seen = new Set<string>()
  return [...conditions(definition), ...lists(definition), ...statements(definition)]
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ what, text }) => ({ name: `${name}: ${what.replaceAll(/\s+/g, ' ')}`, sql: text, tables, calls }))
}

/** The rule triggers and the helpers of policies, with each condition left out, turned, and each list shortened. */
export async function functionMutants(sql: postgres.Sql): Promise<Mutant[]> {
  const rules = await sql<{ name: string; definition: string; tables: string[] }[]>`
    select p.proname as name, pg_get_functiondef(p.oid) as definition, array_agg(distinct c.relname::text) as tables
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
      and t.tgname = any (${RULES})
    group by p.oid order by 1`
  const helpers = await sql<{ name: string; definition: string }[]>`
    select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.proname = any (${Object.keys(HELPERS)}) order by 1`
  return [
    ...rules.flatMap((rule) =>
      mutantsOf({ ...rule, tables: rule.tables.flatMap(withDependents), calls: [rule.name] }),
    ),
    ...helpers.flatMap((helper) =>
      mutantsOf({ ...helper, tables: HELPERS[helper.name] ?? [], calls: [helper.name] }),
    ),
  ]
}
