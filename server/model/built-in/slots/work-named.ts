import { WORK_WORDS } from './work-words.ts'

/** True for a word that names work or a field of it, in the plural too: "nurses", "bakeries". */
export function isWork(word: string): boolean {
  return (
    WORK_WORDS.has(word) ||
    WORK_WORDS.has(word.replace(/s$/, '')) ||
    WORK_WORDS.has(word.replace(/ies$/, 'y'))
  )
}

/** "warehouse manager", "till-operator": the last word names work. */
export function endsInWork(title: string): boolean {
  return isWork(
    title
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? '',
  )
}
