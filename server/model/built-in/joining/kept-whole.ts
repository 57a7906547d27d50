/** From where to where in a text. */
export type Range = readonly [from: number, to: number]

/** What is quoted, announced or dictated stays whole, whatever stands in it. */
export function keptWhole(text: string): Range[] {
  return [...quotes(text), ...announced(text), ...reported(text), ...dictated(text), ...quotedLine(text)]
}

function quotes(text: string): Range[] {
  return [...text.matchAll(QUOTE)].map((match) => [match.index, match.index + match[0].length])
}

const QUOTE = /"[^"]*"|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu

/** "note: ring Tomasz first, then Ida" is one text; "two things: …" are several. */
function announced(text: string): Range[] {
  const colon = COLON.exec(text)
  if (!colon || colon.index >= text.length - FEWEST_LETTERS) return []
  if (COUNTS.test(text.slice(0, colon.index))) return []
  return [[colon.index, endOfSaid(text, colon.index)]]
}

const COLON = /(?<!\d|https?):\s+(?=\S)/i
const COUNTS = /\b(?:jobs?|two|both|things)\s*$/i
const FEWEST_LETTERS = 12

/** "a note saying …": the rest of the text. */
function reported(text: string): Range[] {
  return [...text.matchAll(/\b(?:saying|that says|which says)\b/gi)].map(({ index }) => [index, text.length])
}

/** "answer with this. We open at nine": the rest of the text. */
function dictated(text: string): Range[] {
  const match = DICTATED.exec(text)
  return match ? [[match.index, text.length]] : []
}

const DICTATED = /\b(?:for|with|to|as|like) (?:this|the following|these words)(?=[.:]\s+\p{Lu})/iu

/** "My CV says I was a cook. That line should say …": what it says now is no wish of its own. */
function quotedLine(text: string): Range[] {
  return [...text.matchAll(QUOTED_LINE)].map((match) => [match.index, match.index + match[0].length])
}

const QUOTED_LINE =
  /\b(?:says?|shows?|reads?|lists?|has|have|got|put|wrote) [^.;!?]+[.;] (?:but )?(?:(?:that|this|the) (?:line|entry|bit|part|sentence|row)|it|that|this) (?:should|must|ought to|has to|needs to) (?:be|say|read)\b/giu

/** What is announced by a colon ends with its quotes, or with its sentence when something else is named after it. */
function endOfSaid(text: string, colon: number): number {
  const said = text.slice(colon)
  const quoted = /^:\s+(["'])[^"]*?\1(?![\p{L}\p{N}])/u.exec(said)
  if (quoted) return colon + quoted[0].length
  const next = NEXT.exec(said)
  return next ? colon + next.index : text.length
}

/** Another field, another row, or words that announce another text. */
const NEXT =
  /[.!?]\s+(?=(?:and |also |then )?(?:show|save|apply|i live|my|delete|remove|set|change)\b|(?:and |the )*(?:first|second|third|fourth|fifth|last|next|other)(?: one)?:|(?:and|also|then) [^.!?:"]{3,60}:\s)/i
