import { END, IT, TEXT } from './text-words.ts'

const OUT = String.raw`(?:from|out of|in|of|off)\s+${TEXT}`
const REMOVE =
  '(?:remove|delete|cut(?: out)?|drop|leave (?:out|off|away)|omit|strip(?: out)?|scrap|lose|get rid of|erase|skip|take (?:out|away|off)|throw out|cross out|kick out)'
const PIECE =
  '(?:(?:the|that|this|any|every|all|its)\\s+)?(?:(?:whole|first|second|third|fourth|fifth|last|final)\\s+)*(?:sentences?|lines?|paragraphs?|parts?|bits?|passages?|mentions?|claims?|words?)(?!\\p{L})'

const FORMS = [
  new RegExp(String.raw`^${REMOVE}\s+(.+?)\s+${OUT}${END}`, 'isu'),
  new RegExp(String.raw`^take\s+(.+?)\s+(?:back )?(?:out|away|off)(?:\s+(?:of|from)\s+${IT})?${END}`, 'isu'),
  new RegExp(String.raw`^take\s+(${PIECE}.*?)\s+${OUT}${END}`, 'isu'),
  new RegExp(String.raw`^${REMOVE}\s+(${PIECE}.*?)(?:\s+(?:from|out of|in)\s+it)?${END}`, 'isu'),
  new RegExp(
    String.raw`^(?:don['’]?t|do not|never|no need to)\s+(?:mention|say|talk about|include|speak of|bring up|write)\s+(.+?)(?:\s+in\s+(?:${IT}))?${END}`,
    'isu',
  ),
  new RegExp(
    String.raw`^${IT}\s+(?:should|must|need|does)(?:n['’]?t| not)\s+(?:to\s+)?(?:mention|say|talk about|include|speak of)\s+(.+)$`,
    'isu',
  ),
  new RegExp(String.raw`^(?:leave out|omit|take out|cut out)\s+(.+?)${END}`, 'isu'),
  new RegExp(String.raw`^(?:make|write|have)\s+${IT}\s+without\s+(.+)$`, 'isu'),
]
const WHOLE = new RegExp(`^(?:${IT}|everything|all(?: of it)?|my|the)$`, 'iu')

/** The sentence or the subject that is to go from a text; null where none is, or all of it. */
export function removedPart(said: string): string | null {
  for (const form of FORMS) {
    const part = form.exec(said)?.[1]?.trim()
    if (part) return WHOLE.test(part) ? null : part
  }
  return null
}
