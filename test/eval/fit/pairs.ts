import { readFileSync } from 'node:fs'
import type { RequirementFit } from '../../../tools/core/card.ts'
import { gatherEvidence } from '../../../tools/jobs/fit/evidence.ts'
import { matchRequirement } from '../../../tools/jobs/fit/match-requirement.ts'
import { workSpans } from '../../../tools/jobs/fit/years.ts'
import type { ProfileRow } from '../../../tools/profile/profile-row.ts'
import { type JsonResume, jsonResumeSchema } from '../../../tools/resumes/json-resume.ts'

export const PAIR_SETS = ['pairs-first', 'pairs-second', 'pairs-misleading', 'pairs-last'] as const

/** A requirement with what a person wrote, and the verdict that is right. */
export interface Pair {
  field: string
  requirement: string
  expected: RequirementFit['verdict']
  resume: JsonResume
  bio: string | null
}

const VERDICTS = { '+': 'met', '-': 'not_met', '?': 'unclear' } as const
const NOW = new Date('2026-11-10T12:00:00Z')

/** Reads a set; its file says how it is written. */
export function readPairs(set: (typeof PAIR_SETS)[number]): Pair[] {
  const pairs: Pair[] = []
  let field = ''
  for (const line of readFileSync(new URL(`./${set}.txt`, import.meta.url), 'utf8').split('\n')) {
    const asked = /^([+?-]) (.+)$/.exec(line)
    const said = /^ {2}(\w+): (.+)$/.exec(line)
    const pair = pairs.at(-1)
    if (line.startsWith('## ')) field = line.slice(3)
    else if (asked?.[2]) {
      const expected = VERDICTS[asked[1] as keyof typeof VERDICTS]
      pairs.push({ field, requirement: asked[2], expected, resume: {}, bio: null })
    } else if (said?.[1] && said[2] && pair) addLine({ pair, kind: said[1], text: said[2] })
    else if (line !== '' && !line.startsWith('# ')) throw new Error(`${set}: what is “${line}”?`)
  }
  return pairs.map((pair) => ({ ...pair, resume: jsonResumeSchema.parse(pair.resume) }))
}

function addLine({ pair, kind, text }: { pair: Pair; kind: string; text: string }): void {
  const { resume } = pair
  const [first = '', ...others] = text.split(', ')
  const rest = others.join(', ')
  switch (kind) {
    case 'headline':
      resume.basics = { ...resume.basics, label: text }
      return
    case 'summary':
      resume.basics = { ...resume.basics, summary: text }
      return
    case 'bio':
      pair.bio = text
      return
    case 'skills':
      resume.skills = [...(resume.skills ?? []), { keywords: text.split(', ') }]
      return
    case 'work':
      resume.work = [...(resume.work ?? []), workOf(text)]
      return
    case 'education': {
      const [subject = '', years = ''] = rest.split(/ (?=\()/)
      const endDate = /\.\.(\d{4})/.exec(years)?.[1]
      resume.education = [
        ...(resume.education ?? []),
        { studyType: first, area: subject, ...(endDate ? { endDate } : {}) },
      ]
      return
    }
    case 'language':
      resume.languages = [
        ...(resume.languages ?? []),
        { language: first, ...(rest ? { fluency: rest } : {}) },
      ]
      return
    case 'certificate':
      resume.certificates = [...(resume.certificates ?? []), { name: text }]
      return
    case 'interest':
      resume.interests = [...(resume.interests ?? []), { name: text }]
      return
    default:
      throw new Error(`A line of kind “${kind}”?`)
  }
}

/** "Position at Company, 2019-09..2022-03: what was done" */
function workOf(text: string): NonNullable<JsonResume['work']>[number] {
  const match = /^(.+?) at (.+?), (\d{4}-\d\d)\.\.(\d{4}-\d\d)?: (.+)$/.exec(text)
  if (!match) throw new Error(`What work is “${text}”?`)
  const [, position, name, startDate, endDate, summary] = match
  return { position, name, startDate, ...(endDate ? { endDate } : {}), summary }
}

/** What the product says of a pair. */
export function judge(pair: Pair): RequirementFit {
  const { resume } = pair
  const profile: ProfileRow | null =
    pair.bio === null
      ? null
      : {
          id: '00000000-0000-4000-8000-000000000000',
          full_name: null,
          occupation: null,
          bio: pair.bio,
          location: null,
          website: null,
          linkedin_url: null,
          github_url: null,
        }
  return matchRequirement(pair.requirement, {
    resume,
    evidence: gatherEvidence({ resume, experiences: [], profile }),
    spans: workSpans({ resume, experiences: [] }),
    skills: [],
    now: NOW,
  })
}

export interface FitScore {
  pairs: number
  right: number
  /** Said to be met and is not: the worst error. */
  falselyMet: string[]
  wrong: string[]
}

export function scorePairs(pairs: readonly Pair[]): FitScore {
  const wrong: string[] = []
  const falselyMet: string[] = []
  for (const pair of pairs) {
    const { verdict, quote } = judge(pair)
    if (verdict === pair.expected) continue
    const line = `${pair.field}: “${pair.requirement}” is ${pair.expected}, said ${verdict} (${quote ?? 'no quote'})`
    wrong.push(line)
    if (verdict === 'met') falselyMet.push(line)
  }
  return { pairs: pairs.length, right: pairs.length - wrong.length, falselyMet, wrong }
}
