/** Ends of sentences in the scripts of our languages, followed by space or line end. */
const sentenceEnd = /[.!?…؟。！？:](?=\s)|\n/g

/**
 * The text after `from` up to the last finished sentence, freed of Markdown signs.
 * `length` is the position that has been covered then; `all` takes the unfinished rest too.
 */
export function finishedSentences({ text, from, all }: { text: string; from: number; all: boolean }): {
  plain: string
  length: number
} {
  let end = all ? text.length : from
  if (!all) {
    for (const match of text.slice(from).matchAll(sentenceEnd)) end = from + match.index + match[0].length
  }
  return { plain: plainText(text.slice(from, end)), length: end }
}

function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
