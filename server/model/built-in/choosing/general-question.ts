import type { pointsAt } from '../reading/ordinals.ts'
import type { Reading } from '../terms/reading.ts'

/** "how come you need my passport": how things are done, and no row in sight is meant. */
export function asksInGeneral({
  reading,
  points,
  namedTypes,
  latestTypes,
}: {
  reading: Reading
  points: ReturnType<typeof pointsAt>
  namedTypes: ReadonlySet<string>
  latestTypes: ReadonlySet<string>
}): boolean {
  const pointsAtNone = points === 'nothing' || (points === 'pronoun' && latestTypes.size === 0)
  return reading.asks && namedTypes.size === 0 && pointsAtNone && GENERAL.test(reading.text)
}

const GENERAL =
  /^(?:(?:and|but|so|ok|hi|hello|hey),? )*(?:how (?:come|do you|does|do employers|do companies|long|soon|often|fussy|strict|would|should|can i|early)|when (?:do|does|will|would|should|can)|do (?:you (?!have any|have some|have work|have jobs|have the|know|still|see|think|offer any|remember)|employers|companies|recruiters|agencies|temps|candidates|people|i (?:need to|have to|get paid|need an?))|does (?:the agency|applying|anyone|an?|my (?:employer|boss))|what (?:happens|are the (?:steps|rules|chances of)|if|should|is the (?:deal|process|procedure|policy|difference))|is it (?!full|part|remote|permanent|shift|in |at |the |near|on |hybrid|nights|still)|will (?:you|i|my|a|an)|would (?:i be paid|an?|you)|can (?:an?|somebody|someone|students|employers|you tell my)|am i (?:allowed|entitled|obliged|insured)|who (?:pays|sees|reads|decides|do you|gets|will))\b/i
