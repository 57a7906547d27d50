import type { FormSource } from './form.ts'

/** What calls a line wrong and then says it right: "X is wrong, it's Y". */
export const WRONG: readonly FormSource[] = [
  {
    example: 'the skills in my resume are missing Excel, please put Excel and Word',
    order: 2.7,
    words: String.raw`<sentence><field> (?:is|are|was|were) missing .+?[.,;:]\s*(?:please |so |can you )*(?:put|add|write|make it) <value>`,
  },
  {
    example: 'my job at Lidl ended in 2018, it was really 2019',
    order: 2.8,
    words:
      '<part>(?<field>.+? (?:started|began|ended|finished)) (?:in|on) .+?[,;.]? (?:but )?(?:it|that) (?:was|is|should be|should say) <now><value>',
  },
  {
    example: "there is a typo in my surname on the cv, it's Kowalczyk",
    order: 0.5,
    words: String.raw`.*\b(?:mistake|error|typo|slip) (?:in|on|with|at) <field>[,;:.-]+\s*(?:it|that|this)(?:'s|s| is| should (?:be|say|read)| must be) <value>`,
  },
  {
    example: 'my name on the cv is spelt Jon, write John',
    order: 2.6,
    words:
      "<sentence><field> is (?:spelt|spelled|written|given|down as|misspelt as) .+?[,;.] (?:please |pls |so |but )*(?:write|put|make it|use|(?:it|that) should be|(?:it|that)'?s) <value>",
  },
  {
    example: "there is a mistake in my resume: the year at Aldwin, it's 2015",
    order: 0,
    words: String.raw`.*\b(?:mistake|error|typo|something wrong)\b[^:]*:\s*<field>[,;]\s*(?:it|that)(?:'s| is| was| should be| must be)? <value>`,
  },
  {
    example: 'the email there is an old one. kim@post.net is what it should say',
    order: 2.5,
    words: String.raw`<sentence><field> (?:is|are|was|looks) (?:the |an? |my )?(?:old|outdated|previous|wrong|former)(?: one)?[.,;]\s*<value> is (?:what (?:it|that) should (?:say|be|read)|the (?:right|new|correct|current|real)(?: one)?)`,
  },
  {
    example: 'my email in the resume is the old one. new is marek@example.org',
    order: 3,
    words: String.raw`<sentence><field> (?:is|are|was|looks) (?:the |an |my )?(?:old|outdated|previous|wrong) ?(?:one)?[.,;]\s*(?:the |my )?(?:new|right|correct|current)(?: one)? is <value>`,
  },
  {
    example: 'start date at Delmar is wrong on the cv, make it 2016',
    order: 5,
    words: String.raw`<sentence><field> (?:is|are|was|looks|seems|'s) (?:all |just |also |still )?<wrong>\b.*?[\s,;:.-]+(?:so |please |pls |can you |just )*(?:make|change|set|put|correct|update|turn) (?:it|that|this)?(?: to| into| as| say| read)? ?<value>`,
  },
  {
    example: 'it read my postcode wrong on the resume, put CB4 1QT',
    order: 6.5,
    words: String.raw`.*\b(?:read|got|took|has|have|had|spelled|spelt|wrote|put) (?!(?:the|an?|my) (?:wrong|incorrect))<field> (?:all |down )?(?:wrong(?:ly)?|incorrectly|misspelt|misspelled)\b[^,.;:]*[,.;:-]\s*(?:please |pls |so )*(?:(?:put|write|make it|use|enter|change it to)|(?:it|that|this)(?:'s|s| is| should (?:be|say|read))|the right one is) <value>`,
  },
  {
    example: 'the cv has my birthday wrong, 3 May 1990',
    order: 7,
    words: String.raw`.*\b(?:got|have|has|put|had|wrote) <field> (?:all )?wrong\s*[,;.:-]+\s*(?:(?:it|that|this)(?:'s| is| was| should be| must be)? ?|actually )*(?!i |fix|correct|change|please)<value>`,
  },
  {
    example: 'the end date of Globex is off, I left in May 2022',
    order: 8,
    words: String.raw`<sentence><field> (?:is|are|was|looks|seems|'s) (?:all |just |also |still )?<wrong>\b.*?[\s,;:.-]+(?:i|we) (?:actually |really |only )?(?:left|started|finished|ended|joined|began|quit|graduated|live|lived|work|worked|studied|am|was)(?: there| on| in| at| as| an?)* <value>`,
  },
  {
    example: "the job title for Amberley is wrong, I'm Senior Carer",
    order: 8.5,
    words: String.raw`<sentence><field> (?:is|are|was|looks|seems) (?:all |just |also |still )?<wrong>\b.*?[\s,;:.-]+(?:i'm|im|i am|i was) (?:an? |the )?<value>`,
  },
  {
    example: 'my mobile has a typo: 07911',
    order: 13,
    words: String.raw`<field> (?:has|have|contains?|got) (?:a |an |the )?(?:typo|mistake|error|spelling mistake)\b.*?[:,;.-]\s*(?:it |this |that )?(?:should be |is |must be |should read )?<value>`,
  },
  {
    example: 'the degree year is off on my cv. 2016 is right',
    order: 16,
    words: String.raw`(?:.*[,;]\s+)?<field> (?:is|are|was|looks) (?:wrong|incorrect|off|not right|outdated)\b.*?(?:[.,;]| -)\s*<value> (?:is|would be) (?:the )?(?:right|correct)(?: one)?`,
  },
  {
    example: 'wrong number on the resume, 020 7946 0000 is the right one',
    order: 20,
    words: String.raw`(?:.*\b)?(?:wrong|incorrect|old|outdated) <field>[,;:.]\s*<value> (?:is|would be|was) (?:the |my )?(?:right|correct|new|real|actual|current)(?: one| number| address)?`,
  },
  {
    example: 'my phone is wrong, it should be 07700',
    order: 25,
    words: String.raw`<field> (?:is|are|was|looks|seems|'s) (?:all |just |also |still )?<wrong>\b.*?[\s,;:.-]+(?:it|that|this)?\s?(?:'s|is|was|should (?:be|read|say)|must be|needs to be|ought to be|(?:the |my )?(?:correct|right|new)(?: one| spelling| name| number)?(?: is)?):? <now><value>`,
  },
  {
    example: "wrong surname: it's Byrne",
    order: 26,
    words: String.raw`(?:wrong|incorrect|bad|mistaken) <field>[:,;]\s*(?:(?:it|that|this)(?:'s| is)? )?(?:<must> |is |it's )?<value>`,
  },
  {
    example: "you got my street wrong, it's Mill Lane",
    order: 30,
    words: String.raw`.*\b(?:got|have|put) <field> wrong\b.*?[,;.:-]+\s*(?:it|that|this)?\s?(?:'s|is|was|should be|should read|must be) <now><value>`,
  },
  {
    example: 'you misread my email, it is anna@example.com',
    order: 31,
    words: String.raw`.*\b(?:misread|misspell?ed|misspelt|misunderstood|got|mixed up|messed up|missed) <field>(?: wrong| incorrectly)?[,;.:-]+\s*(?:<it>\s?(?:'s|is|was|should be|should read|must be|reads)|its) <now><value>`,
  },
  {
    example: 'the resume has the wrong city, mine is Leeds',
    order: 32,
    words: String.raw`.*\b(?:has|have|shows?|contains|lists?) (?:the |a |an |my )?(?:wrong|incorrect|old|outdated) <field>[,;.:-]+\s*(?:it|that|this|(?:the|my) (?:right|correct|new|current|real)(?: one)?|mine)?\s?(?:'s|is|was|should be|should read|must be) <now><value>`,
  },
  {
    example: 'my cv has the wrong title for Orbo, I was deck officer',
    order: 32.5,
    words: String.raw`.*\b(?:has|have|had|shows?|contains|lists?|gives?|got|is|'s) (?:the |an? |my )?(?:wrong|incorrect|mistaken) <field>[,;.:-]+\s*(?:but )?i(?:'m| am| was|'ve been| have been| (?:actually |really |only )?(?:worked as|work as|left|started|finished|joined|began|quit|graduated))(?: actually| really| only)?(?: in| on)?(?: an?| the)? <value>`,
  },
  {
    example: 'you got my city wrong, I live in Leeds',
    order: 35,
    words: String.raw`.*\bgot <field> wrong[,;.:-]+\s*(?:i live in |i am (?:a |an |in )?|i'm (?:a |an |in )?|i work as (?:a |an )?)<value>`,
  },
]
