import { keywordsOf } from '../slots/keywords.ts'
import { searchedName, searchedWords } from '../slots/searched.ts'
import { lineOfClause } from '../slots/stated-line.ts'
import { topicOf } from '../slots/topic.ts'
import type { Field } from '../terms/field.ts'
import type { Value } from '../terms/input.ts'
import type { Reading } from '../terms/reading.ts'
import { declaredValue } from './declared-values.ts'
import { choiceFor, currencyFor, highestPay, payFor, payUnit } from './fill-choices.ts'
import { currentFor, dateFor } from './fill-dates.ts'
import { keptTextFor } from './fill-kept-text.ts'
import { companyFor, nameIn, titleFor } from './fill-names.ts'
import { placeFor } from './fill-place.ts'
import type { State } from './fill-state.ts'
import { urlFor } from './fill-url.ts'
import { apartFrom } from './said-lists.ts'

/** The value of a field by its kind; null when the words hold none. Rows are found before. */
export function valueFor(field: Field, state: State): Value {
  const { reading } = state
  switch (field.slot) {
    case 'keywords':
      return keywordsOf(apartFrom({ reading, things: listedIn(state) })) ?? keywordsOf(reading)
    case 'question':
      return reading.text
    case 'place':
      return placeFor(field, state)
    case 'words':
      return state.lists.get(field.name) ?? declaredValue(field, state)
    case 'line_text':
      return state.lines.get(field.name) ?? null
    case 'searched_name':
      return searchedName({ reading, taken: state.row?.label ?? null })
    case 'searched_words':
      return searchedWords(reading)
    case 'pay_max':
      return highestPay(reading)
    case 'money':
      return payFor(reading)?.amount ?? null
    case 'currency':
      return payUnit(state)?.currency ?? currencyFor(state)
    case 'pay_period':
      return payUnit(state)?.period ?? null
    case 'work_mode':
    case 'job_type':
    case 'seniority':
    case 'sort':
    case 'agency_scope':
    case 'status':
      return choiceFor(field, state)
    case 'page':
      return pageIn(reading.text)
    case 'date_start':
    case 'date_end':
      return dateFor(field.slot, state)
    case 'is_current':
      return currentFor(field, state)
    case 'person_name':
      return nameIn(reading)
    case 'company':
      return companyFor(field, state)
    case 'job_title':
      return titleFor(field, state)
    case 'url':
      return urlFor(field, state)
    case 'field_name':
      return state.correction ? lineOfClause(state.correction.field) : null
    case 'new_value':
      return state.correction ? ownForm(state.correction.value, reading) : null
    case 'topic':
      return topicOf(reading.text) ?? reading.text
    case 'free_text':
      return keptTextFor(field, state)
    default:
      return declaredValue(field, state)
  }
}

/** The things that the tool's lists take. */
function listedIn(state: State): string[] {
  return state.fields
    .filter(({ slot }) => slot === 'words')
    .flatMap((field) => [state.lists.get(field.name) ?? declaredValue(field, state)].flat())
    .filter((thing) => typeof thing === 'string')
}

/** "page 3"; "next page" is answered by the refinement of the last search. */
function pageIn(text: string): number | null {
  const match = /\bpage (?:number |no\.? ?)?(\d{1,3})\b/i.exec(text)
  return match ? Math.max(1, Number(match[1])) : null
}

/** "+44 7700 900877 i changed it": an address or a number ends where its form does. */
function ownForm(value: string, { text, spans }: Reading): string {
  const at = text.indexOf(value)
  const span = spans.find(({ kind, start }) => ADDRESSES.has(kind) && at >= 0 && start === at)
  return span ? text.slice(span.start, span.end) : value
}

const ADDRESSES: ReadonlySet<string> = new Set(['phone', 'email', 'url'])
