import { endsInWork } from './work-named.ts'

const PARTS =
  /[,.;:!?\n]+\s*|\s-+\s|\s(?:in|near|around|at|paying|from|full[- ]?time|part[- ]?time|remote(?:ly)?|hybrid)(?!\p{L})/iu
/** What leads to the kind of work that somebody wants. */
const LEAD =
  /^(?:(?:and|so|please|pls|note|remember|keep in mind|that|now|only|just|really|i|i'm|i'd|i'll|im|am|my|the|a|an|new|next|preferred|desired|wanted|target|dream|ideal|what|want|wants|wanted|would|like|love|prefer|seek|seeking|looking|look|for|after|to|work|works|be|become|jobs?|titles?|roles?|posts?|positions?|kinds? of work|is|are|should|as|set|make|put|change|it|either)\s+)+/i
const WISHED =
  /\b(?:want|like|love|prefer(?:red)?|desired|target|seek(?:ing)?|looking|after|be|become|titles?|ideal|dream|roles?|jobs?)\b/i
/** No part of a job's name. */
const NO_TITLE =
  /\b(?:i|we|you|my|your|is|are|was|were|have|had|not|no|any|worked|works?|jobs?|roles?|of work|current|last|old|former|the)\b/i
const MOST_WORDS = 4

/** "welder or fabricator, Sunderland": the kinds of work that a part of the text wholly consists of; null without one. */
export function titlesWanted(text: string): string | null {
  for (const part of text.split(PARTS)) {
    const lead = LEAD.exec(part)?.[0] ?? ''
    const said = part.slice(lead.length).trim()
    const names = said.split(/\s+or\s+(?:an?\s+)?/i)
    if (names.every(isTitle) && (names.length > 1 || WISHED.test(lead))) return said
  }
  return null
}

function isTitle(name: string): boolean {
  return name.split(/[\s-]+/).length <= MOST_WORDS && !NO_TITLE.test(name) && endsInWork(name)
}
