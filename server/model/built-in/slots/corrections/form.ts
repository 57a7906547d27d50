/** A way of saying a correction, as it is written down. */
export interface FormSource {
  example: string
  /** Lower is tried first: what announces itself plainly comes before what is loose. */
  order: number
  /** A pattern with the pieces below; `<field>` and `<value>` are what it tells. */
  words: string
}

export const LEAD = String.raw`(?:(?:hi|hey|hello|ok|oh|so|well|also|and|then|but|no|please|pls|plz|sorry|actually|just)[,\s]+)*(?:(?:can|could|would|will) you (?:please |kindly |just )?|please (?:to )?|i(?: would like| want| need|'d like) (?:you )?to |i(?: have|'ve)? (?:need|got) to |let's |go ahead and )?`
export const VERB =
  '(?:change|correct|fix|update|set|amend|replace|switch|edit|modify|adjust|rename|alter|make|swap|put|revise|move)'

/** What forms are made of. */
const PIECES: Record<string, string> = {
  field: '(?<field>.+?)',
  value: '(?<value>.+?)',
  sentence: String.raw`(?:.*[.;!?]\s+)?`,
  part: String.raw`(?:.*[,.:;]\s+)?`,
  lead: LEAD,
  verb: VERB,
  must: '(?:(?:just|simply|only|really) )?(?:should|must|needs?|ought|has|have|is supposed|is meant|are supposed)(?: now| rather| actually| really| just| simply| only| instead)*(?: to)?(?: just| simply| only)? (?:be|read|say|show|state|become|change to|have been|go)',
  now: '(?:now |actually |really |in fact |just )?',
  it: '(?:it|that|this|the right one|the correct one|the real one|mine)',
  wrong:
    '(?:(?:written|spelled|spelt|typed|put|put down) )?(?:wrong(?:ly)?|incorrect(?:ly)?|not right|not correct|off|out|outdated|out of date|old|a typo|misspelled|misspelt|mistaken)',
}

/** The pattern that a form's words stand for: the whole sentence, in any case. */
export function patternOf({ words }: FormSource): RegExp {
  const source = words.replace(/(?<!\(\?)<([a-z]+)>/g, (_, name: string) => PIECES[name] ?? '')
  return new RegExp(String.raw`^${source}[.!\s]*$`, 'isu')
}
