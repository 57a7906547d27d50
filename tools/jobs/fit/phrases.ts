import type { Mention } from './lexicon.ts'

const COUNT =
  '(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|several|up to \\d{1,4})'
const PEOPLE =
  '(?:people|staff|employees|colleagues|nurses|carers|care assistants|engineers|developers|drivers|operatives|waiters|cooks|chefs|accountants|analysts|assistants|teachers|technicians|electricians|pickers|clerks|consultants|cleaners|guards|officers|workers|designers|labourers|agents|volunteers|apprentices|reports|associates)'
const LED =
  '(?:led|lead|leading|managed|managing|manage|supervised|supervising|supervise|headed|heading|line-managed|line managed|ran|in charge of|responsible for)'

/** Things that are said in too many ways for a list of terms. */
const PHRASES: readonly [string, RegExp][] = [
  [
    'people management',
    new RegExp(
      `\\b${LED} (?:(?:a|the|my|our|an) )?(?:[\\w-]+ ){0,2}(?:team|crew|shift|department) of (?:about |around |up to )?${COUNT}\\b`,
      'gi',
    ),
  ],
  [
    'people management',
    new RegExp(`\\b${LED} (?:a |the )?(?:team of )?${COUNT} (?:[\\w-]+ ){0,2}${PEOPLE}\\b`, 'gi'),
  ],
  ['people management', /\b(?:led|managed|supervised|headed) (?:a|the|my|our) (?:[\w-]+ )?team\b/gi],
  ['mentoring', /\bmentor(?:ed|ing)?\b/gi],
  [
    'elderly care',
    /\b(?:looked after|cared for|caring for|looking after) (?:the )?(?:elderly|older people)\b/gi,
  ],
  [
    'driving licence',
    /\b(?:full|clean|valid|uk|british|german|eu)(?:[ ,]+(?:full|clean|valid|uk|british|german|eu))* (?:manual )?(?:driving |driver['’]?s )?licen[cs]e\b/gi,
  ],
]

/** Mentions by pattern, as `mentionsIn` gives those by term. */
export function phrasesIn(text: string): Mention[] {
  return PHRASES.flatMap(([id, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      ids: [id],
      start: match.index,
      end: match.index + match[0].length,
      isPlural: false,
    })),
  )
}
