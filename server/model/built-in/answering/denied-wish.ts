import { startsAct } from '../joining/act-start.ts'

/** A wish that is denied in a text, and what the text says beside it. */
export interface DeniedWish {
  /** What is not wanted, as if it were: "delete my account". */
  wish: string
  /** What is said before and after it; empty for nothing. */
  before: string
  after: string
  /** "don't …": said to the assistant; otherwise it is told of oneself, and may be a reason. */
  commands: boolean
}

const LEAD = String.raw`(?:(?:no|nope|nah|stop(?: it)?|wait(?: (?:a|one) (?:minute|moment|second|sec|bit))?|hold on|hang on|hey|oh|oops|whoa|ok|okay|right|actually|sorry|please|pls|plz|hmm+|um+|well|but|and|so|just|careful|listen|also|then|now|for now|not yet|one moment)[\s,.!;–-]+)*`
const DONT = `(?:do not|don['’]?t|dnt)`
const SMALL = `(?: (?:you|ever|just|even|yet|please|pls|actually|really|bother(?: to)?|dare(?: to)?|go and|try to|start))*`
const COMMANDS = [
  `${DONT}${SMALL}`,
  `let['’]?s not`,
  `(?:there(?:['’]s| is) )?no need(?: for you)? to`,
  `you (?:${DONT} (?:need|have) to|need not|needn['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t)`,
  `hold off(?: on| with)?`,
]
const OWN = `i(?: (?:really|actually|just|certainly|definitely|honestly|still))*`
const WISHES = [
  `${OWN} (?:${DONT}|did not|didn['’]?t|would not|wouldn['’]?t|never)(?: (?:really|actually|even|ever|yet))* (?:wan(?:na|t (?:you )?to)|(?:wish|mean|meant|intend|plan|care|like|need)(?: (?:for )?you)? to|(?:ask|asked|tell|told)(?: you)? to)`,
  `${OWN}(?:['’]?d| would| will|['’]?ll)? (?:rather|prefer) (?:not(?: to)?|(?:that )?you (?:did not|didn['’]?t|${DONT}))`,
  `${OWN}(?:['’]?m| am) not (?:(?:yet|really|actually) )?(?:going to|gonna|about to|ready to|here to|asking (?:you )?to)`,
  `${OWN} (?:will not|won['’]?t)`,
]
const form = (starts: readonly string[]) => new RegExp(`^${LEAD}(?:${starts.join('|')}) (?=\\p{L})`, 'iu')
const COMMAND = form(COMMANDS)
const WISH = form(WISHES)
/** "I don't want my account deleted" */
const OBJECT = new RegExp(
  String.raw`^${LEAD}${OWN} ${DONT} (?:want|need|like) (?=(?:(?:\S+) ){1,4}(?:to be )?(?:\p{L}{2,}ed|sent|withdrawn|put|set)\b)`,
  'iu',
)
const LATER = new RegExp(String.raw`(?:[,;.!–]\s+|\s+)(?:and |but |please |just )*(?=${DONT} )`, 'iu')

/** Where the denied wish ends. */
const END =
  /\s*[,;.!?–]+(?:\s+|$)|\s+(?=(?:but|instead|rather|only|because|since|until)\b)|\s+(?=just \p{L}+ (?:it|the|my)\b)/iu

/**
 * Verbs that want something by being denied: "don't forget to save it", "don't show me those", "don't keep it";
 * and what somebody does not like to do at work, which is no act of an assistant.
 */
const OTHERWISE =
  /^(?:forget|lose|keep|leave|miss|let|worry|mind|know|think|understand|show|see|include|list|hear|get|receive|want|need|like|have|be|live|work|commute|travel|look|search|find|mention|stay|wait|hesitate|earn|do (?:night|shift|week|sale|care))\b/i
/** "don't mail me": what is done to oneself is switched off by that. */
const TO_ME = /^(?:\p{L}+)(?: \S+){0,3}? (?:me|us)\b/iu

/** "apply any more": when it is not wanted, and no part of the wish. */
const NOT_NOW =
  /(?:\s+(?:any ?more|any longer|after all|at all|yet|(?:for|right|just) now|now|today|please|pls|thanks|for me))+\s*$/i

/** Finds what is not wanted: at the start of a text, or, where the assistant is told so, behind another wish. */
export function deniedWish(text: string): DeniedWish | null {
  const command = COMMAND.exec(text)
  const start = command ?? WISH.exec(text) ?? OBJECT.exec(text)
  if (start) return partsOf({ text, from: 0, behind: start[0].length, commands: command !== null })
  const later = /[:"“]/.test(text) ? null : LATER.exec(text)
  if (!later || later.index === 0) return null
  const from = later.index + later[0].length
  const again = COMMAND.exec(text.slice(from))
  return again && partsOf({ text, from: later.index, behind: from + again[0].length, commands: true })
}

function partsOf({
  text,
  from,
  behind,
  commands,
}: {
  text: string
  from: number
  behind: number
  commands: boolean
}): DeniedWish | null {
  const rest = text.slice(behind)
  const end = END.exec(rest)
  const wish = rest
    .slice(0, end?.index ?? rest.length)
    .replace(NOT_NOW, '')
    .trim()
  if (wish === '' || OTHERWISE.test(wish) || TO_ME.test(wish)) return null
  const after = end ? rest.slice(end.index + end[0].length).trim() : ''
  return { wish, before: text.slice(0, from).trim(), after, commands }
}

const GOES_ON = /^(?:(?:but|instead|rather|only|just|please|pls|and|so|then|ok|okay|now)[, ]+)+/i
const STAYS = /^(?:leave|keep|let|i|i['’]\p{L}+|my)\b/iu

/** What is wanted instead: "save the second" of "don't save the first, save the second"; null for nothing. */
export function wishInstead({ wish, after }: DeniedWish): string | null {
  const said = after.replace(GOES_ON, '').replace(/\s*\b(?:instead|rather)\s*([.!]?)$/i, '$1')
  if (startsAct(said) && !STAYS.test(said)) return said
  return OTHER_ROW.test(said) ? `${wish.split(' ')[0]} ${said}` : null
}

/** "the second", "only the last one" */
const OTHER_ROW =
  /^(?:the )?(?:first|second|third|fourth|fifth|last|other|others|next|number \d+|\d+)(?: ones?)?[.!]?$/i

/** "delete anything", "send it yet": names an act, and not with what. */
export function namesNothing(wish: string): boolean {
  return /^\p{L}+(?: (?:up|off|out|away|back|on))?(?: (?:it|that|this|them|those|anything|something|any|yet|now|please|him|her|thing|for me|so|with|the card))*$/iu.test(
    wish,
  )
}
