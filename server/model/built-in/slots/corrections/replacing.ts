import type { FormSource } from './form.ts'

/** What says to put one thing in the place of another: "change X to Y". */
export const REPLACING: readonly FormSource[] = [
  {
    example: "make the third's company DashBox UK",
    order: 1,
    words: String.raw`<part><lead>make (?:the )?(?<field>(?:first|second|third|fourth|fifth|last|top|bottom|number \d+)(?: one| job| entry| role)?(?:'s (?:company|employer|title|position|location|place|city))?) (?!my |your |the one|primary|main|default)(?:into |to |say |be )?<value>`,
  },
  {
    example: 'postcode on the resume = LS6 3HN, cheers',
    order: 4,
    words: String.raw`<lead>(?:<verb> )?(?<field>[^=]{3,60}?)\s*=\s*(?<value>[^=]+?)(?:,\s*(?:cheers|ta|thanks|please))?`,
  },
  {
    example: 'fix a typo in my resume: Enginer to Engineer',
    order: 9,
    words: String.raw`.*\b(?:typo|spelling mistake|misspelling|spelling)\b[^:]*:\s*<field> (?:to|should be|->|→|=>) <value>`,
  },
  {
    example: 'put my LinkedIn on the CV right: linkedin.com/in/kim',
    order: 9.5,
    words: String.raw`<sentence><lead>(?:put|get|set|make) <field> (?:right|straight|correct)\s*[:,-]\s*(?:it(?:'s| is) )?<value>`,
  },
  {
    example: 'the third bullet at Norvik: replace with Cut costs',
    order: 9.6,
    words: String.raw`<sentence><field>[:,;-]\s+(?:please |pls )?(?:replace|change|swap|rewrite|correct|update)(?: it| that| this)? (?:with|to|by|for|as)(?: say| read)?:? <value>`,
  },
  {
    example: 'correct the end date of Globex to March 2024',
    order: 10,
    words:
      '<part><lead><verb> <field> (?:from .+? )?(?:to|into|as|with|->|→|=>)(?: say| read| be)?:? (?<value>"?.+?"?)',
  },
  {
    example: 'correct my title so it says Senior Nurse',
    order: 11,
    words: '<part><lead><verb> <field> (?:so (?:that )?it )?(?:says?|reads?|say|read|be):? <value>',
  },
  {
    example: 'put June 2020 as the end date of Acme',
    order: 12,
    words: String.raw`(?:.*\b)?(?:put|use|write|enter|set|have)(?: down)? <value> (?:as|for|under) (?:my |our |the )<field>`,
  },
  {
    example: 'my occupation changed from waiter to bar manager',
    order: 15,
    words: '<part>(?<field>(?:my|the) .+?) (?:has |have )?(?:changed|went|switched)(?: from .+?)? to <value>',
  },
  {
    example: 'not 2014 but 2015 for the diploma',
    order: 17,
    words: String.raw`(?:.*[,;]\s+)?not .+? but <value> (?:for|as|under) <field>`,
  },
  {
    example: 'swap the title at Tarn for Team Lead',
    order: 18,
    words: '<part><lead>(?:swap|exchange|switch|replace) <field> (?:for|by) <value>',
  },
  {
    example: 'fix my title: Lead Nurse, not Nurse',
    order: 34,
    words: String.raw`(?:.*[,;.]\s+)?<lead>(?:fix|correct|change|update|amend) <field>(?: in| on| of)? ?[:,]\s*<value>,? (?:not|instead of|rather than) .+?`,
  },
  {
    example: 'let the second point at Orbo say: Cut costs',
    order: 35.5,
    words: String.raw`(?:.*\b)?(?:(?:let|have|make) (?!(?:me|us|him|her|them|you|sure|certain)\b)|(?:make (?:sure|certain)|ensure|see to it)(?: that)? )<field> (?:says?|reads?|be|is|becomes?|shows?):? <value>`,
  },
  {
    example: 'make my title Head Nurse',
    order: 42,
    words: String.raw`(?:.*[.;:,]\s+)?<lead>make <field> (?<value>\S.+?)`,
  },
]
