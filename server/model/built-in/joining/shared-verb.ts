/** "change A to X and B to Y", "show my A and B" say their verb, and where, only once: each thing with the verb. */
export function spreadVerb(text: string): string {
  return spreadShow(text) ?? spreadShould(text) ?? spreadChange(text) ?? text
}

/** "show my profile and applications" shows two things. */
function spreadShow(text: string): string | null {
  const match = SHARED_SHOW.exec(text)
  if (!match) return null
  const [, verb, one, other] = match
  return `${verb}${one}. ${verb}${other}`
}

const SHARED_SHOW =
  /^((?:(?:please|pls|can you|could you|hi|hey|kindly),? )*(?:show|display|list|open|see|view|get|pull up)(?: me)? )((?:my|the) [\p{L} ]{3,24}?),? (?:and|plus|as well as) (?:also )?((?:my |the )?(?:saved jobs|bookmarks|applications?|profile|resumes?|cvs?|work history|experiences?|changes)(?: too| also| as well| please)*)[.!?]*$/iu

/** "A must be X and B in my profile Y": what B should be is said with the verb of A. */
function spreadShould(text: string): string | null {
  const match = SHARED_SHOULD.exec(text)
  if (!match) return null
  const [all, one, must, be, value, the, other] = match
  return `${one} ${must} ${be} ${value}. ${the}${other} ${must} ${be} ${text.slice(all.length)}`
}

const SHARED_SHOULD =
  /^(.{3,60}?) (must|should|has to|needs to|ought to) (be|say|read) (.{1,60}?),? and (the |my )([\p{L} ]{3,24}? (?:in|on) (?:the|my) (?:cv|resume|résumé|profile)) (?!must|should|has|needs|ought|is|to)(?=\S)/iu

/** "change the title to Baker and the employer to Costa": the same verb for both lines. */
function spreadChange(text: string): string | null {
  const match = SHARED_CHANGE.exec(text)
  if (!match) return null
  const [all, where = '', verb = '', first = ''] = match
  return `${where}${verb}${first}. ${where}${verb}${text.slice(all.length)}`
}

const SHARED_CHANGE =
  /^((?:on|in) (?:my|the) (?:cv|resume|profile),? )?((?:please |can you |pls )*(?:change|set|update|correct|make|put|fix) )((?:the |my )[^,.;]{2,40}? (?:to|=|as) [^,;]{2,60}?),? and (?=(?:the |my )[^,.;]{2,40}? (?:to|=|as) )/i
