import { speaksOfDomain } from '../../reading/domain.ts'
import { pointsAt } from '../../reading/ordinals.ts'
import type { Reading } from '../../terms/reading.ts'
import { stem } from '../../words/stem.ts'
import type { Described } from './described.ts'

const WEIGHT = 1.3

/** Whether it speaks of this domain at all, of one row or of several, of the speaker's own or not. */
export function addPointers({ reading, add }: Described): void {
  const points = pointsAt(reading)
  const where = speaksOfDomain(reading) ? 'domain' : points === 'nothing' ? 'foreign' : 'pointing'
  add(`g:${where}`, WEIGHT * 1.4)
  if (points !== 'nothing') add(`g:${points}`, WEIGHT)
  if (namesOne(reading)) add('g:named', WEIGHT)
  if (namesWork(reading)) add('g:work', WEIGHT * 0.8)
  reading.tokens.forEach(({ text }, at) => {
    const next = reading.tokens[at + 1]
    if (text === 'my' && next) add(`m:${next.text}`, 0.8)
    if (SINGULARS.test(text)) add(`g:one ${stem(text)}`, WEIGHT * 0.7)
    if (PLURALS.test(text)) add(`g:many ${stem(text)}`, WEIGHT)
  })
}

const SINGULARS = /^(?:job|role|position|vacancy|application|resume|cv|bookmark|change|edit)$/
const PLURALS =
  /^(?:jobs|roles|positions|vacancies|openings|applications|resumes|cvs|files|changes|edits|bookmarks|experiences|employers|ones)$/

/** "at Globex", "the Vantix one". */
function namesOne({ tokens }: Reading): boolean {
  return tokens.some(({ name }, at) => name && BEFORE_NAMES.has(tokens[at - 1]?.text ?? ''))
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(['at', 'with', 'to', 'for', 'from', 'the', 'my', 'by'])

/** "that welder job". */
function namesWork({ tokens, spans }: Reading): boolean {
  return spans.some(
    ({ kind, from }) =>
      kind === 'work' && tokens.slice(Math.max(0, from - 3), from).some(({ text }) => BEFORE_WORK.has(text)),
  )
}

const BEFORE_WORK: ReadonlySet<string> = new Set(['the', 'my', 'that', 'this'])
