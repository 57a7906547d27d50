import { COMMON_WORDS } from './common-words.ts'
import { editDistance } from './spelling.ts'
import { stem } from './stem.ts'

/** True when a word somebody says names a word of a label: the same, a form of it, or a slip of the keys. */
export function sameWord(a: string, b: string): boolean {
  if (a === b || stem(a) === stem(b)) return true
  if (ALIASES.get(a)?.includes(b)) return true
  const root = rootOf(a)
  if (root.length >= 4 && root === rootOf(b)) return true
  if (a.length < 5 || b.length < 5 || a.charAt(0) !== b.charAt(0)) return false
  const stems = [stem(a), stem(b)].sort((one, other) => one.length - other.length)
  const [short = '', long = ''] = stems
  return (
    (short.length >= 5 && long.startsWith(short)) ||
    (!COMMON_WORDS.has(a) && editDistance({ a, b, limit: 1 }) <= 1)
  )
}

/** Names of files are often in the language they speak of. */
const ALIASES = new Map(
  Object.entries({
    german: ['deutsch', 'de', 'ger'],
    french: ['francais', 'fr'],
    spanish: ['espanol', 'es'],
    italian: ['italiano', 'it', 'ita'],
    dutch: ['nederlands', 'nl'],
    english: ['englisch', 'en', 'eng'],
    polish: ['polski', 'pl'],
    portuguese: ['portugues', 'pt'],
  }),
)

/** Words for one kind of work: "the kitchen job" is the chef's. */
const FIELDS = [
  'chef cook cooking kitchen',
  'driver driving truck lorry hgv trucker',
  'nurse nursing hospital ward clinic',
  'teacher teaching school tutor',
  'developer programmer programming coding coder engineer software dev',
  'cashier till shop retail store',
  'bartender barman barmaid bar barkeeper',
  'carer care caring',
  'cleaner cleaning housekeeper housekeeping',
  'waiter waitress waiting',
  'docx word',
].map((words) => new Set(words.split(' ')))

/** True when two words speak of one kind of work. */
export function relatedWord(a: string, b: string): boolean {
  return FIELDS.some((field) => field.has(a) && field.has(b))
}

/** "driver" and "driving", "accountant" and "accounting" share a root. */
function rootOf(word: string): string {
  return stem(word).replace(/(?:ician|ation|ment|ress|ant|ist|ian|ing|er|or|al|y|e)$/, '')
}
