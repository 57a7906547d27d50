const LAST = '(?:very )?(?:last|latest|newest|most recent)'
const CHANGES = '(?:ones|things|changes|edits|updates|modifications|actions|steps|bits|writes|tweaks|moves)'
const MANY: Record<string, string> = {
  '2': '2|two|couple(?: of)?|pair(?: of)?',
  '3': '3|three',
  '4': '4|four',
  '5': '5|five',
  '6': '6|six',
  '7': '7|seven',
  '8': '8|eight',
  '9': '9|nine',
}

/** "the last two", "two latest edits", "two steps back": how many of the latest. */
function lastOf(many: string): string {
  return `${LAST} (?:${many})(?: (?:of )?(?:(?:the|your|my|those|these) )?${CHANGES})?|(?:${many}) ${LAST}(?: ${CHANGES})?|(?:${many}) ${CHANGES} (?:back|ago)`
}

const BOTH = `both (?:of )?(?:(?:the|your|my|our|those|these) )?(?:${LAST} )?${CHANGES}`

/** As many as are undone together. */
const MOST_TOGETHER = 10
const ALL = `(?:all|every one) (?:of )?(?:(?:the|your|my|our|these|those) )?(?:last |latest |recent )?${CHANGES}|everything`

/** The words for each number of changes that are undone together. */
export const lastChanges: Record<string, string> = {
  ...Object.fromEntries(Object.entries(MANY).map(([number, words]) => [number, lastOf(words)])),
  '2': `${lastOf(MANY['2'] ?? '')}|${BOTH}`,
  [MOST_TOGETHER]: `${lastOf('10|ten')}|${ALL}`,
}

/** How people speak of what was changed last, one or several, which undoing takes when no change is given. */
export const latestChange = {
  none: `(?:the|my|your|our|that|those) ${LAST} (?:one|thing|change|edit|update|modification|action|step|bit|write)?|what (?:you|i|we)(?: have|'ve|’ve)? (?:just |last )(?:did|done|changed)|what (?:you|i|we) did last|${lastOf([...Object.values(MANY), '10|ten'].join('|'))}|${BOTH}|${ALL}`,
}
