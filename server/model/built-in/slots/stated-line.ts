import type { Correction } from './correction.ts'

const COMPANY = String.raw`(?:at |with |for )?((?:the )?\p{Lu}[\p{L}\d&'’.-]*(?: (?:& |and )?(?!I\b)\p{Lu}[\p{L}\d&'’.-]*){0,3})`
const DATE = String.raw`((?:\d{1,2}(?:st|nd|rd|th)? )?(?:\p{L}{3,9}\.? )?(?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december))`
const NOT = String.raw`(?=[\s,.!;]|$)`

/** What somebody says of their life, and the line of a resume that holds it. */
const STATEMENTS: { pattern: RegExp; field: (name: string) => string; value: number; name: number | null }[] =
  [
    {
      pattern: new RegExp(
        String.raw`\b(?:left|finished|ended|stopped|quit)(?: working)? ${COMPANY} (?:in|on) ${DATE}${NOT}`,
        'u',
      ),
      field: (name) => `end date at ${name}`,
      value: 2,
      name: 1,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:started|joined|began)(?: working)? ${COMPANY} (?:in|on) ${DATE}${NOT}`,
        'u',
      ),
      field: (name) => `start date at ${name}`,
      value: 2,
      name: 1,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:job|work|role|position|contract|time) ${COMPANY} (?:began|started)(?: on| in)? ${DATE}${NOT}`,
        'u',
      ),
      field: (name) => `start date at ${name}`,
      value: 2,
      name: 1,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:job|work|role|position|contract|time) ${COMPANY} (?:ended|finished|stopped)(?: on| in)? ${DATE}${NOT}`,
        'u',
      ),
      field: (name) => `end date at ${name}`,
      value: 2,
      name: 1,
    },
    {
      pattern: /\bgraduated (?:from .+? )?in (\d{4})\b/u,
      field: () => 'graduation year',
      value: 1,
      name: null,
    },
    {
      pattern: new RegExp(
        String.raw`\b[Ii](?: was made| was promoted to| became| was|'m| am| worked as| work as)(?: an?| the)? ([\p{L}][\p{L} /-]{2,50}?) (?=at |with |for )${COMPANY}${NOT}`,
        'u',
      ),
      field: (name) => `title at ${name}`,
      value: 1,
      name: 2,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:[Aa]t|[Ff]or|[Ww]ith) ${COMPANY},? [Ii](?: was made| was promoted to| became| was|'m| am| worked as| work as| have been|'ve been)(?: an?(?= )|(?= \p{Lu})) ((?!only|bit|little|lot)[\p{L}][\p{L} /-]{2,50}?)(?=,? (?:and )?(?:not|never|instead of|rather than) |[,.!;]|$)`,
        'u',
      ),
      field: (name) => `title at ${name}`,
      value: 2,
      name: 1,
    },
    {
      pattern: /\b[Ii] (?:now )?live in ([\p{L}][\p{L} '-]{2,40}?)(?=[,.!;]|$)/u,
      field: () => 'city',
      value: 1,
      name: null,
    },
    {
      pattern: /\b[Ii] studied (?:at|in) ([\p{L}][\p{L} '-]{2,60}?)(?=[,.!;]|$)/u,
      field: () => 'university',
      value: 1,
      name: null,
    },
    {
      pattern: /\b[Ii](?: am|'m) called ([\p{L}][\p{L} '-]{2,60}?)(?=[,.!;]|$)/u,
      field: () => 'name',
      value: 1,
      name: null,
    },
  ]

/** "I finished at Hooli in 2021": a line and its value that no word names. */
export function statedLine(text: string): Correction | null {
  for (const { pattern, field, value, name } of STATEMENTS) {
    const match = pattern.exec(text)
    const said = match?.[value]?.trim()
    if (match && said && !/^(?:still|now|currently|working|back|no longer|employed|not|never)\b/i.test(said))
      return { field: field((name === null ? '' : match[name]?.replace(/\.$/, '')) ?? ''), value: said }
  }
  return null
}

const CLAUSES: [RegExp, (name: string) => string][] = [
  [
    /^(?:i )?(?:left|finished|ended|stopped|quit)(?: working)?(?: at| with| for)? (.+?)(?: (?:in|on) .*)?$/i,
    (name) => `end date at ${name}`,
  ],
  [
    /^(?:i )?(?:started|joined|began)(?: working)?(?: at| with| for)? (.+?)(?: (?:in|on) .*)?$/i,
    (name) => `start date at ${name}`,
  ],
  [
    /^(?:on .+? )?(?:my |the )?(?:job|work|role|contract|time) (?:at|with|for) (.+?) (?:ended|finished)$/i,
    (name) => `end date at ${name}`,
  ],
  [
    /^(?:on .+? )?(?:my |the )?(?:job|work|role|contract|time) (?:at|with|for) (.+?) (?:started|began)$/i,
    (name) => `start date at ${name}`,
  ],
  [/^at ((?:the )?[\p{L}\d].*?)(?:,? I)?$/iu, (name) => `title at ${name}`],
  [/^(?:i )?(?:worked|work)(?: at| for| with) .+$/i, () => 'employer'],
  [/^(?:i )?(?:live|lived|am from|was born) (?:in )?.+$/i, () => 'city'],
  [/^(?:i )?(?:studied|went to|attended) .+$/i, () => 'university'],
  [/^(?:i )?graduated .+$/i, () => 'graduation year'],
  [/^(?:i )?speak .+$/i, () => 'language'],
  [/^(?:i )?(?:am|was)(?: an?)? (.+?) at (.+)$/i, (name) => `title at ${name}`],
]

/** "left Globex in May" names the end date at Globex; other words stay as they are. */
export function lineOfClause(field: string): string {
  for (const [pattern, line] of CLAUSES) {
    const match = pattern.exec(field)
    if (match) return line(match[2] ?? match[1] ?? '')
  }
  return field
}
