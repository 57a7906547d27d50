import { trimmed } from './free-text.ts'

const ABOUT = [
  /"([^"]{2,200})"/u,
  /\b(?:about|mention(?:ed|s|ing)?|regarding|concerning|containing|discuss(?:ed|ing)?|with the words?|the words?|spoke of|talked of)\s+(?:the |a |an |my |our )?([^,?!;]{2,200}?)(?=,|[?!;]|(?<!\b(?:dr|mr|mrs|ms|st|prof))\.(?:\s|$)|$)/iu,
]
const TAIL =
  /\s+(?:in|from) (?:my|our|the|all|any)\b.*$|\s+(?:please|pls|again|before|earlier|last (?:week|month|time|year)|yesterday)$/i

/** What a person looks for in what was written: "where did we talk about the permit" is after "permit". */
export function topicOf(text: string): string | null {
  for (const pattern of ABOUT) {
    const found = trimmed((pattern.exec(text)?.[1] ?? '').replace(TAIL, ''))
    if (found && !/^(?:it|that|this|them|what|something)$/i.test(found)) return found
  }
  return null
}
