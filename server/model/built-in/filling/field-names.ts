import type { Slot } from '../../../../tools/core/slot.ts'
import type { Field } from '../terms/field.ts'
import { stem } from '../words/stem.ts'
import { wordsOf } from '../words/tokens.ts'

/** What people call the fields of each kind. */
const BY_SLOT: Partial<Record<Slot, string>> = {
  job_title: 'title role position job-title occupation profession headline post designation trade',
  company: 'company employer firm organisation organization workplace business',
  date_start: 'start started starting beginning began begin joined joining from',
  date_end: 'end ended ending finish finished left leaving until last-day leave stopped',
  place: 'location city place town address where country residence home base hometown',
  person_name: 'name surname fullname',
}
const BY_WORD: Record<string, string> = {
  bio: 'bio about summary introduction intro biography blurb statement',
  description: 'description duties responsibilities tasks achievements did details',
  website: 'website site homepage portfolio webpage blog web',
  linkedin: 'linkedin',
  github: 'github git',
  notes: 'note notes comment reminder annotation remark',
  reason: 'reason',
  letter: 'letter',
}

/** Stems of everything a field is called. */
export function namesOf(field: Field): Set<string> {
  const names = new Set<string>()
  const slotted = field.slot ? (BY_SLOT[field.slot] ?? '') : ''
  const worded = field.words.map((word) => BY_WORD[word] ?? '').join(' ')
  for (const name of `${slotted} ${worded} ${field.words.join(' ')}`.split(/\s+/))
    if (name.length > 2) names.add(stem(name))
  for (const vague of ['url', 'full', 'date', 'company_nam']) names.delete(vague)
  if (field.slot !== 'person_name') names.delete('nam')
  return names
}

/** The field that the words name, by most words shared; null when none is named. */
export function fieldNamed({ words, fields }: { words: string; fields: readonly Field[] }): Field | null {
  const said = new Set(wordsOf(words).map(stem))
  let best: Field | null = null
  let most = 0
  for (const field of fields) {
    const hits = [...namesOf(field)].filter((name) => said.has(name)).length
    if (hits > most) {
      best = field
      most = hits
    }
  }
  return best
}
