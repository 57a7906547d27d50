import { withoutAfterword } from './afterword.ts'

/** A part of the text that may be what the line should say. */
export interface ToldValue {
  value: string
  start: number
  end: number
  weight: number
}

const MUST = String.raw`\b(?:should|must|needs? to|has to|have to|ought to|is supposed to|is meant to|was meant to)(?: (?:now|rather|actually|really|just|simply|instead|of course|definitely|obviously|rightly))*`
const SOFT = `(?:(?:now|actually|really|in fact|rather|just|simply|spelt|spelled|written|called|by now) )*`

/** "its" and "thats", written so. */
const SHORT = 6.5
/** What stands before the value, surest first. */
const BEFORE: [weight: number, cue: string][] = [
  [
    10,
    String.raw`${MUST} (?:be|read|say|show|state|have|become|begin|start|end|finish|go|list)(?: (?:in|on|as|from|with|to))?(?: now)?\s*:?`,
  ],
  [
    9,
    String.raw`\b(?:correct|right|proper|new|real|true)(?: (?:one|version|spelling|name|number|address|title|date|way))?(?: is|:| would be| -)`,
  ],
  [9, '(?:->|→|=>|=)'],
  [
    10,
    String.raw`\b(?:let|make|have) (?:it|that|this|(?:the|my) [^.,;:!?]{2,40}?|that [^.,;:!?]{2,30}?) (?:say|read|show|be)\s*:?`,
  ],
  [9, String.raw`\b(?:not|isn't|isnt|wasn't|wasnt|never) [^,;.]+?,? but(?: rather| actually)?`],
  [
    8,
    String.raw`\b(?:make|turn|put|write|enter|use)(?: (?:it|that|this|there))?(?: down)?(?: (?:to|as|into|in as))`,
  ],
  [8, String.raw`\b(?:change|correct|set|update|amend|switch|replace|fix|swap)\b[^.;!?]*? (?:to|with|into)`],
  [8, String.raw`(?<!\b(?:you|you've|they|have|has) )\b(?:put|set|enter|list)\b[^.;!?,]*? as`],
  [7, String.raw`\b(?:make it|make that|turn it into|put|write|enter|use)(?! (?:them|it|him|her|my)sel)`],
  [SHORT, String.raw`\b(?:its|thats)`],
  [
    7,
    String.raw`(?:^|[,.;:!–-]\s*|\b(?:but|and|so|as|because|when|while) (?:by now |now |actually |really |in fact )?)(?:it|that|this|there|mine|which|they|he|she)(?:'s|’s|s| is| was| are)(?!\w)`,
  ],
  [8, String.raw`\b(?:write|call|spell)s? (?:themselves|itself|himself|herself|myself|their name|it)`],
  [6, String.raw`(?<!\d|https?)\s?:(?=\s)`],
]
const CUES = BEFORE.map(([weight, cue]) => ({
  weight,
  pattern: new RegExp(String.raw`(?:${cue})\s+${SOFT}`, 'giu'),
}))

/** What stands behind the value. */
const BEHIND = [
  String.raw`,? (?:it|that|this) (?:should|must|needs to|has to|ought to) (?:be|say|read)\b`,
  String.raw`,?(?: is|'s|,) (?:what (?:i|we)(?:'ve| have)? (?:actually |really )?(?:hold|have|got|had|am|was|did|do|studied|speak|earned|passed)|what (?:it|that) (?:should|must|has to|needs to) (?:be|say|read)|how (?:it|that) (?:should|must))\b`,
  String.raw`,? (?:is|was|would be) (?:the |my )?(?:right|correct|proper|real|true|new)(?: one| name| number| spelling| title| date| year)?(?![\p{L}])`,
  String.raw`,? (?:that is|that's|that’s|is) (?:my|the) (?:(?:real|right|correct|full|new) )?(?:name|title|number|address|e-?mail|phone|year|date|degree|school|employer)\b`,
].map((cue) => new RegExp(String.raw`(?:^|[.!?;:]\s+|,\s+)(?<value>[^.!?;:]+?)${cue}`, 'giu'))

const ENDS = [
  /(?<!\b(?:St|Dr|Mr|Mrs|Ms|Prof|No|Ltd|Inc|Co|Jr|Sr|e\.g|i\.e|[BM]\.?Sc|Dipl))(?<!\b\p{Lu}(?=\.\s\p{Lu}))\.(?=\s|$)|[!?](?=\s|$)|[\n;]/u,
  /,?\s+(?:and )?(?:not|instead of|rather than|though|although|because|since (?=i\b|it\b)|so (?=please|that|can)|in place of)\s/iu,
  /,\s+(?:but|and (?=i\b|please|the cv|you)|so|please|not|with|i\b|i'|you\b|it\b|it'|they|we|he|she|the (?:cv|resume|file)|my (?:cv|resume)|thanks|cheers|which|as|that's|while|when|if|have a look|though|pls|ok|can (?:you|u)|could (?:you|u))/iu,
  /\s+and (?=(?:the|my|its) \p{L}+ (?:is|was|should|must|to)\b)/iu,
  /\s+(?:but|and) (?=(?:i|you|it|they|we|please|the cv|my cv|the resume)\b)/iu,
  /\s+with (?:an?|one|two|double|capital|no) (?:\p{L}\b|\p{L}['’]s|\p{L}s\b|small|lower|upper|single|silent|accent|hyphen|dash|umlaut|dot|double|capital)/iu,
  /\s+(?:please|pls|thanks|there|instead|again|by now|now|these days|though|if you can|if possible)(?=\s*(?:$|[,.;!?]))/iu,
  /\s[-–—]\s/u,
  /\s\((?=no|not|you|it)/iu,
]
/** Values that say nothing themselves. */
const NOTHING =
  /^(?:an?|one|two|no) (?:small|capital|double|lower|upper|single|silent|hyphen|accent|dash|umlaut)\b|^(?:it|that|this|them|what|there|here|me|him|her|something|one|the|a|an|my|so|not|in|on|to|of|right|correct|wrong|fix(?:ed)?|true|false|all|done|changed?|corrected|updated|please|the (?:way|one|same|cv|resume|line|name|right one)|mine|an? (?:\p{L}+ )?(?:typo|mistake|error|howler|blunder|slip|glitch|clanger|bug|mix-?up|misreading|problem))$|^(?:all |just |still |also |completely |totally )?(?:wrong|incorrect|not\b|never\b|missing|outdated|out of date|off\b|dead|old\b|spell?ed|spelt|misspel|misspelt|mistyped|no longer|too |only |been |about |because |why |how |what |that |this |it |in the |on the |at the |in my |on my |to the |supposed |being |there\b|broken|mine\b|(?:for|at|with|from|so|when|where|if|as|but|and) )/iu

/** Parts that the words around them announce as what the line should say. */
export function toldValues({ text, long }: { text: string; long: boolean }): ToldValue[] {
  const found: ToldValue[] = []
  const add = (from: number, until: number, weight: number) => {
    const raw = text.slice(from, until)
    const value = plainValue(raw, long)
    if (value === '' || NOTHING.test(value) || /\bshould (?:be|say|read|have)\b/i.test(value)) return
    const start = from + Math.max(0, raw.indexOf(value))
    found.push({ value, start, end: start + value.length, weight })
  }
  for (const { weight, pattern } of CUES) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index + match[0].length
      // "its name" is no "it's Name".
      if (weight === SHORT && !/^[\p{Lu}\d"“]/u.test(text.slice(from))) continue
      add(from, endOf({ text, from, long }), weight)
    }
  }
  for (const pattern of BEHIND) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.value ?? ''
      const from = match.index + match[0].indexOf(value)
      add(from, endOf({ text: text.slice(0, from + value.length), from, long: false }), 8)
    }
  }
  return found
}

/** Where a value that starts at `from` ends: a long text runs on, a short one ends with its clause. */
export function endOf({ text, from, long }: { text: string; from: number; long: boolean }): number {
  const rest = text.slice(from)
  if (/^["“']/.test(rest)) {
    const close = rest.slice(1).search(/["”'](?=[\s,.;!?]|$)/)
    if (close >= 0) return from + close + 2
  }
  if (long) return text.length
  const ends = ENDS.map((pattern) => rest.search(pattern)).filter((at) => at > 0)
  return from + Math.min(rest.length, ...ends)
}

function plainValue(raw: string, long: boolean): string {
  const plain = (long ? withoutAfterword({ value: raw, long }) : raw)
    .trim()
    .replace(
      /^(?:(?:now|actually|really|in fact|rather|just|simply|to be|as|to|by now|but|and|that|with|called)\s+|[:,–-]\s*)+/i,
      '',
    )
    .replace(/^["“'”]+|["”']+[.!]?$/g, '')
    .replace(/[\s,;]+(?:please|pls|plz|thanks|thank you|thx|cheers|ta|now|instead)[.!]*$/i, '')
  return (long ? plain : plain.replace(/^(?:in|on|from|since|until|till) (?=\d|\p{Lu})/iu, ''))
    .replace(/[\s.,;!?]+$/, '')
    .trim()
}
