import type { Json } from '../../supabase/database.types.ts'
import type { ChangeRow, Write } from './change-row.ts'

/** What people call the rows of each table. */
export const THINGS: Record<string, string> = {
  saved_jobs: 'job bookmark note',
  applications: 'application draft letter',
  profiles: 'profile',
  resumes: 'resume cv file upload',
  experiences: 'experience job history role',
  interview_preparation: 'practice preparation interview',
  offers_negotiation: 'offer',
  job_alerts: 'alert notification',
  user_preferences: 'preference reminder setting',
  chats: 'chat conversation thread',
  feedback_reviews: 'review rating',
}

const LONGEST_VALUE = 160
const MOST_VALUES = 400

/** The words that a write can be called by: of its sentence, its rows, the columns that it changed and their values. */
export function touchedWords(write: Write, summary: string): Set<string> {
  const texts = write.changes.flatMap((change) => [THINGS[change.table_name] ?? '', ...changedTexts(change)])
  return new Set([summary, ...texts].flatMap(wordsIn))
}

/** Words without a plural's "s", in small letters. */
export function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\d]+(?:['’]\p{L}+)?/gu) ?? []).map(plainWord)
}

export function plainWord(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/, '')
  return plain.length > 3 ? plain.replace(/(?<![su])s$/, '') : plain
}

/** Names and short values: all of a row that came or went, of one that stayed those that differ. */
function changedTexts({ op, before, after }: ChangeRow): string[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  if (op !== 'update') {
    return [...was, ...is].flatMap(([path, value]) => (path.includes('.') ? [] : [value]))
  }
  const differs = (path: string) => path !== 'updated_at' && was.get(path) !== is.get(path)
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter(differs)
  return paths.flatMap((path) => [nameOf(path), was.get(path) ?? '', is.get(path) ?? ''])
}

/** "work.0.startDate" is called "start date". */
function nameOf(path: string): string {
  const column = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  return column.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
}

/** Short texts and numbers by their path. */
function leavesOf(data: Record<string, Json> | null): Map<string, string> {
  const leaves = new Map<string, string>()
  const walk = (value: Json | undefined, path: string): void => {
    if (leaves.size >= MOST_VALUES) return
    if (typeof value === 'string' || typeof value === 'number') {
      const text = String(value)
      leaves.set(path, text.length <= LONGEST_VALUE ? text : `${text.length} letters`)
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key)
    }
  }
  walk(data ?? {}, '')
  return leaves
}
