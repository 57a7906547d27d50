import { LEAD, patternOf, VERB } from './corrections/form.ts'
import { MISREAD } from './corrections/misread.ts'
import { REPLACING } from './corrections/replacing.ts'
import { STATED } from './corrections/stated.ts'
import { WRONG } from './corrections/wrong.ts'

/** "X should be Y" and its relatives: what is to be corrected, and what it should say. */
export interface Correction {
  field: string
  value: string
}

/** The first that fits wins. */
const PATTERNS = [...REPLACING, ...WRONG, ...MISREAD, ...STATED]
  .sort((a, b) => a.order - b.order)
  .map(patternOf)

const RESUME =
  '(?:resume|résumé|cv|curriculum(?: vitae)?|resum|file|document|profile|account|(?:work |job |employment |career )?(?:history|experience|record)|list)'
const ASIDE = new RegExp(
  String.raw`(?:,\s*)?\b(?:on|in|from|of|at|under|to)(?: (?:my|the|that|this|your))?(?: (?:first|second|third|last|main|primary|other|old|new|current|english|german|french|spanish))? ${RESUME}(?: line)?(?![\p{L}\d_]),?|(?:^|,\s*|\s)(?:on|in|for) (?:the (?:docx|pdf|[\p{L}\d]+ (?:one|version))|the (?:first|second|third|fourth|last|top|bottom|other)(?: one)?|number (?:\d|one|two|three|four))(?![\p{L}\d]),?|^${RESUME}(?: mistake| error| correction)?\s*[:,-]\s*`,
  'giu',
)

/** "in cv_design.pdf": which file is meant, and not which line. */
const FILE =
  /(?:^|\s)(?:(?:on|in|from|of|at) )?(?:the |my )?(?:file )?(?:[\p{L}\d_()-]+(?:\.[\p{L}\d_()-]+)*\.(?:pdf|docx?|odt|rtf|txt)|[\p{L}\d]+(?:_[\p{L}\d]+)+)(?![\p{L}\d])/giu
/** "in this one" before the line, "there" behind it. */
const WHERE =
  /^(?:on|in|for|with) (?:this|that|the) (?:one|version|copy|page),?\s+|\s(?:there|here|on it|in it|in there|on there)$/i

const NO_VALUE =
  /^(?:(?:an?|one|two|no) )?(?:small|capital|double|lower|upper|single|silent)[ -](?:case )?\S{1,3}$|^what (?:i|we|it|you|they)\b|^(?:do|does|did|am|are|have|has|can|could) (?:i|we|you|they|it)\b|^(?:please|pls|now|asap|still|again)[.!]*$|^(?:spelled|spelt|misspelled|misspelt|written) |^(?:an? |the |just an? )?(?:duplicate|double|repeat|copy|mistake|joke|lie|test)\b|^(?:all |just |still |also )?(?:wrong|incorrect|not right|not correct|outdated|out of date|a typo|misspelled|misspelt|missing|off|dead|broken|(?:an? |the |my )?old(?: one)?|not there|bad|a mistake|it|this|that|something else|what|him|her|them|me)\b\s*(?:[,.].*)?$|^(?:(?:all|just|still|also|simply|totally|completely) )*(?:wrong|incorrect|mistyped)\b|^(?:now |all |already |finally |almost )?(?:over|finished|done|ended|gone|through|full|empty|bare|fine|ok|okay|correct|right|true|perfect)$|^with (?:an?|one|two|double|capital|no) \S+(?: \S+)?$|^(?:to be |being |be |needs? |needing |(?:must|should|has to|have to|needs to) (?:be )?)?(?:correct(?:ed|ing)|fix(?:ed|ing)|chang(?:ed|ing)|updat(?:ed|ing)|amend(?:ed|ing)|put right|sorted(?: out)?)(?: (?:please|soon|now|too|asap))?$/i

/** The forms are looked for in this much: what follows belongs to a long value. */
const READ = 240

/** Reads a correction out of one sentence; null when it is none. */
export function correctionOf(text: string): Correction | null {
  const whole = text
    .replace(/\s+/g, ' ')
    .replace(
      /(?<=\p{L})'s (?=(?:all |just |still )?(?:wrong|incorrect|off|out|outdated|old|misspel))/giu,
      ' is ',
    )
    .trim()
  const sentence = whole.slice(0, READ)
  const rest = whole.slice(READ)
  for (const pattern of PATTERNS) {
    const said = pattern.exec(sentence)?.groups
    if (!said) continue
    const { field = '', value = '' } = said
    const correction = {
      field: fieldWords(field),
      value: valueWords(sentence.endsWith(value) ? value + rest : value),
    }
    if (NO_VALUE.test(correction.value)) continue
    if (/^(?:resume|cv|curriculum vitae|profile)$/i.test(correction.field)) continue
    if (/^(?:me|us)\b/i.test(correction.field)) continue
    if (correction.field === '' || correction.value === '' || correction.field.length > 90) continue
    if (
      /^(?:it|that|this|what|which|who|there|here|i|you|he|she|they|we|everything|something|one|that one|this one|line|sentence|correct|right|wrong|new|now|the right one)$/i.test(
        correction.field,
      )
    )
      continue
    return ofEmployer(correction)
  }
  return null
}

/** "the first should be at Acme": who the job was with, though no word names that line. */
function ofEmployer(correction: Correction): Correction {
  const name = /^(?:at|with) (?=\p{Lu})(.+)$/u.exec(correction.value)?.[1]
  return name && ONLY_JOB.test(correction.field)
    ? {
        field: `employer of the ${correction.field.replace(/ (?:one|job|role|entry|position)$/i, '')} job`,
        value: name,
      }
    : correction
}

const ONLY_JOB =
  /^(?:first|second|third|fourth|fifth|last|top|bottom|latest|current|previous|number (?:\d|one|two|three|four|five))(?: (?:one|job|role|entry|position))?$/i

/** Without the words for the file that is spoken of. */
export function withoutFile(text: string): string {
  return text
    .replace(FILE, ' ')
    .replace(ASIDE, (aside) => (/,$/.test(aside) && !/^,/.test(aside) ? ', ' : ' '))
    .replace(/^[\s,]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "the phone number on my CV" is "phone number". */
function fieldWords(words: string): string {
  return words
    .replace(/^(?:i|we|there(?:'s| is| was))\b[^,]*,\s*(?:so |and |but )?(?=(?:the|my) )/i, '')
    .replace(FILE, ' ')
    .replace(ASIDE, ' ')
    .replace(WHERE, ' ')
    .replace(
      /^(?:[\s,]|\b(?:hi|hey|hello|ok|oh|so|also|and|then|but|no|please|pls|sorry|actually|just|say|says|said|that|there is|there's|i see|i think|i noticed|you have|you got|you wrote|to)\b)+/i,
      '',
    )
    .replace(new RegExp(String.raw`^(?:${LEAD})?(?:${VERB} )?(?=\w)`, 'i'), '')
    .replace(/^(?:a |an |the |my |its |our |your |this |that )+/i, '')
    .replace(/^(?:wrong|incorrect|outdated) (?=\w)/i, '')
    .replace(/^(?:about|regarding|concerning) (?=\S)/i, '')
    .replace(/^(?:thing|part|bit|line|entry) (?:about|for|on|with) (?:my |the )?/i, '')
    .replace(/\b(?:my|the|your)\s+(?=\w)/gi, (word, offset: number) => (offset === 0 ? '' : word))
    .replace(
      /(?:,? (?:is|are|was))?(?: (?:missing|wrong|incorrect|off|outdated|not right))?,? (?:it|that|this)$/i,
      '',
    )
    .replace(/ (?:is|was|says|reads) [^,;]+(?:,| but| and)?$/i, '')
    .replace(/^(?:resume|cv)'s (?=\w)/i, '')
    .replace(/^(?:resume|cv) so (?:that )?(?:the |my )?/i, '')
    .replace(/'s$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s,;:?"'-]+$/g, '')
    .replace(/(?:^for |(?<=\S) )(?:the |my )?(?:resume|cv)$/i, '')
    .replace(/^for (?:the |my )?/i, '')
    .trim()
}

/** "bin what's there and make it X": what is done with the old value is no part of the new one. */
const INSTEAD_OF_WHAT_IS_THERE =
  /^(?:please |pls |just )?(?:(?:bin|delete|drop|scrap|remove|forget|wipe|clear|ditch|lose|throw out|take out|get rid of) [^.;]{2,40}?(?:,| and|;|\.) (?:then |just |simply |please )*(?:put|write|use|enter|make (?:it|that)|have|let it say)|(?:make (?:it|that)|(?:change|set|turn) (?:it|that) (?:in)?to|replace (?:it|that) (?:with|by)))(?: instead)?:? (?=\S)/i

/** What stands in the only quotes is all of the value. */
const QUOTED = /^"([^"]{2,})"(?=[\s.,;!?])[^"]*$/

function valueWords(words: string): string {
  return words
    .trim()
    .replace(QUOTED, '$1')
    .replace(/^(?:called|named|me|us)\s+(?=\S)/i, '')
    .replace(/\s+(?:when|while|where|since|until) (?:i|we|they)\b.*$/i, '')
    .replace(
      /\s+(?:was|is|are|were) (?:my|the) (?:employer|company|firm|title|position|boss|role|job)\b.*$/i,
      '',
    )
    .replace(
      /^(?:(?:but |and )?(?:by now |now |actually )?(?:it'?s|it is|it reads|it says|that'?s|is|to be)(?: now| actually)? )/i,
      '',
    )
    .replace(/^(?:just|only|simply|actually|really) (?=\p{Lu})/u, '')
    .replace(/^an? (?=\p{Lu}\S+(?: \S+){0,5}$)/u, '')
    .replace(/(?<=^(?:\S+ ){1,5})there$/i, '')
    .replace(/^not .+?,? but (?=\S)/i, '')
    .replace(/[,;]?\s+(?:and )?(?:not|instead of|rather than)\s+.+$/i, '')
    .replace(/[,;]\s*(?:(?:the|my|your|but the|but my) (?:resume|cv)|you have|you wrote)\b.*$/i, '')
    .replace(
      /^(?:until|till|in|on|from|since)\s+(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i,
      '',
    )
    .replace(ASIDE, ' ')
    .replace(/[\s,;]+(?:please|pls|plz|thanks|thank you|thx|cheers|ta|now|instead)[.!]*$/i, '')
    .replace(
      /[\s,;.]+(?:(?:please|pls|plz|can you|could you|so|and) )*(?:fix|correct|change|update|amend) (?:it|that|this|my (?:cv|resume))\b.*$/i,
      '',
    )
    .replace(
      /[,;.]\s+(?:(?:please|pls|plz|can you|could you|so) )*(?:fix|correct|change|update|amend)\s*$/i,
      '',
    )
    .replace(INSTEAD_OF_WHAT_IS_THERE, '')
    .trim()
    .replace(/^["']+|["']+[.!]?$/g, '')
    .replace(/[\s.,;!]+$/, '')
    .trim()
}
