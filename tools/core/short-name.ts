/** Characters that draw nothing or change the reading direction: a way to hide text in a name. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Co}|\u2028|\u2029|\u3164|\p{Variation_Selector}/gu
/** What Markdown or HTML would act on. */
const MARKUP = /[`*_~|<>[\]{}\\#]/g

/**
 * A title or label from outside (a job's title, a file's name) made fit for a
 * sentence: one line, nothing invisible, no markup, no address to click, capped.
 */
export function shortName(text: string | null | undefined, maxLength = 80): string {
  const plain = (text ?? '')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/https?:\/\/\S*/gi, '')
    .replace(MARKUP, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = Array.from(plain)
  return characters.length <= maxLength
    ? plain
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`
}
