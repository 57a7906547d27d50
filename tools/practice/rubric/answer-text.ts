/** What the parts of the rubric look at in an answer. */
export interface AnswerText {
  text: string
  sentences: string[]
  words: string[]
  /** How often the person says what they did: "I called", "and told". */
  firstPerson: number
  /** Whether it says how something ended. */
  result: boolean
  /** Whether a number stands where it says so. */
  measured: boolean
  /** Sentences in which only a "we" acts. */
  onlyWe: number
  /** Numbers, shares and sums: "40%", "three weeks", "a third". */
  numbers: string[]
  vague: string[]
  /** True when it does not look like English, which is all that this rubric can read. */
  foreign: boolean
  /** True for too few words, the same words over and over, or "I don't know". */
  empty: boolean
}

const PAST =
  '(?:\\w{3,}ed|built|led|wrote|made|took|ran|set|began|found|spoke|taught|cut|chose|drew|held|sold|kept|gave|went|brought|met|got|put|won|thought|dealt|told|sent|said|saw|knew|left|felt|read|grew|drove|fought|bought|caught|heard|paid|stood|understood|rebuilt|rewrote|rang|let|did|came|sat|sought)'
const FIRST_PERSON = new RegExp(
  `\\bI(?:'ve| have| had| was| would|'d)?\\s+(?:\\w+ly\\s+|also\\s+|then\\s+|first\\s+|even\\s+|personally\\s+|never\\s+){0,2}${PAST}\\b|\\bmy (?:part|job|task|role|idea|decision)\\b`,
  'gi',
)
/** "…, listened and suggested": goes on with what the person did. */
const ALSO = new RegExp(`(?:,|\\band|\\bthen)\\s+(?:then\\s+|also\\s+|\\w+ly\\s+)?${PAST}\\b`, 'gi')
/** How something ended, in words that say so anywhere in an answer. */
const RESULT =
  /\b(?:as a result|result(?:ed|s) in|in the end|at the end|finally|since then|afterwards|the (?:result|outcome)|which (?:led|meant|saved|cut|brought|works?)|ended up|saved|reduced|increased|doubled|halved|dropped|fell|rose|grew|improved|cut .{0,30}(?:by|from)|(?:went|came) (?:up|down|from)|from (?:about |some |over |nearly )?[\d€£$]\S* .{0,24}?to |learn(?:ed|t) (?:that|to|from)|succe\w+|on time|works? (?:much )?(?:better|well)|still (?:use|run)|no (?:complaints?|errors?|accidents?|incidents?))\b/i
/** How something ended, in words that mean so at the end of an answer. */
const ENDING =
  /\b(?:nothing|nobody|no one|no \w+|none|everyone|everybody|everything|all of (?:them|it))\b[^.!?]{0,40}\b(?:was|were|had|got|noticed|complained|lost|left|missed|late|worked|went|agreed|came)\b|\b(?:he|she|they|it|the \w+|we)\b[^.!?]{0,20}\b(?:came back|bought|signed|stayed|agreed|thanked|adopted|passed|won|worked|kept|took|finished|launched|trained|apologised|apologized|asked for|uses?)\b|\bI (?:finished|delivered|passed|won|kept|learned|learnt|got)\b/i
const WE = /\b(?:we|us|our team|the team)\b/i
const NUMBER =
  /(?:[€£$]\s?)?\b\d+(?:[.,]\d+)*\s?(?:%|percent|per cent|k\b|m\b)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|a third|a quarter|twice|doubled|tripled|halved)\b/gi
/** A year says when, not how much. */
const YEAR = /^(?:19|20)\d\d$/
const VAGUE =
  /\b(?:things?|stuff|various|several things|a lot of|lots of|etc|and so on|somehow|basically|kind of|sort of|many different|always do|generally|usually just|everything|whatever)\b/gi
const ENGLISH = new Set(
  'the a an and to of in i was it that we for my is on with at as this they had by but not be so our have me were from'.split(
    ' ',
  ),
)

/** Reads an answer by plain patterns. */
export function answerText(answer: string): AnswerText {
  const text = answer.trim()
  const sentences = (text.match(/[^.!?\n]+[.!?]*/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean)
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  return {
    text,
    sentences,
    words,
    firstPerson: sentences.reduce((sum, sentence) => sum + deeds(sentence), 0),
    ...endingOf(text, sentences),
    onlyWe: sentences.filter((sentence) => WE.test(sentence) && !/\bI\b|\bmy\b/.test(sentence)).length,
    numbers: numbersIn(text),
    vague: [...new Set((text.match(VAGUE) ?? []).map((word) => word.toLowerCase()))],
    foreign: words.length >= 15 && words.filter((word) => ENGLISH.has(word)).length / words.length < 0.12,
    empty: isEmpty(text, words),
  }
}

function endingOf(text: string, sentences: readonly string[]): { result: boolean; measured: boolean } {
  const last = sentences.slice(-2)
  const telling = [...sentences.filter((one) => RESULT.test(one)), ...last.filter((one) => ENDING.test(one))]
  const measured = telling.some((one) => numbersIn(one).length > 0)
  return { result: RESULT.test(text) || telling.length > 0, measured }
}

function numbersIn(text: string): string[] {
  const found = (text.match(NUMBER) ?? []).map((number) => number.trim())
  return [...new Set(found)].filter((number) => !YEAR.test(number))
}

/** What a sentence says that the person did; what follows an "I" counts on. */
function deeds(sentence: string): number {
  const own = sentence.match(FIRST_PERSON)?.length ?? 0
  return own === 0 ? 0 : own + (sentence.match(ALSO)?.length ?? 0)
}

function isEmpty(text: string, words: readonly string[]): boolean {
  if (words.length < 8) return true
  if (words.length >= 12 && new Set(words).size / words.length < 0.35) return true
  return (
    words.length < 20 &&
    /\b(?:(?:don['’]?t|do not) (?:really )?know|no idea|not sure|can['’]?t say|pass|skip)\b/i.test(text)
  )
}

const COMMON = new Set(
  'the and with for from you your our are will have has been must should can able what when where which who why how did does tell about time they them their this that these those there here were was would could into than then very more most some any other others work worked working job role position something somebody made make made came come done used use using say says advert resume write asks ask last first new good well also just like get got one two way day part all his her its not but out who'.split(
    ' ',
  ),
)

/** Content words in a form that survives plural and tense. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}+#.]{2,}/gu) ?? []
  return new Set(
    words
      .map((word) => word.replace(/\.+$/, ''))
      .filter((word) => word.length > 1 && !COMMON.has(word))
      .map((word) =>
        word.length > 4
          ? word.replace(/(?:ies|y)$/, 'i').replace(/(?:ment|ing|ers?|ed|es|s)$/, '')
          : word.replace(/s$/, ''),
      ),
  )
}
