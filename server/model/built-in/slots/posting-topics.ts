/** Something that people ask of a job, and how a posting tells it. */
export interface PostingTopic {
  /** Goes into "The posting says nothing about …". */
  name: string
  asks: RegExp
  tells: RegExp
  /** The whole section is meant, and no single line. */
  isSection: boolean
}

const topic = (name: string, asks: string, tells: string): PostingTopic => ({
  name,
  asks: new RegExp(String.raw`(?<![\p{L}\d])(?:${asks})(?![\p{L}\d])`, 'iu'),
  tells: new RegExp(String.raw`(?<![\p{L}\d])(?:${tells})(?![\p{L}\d])`, 'iu'),
  isSection: false,
})

const section = (name: string, asks: string, heading: string): PostingTopic => ({
  ...topic(name, asks, ''),
  tells: new RegExp(`^(?:${heading}): `, 'i'),
  isSection: true,
})

const DAYS = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: to |–|-| through | and )\p{L}+days?`
const CLOCK = String.raw`\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}[:.]\d\d|o['’]clock`
const TONGUES =
  'english|german|dutch|french|spanish|italian|portuguese|polish|czech|romanian|turkish|arabic|hindi|welsh|catalan|flemish|russian|ukrainian'

/** What a posting is asked about, the narrower first: "night shifts" are nights before they are hours. */
export const POSTING_TOPICS: readonly PostingTopic[] = [
  topic(
    'weekends',
    'week-?ends?|saturdays?|sundays?',
    `week-?ends?|saturdays?|sundays?|week ?days?|${DAYS}|seven days|7 days|rota|shifts?`,
  ),
  topic(
    'nights',
    'nights?|evenings?|days? or nights?',
    `nights?|evenings?|lates|earl(?:y|ies)|shifts?|rota|${DAYS}|days only|office hours`,
  ),
  topic(
    'overtime',
    'overtime|over time|extra hours|on[- ]call|call[- ]outs?|stand-?by',
    'overtime|extra hours|on[- ]call|call[- ]outs?|stand-?by',
  ),
  topic(
    'the hours',
    'hours|shifts?|rota|schedule|timetable|part[- ]time|full[- ]time|days (?:a|per) week|(?:what|which) times?|time (?:does|do|would|will|is) (?:it|i|the (?:job|day|shift)) (?:start|begin|finish|end)|(?:start|finish)(?:ing)? times?|how long (?:is|are) (?:the|a) (?:days?|shifts?)|school runs?|flexible|flexitime|breaks?',
    `hours|shifts?|rota|${CLOCK}|${DAYS}|week ?days?|days? a week|part[- ]time|full[- ]time|flexible|flexitime|breaks?`,
  ),
  topic(
    'holidays',
    'holidays?|vacations?|annual leave|paid leave|days? off|time off|pto|leave (?:do|would|is|days)|sick(?: pay| leave| days?)?|maternity|parental leave',
    'holidays?|vacations?|leave|days? off|time off|pto|sick(?: pay| leave)?|maternity|parental',
  ),
  topic(
    'managing people',
    'manag(?:e|ing) (?:a team|people|anyone|anybody|staff|others|somebody|someone)|direct reports?|lead(?:ing)? (?:a team|people|anyone|others)|supervis(?:e|ing)|in charge of',
    'manag(?:e|es|ing) (?:a |the |\\p{L}+ )?(?:team|people|staff|\\p{L}+s)|direct reports?|lead(?:s|ing)?|supervis(?:e|es|ing)|mentor(?:s|ing)?|in charge of',
  ),
  topic(
    'who you report to',
    'report(?:s|ing)? to|my (?:boss|manager|supervisor)|(?:the|a) (?:boss|line manager|supervisor)|who (?:would|do|will|does) (?:i|it|you|one) (?:work|answer) (?:for|to|under)|work under',
    'reports?(?:ing)? to|line manager|your manager|supervisor|head of|answer(?:s|ing)? to|led by',
  ),
  topic(
    'the team',
    'teams?|colleagues|co-?workers|how many people|how big|size of',
    'teams?|colleagues|crew|people|staff of|of us',
  ),
  topic(
    'when it starts',
    'when (?:does|do|would|could|can|will|should) (?:it|i|they|we|you|one|the (?:job|role|work|post))(?: need (?:somebody|someone|me))? (?:to )?(?:start|begin)|start(?:ing)? dates?|when is the start|(?:start|begin) (?:immediately|right away|straight ?away|asap|next (?:week|month))|immediate start',
    'start(?:s|ing|ed)?|immediate(?:ly)?|right away|as soon as|begin(?:s|ning)?',
  ),
  topic(
    'how permanent it is',
    'permanent|temporary|temp|fixed[- ]term|contract(?: length)?|how long (?:is|does|would|will) (?:it|the (?:job|contract|role|post))|probation(?:ary)?|seasonal|notice period',
    'permanent|temporary|temp|fixed[- ]term|contract|(?:\\d+|\\p{L}+)[- ]months?|probation(?:ary)?|season(?:al)?|ongoing|notice',
  ),
  topic(
    'when pay comes',
    'paid (?:weekly|monthly|every|each|on)|pay ?days?|when (?:do|would|will|does) (?:i|we|you|they|it|one) (?:get paid|pay)|weekly pay',
    'paid (?:weekly|monthly|every|each|on|by)|pay ?days?|weekly|every friday',
  ),
  topic(
    'a bonus',
    'bonus(?:es)?|commission|tips|13th|thirteenth|profit shar\\p{L}+|shares|equity|stock(?: options)?',
    'bonus(?:es)?|commission|tips|13th|thirteenth|profit|shares|equity|stock|ote',
  ),
  topic(
    'the pay',
    'pay|pays|paid|salar(?:y|ies)|wages?|earn(?:ings)?|money|rate|how much',
    'pay:.*|salar(?:y|ies)|wages?|rates?|bonus(?:es)?|overtime',
  ),
  topic(
    'lifting or heavy work',
    'heavy|lift(?:ing)?|physical(?:ly)?|carry(?:ing)?|stand(?:ing)?(?: all day)?|on my feet|bend(?:ing)?|kg|kilos?|manual handling|(?:bad|my) back',
    'heavy|lift(?:s|ing)?|physical(?:ly)?|carry(?:ing)?|standing|on your feet|kg|kilos?|manual|climb(?:ing)?|ladders?',
  ),
  topic(
    'a driving licence or a car',
    'driv(?:e|ing|er)|licen[cs]es?|own (?:car|van|transport)|company (?:car|van)|car|van',
    'driv(?:e|ing|er|ers)|licen[cs]es?|own (?:car|van|transport)|company (?:car|van)|car|van|category [bcd]e?',
  ),
  topic(
    'getting there',
    'park(?:ing)?|bus(?:es)?|trains?|trams?|tube|metro|commut\\p{L}+|get(?:ting)? there|public transport|bike|cycle|shuttle|reach it|station',
    'park(?:ing)?|bus(?:es)?|trains?|trams?|metro|transport|bike|cycle|shuttle|stations?|minutes from|minutes’ walk',
  ),
  topic(
    'travel',
    'travel(?:l?ing)?|trips?|away from home|overnight|abroad',
    'travel(?:s|l?ing)?|trips?|away|overnights?|abroad|visits?|sites?',
  ),
  topic(
    'working from home',
    'remote(?:ly)?|from home|home ?-?office|hybrid|in the office|on[- ]?site|office days',
    'remote(?:ly)?|from home|home ?-?office|hybrid|office|on[- ]?site',
  ),
  topic(
    'languages',
    `speak|languages?|${TONGUES}`,
    `speak|languages?|fluen(?:t|cy)|[abc][12](?!\\d)|bilingual|${TONGUES}`,
  ),
  topic(
    'visas or relocation',
    'visas?|sponsor(?:s|ship|ed)?|work permits?|right to work|relocat\\p{L}+|moving costs',
    'visas?|sponsor(?:s|ship|ed)?|permits?|right to work|relocat\\p{L}+',
  ),
  topic(
    'equipment or clothes',
    'uniforms?|boots?|shoes|cloth(?:es|ing)|wear|dress code|ppe|laptops?|equipment|tools|kit|phone|headset',
    'uniforms?|boots?|shoes|cloth(?:es|ing)|wear|ppe|laptops?|equipment|tools|kit|phone|lend',
  ),
  topic(
    'training',
    'train(?:ed|ing)?|courses?|induction|learn(?:ing)?|career (?:path|progression)|promot\\p{L}+|progress(?:ion)?',
    'train(?:ed|ing)?|courses?|induction|learn(?:ing)?|budget|progress(?:ion)?|promot\\p{L}+|mentor\\p{L}*',
  ),
  topic(
    'experience or qualifications',
    'experience|beginners?|degrees?|diplomas?|qualifications?|qualified|certificates?|education|how many years|gcses?|without (?:any )?(?:experience|papers)|no experience|registered|registration|pin',
    'experience|years?|degrees?|diplomas?|qualifi\\p{L}+|certifi\\p{L}+|education|gcses?|beginners?|train(?:ed|ing)|regist\\p{L}+|licen[cs]ed?',
  ),
  topic('the pension', 'pensions?|retirement|401k', 'pensions?|retirement|401k'),
  topic('insurance', 'insurance|health ?care|dental|medical cover', 'insurance|health ?care|dental|medical'),
  topic(
    'meals',
    'canteen|lunch(?:es)?|meals?|food|coffee|staff discount|discounts?',
    'canteen|lunch(?:es)?|meals?|food|coffee|discounts?|fruit',
  ),
  topic(
    'somewhere to live',
    'accommodation|housing|live[- ]in|room|flat|somewhere to (?:live|stay)',
    'accommodation|housing|live[- ]in|room|flat|lodging',
  ),
  topic(
    'checks or age limits',
    'dbs|criminal|record|background|police|drug tests?|age|too old|too young|references?',
    'dbs|criminal|record|background|police|drug|aged?|over 18|18\\+|references?',
  ),
  topic(
    'access',
    'wheelchairs?|accessib\\p{L}+|disab\\p{L}+|stairs|step-free|lift access|adjustments?',
    'wheelchairs?|accessib\\p{L}+|disab\\p{L}+|stairs|step-free|adjustments?',
  ),
  section('the benefits', 'benefits?|perks?|extras|what do (?:i|we|you) get', 'benefits'),
  section(
    'the requirements',
    'requirements?|must[- ]haves?|what (?:do|would|will) (?:i|you|one|they) need|(?:asked|looking) for|ask for',
    'requirements',
  ),
  section('the skills', 'skills?|tech stack|stack|technologies', 'skills|requirements'),
]

/** Their words stand in questions about narrower things: "paid leave", "what do I need to speak?" */
const WIDE: ReadonlySet<string> = new Set(['the pay', 'the requirements', 'the benefits', 'the skills'])

/** What is asked of a posting, as many topics as the words name. */
export function topicsAsked(text: string): PostingTopic[] {
  const asked = POSTING_TOPICS.filter(({ asks }) => asks.test(text))
  const narrow = asked.filter(({ name }) => !WIDE.has(name))
  return narrow.length > 0 ? narrow : asked
}
