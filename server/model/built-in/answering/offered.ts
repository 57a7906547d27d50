import type { Exchange } from '../terms/dialogue.ts'

const AGREES =
  /^(?:yes|yep|yeah|yes please|please|ok(?:ay)?|sure|please do|do (?:it|that)|go ahead|go on(?: then)?|show (?:me|it|them)|let's see(?: it| them)?)(?: please| then| do)?[.!]*$/i
/** "…: say “without the place” or “without the pay”." at the end of an answer. */
const OFFERS = /\bsay (?<words>“[^”]{2,80}”(?:(?:, | or |, or )“[^”]{2,80}”)*)[.]?\s*$/i

/** What the last answer offered to be said, where a person only agrees: "yes". Empty when it is anything else. */
export function offeredWords({ text, last }: { text: string; last: Exchange | undefined }): string[] {
  if (!last || !AGREES.test(text.trim())) return []
  const answer = last.said.at(-1) ?? last.results.at(-1)?.text ?? ''
  const words = OFFERS.exec(answer.trim())?.groups?.words ?? ''
  return [...words.matchAll(/“([^”]+)”/g)].map(([, offered = '']) => offered)
}

/** Of several offers one has to be named. */
export function askWhichOffer(offered: readonly string[]): string {
  const named = offered.map((words) => `“${words}”`)
  return `Which one? Say ${named.slice(0, -1).join(', ')} or ${named.at(-1)}.`
}
