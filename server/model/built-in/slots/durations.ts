const NUMBER = '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?|a couple of|no'
const DURATION = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${NUMBER})[ -](?:(?:full|calendar|working) )?(?:days?|weeks?|months?|years?)(?!\p{L})`,
  'giu',
)

interface FoundDuration {
  value: string
  start: number
  end: number
}

/** Lengths of time in a text, as they are written: "three months", "6 weeks". */
export function durationsIn(text: string): FoundDuration[] {
  return [...text.matchAll(DURATION)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
