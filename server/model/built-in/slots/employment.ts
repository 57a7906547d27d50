import type { Employment } from '../terms/employment.ts'
import type { Reading } from '../terms/reading.ts'
import { FORMS } from './employment-forms.ts'
import { listedEmployment } from './employment-listed.ts'
import { companyOf, titleOf, withoutPlace } from './employment-names.ts'
import { isKnownPlace } from './places.ts'
import { withoutDates, withoutParts } from './without-dates.ts'
import { endsInWork } from './work-named.ts'

/** Finds position and company: "barista at Costa", "at Costa as a barista", "2015-2018, barista, Costa, Leeds". */
export function employmentOf(reading: Reading): Employment {
  const text = withoutParts(withoutDates(reading))
  const places = placesIn(reading)
  const said = offeredWork(withoutTown(plainTitle(inForms(text), text), places))
  const told = said.position && said.company ? said : listedEmployment({ text, found: said, places })
  return told.company ? { ...told, company: withoutPlace(told.company, places) } : told
}

/** What the forms of telling say, the plainest first. */
function inForms(text: string): Employment {
  const found: Employment = { position: null, company: null }
  let spare: string | null = null
  for (const form of FORMS) {
    for (const { groups } of text.matchAll(form)) {
      const title = titleOf(groups?.title)
      const employer = companyOf(groups?.company)
      found.position ??= title
      if (isWritten(employer) && !isWritten(found.company ?? 'X')) found.company = employer
      // What stands beside words that are no title may be no company: it counts only when nothing else does.
      if (title || groups?.title === undefined) found.company ??= employer
      else spare ??= employer
    }
    if (found.position && found.company) break
  }
  return { position: found.position, company: found.company ?? spare }
}

/** Written like a name. */
function isWritten(name: string | null): boolean {
  return name !== null && /\p{Lu}/u.test(name)
}

/** "… as a till operator": plainer than "job", "working" or words that name no work. */
function plainTitle(found: Employment, text: string): Employment {
  const stated = AS_TITLE.exec(text)?.[1]
  if (!stated || !found.company) return found
  const plainer =
    VAGUE.test(found.position ?? 'job') || (endsInWork(stated) && !endsInWork(found.position ?? ''))
  return plainer ? { ...found, position: titleOf(stated) ?? found.position } : found
}

const AS_TITLE =
  /\bas (?:a |an |the )?([\p{L}][\p{L}&/' -]{1,60}?)(?=\s*(?:[,.;:!?(]|$|\b(?:at|for|with|from|since|in|between|until|to|and|add|put|please)\b))/iu
const VAGUE = /^(?:.* )?(?:internship|job|work|stint|time|working|employed)$|ing$/i

/** Known places of the text, in small letters. */
function placesIn({ spans }: Reading): string[] {
  return spans.flatMap((span) =>
    span.kind === 'place' && isKnownPlace(span.value) ? [span.value.toLowerCase()] : [],
  )
}

/** A town alone is no company, and no part of one. */
function withoutTown({ position, company }: Employment, places: readonly string[]): Employment {
  if (!company || places.includes(company.toLowerCase())) return { position, company: null }
  return { position, company: withoutPlace(company, places) }
}

/** "an offer for warehouse manager" names the work, and not who has it. */
function offeredWork(found: Employment): Employment {
  const { position, company } = found
  const isWork = !position && company && !isWritten(company) && endsInWork(company)
  return isWork ? { position: titleOf(company), company: null } : found
}
