import { listed } from '../../core/wording.ts'
import type { Posting } from '../posting-row.ts'
import { englishRules, feminineStems, germanRules, masculineStems, wordingKinds } from './wording-rules.ts'

/** One thing about an advert's text that could be better. */
export interface Finding {
  title: string
  /** The sentence it stands in, verbatim; null for what is missing. */
  sentence: string | null
  why: string
  better: string
}

type Checked = Pick<
  Posting,
  | 'title'
  | 'description'
  | 'requirements'
  | 'benefits'
  | 'salary_range'
  | 'location'
  | 'work_mode'
  | 'closes_at'
>

const MANY_REQUIREMENTS = 10
const MOST_FINDINGS = 40

const whole = (inside: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${inside})(?![\\p{L}\\p{N}])`, flags)
const GERMAN = whole('und|wir|sie|für|mit|eine[nrsm]?|der|die|das|bei|ist', 'giu')

/** What the words of an advert do to its readers; 40 findings at most. */
export function checkWording(text: string): Finding[] {
  const german = (text.match(GERMAN)?.length ?? 0) >= 3
  const sentences = text
    .split(/\n+|(?<=[.!?])\s+/u)
    .map((one) => one.trim())
    .filter(Boolean)
  const rules = german
    ? [...germanRules, ...englishRules.filter(({ kind }) => kind === 'jargon')]
    : englishRules
  const found = sentences.flatMap((sentence) =>
    rules.flatMap(({ kind, words, better }): Finding[] => {
      const match = whole(words, 'iu').exec(sentence)
      if (!match) return []
      return [
        {
          title: `“${match[0]}”`,
          sentence: sentence.slice(0, 400),
          why: `It ${wordingKinds[kind]}.`,
          better,
        },
      ]
    }),
  )
  const unique = [
    ...new Map(found.map((one) => [`${one.title.toLowerCase()} ${one.sentence}`, one])).values(),
  ]
  return [...unique, ...(german ? [] : balance(text))].slice(0, MOST_FINDINGS)
}

/** The same for a whole posting, with what is missing in it. */
export function checkPosting(posting: Checked): Finding[] {
  const { title, description, requirements, benefits } = posting
  const text = [title, description, ...requirements, ...benefits].join('\n')
  const german = (text.match(GERMAN)?.length ?? 0) >= 3
  const neutral = /\((?:[mwfdx]|gn|all genders)(?:\/[mwfdx])*\)|[:*_]in(?:nen)?\b/iu.test(title)
  const missing: (Finding | false)[] = [
    posting.salary_range === null && {
      title: 'No pay',
      sentence: null,
      why: 'People can’t tell if it suits them; in the EU, applicants must learn the range before the first interview (Directive 2023/970, applying from June 2026).',
      better: 'State the range, currency and period.',
    },
    posting.location === null &&
      posting.work_mode !== 'remote' && {
        title: 'No place',
        sentence: null,
        why: 'Nobody finds it by place, or knows the way to work.',
        better: 'Name the city, or say that it is remote.',
      },
    posting.closes_at === null && {
      title: 'No closing date',
      sentence: null,
      why: 'It stays open until somebody closes it.',
      better: 'Say until when people can apply.',
    },
    requirements.length > MANY_REQUIREMENTS && {
      title: `${requirements.length} requirements`,
      sentence: requirements.slice(MANY_REQUIREMENTS).join(' · ').slice(0, 400),
      why: 'Long lists keep people away who could do the job.',
      better: `Keep what is needed on the first day (${MANY_REQUIREMENTS} at most), and mark the rest as welcome.`,
    },
    german &&
      !neutral && {
        title: 'No “(m/w/d)” in the title',
        sentence: title,
        why: 'A German advert has to speak to all genders (AGG §§ 1, 11).',
        better: `${title} (m/w/d)`,
      },
  ]
  return [...checkWording(text), ...missing.filter((one) => one !== false)].slice(0, MOST_FINDINGS)
}

/** Single words matter little; an advert full of one kind speaks to one gender. */
function balance(text: string): Finding[] {
  const masculine = stemsIn(text, masculineStems)
  const feminine = stemsIn(text, feminineStems)
  if (masculine.length < 4 || masculine.length < 2 * feminine.length + 2) return []
  return [
    {
      title: `Words that read as masculine: ${masculine.length}`,
      sentence: listed(masculine.slice(0, 12)),
      why: 'Together they make fewer women apply (Gaucher, Friesen and Kay 2011).',
      better: 'Replace some, or balance them with words such as support, collaborate, understand.',
    },
  ]
}

function stemsIn(text: string, stems: string): string[] {
  const words = text.toLowerCase().match(new RegExp(`(?<![\\p{L}])(?:${stems})\\p{L}*`, 'giu')) ?? []
  return [...new Set(words)]
}
