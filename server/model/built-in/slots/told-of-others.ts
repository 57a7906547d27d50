const PERSON =
  'sister|brother|mum|mom|mother|dad|father|grandmother|grandfather|grandma|grandpa|parents?|wife|husband|partner|fianc[eé]e?|girlfriend|boyfriend|sons?|daughters?|kids?|child(?:ren)?|family|in-laws|friends?|mates?|cousins?|nephew|niece|uncle|aunt|neighbou?rs?|colleagues?|flatmate|housemate|roommate|classmate|boss|manager|ex'
/** What a person is said to do or to be, or has: "my sister lives", "her number", "my boss's name". */
const OTHER = String.raw`\b(?:my|our|his|her|their|an?) (?:(?:older|younger|little|big|best|good|old|former|twin|ex) )*(?:${PERSON})(?: (?!and\b|or\b|i\b|we\b)\p{L}+)?(?:['’]s?(?= \p{L})| (?:(?:now|just|also|already|currently|recently|actually|still|once) )*(?:is|are|was|were|has|have|had|lives?|lived|moved|relocated|works?|worked|stays?|speaks?|knows|likes?|wants?|needs?|got|comes?|came|studie[sd]|went|used|retired)\b)|\b(?:his|her) (?:name|number|phone|e-?mail|address|surname|occupation|title)\b|\b(?:he|she)(?:['’]s| (?:(?:now|just|also|already|currently|recently|actually|still|once) )*\p{L}+)`
/** Who acts: the last of these before a word decides whom it is told of. */
const SUBJECT = new RegExp(String.raw`(?<other>${OTHER})|\b(?:i|we)\b`, 'giu')

/** "my sister lives in Leeds": whether what stands at `at` is told of somebody else than who writes. */
export function isToldOfOther({ text, at }: { text: string; at: number }): boolean {
  const sentence =
    text
      .slice(0, at)
      .split(/[.;!?\n]/)
      .at(-1) ?? ''
  return [...sentence.matchAll(SUBJECT)].at(-1)?.groups?.other !== undefined
}

/** True when somebody else is told of, and the one who writes nowhere. */
export function tellsOfOthersOnly(text: string): boolean {
  const subjects = [...text.matchAll(SUBJECT)]
  return subjects.length > 0 && subjects.every(({ groups }) => groups?.other !== undefined)
}
