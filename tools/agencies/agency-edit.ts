import { z } from 'zod'
import { readHours, weekdays } from './read-hours.ts'

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()

/** What an edit of the agency can say; null stays as it is, an empty text takes it away. */
export const agencyEditFields = {
  line: z
    .string()
    .max(200)
    .nullable()
    .describe('The person’s words for a setting, such as "greeting"; null when the fields below say it all.')
    .meta({ slot: 'field_name' }),
  value: z
    .string()
    .max(4_000)
    .nullable()
    .describe('What that setting should be; null without a line.')
    .meta({ slot: 'new_value' }),
  name: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .describe('The agency’s name, two letters or more.')
    .meta({ slot: 'line_text', near: 'name|called|named' }),
  description: z
    .string()
    .max(4_000)
    .nullable()
    .describe('What the agency says about itself.')
    .meta({ slot: 'line_text', near: 'description|about us|about text|profile text' }),
  website: z.string().max(2_000).nullable().describe('The agency’s own website.').meta({ slot: 'url' }),
  location: z.string().max(200).nullable().describe('City or region.').meta({ slot: 'place' }),
  visible: z
    .boolean()
    .nullable()
    .describe('True to show the agency and its jobs to everybody, false to hide them; null when not said.')
    .meta({
      slot: 'flag',
      says: {
        true: '(?:make|set|put|turn|switch)[^.]{0,30}(?:visible|online|live|active)|activate',
        false:
          '(?:make|set|put)[^.]{0,30}(?:invisible|hidden|inactive|offline)|deactivate|hide (?:our|the) agency',
      },
    }),
  hoursDays: z.array(z.enum(weekdays)).max(7).nullable().describe('Days with opening hours.'),
  hoursFrom: clock.describe('When they begin, HH:MM.'),
  hoursTo: clock.describe('When they end, HH:MM.'),
  hoursTimeZone: z
    .string()
    .max(64)
    .nullable()
    .describe('IANA time zone of the hours, such as "Europe/London".'),
  accent: z
    .string()
    .max(30)
    .nullable()
    .describe('Accent colour: #rrggbb or a plain colour name.')
    .meta({ slot: 'line_text', near: '(?:accent |brand )?colou?r|accent|theme' }),
  greeting: z
    .string()
    .max(500)
    .nullable()
    .describe('What the chat says first.')
    .meta({ slot: 'line_text', near: 'greeting|welcome (?:text|message|line)|welcome|first message' }),
  suggestions: z
    .array(z.string().trim().min(1).max(80))
    .max(6)
    .nullable()
    .describe('All sentences that the chat suggests to visitors, at most six.'),
  retentionDays: z
    .int()
    .min(30)
    .max(3_650)
    .nullable()
    .describe('Days without activity after which a person’s data goes.')
    .meta({
      slot: 'number',
      near: 'data|keep|kept|retention|retain|deleted?|store[ds]?|inactivity|inactive',
    }),
  replyWithinHours: z
    .int()
    .min(1)
    .max(720)
    .nullable()
    .describe('Hours within which people usually get an answer from a person.')
    .meta({ slot: 'number', near: 'repl(?:y|ies|ied)|answers?|answered|respon(?:d|se)' }),
}

const input = z.object(agencyEditFields)
export type AgencyEdit = z.infer<typeof input>

const COLOURS: Record<string, string> = {
  black: '#111827',
  blue: '#1d4ed8',
  brown: '#78350f',
  green: '#15803d',
  grey: '#374151',
  gray: '#374151',
  indigo: '#4338ca',
  navy: '#1e3a8a',
  orange: '#c2410c',
  pink: '#be185d',
  purple: '#7e22ce',
  red: '#b91c1c',
  teal: '#0f766e',
  violet: '#6d28d9',
  yellow: '#a16207',
}

/** "#0F766E", "0f766e", "teal" → "#0f766e"; null for anything else. */
export function readColour(said: string): string | null {
  const word = said
    .trim()
    .toLowerCase()
    .replace(/^["“]|["”.]$/g, '')
  const named = COLOURS[word.replace(/^(?:a |the )?(?:dark |deep )?/, '')]
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(word)?.[1]
  if (!hex) return named ?? null
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`
}

function days(text: string): number | null {
  const match = /(\d+(?:\.\d+)?)\s*(day|week|month|year)?/i.exec(text)
  if (!match) return null
  const per = { day: 1, week: 7, month: 30, year: 365 }[(match[2] ?? 'day').toLowerCase()] ?? 1
  return Math.round(Number(match[1]) * per)
}

function hours(text: string): number | null {
  const match = /(\d+)\s*(hour|day|week|h)?/i.exec(text.replace(/\b(?:a|one)\b/i, '1'))
  if (!match) return null
  const per = { hour: 1, h: 1, day: 24, week: 168 }[(match[2] ?? 'hour').toLowerCase()] ?? 1
  return Number(match[1]) * per
}

type Said = Partial<AgencyEdit> | null

const within = <Field extends 'retentionDays' | 'replyWithinHours'>(
  field: Field,
  number: number | null,
): Said => (number !== null && agencyEditFields[field].safeParse(number).success ? { [field]: number } : null)

/** Which setting a line's words name, the first that fits, and how its value is read; null when it can't be. */
const LINES: readonly [RegExp, (value: string, timeZone: string) => Said][] = [
  [
    /\b(?:retention|kept|keep|delet\w+ after|stor\w+|data)\b/i,
    (value) => within('retentionDays', days(value)),
  ],
  [/\b(?:repl\w+|answers?|response|respond)\b/i, (value) => within('replyWithinHours', hours(value))],
  [/\b(?:time ?zone)\b/i, (value) => ({ hoursTimeZone: value })],
  [
    /\b(?:hours|open\w*|schedule)\b/i,
    (value, timeZone) => {
      const read = readHours({ text: value, before: undefined, timeZone })
      return read
        ? {
            hoursDays: read.days.flatMap((day) => weekdays[day - 1] ?? []),
            hoursFrom: read.from,
            hoursTo: read.to,
          }
        : null
    },
  ],
  [/\b(?:colou?r|accent|theme)\b/i, (value) => ({ accent: value })],
  [/\b(?:greet\w*|welcome|hello|first message)\b/i, (value) => ({ greeting: value })],
  [
    /\b(?:suggest\w*|prompts?|quick repl\w+)\b/i,
    (value) => ({
      suggestions: value
        .split(/\s*(?:[;|\n]|,|\band\b(?= ["“]))\s*/)
        .map((text) => text.replace(/^["“]|["”]$/g, '').trim())
        .filter(Boolean)
        .slice(0, 6),
    }),
  ],
  [/\b(?:website|homepage|site|url|web)\b/i, (value) => ({ website: value })],
  [/\b(?:description|about|bio|text|profile)\b/i, (value) => ({ description: value })],
  [
    /\b(?:place|location|city|town|address|office)\b/i,
    (value) => ({ location: value.replace(/^(?:in|at)\s+/i, '') }),
  ],
  [/\b(?:name|called)\b/i, (value) => ({ name: value })],
]

/** "the" and "accent colour green" is said like this too: the setting then begins the value. */
function readLine({ line, value, timeZone }: { line: string; value: string; timeZone: string }): Said {
  const named = LINES.find(([words]) => words.test(line))
  // "… welcome text: Welcome to us" was cut in the wrong place: rather ask than store half of it.
  if (line.includes(':')) return null
  if (named) return named[1](value, timeZone)
  for (const [words, read] of LINES) {
    const found = words.exec(value.slice(0, 40))
    const rest =
      found &&
      value
        .slice(found.index + found[0].length)
        .replace(/^\s*(?:colou?r\b)?\s*(?:is|to|as|should be|=|:)?\s*/i, '')
    if (rest) return read(rest, timeZone)
  }
  return /^(?:(?:the|our|my) )?agency$/i.test(line.trim()) && /^\p{Lu}.{1,79}$/u.test(value)
    ? { name: value }
    : null
}

/** The edit with the setting that was named in the person's words; null when that is not understood. */
export function withSaidLine(edit: AgencyEdit, timeZone: string): AgencyEdit | null {
  const { line, value, ...fields } = edit
  if (!line || value === null) return edit
  const plain = value.trim().replace(/^["“](.*)["”]$/su, '$1')
  const said = plain ? readLine({ line, value: plain, timeZone }) : null
  if (said && input.partial().safeParse(said).success) return { ...edit, ...said }
  return Object.values(fields).some((field) => field !== null) ? edit : null
}
