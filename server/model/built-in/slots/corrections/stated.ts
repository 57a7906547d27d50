import type { FormSource } from './form.ts'

/** What only states the line: "X should be Y", "X: Y". */
export const STATED: readonly FormSource[] = [
  {
    example: 'it must be Bachelor of Arts, not Bachelor of Art',
    order: 23,
    words: String.raw`<part>(?:.*\b)?it (?:must|should|needs to|has to|ought to) (?:be|read|say) <value>,? (?:and )?not <field>`,
  },
  {
    example: 'the tutor job: company is called Brightpath',
    order: 24,
    words: String.raw`(?:.*[:,;.]\s+)?(?<field>(?:the |my )?(?:company|employer|firm|title|position|role|location|city|name)(?: name| there)?) (?:is|was|are)(?: actually| really| now)?(?: called| named| written| spelt| spelled)? <value>`,
  },
  {
    example: 'Languages on my CV: should be Dutch (native)',
    order: 1.3,
    words: '<sentence>(?<field>[^:.;!?]{3,60}?): (?:it |that |this |they )?<must>:? <value>',
  },
  {
    example: 'my title at Acme should be Senior Engineer',
    order: 36,
    words: '<sentence><field> <must>:? <value>',
  },
  {
    example: 'my title is Senior Engineer, not Engineer',
    order: 38,
    words: String.raw`(?:.*[.;:]\s+)?<field> (?:is|was|are|'s|ended|started|finished|began) (?:called |named |spelled |spelt |actually |in |on )?<value>[,;]? (?:and )?(?:not|instead of|rather than) .+?`,
  },
  {
    example: "my name isn't Jon, it's John",
    order: 39,
    words: String.raw`(?:.*[.;:]\s+)?<field> (?:is not|isn't|was not|wasn't|are not) .+?,? (?:but|it's|it is|its) (?:rather |actually )?<value>`,
  },
  {
    example: 'field: value',
    order: 40,
    words: String.raw`<sentence><lead>(?:<verb> )?(?<field>.{3,60}?):\s+<value>`,
  },
  {
    example: 'my phone number on the CV is 0123',
    order: 41,
    words: String.raw`(?:.*[.;:,]\s+)?(?:<lead>)?(?:that )?(?<field>(?:my|the|its|our) .+?|[\w-]+(?: [\w-]+){0,3} (?:at|of|for|in|on) .+?) (?:is|are|was|'s) (?:now |actually |called |in fact |really |currently )?<value>`,
  },
]
