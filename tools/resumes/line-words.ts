import type { LineKind } from './resume-fields.ts'

/** Words that name a kind of line. Longer phrases are tried first: "company name" before "name". */
export const KIND_WORDS: readonly [string, LineKind[]][] = (
  [
    [
      'company name|name of the company|name of the employer|employer name|organisation|organization|company|employer|firm',
      ['company'],
    ],
    ['first name|last name|full name|my name|surname|family name|name', ['person_name']],
    ['e-mail address|email address|e-mail|email|mail address|mail', ['email']],
    [
      'phone number|telephone number|mobile number|telephone|phone|mobile|cell phone|cell|tel|number',
      ['phone'],
    ],
    ['headline|professional title|tagline', ['headline']],
    ['job title|title|position|role|function', ['job_title']],
    ['website|web site|homepage|portfolio|url', ['website']],
    ['professional summary|profile text|summary|about me|about|objective|description|intro', ['summary']],
    ['postal code|postcode|post code|zip code|zip', ['postal_code']],
    ['country', ['country']],
    ['region|state|county', ['region']],
    ['street address|street|home address|address', ['address', 'city']],
    ['city|town|where i live', ['city']],
    ['location|place', ['city', 'place']],
    [
      'start date|starting date|begin date|start month|start year|started|start|begin|began|joined',
      ['start_date'],
    ],
    [
      'end date|ending date|finish date|leaving date|end month|end year|ended|finished|finish|left|until|end',
      ['end_date'],
    ],
    ['bullet point|bullet|achievement|highlight|responsibility|point|line', ['bullet']],
    ['university|school|college|institution|institute', ['school']],
    ['degree|qualification|study type|diploma', ['degree']],
    ['field of study|subject|major|area of study|course of study', ['subject']],
    ['grade|gpa|mark|score|result', ['grade']],
    ['course|module', ['course']],
    ['skill', ['skill']],
    ['fluency|level|proficiency', ['level']],
    ['language', ['language']],
    ['certificate|certification|licence|license', ['certificate']],
    ['issuer|issued by|awarding body', ['issuer']],
    ['project', ['project']],
    ['publication|paper', ['publication']],
    ['award|prize', ['award']],
    ['interest|hobby|hobbies', ['interest']],
    ['date|year|month', ['start_date', 'end_date', 'date']],
  ] as [string, LineKind[]][]
)
  .flatMap(([phrases, kinds]) => phrases.split('|').map((phrase): [string, LineKind[]] => [phrase, kinds]))
  .sort(([a], [b]) => b.length - a.length)

export const ORDINALS: Record<string, number> = {
  first: 0,
  '1st': 0,
  top: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  sixth: 5,
  '6th': 5,
  seventh: 6,
  '7th': 6,
  eighth: 7,
  '8th': 7,
  last: -1,
  final: -1,
}

/** Words that name no entry by themselves, though a company's name may hold them. */
export const WEAK = new Set(
  'the of and at in for a an my on ltd limited inc gmbh llc plc co company group university school college bachelor master degree engineer manager'.split(
    ' ',
  ),
)
