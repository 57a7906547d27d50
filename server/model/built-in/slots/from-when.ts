const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
/** "called X from now on", "as of today": since when it holds is no part of a name. Inside of a regular expression. */
export const FROM_WHEN = String.raw`(?:from (?:now|here|today|tomorrow|then|next \p{L}+|this \p{L}+)(?: on(?:wards?)?)?|as (?:of|from) (?:now|today|tomorrow|next|this|${WEEKDAY}|\d)|(?:starting|beginning|effective) (?:now|today|tomorrow|immediately|from|next|this|${WEEKDAY}|\d)|henceforth|these days|nowadays|going forward|for the time being)`

const TAIL = new RegExp(String.raw`[\s,]+${FROM_WHEN}\b.*$`, 'isu')

/** A name without the words that say since when. */
export function withoutFromWhen(name: string): string {
  return name.replace(TAIL, '')
}
