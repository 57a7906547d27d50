import type { KnownTool } from './brain.ts'
import type { PlannedCall } from './plan.ts'

/** "I can do Excel", "my brother works at a bakery": it tells, and asks for no work. */
export function onlyTells({ said = '' }: { said?: string }): boolean {
  return TELLS.test(said) && !WISH.test(said)
}

/** True when the words ask for something. */
export function wishes(said: string): boolean {
  return WISH.test(said)
}

const TELLS =
  /^(?:(?:and|but|so|well|hi|hello)[, ]+)*(?:(?:been\b|i(?!'d)(?:'ve|'m)?(?: can| know| do| have| am| was| speak| work| worked| studied| did| had| used)?\b)|(?:my|our|his|her|their) |a (?:friend|mate|colleague)\b)/i
const WISH =
  /\b(?:jobs?|roles?|positions?|vacanc\w+|openings?|find|show|search|look\w*|want|need|like|rather|prefer|after|anything|something)\b|\?/i

/** "I finished at Globex in 2020. In truth I stayed until 2021": one line, told in two parts. */
export function sameLine(calls: PlannedCall[]): boolean {
  const [one, two, ...more] = calls.map(({ input }) => input.field)
  if (typeof one !== 'string' || typeof two !== 'string' || more.length > 0) return false
  return one.startsWith(`${two} `) || two.startsWith(`${one} `)
}

/** True when a part taken alone is a search for other work than the whole: then it only told a story. */
export function apart(parts: PlannedCall[], whole: PlannedCall[], tool: KnownTool): boolean {
  const name = tool.fields.find(({ slot }) => slot === 'keywords')?.name ?? ''
  const words = (calls: PlannedCall[]) =>
    calls
      .flatMap(({ input }) =>
        String(input[name] ?? '')
          .toLowerCase()
          .split(/\s+/),
      )
      .filter(Boolean)
  const all = words(whole)
  const own = words(parts)
  return all.length > 0 && own.length > 0 && own.every((word) => !all.includes(word))
}
