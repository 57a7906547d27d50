import { SUBJECT_FAMILIES } from './lexicon/subjects.ts'

/** Words of a requirement for a degree that name no subject. */
const NO_SUBJECT = new Set(
  'a an the in of or and at to with by as for any other degree degrees bachelor bachelors master masters msc bsc ma ba beng meng mba phd doctorate related field fields subject subjects relevant equivalent similar discipline disciplines study studies level experience years minimum university education qualification qualified required preferred ideally strong have hold higher above better first undergraduate postgraduate diploma certificate high school secondary gcse gcses honours s good completed completion comparable foreign recognised recognized vocational training state-certified certified technician techniker'.split(
    ' ',
  ),
)

function words(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !NO_SUBJECT.has(word))
}

/** Which subject a requirement for a degree names, and what it takes for it. */
export function subjectsIn(requirement: string): { isAsked: boolean; accepts: (area: string) => boolean } {
  const families = SUBJECT_FAMILIES.filter((family) => family.some((name) => names(requirement, name)))
  const asked = words(requirement)
  const isWide = /\b(?:related|similar|relevant|comparable)\b/i.test(requirement)
  return {
    isAsked: asked.length > 0,
    accepts: (area) => {
      const said = new Set(words(area))
      const hits = asked.filter((word) => said.has(word))
      const others = hits.some((word) => !GENERAL.has(word))
      // "Mechanical engineering" is not met by "software engineering".
      if (others && (isWide || missesNothing({ requirement, area }))) return true
      return isWide && families.some((family) => family.some((name) => names(area, name)))
    },
  }
}

const GENERAL = new Set(
  'engineering science sciences management technology systems applied international general care administration'.split(
    ' ',
  ),
)

/** One of the alternatives ("civil or structural engineering") has all its own words in the area. */
function missesNothing({ requirement, area }: { requirement: string; area: string }): boolean {
  const said = new Set(words(area))
  return requirement.split(/\bor\b|[,/]/i).some((alternative) => {
    const own = words(alternative).filter((word) => !GENERAL.has(word))
    return own.length > 0 && own.every((word) => said.has(word))
  })
}

function names(text: string, subject: string): boolean {
  return ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${subject} `)
}
