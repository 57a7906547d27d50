import type { ReferenceType } from '../../../../tools/core/reference-type.ts'
import type { Slot } from '../../../../tools/core/slot.ts'
import type { Brain } from '../terms/brain.ts'
import type { Shown } from '../terms/dialogue.ts'
import { type Field, isReferenceSlot } from '../terms/field.ts'
import type { KnownTool } from '../terms/known-tool.ts'

/** What a row of each kind is called when asking for it. */
const ROW_NAMES: Record<ReferenceType, string> = {
  job: 'job',
  saved_job: 'saved job',
  application: 'application',
  resume: 'resume',
  experience: 'entry of your work history',
  change: 'change',
  article: 'article',
  practice: 'practice',
  offer: 'offer',
  alert: 'alert',
  review: 'review',
  member: 'colleague',
  chat: 'conversation',
  gap: 'question',
}
const VALUE_NAMES: Partial<Record<Slot, string>> = {
  job_title: 'the job title',
  company: 'the company',
  person_name: 'the name',
  place: 'the place',
  url: 'the address',
  date_start: 'the start date',
  date_end: 'the end date',
  field_name: 'which line',
  new_value: 'what it should say',
  keywords: 'the kind of job',
  status: 'the status',
}
const MOST_CHOICES = 8

/** "Which job do you mean?" with the rows to choose from. */
export function askWhichRow({ field, choices }: { field: Field; choices: readonly Shown[] }): string {
  const name = isReferenceSlot(field.slot) ? ROW_NAMES[field.slot] : 'one'
  if (choices.length === 0)
    return `Which ${name} do you mean? None is listed here yet: name it, or ask me to show them first.`
  const lines = choices.slice(0, MOST_CHOICES).map(({ label }, i) => `${i + 1}. ${label}`)
  return `Which ${name} do you mean?\n\n${lines.join('\n')}`
}

/** Asks for what a tool can't do without. */
export function askForValues({
  tool,
  fields,
  rows = [],
}: {
  tool: KnownTool
  fields: readonly Field[]
  /** What it is asked for, where that is plain. */
  rows?: readonly Shown[]
}): string {
  const about = rows.length > 0 ? ` (${rows.map(({ label }) => label).join('; ')})` : ''
  if (fields.length === 1 && fields[0]?.words.includes('reason'))
    return `${tool.title}${about}: what is the reason?`
  const names = fields.map(({ slot, words, choices, called }) => {
    const name = called ? `the ${called}` : (slot && VALUE_NAMES[slot]) || `the ${words.join(' ')}`
    const values = slot === 'choice' ? choices?.map((choice) => choice.replaceAll('_', ' ')).join(', ') : ''
    return values ? `${name} (${values})` : name
  })
  const listed =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'the details')
  return `${tool.title}${about}: what should I put? Tell me ${listed}, please.`
}

/** A line and its value are not asked for where the lines have fields of their own. */
const LINE_SLOTS: ReadonlySet<Slot> = new Set(['field_name', 'new_value'])

/** How a text is changed is said in many ways, and is no value to give. */
const CHANGE_SLOTS: ReadonlySet<Slot> = new Set(['text_change', 'text_part'])

/** Asks what to change when nothing was said. */
export function askForChange({ tool }: { tool: KnownTool }): string {
  const owns = tool.fields.some(({ slot }) => slot === 'line_text')
  const names = tool.fields
    .filter(({ slot, nullable }) => nullable && slot !== null && !CHANGE_SLOTS.has(slot))
    .filter(({ slot }) => slot !== null && !(owns && LINE_SLOTS.has(slot)))
    .map(({ slot, words, called }) =>
      called
        ? called
        : slot === 'url' || slot === 'free_text'
          ? words.filter((word) => word !== 'url').join(' ')
          : (VALUE_NAMES[slot as Slot] ?? words.join(' ')).replace(/^the /, ''),
    )
  const several = [...new Set(names)]
  const some = several.slice(0, MOST_NAMES)
  const listed = some.length > 1 ? `${some.slice(0, -1).join(', ')} or ${some.at(-1)}` : (some[0] ?? 'it')
  const lead = several.length > some.length ? 'You can give me, for example, the' : 'You can give me the'
  return `${tool.title}: what should it say? ${lead} ${listed}.`
}

/** More names than this are no help. */
const MOST_NAMES = 8

/** "Do you want me to … or …?" between the likeliest tools. */
export function askWhichAct(tools: readonly KnownTool[]): string {
  if (tools.length === 1 && tools[0])
    return `Did I get that right: ${withinSentence(tools[0].title)}? Say yes or no.`
  const lines = tools.map(({ title }, i) => `${i + 1}. ${title}`)
  return `I am not sure what you mean. Which of these do you want?\n\n${lines.join('\n')}`
}

/** "Change an offer I noted" in the middle of a sentence: only its first letter becomes small. */
function withinSentence(title: string): string {
  return /^\p{Lu}(?!\p{Lu}|\s)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

const EXAMPLES = {
  person: '“find nurse jobs in Leeds”, “save the second one”, or “talk to a person”',
  agency: '“who is waiting for an answer?”, “show me the second one”, or “draft a job”',
}

export function notUnderstood(side: Brain['side']): string {
  return `I did not understand that. Could you say it in one plain sentence? For example: ${EXAMPLES[side]}.`
}

export const EMPTY = 'I see no words in your message. What can I do for you?'
export const LEFT = 'All right, I left it as it is.'
