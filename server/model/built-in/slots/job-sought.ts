import type { Reading } from '../terms/reading.ts'
import { overlaps } from '../words/overlap.ts'
import { trimmed } from './free-text.ts'

const COUNT = '(?:an?|one|two|three|four|five|six|several|some|another|more|\\d{1,2})'
const TITLE = String.raw`(?<title>\p{L}[\p{L}&/'’-]+(?: (?:and |of |& )?\p{L}[\p{L}&/'’-]*){0,4}?)`
const END = String.raw`(?=\s*(?:[.,;:!?(]|$)|\s-\s|\s+(?:in|at|for|with|near|based|who|to|from|on|paying|earning|working|starting|because|by|and|but|please|full[- ]?time|part[- ]?time|remote|hybrid|\d)(?![\p{L}]))`

/** How somebody says for whom they look: after a verb of wanting, before "wanted", or behind the announced posting. */
const SOUGHT = [
  String.raw`(?<![\p{L}\d])(?:needs?|wants?|after|find|finding|seeks?|seeking|hires?|hiring|recruits?|recruiting|takes? on|advertis(?:e|ing)(?: for)?|look(?:ing|s)? for|search(?:ing|es)? for|short of|desperate for|would like|\p{L}+['’]d like|crying out for|asks? for|asked for|asking for|it['’]?s|it is|(?:posting|advert|ad|vacancy|draft|opening|position|role)(?: (?:up|ready))? (?:for|of))\s+(?:(?:us|me|her|him|them|for|to (?:hire|find|recruit|take on|have|get))\s+)*${COUNT}\s+(?=(?:(?:new|good|experienced|reliable)\s+)*${TITLE}${END})`,
  String.raw`(?:^|[.:!?,]\s+)(?:${COUNT}\s+)?${TITLE}\s+(?:wanted|needed|required|sought)(?!\p{L})`,
  String.raw`(?<![\p{L}\d])(?:draft|posting|advert|ad|vacancy|opening|position|role|job|brief|written up|write-up)(?:\s+[^:.;!?]{1,40})?:\s+(?:${COUNT}\s+)?${TITLE}${END}`,
].map((source) => new RegExp(source, 'giu'))
/** "bar supervisor, temporary, Ghent": a part that begins with the work, and says where or how after it. */
const OPENS = new RegExp(
  String.raw`(?:^|[.:!?]\s+)(?:${COUNT}\s+)?${TITLE}(?=,| (?:at|in|for|with|near) (?:the )?[\p{Lu}\d])`,
  'giu',
)
/** Words of a sentence, and of what is done with a posting: no work is called so. */
const NO_WORK =
  /(?<![\p{L}])(?:i|we|you|he|she|it|they|me|us|him|them|my|our|your|his|her|their|this|that|these|those|is|are|was|were|be|been|had|has|have|met|spoke|spoken|talked|called|rang|got|get|just|had|new|draft|drafts|posting|postings|advert|adverts|ads?|vacanc(?:y|ies)|opening|openings|position|positions|roles?|jobs?|brief|somebody|someone|something|anything|people|person|client|clients|customer|company|employer|place|location|title|pay|salary|benefits?|requirements?|skills?|off|not|no|yes|please|pls|thanks|hello|hi|hey|morning|today|yesterday|tomorrow|now|then|here|there|what|which|who|how|when|where|can|could|would|should|must|will|let|make|write|start|set|put|create|prepare|post|open|add|show|give|send|need|want|looking|from|on|to|up|with|as|if|so|but|or|the|few|chat|call|word|years?|months?|weeks?|days?|hours?|lunch|coffee|meeting|help|hand|reply|answer|look|more|first|second|third|next|last|also|finally|things?|bit|shame|pity|pleasure|while|rush|urgent)(?![\p{L}])/iu
/** How somebody works is told apart from what they work as. */
const MANNER =
  /^(?:(?:temporary|permanent|hybrid|part[- ]?time|full[- ]?time|seasonal|freelance|fixed[- ]term)\s+)+/iu

/** A title without what it says of the kind of contract: "temporary school cook". */
export function plainTitle(title: string): string {
  return title.replace(MANNER, '')
}

/** The work of a job that somebody is sought for, however rare its name; null when no form of seeking holds one. */
export function jobSought({ text, spans }: Reading): string | null {
  for (const pattern of SOUGHT) {
    for (const match of text.matchAll(pattern)) {
      const title = workIn(match)
      if (title) return title
    }
  }
  for (const match of text.matchAll(OPENS)) {
    const title = workIn(match)
    if (!title) continue
    const start = match.index + match[0].lastIndexOf(match.groups?.title ?? '')
    const end = start + title.length
    const sentence = end + (/[.;!?](?:\s|$)/.exec(text.slice(end))?.index ?? text.length - end)
    const told = spans.filter((span) => VALUES.has(span.kind) && span.start >= end && span.end <= sentence)
    const isValue = spans.some((span) => span.kind !== 'work' && overlaps(span, { start, end }))
    if (told.length > 0 && !isValue) return title
  }
  return null
}

const VALUES: ReadonlySet<string> = new Set(['place', 'money', 'choice'])

function workIn({ groups }: RegExpMatchArray): string | null {
  const title = trimmed(plainTitle(groups?.title ?? ''))
  return title && title.length > 2 && !NO_WORK.test(title) ? title : null
}
