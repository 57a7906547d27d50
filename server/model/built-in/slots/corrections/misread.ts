import type { FormSource } from './form.ts'

/** What tells how a line was read and how it should be: "you have X as A, it's B". */
export const MISREAD: readonly FormSource[] = [
  {
    example: 'my resume says I live in Lisboa, please write Setúbal',
    order: 1.5,
    words: String.raw`.*\bsays? (?:that )?(?<field>i (?:live|lived|am|was|work|worked|studied|speak|graduated|left|started)\b.+?)[,;.] (?:so |but |please |pls |can you |and )*(?:write|put|make it|use|enter|it should (?:be|say)|it'?s) <value>`,
  },
  {
    example: "you've got me as Sales Assistant at Hobbs. I was Assistant Manager",
    order: 1.6,
    words: String.raw`.*\b(?:got|have|has|had|lists?|put|shows?)(?: me)?(?: down)? as (?:an? |the )?.+? (?<field>at .+?)[.,;] (?:but )?i(?:'m| am| was) (?:actually |really )?(?:an? |the )?<value>`,
  },
  {
    example: "you have me down as a cook. I'm head chef",
    order: 1.7,
    words: String.raw`.*\b(?:got|have|has|had|lists?|put|shows?) me(?: down)? as (?:an? |the )?(?<field>.+?)[.,;] (?:but )?i(?:'m| am| was) (?:actually |really )?(?:an? |the )?<value>`,
  },
  {
    example: 'I never was foreman at Orbo, I was crane driver',
    order: 1.8,
    words:
      "<sentence>i(?: was never| never was| have never been|'ve never been| was not| wasn'?t| am not|'?m not| never worked as) (?:an? |the )?[^,;.]+? (?<field>(?:at|with|for) [^,;.]+?)[,;.] (?:but )?(?:i(?:'?m| am| was| worked(?: there)? as)|only|just) (?:actually |really |only |just )*(?:an? |the )?<value>",
  },
  {
    example: 'I never was foreman, I was crane driver',
    order: 1.9,
    words:
      "<sentence>i(?: was never| never was| have never been|'ve never been| was not| wasn'?t| never worked as) (?:an? |the )?<field>[,;.] (?:but )?i(?:'m| am| was| worked as) (?:actually |really |only |just )*(?:an? |the )?<value>",
  },
  {
    example: 'my street is Elm Road 4 but I live at Oak Road 9 now',
    order: 22.8,
    words:
      "<sentence><field> (?:is|was|says|reads|shows) [^,;.]+?,? but (?:by now |now |actually )?(?:i|we|it|that|they)(?:'s|'m| is| was| am| live| lived| moved| left| started| finished| joined| should (?:be|say))(?: actually| really| now)?(?: in| at| to| on)? <value>",
  },
  {
    example: 'could the analyst entry give the company as Orbo Foods',
    order: 13.2,
    words: String.raw`(?:.*[.;,!?:]\s+)?(?:(?:can|could|would|should|must|please|let|make|have|may|it should|i want|i'd like)\b[^.;!?]*? )?(?:give|show|list|name|state|put|have|carry|call|mention) (?:the |my |its )?<field> (?:as|to be) (?:the |an? )?<value>\??`,
  },
  {
    example: 'where the cv has Word it should be Excel',
    order: 13.5,
    words:
      '<sentence>where(?:ver)? (?:it|you|they|the (?:resume|cv|résumé|file)|my (?:resume|cv|résumé)) (?:has|have|had|says?|shows?|reads?|lists?|gives?|wrote|put) <field>,? (?:it|that|this|you|there)? ?(?:<must>|please (?:put|write)|put|write):? <value>',
  },
  {
    example: "you've got my title at Globex as Sales Man, should be Sales Manager",
    order: 2,
    words: String.raw`.*\b(?:lists?|has|shows?|gives?|says?|have|got|put|wrote) (?:the |my )<field> as .+?[,;.]\s*(?:but )?(?:it |that |this )?<must>:? <value>`,
  },
  {
    example: 'my resume lists my grade as a pass, I got a merit',
    order: 2.2,
    words: String.raw`.*\b(?:lists?|has|shows?|gives?|says?|have|got|put|wrote) (?:the |my )<field> (?:down )?as .+?[,;.]\s*(?:but )?i (?:actually |really |in fact )?(?:got|have|hold|had|earned|passed with|was (?:given|awarded)) (?:an? |the )?<value>`,
  },
  {
    example: "my cv lists Aldwyn as employer, it's Aldwin",
    order: 6,
    words: String.raw`.*\b(?:lists?|has|shows?|gives?|says?|have|got) .+? as (?:the |my )?<field>[,;.]\s*(?:but )?(?:it|that|this)(?:'s| is| was| should be)? (?:spelt |spelled |called |actually |really )*<value>`,
  },
  {
    example: 'you have Junior Analyst. It should say Senior Analyst',
    order: 14,
    words: String.raw`.*\b(?:you|it|resume|cv) (?:have|has|wrote|put|says?|shows?|reads?|got) <field>[.,;]\s*(?:but )?(?:it |that |this )?(?:should|must|needs to|has to|ought to) (?:be|say|read) <value>`,
  },
  {
    example: "you have my postcode as 1011, it's 1012",
    order: 19,
    words: String.raw`.*\byou (?:have|put|wrote|got|read|took|understood|list(?:ed)?) <field> (?:as|down as) .+?[,;.]\s*(?:but )?(?:it|that|its|this)(?:'s| is| was| should be)? (?!is |was )<value>`,
  },
  {
    example: "my cv says Jonson, it's Johnson, fix the surname",
    order: 21,
    words: String.raw`.*\b(?:says?|shows?|has|thinks?|wrote|written)\b.+?[,;.]?\s+(?:but )?(?:it|that|its|this)(?:'s|s| is| was| should be| must be)? (?!should|must|is|was)<value>(?: with .+?)?[,;.]\s*(?:so |please |pls |can you )*(?:fix|correct|change|update) <field>`,
  },
  {
    example: 'the resume thinks I speak Danish, it should be Dutch',
    order: 22,
    words: String.raw`.*\b(?:says?|thinks?|shows?|wrote|reads?|put)(?: that)?(?: i| my| it| down)?(?: speak| am| have| was| is| live in| worked at| studied)? <field>[,;.]\s*(?:but )?(?:it|that|this) (?:should be|must be|is|was|ought to be|has to be) <now><value>`,
  },
  {
    example: 'my resume says I was a clerk at Orbo. That line should say Office Manager',
    order: 1.4,
    words: String.raw`.*\b(?:says?|shows?|reads?|lists?|has|have|put|got|wrote)(?: that| me)?(?: down)?(?: as)?(?: i (?:was|am|worked as|work as))? (?:an? |the )?(?<field>[^.;!?]+?)[,;.] (?:but )?(?:that|this|the) (?:line|entry|bit|part|sentence|row) <must>:? <value>`,
  },
  {
    example: 'my resume says I studied in Krakow but it was Gdansk, fix the city of my university',
    order: 27,
    words: String.raw`.*\b(?:but|it|and) (?:it )?(?:was|is|should be) <now><value>[,;.]\s*(?:so |please |pls |can you )*(?:fix|correct|change|update) <field>`,
  },
  {
    example: "fix my name, it's spelt Byrne",
    order: 28,
    words: String.raw`(?:.*[,.;]\s+)?<lead>(?:fix|correct|change|update|amend) <field>[,;:.]?\s+(?:it'?s?|its|that'?s?|which is|it is|it was|he is|she is|this is) (?:spell?ed |spelt |written |called |in fact |now |actually |supposed to be |meant to be |should be |should read )*<value>`,
  },
  {
    example: 'you wrote 2015 for my graduation but it was 2016',
    order: 29,
    words: String.raw`.*\byou (?:wrote|put|have|got|listed|read)(?: down)? .+? (?:for|as|under|in) <field>[,;]?\s+(?:but|while|when|and) <it> ?(?:was|is|'s|should be|must be) <value>`,
  },
  {
    example: 'it has 2014 but I graduated in 2015, fix the year',
    order: 33,
    words: String.raw`.*\b(?:but|and) (?:i |it |my )?(?:actually |really |only )?(?:was|is|graduated|finished|started|left|ended|began|lived|live|work|worked|studied|speak|have|got|am)(?: in| at| from| on| to)? <value>[,;.]\s*(?:so |please |pls |can you )*(?:fix|correct|change|update) <field>`,
  },
  {
    example: 'it says I left Globex in May but it was July 2022',
    order: 37,
    words: String.raw`.*\bsays? (?:that )?(?:i |my )<field> but <it>? ?(?:was|is|'s|should be|actually)? ?<now><value>`,
  },
  {
    example: "it says Bachelor of Science but it's Bachelor of Arts",
    order: 37.5,
    words: String.raw`.*\b(?:says|reads|shows) <field>,? but (?:it|that|this)(?:'s|s| is| was| should (?:be|say|read)) <now><value>`,
  },
]
