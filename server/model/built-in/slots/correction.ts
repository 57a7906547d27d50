/** "X should be Y" and its relatives: what is to be corrected, and what it should say. */
export interface Correction {
  field: string
  value: string
}

const LEAD = String.raw`(?:(?:hi|hey|hello|ok|oh|so|well|also|and|then|but|no|please|pls|plz|sorry|actually|just)[,\s]+)*(?:(?:can|could|would|will) you (?:please |kindly |just )?|please (?:to )?|i(?: would like| want| need|'d like) (?:you )?to |i(?: have|'ve)? (?:need|got) to |let's |go ahead and )?`
const VERB =
  '(?:change|correct|fix|update|set|amend|replace|switch|edit|modify|adjust|rename|alter|make|swap|put|revise|move)'
const MUST =
  '(?:should|must|needs?|ought|has|have|is supposed|is meant|are supposed)(?: rather| actually| really| just)?(?: to)? (?:be|read|say|show|state|become|change to|have been|go)'
const NOW = '(?:now |actually |really |in fact |just )?'
const SUBJECT = '(?:it|that|this|the right one|the correct one|the real one|mine)'

const WRONG =
  '(?:(?:written|spelled|spelt|typed|put|put down) )?(?:wrong(?:ly)?|incorrect(?:ly)?|not right|not correct|off|out|outdated|out of date|old|a typo|misspelled|misspelt|mistaken)'

interface Form {
  pattern: RegExp
  field: number
  value: number
}

const form = (source: string, field: number, value: number): Form => ({
  pattern: new RegExp(`^${source}$`, 'isu'),
  field,
  value,
})
const END = String.raw`[.!\s]*`

/** Tried in order; the first that fits wins. */
const FORMS: Form[] = [
  // there is a mistake in my resume: the year at Aldwin, it's 2015
  form(
    String.raw`.*\b(?:mistake|error|typo|something wrong)\b[^:]*:\s*(.+?)[,;]\s*(?:it|that)(?:'s| is| was| should be| must be)? (.+?)${END}`,
    1,
    2,
  ),
  // make the third's company DashBox UK
  form(
    String.raw`(?:.*[,.;:]\s+)?${LEAD}make (?:the )?((?:first|second|third|fourth|fifth|last|top|bottom|number \d+)(?: one| job| entry| role)?(?:'s (?:company|employer|title|position|location|place|city))?) (?!my |your |the one|primary|main|default)(?:into |to |say |be )?(.+?)${END}`,
    1,
    2,
  ),
  // you've got my title at Globex as Sales Man, should be Sales Manager
  form(
    String.raw`.*\b(?:lists?|has|shows?|gives?|says?|have|got|put|wrote) (?:the |my )(.+?) as .+?[,;.]\s*(?:but )?(?:it |that |this )?${MUST}:? (.+?)${END}`,
    1,
    2,
  ),
  // my email in the resume is the old one. new is marek@example.org
  form(
    String.raw`(?:.*[.;]\s+)?(.+?) (?:is|are|was|looks) (?:the |an |my )?(?:old|outdated|previous|wrong) ?(?:one)?[.,;]\s*(?:the |my )?(?:new|right|correct|current)(?: one)? is (.+?)${END}`,
    1,
    2,
  ),
  // postcode on the resume = LS6 3HN, cheers
  form(
    String.raw`${LEAD}(?:${VERB} )?([^=]{3,60}?)\s*=\s*([^=]+?)(?:,\s*(?:cheers|ta|thanks|please))?${END}`,
    1,
    2,
  ),
  // start date at Delmar is wrong on the cv, make it 2016
  form(
    String.raw`(?:.*[.;]\s+)?(.+?) (?:is|are|was|looks|seems|'s) (?:all |just |also |still )?${WRONG}\b.*?[\s,;:.-]+(?:so |please |pls |can you |just )*(?:make|change|set|put|correct|update|turn) (?:it|that|this)?(?: to| into| as| say| read)? ?(.+?)${END}`,
    1,
    2,
  ),
  // my cv lists Aldwyn as employer, it's Aldwin
  form(
    String.raw`.*\b(?:lists?|has|shows?|gives?|says?|have|got) .+? as (?:the |my )?(.+?)[,;.]\s*(?:but )?(?:it|that|this)(?:'s| is| was| should be)? (?:spelt |spelled |called |actually |really )*(.+?)${END}`,
    1,
    2,
  ),
  // the cv has my birthday wrong, 3 May 1990
  form(
    String.raw`.*\b(?:got|have|has|put|had|wrote) (.+?) (?:all )?wrong\s*[,;.:-]+\s*(?:(?:it|that|this)(?:'s| is| was| should be| must be)? ?|actually )*(?!i |fix|correct|change|please)(.+?)${END}`,
    1,
    2,
  ),
  // the end date of Globex is off, I left in May 2022
  form(
    String.raw`(?:.*[.;]\s+)?(.+?) (?:is|are|was|looks|seems|'s) (?:all |just |also |still )?${WRONG}\b.*?[\s,;:.-]+(?:i|we) (?:actually |really |only )?(?:left|started|finished|ended|joined|began|quit|graduated|live|lived|work|worked|studied|am|was)(?: there| on| in| at| as| an?)* (.+?)${END}`,
    1,
    2,
  ),
  // fix a typo in my resume: Enginer to Engineer
  form(
    String.raw`.*\b(?:typo|spelling mistake|misspelling|spelling)\b[^:]*:\s*(.+?) (?:to|should be|->|→|=>) (.+?)${END}`,
    1,
    2,
  ),
  // correct the end date of Globex to March 2024
  form(
    String.raw`(?:.*[,.:;]\s+)?${LEAD}${VERB} (.+?) (?:from .+? )?(?:to|into|as|with|->|→|=>)(?: say| read| be)?:? ("?.+?"?)${END}`,
    1,
    2,
  ),
  form(
    String.raw`(?:.*[,.:;]\s+)?${LEAD}${VERB} (.+?) (?:so (?:that )?it )?(?:says?|reads?|say|read|be):? (.+?)${END}`,
    1,
    2,
  ),
  // put June 2020 as the end date of Acme
  form(
    String.raw`(?:.*\b)?(?:put|use|write|enter|set|have)(?: down)? (.+?) (?:as|for|under) (?:my |the )(.+?)${END}`,
    2,
    1,
  ),
  // my mobile has a typo: 07911
  form(
    String.raw`(.+?) (?:has|have|contains?|got) (?:a |an |the )?(?:typo|mistake|error|spelling mistake)\b.*?[:,;.-]\s*(?:it |this |that )?(?:should be |is |must be |should read )?(.+?)${END}`,
    1,
    2,
  ),
  // you have Junior Analyst. It should say Senior Analyst
  form(
    String.raw`.*\b(?:you|it|resume|cv) (?:have|has|wrote|put|says?|shows?|reads?|got) (.+?)[.,;]\s*(?:but )?(?:it |that |this )?(?:should|must|needs to|has to|ought to) (?:be|say|read) (.+?)${END}`,
    1,
    2,
  ),
  // my occupation changed from waiter to bar manager
  form(
    String.raw`(?:.*[,.;:]\s+)?((?:my|the) .+?) (?:has |have )?(?:changed|went|switched)(?: from .+?)? to (.+?)${END}`,
    1,
    2,
  ),
  // the degree year is off on my cv. 2016 is right
  form(
    String.raw`(?:.*[,;]\s+)?(.+?) (?:is|are|was|looks) (?:wrong|incorrect|off|not right|outdated)\b.*?[.,;]\s*(.+?) (?:is|would be) (?:the )?(?:right|correct)(?: one)?${END}`,
    1,
    2,
  ),
  // not 2014 but 2015 for the diploma
  form(String.raw`(?:.*[,;]\s+)?not .+? but (.+?) (?:for|as|under) (.+?)${END}`, 2, 1),
  // swap the title at Tarn for Team Lead
  form(
    String.raw`(?:.*[,.:;]\s+)?${LEAD}(?:swap|exchange|switch|replace) (.+?) (?:for|by) (.+?)${END}`,
    1,
    2,
  ),
  // you have my postcode as 1011, it's 1012
  form(
    String.raw`.*\byou (?:have|put|wrote|got|list(?:ed)?) (.+?) (?:as|down as) .+?[,;.]\s*(?:but )?(?:it|that|its|this)(?:'s| is| was| should be)? (?!is |was )(.+?)${END}`,
    1,
    2,
  ),
  // wrong number on the resume, 020 7946 0000 is the right one
  form(
    String.raw`(?:.*\b)?(?:wrong|incorrect|old|outdated) (.+?)[,;:.]\s*(.+?) (?:is|would be|was) (?:the |my )?(?:right|correct|new|real|actual|current)(?: one| number| address)?${END}`,
    1,
    2,
  ),
  // my cv says Jonson, it's Johnson, fix the surname
  form(
    String.raw`.*\b(?:says?|shows?|has|thinks?|wrote|written)\b.+?[,;.]?\s+(?:but )?(?:it|that|its|this)(?:'s|s| is| was| should be| must be)? (?!should|must|is|was)(.+?)(?: with .+?)?[,;.]\s*(?:so |please |pls |can you )*(?:fix|correct|change|update) (.+?)${END}`,
    2,
    1,
  ),
  // the resume thinks I speak Danish, it should be Dutch
  form(
    String.raw`.*\b(?:says?|thinks?|shows?|wrote|reads?|put)(?: that)?(?: i| my| it| down)?(?: speak| am| have| was| is| live in| worked at| studied)? (.+?)[,;.]\s*(?:but )?(?:it|that|this) (?:should be|must be|is|was|ought to be|has to be) ${NOW}(.+?)${END}`,
    1,
    2,
  ),
  // it must be Bachelor of Arts, not Bachelor of Art
  form(
    String.raw`(?:.*[,.:;]\s+)?(?:.*\b)?it (?:must|should|needs to|has to|ought to) (?:be|read|say) (.+?),? (?:and )?not (.+?)${END}`,
    2,
    1,
  ),
  // the tutor job: company is called Brightpath
  form(
    String.raw`(?:.*[:,;.]\s+)?((?:the |my )?(?:company|employer|firm|title|position|role|location|city|name)(?: name| there)?) (?:is|was|are)(?: actually| really| now)?(?: called| named)? (.+?)${END}`,
    1,
    2,
  ),
  // my phone is wrong, it should be 07700
  form(
    String.raw`(.+?) (?:is|are|was|looks|seems|'s) (?:all |just |also |still )?${WRONG}\b.*?[\s,;:.-]+(?:it|that|this)?\s?(?:'s|is|was|should (?:be|read|say)|must be|needs to be|ought to be|(?:the |my )?(?:correct|right|new)(?: one| spelling| name| number)?(?: is)?):? ${NOW}(.+?)${END}`,
    1,
    2,
  ),
  form(
    String.raw`(?:wrong|incorrect|bad|mistaken) (.+?)[:,;]\s*(?:(?:it|that|this)(?:'s| is)? )?(?:${MUST} |is |it's )?(.+?)${END}`,
    1,
    2,
  ),
  // my resume says I studied in Krakow but it was Gdansk, fix the city of my university
  form(
    String.raw`.*\b(?:but|it|and) (?:it )?(?:was|is|should be) ${NOW}(.+?)[,;.]\s*(?:so |please |pls |can you )*(?:fix|correct|change|update) (.+?)${END}`,
    2,
    1,
  ),
  form(
    String.raw`(?:.*[,.;]\s+)?${LEAD}(?:fix|correct|change|update|amend) (.+?)[,;:.]?\s+(?:it'?s?|its|that'?s?|which is|it is|it was|he is|she is|this is) (?:spell?ed |spelt |written |called |in fact |now |actually |supposed to be |meant to be |should be |should read )*(.+?)${END}`,
    1,
    2,
  ),
  // you wrote 2015 for my graduation but it was 2016
  form(
    String.raw`.*\byou (?:wrote|put|have|got|listed|read)(?: down)? .+? (?:for|as|under|in) (.+?)[,;]?\s+(?:but|while|when|and) ${SUBJECT} ?(?:was|is|'s|should be|must be) (.+?)${END}`,
    1,
    2,
  ),
  form(
    String.raw`.*\b(?:got|have|put) (.+?) wrong\b.*?[,;.:-]+\s*(?:it|that|this)?\s?(?:'s|is|was|should be|should read|must be) ${NOW}(.+?)${END}`,
    1,
    2,
  ),
  // you misread my email, it is anna@example.com
  form(
    String.raw`.*\b(?:misread|misspell?ed|misspelt|misunderstood|got|mixed up|messed up|missed) (.+?)(?: wrong| incorrectly)?[,;.:-]+\s*(?:${SUBJECT}\s?(?:'s|is|was|should be|should read|must be|reads)|its) ${NOW}(.+?)${END}`,
    1,
    2,
  ),
  // the resume got my city wrong, I live in Leeds
  form(
    String.raw`.*\b(?:has|have|shows?|contains|lists?) (?:the |a |an |my )?(?:wrong|incorrect|old|outdated) (.+?)[,;.:-]+\s*(?:it|that|this|the right one|the correct one|mine)?\s?(?:'s|is|was|should be|should read|must be) ${NOW}(.+?)${END}`,
    1,
    2,
  ),
  form(
    String.raw`.*\b(?:but|and) (?:i |it |my )?(?:actually |really |only )?(?:was|is|graduated|finished|started|left|ended|began|lived|live|work|worked|studied|speak|have|got|am)(?: in| at| from| on| to)? (.+?)[,;.]\s*(?:so |please |pls |can you )*(?:fix|correct|change|update) (.+?)${END}`,
    2,
    1,
  ),
  form(
    String.raw`(?:.*[,;.]\s+)?${LEAD}(?:fix|correct|change|update|amend) (.+?)(?: in| on| of)? ?[:,]\s*(.+?),? (?:not|instead of|rather than) .+?${END}`,
    1,
    2,
  ),
  form(
    String.raw`.*\bgot (.+?) wrong[,;.:-]+\s*(?:i live in |i am (?:a |an |in )?|i'm (?:a |an |in )?|i work as (?:a |an )?)(.+?)${END}`,
    1,
    2,
  ),
  // my title at Acme should be Senior Engineer
  form(String.raw`(?:.*[.;]\s+)?(.+?) ${MUST}:? (.+?)${END}`, 1, 2),
  // it says I left Globex in May but it was July 2022
  form(
    String.raw`.*\bsays? (?:that )?(?:i |my )(.+?) but ${SUBJECT}? ?(?:was|is|'s|should be|actually)? ?${NOW}(.+?)${END}`,
    1,
    2,
  ),
  // my title is Senior Engineer, not Engineer
  form(
    String.raw`(?:.*[.;:]\s+)?(.+?) (?:is|was|are|'s|ended|started|finished|began) (?:called |named |spelled |spelt |actually |in |on )?(.+?)[,;]? (?:and )?(?:not|instead of|rather than) .+?${END}`,
    1,
    2,
  ),
  form(
    String.raw`(?:.*[.;:]\s+)?(.+?) (?:is not|isn't|was not|wasn't|are not) .+?,? (?:but|it's|it is|its) (?:rather |actually )?(.+?)${END}`,
    1,
    2,
  ),
  // field: value
  form(String.raw`(?:.*[.;]\s+)?${LEAD}(?:${VERB} )?(.{3,60}?):\s+(.+?)${END}`, 1, 2),
  // my phone number on the CV is 0123
  form(
    String.raw`(?:.*[.;:,]\s+)?(?:${LEAD})?(?:that )?((?:my|the|its|our) .+?|[\w-]+(?: [\w-]+){0,3} (?:at|of|for|in|on) .+?) (?:is|are|was|'s) (?:now |actually |called |in fact |really |currently )?(.+?)${END}`,
    1,
    2,
  ),
  form(String.raw`(?:.*[.;:,]\s+)?${LEAD}make (.+?) (\S.+?)${END}`, 1, 2),
]

const RESUME =
  '(?:resume|résumé|cv|curriculum(?: vitae)?|resum|file|document|profile|account|(?:work |job |employment |career )?(?:history|experience|record)|list)'
const ASIDE = new RegExp(
  String.raw`(?:,\s*)?\b(?:on|in|from|of|at|under|to)(?: (?:my|the|that|this|your))?(?: (?:first|second|third|last|main|primary|other|old|new|current|english|german|french|spanish))? ${RESUME}(?: line)?(?![\p{L}\d]),?|(?:^|,\s*|\s)(?:on|in|for) (?:the (?:docx|pdf|[\p{L}\d]+ (?:one|version))|the (?:first|second|third|fourth|last|top|bottom|other)(?: one)?|number (?:\d|one|two|three|four))(?![\p{L}\d]),?|^${RESUME}(?: mistake| error| correction)?\s*[:,-]\s*`,
  'giu',
)

const NO_VALUE =
  /^(?:please|pls|now|asap|still|again)[.!]*$|^(?:spelled|spelt|misspelled|misspelt|written) |^(?:an? |the |just an? )?(?:duplicate|double|repeat|copy|mistake|joke|lie|test)\b|^(?:all |just |still |also )?(?:wrong|incorrect|not right|not correct|outdated|out of date|a typo|misspelled|misspelt|missing|off|not there|bad|a mistake|it|that|something else|what|him|her|them|me)\b(?:[,.].*)?$/i

/** The forms are looked for in this much: what follows belongs to a long value. */
const READ = 240

/** Reads a correction out of one sentence; null when it is none. */
export function correctionOf(text: string): Correction | null {
  const whole = text.replace(/\s+/g, ' ').trim()
  const sentence = whole.slice(0, READ)
  const rest = whole.slice(READ)
  for (const { pattern, field, value } of FORMS) {
    const match = pattern.exec(sentence)
    if (!match) continue
    const correction = {
      field: fieldWords(match[field] ?? ''),
      value: valueWords(
        sentence.endsWith(match[value] ?? '') ? `${match[value] ?? ''}${rest}` : (match[value] ?? ''),
      ),
    }
    if (NO_VALUE.test(correction.value)) continue
    if (/^(?:resume|cv|curriculum vitae|profile)$/i.test(correction.field)) continue
    if (correction.field === '' || correction.value === '' || correction.field.length > 90) continue
    if (
      /^(?:it|that|this|what|which|who|there|here|i|you|he|she|they|we|everything|something|one|that one|this one)$/i.test(
        correction.field,
      )
    )
      continue
    return correction
  }
  return null
}

/** "the phone number on my CV" is "phone number". */
function fieldWords(words: string): string {
  return words
    .replace(ASIDE, ' ')
    .replace(
      /^(?:[\s,]|\b(?:hi|hey|hello|ok|oh|so|also|and|then|but|no|please|pls|sorry|actually|just|say|says|said|that|there is|there's|i see|i think|i noticed|you have|you got|you wrote|to)\b)+/i,
      '',
    )
    .replace(new RegExp(String.raw`^(?:${LEAD})?(?:${VERB} )?(?=\w)`, 'i'), '')
    .replace(/^(?:a |an |the |my |its |our |your |this |that )+/i, '')
    .replace(/\b(?:my|the|your)\s+(?=\w)/gi, (word, offset: number) => (offset === 0 ? '' : word))
    .replace(
      /(?:,? (?:is|are|was))?(?: (?:missing|wrong|incorrect|off|outdated|not right))?,? (?:it|that|this)$/i,
      '',
    )
    .replace(/^(?:resume|cv)'s (?=\w)/i, '')
    .replace(/^(?:resume|cv) so (?:that )?(?:the |my )?/i, '')
    .replace(/'s$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:"'-]+$/, '')
    .trim()
}

function valueWords(words: string): string {
  return words
    .trim()
    .replace(
      /^(?:(?:but |and )?(?:by now |now |actually )?(?:it'?s|it is|it reads|it says|that'?s|is|to be)(?: now| actually)? )/i,
      '',
    )
    .replace(/[,;]?\s+(?:and )?(?:not|instead of|rather than)\s+.+$/i, '')
    .replace(/[,;]\s*(?:(?:the|my|your|but the|but my) (?:resume|cv)|you have|you wrote)\b.*$/i, '')
    .replace(
      /^(?:until|till|in|on|from|since)\s+(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i,
      '',
    )
    .replace(ASIDE, ' ')
    .replace(/[\s,;]+(?:please|pls|plz|thanks|thank you|thx|cheers|ta|now|instead)[.!]*$/i, '')
    .replace(
      /[\s,;]+(?:please |can you |so )?(?:fix|correct|change|update|amend) (?:it|that|this|my (?:cv|resume))\b.*$/i,
      '',
    )
    .trim()
    .replace(/^["']+|["']+[.!]?$/g, '')
    .replace(/[\s.,;!]+$/, '')
    .trim()
}
