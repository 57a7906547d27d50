/** How people speak of what was changed last, which undoing takes when no change is given. */
export const latestChange = {
  none: `(?:the|my|your|our|that) (?:very )?(?:last|latest|newest|most recent) (?:one|thing|change|edit|update|modification|action|step|bit|write)?|what (?:you|i|we)(?: have|'ve|’ve)? (?:just |last )(?:did|done|changed)|what (?:you|i|we) did last`,
}
