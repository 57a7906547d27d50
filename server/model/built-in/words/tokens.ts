import type { Token } from '../terms/token.ts'
import { fold } from './normalise.ts'
import { stem } from './stem.ts'

const SHORT = new Map(
  Object.entries({
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'got to',
    gimme: 'give me',
    lemme: 'let me',
    u: 'you',
    r: 'are',
    ur: 'your',
    pls: 'please',
    plz: 'please',
    plse: 'please',
    thx: 'thanks',
    ty: 'thanks',
    cheers: 'thanks',
    im: 'i am',
    ive: 'i have',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    cant: 'can not',
    wont: 'will not',
    isnt: 'is not',
    wasnt: 'was not',
    whats: 'what is',
    whatve: 'what have',
    whove: 'who have',
    wheres: 'where is',
    whos: 'who is',
    hows: 'how is',
    thats: 'that is',
    theres: 'there is',
    havent: 'have not',
    shouldnt: 'should not',
    abt: 'about',
    cannot: 'can not',
    ya: 'you',
    yall: 'you all',
    em: 'them',
    lets: 'let us',
    dunno: 'do not know',
    app: 'application',
    apps: 'applications',
    appl: 'application',
    exp: 'experience',
    loc: 'location',
    msg: 'message',
    tho: 'though',
    bc: 'because',
    cuz: 'because',
    cos: 'because',
    coz: 'because',
    rn: 'right now',
    asap: 'soon',
    sth: 'something',
    sb: 'somebody',
    smth: 'something',
    gd: 'good',
    gr8: 'great',
    '2nd': 'second',
    '1st': 'first',
    '3rd': 'third',
    '4th': 'fourth',
    '5th': 'fifth',
    '6th': 'sixth',
    '7th': 'seventh',
    '8th': 'eighth',
    '9th': 'ninth',
    '10th': 'tenth',
    favs: 'favourites',
    faves: 'favourites',
    favourited: 'favourite',
    favorites: 'favourites',
    wfh: 'remote',
    ppl: 'people',
    kinda: 'kind of',
    sorta: 'sort of',
    shud: 'should',
    shoud: 'should',
    wud: 'would',
    cud: 'could',
    brill: 'great',
    ta: 'thanks',
    atm: 'right now',
    insted: 'instead',
    jsut: 'just',
    gotcha: 'ok',
    okay: 'ok',
    okey: 'ok',
    k: 'ok',
    yep: 'yes',
    yeah: 'yes',
    yup: 'yes',
    yea: 'yes',
    aye: 'yes',
    nope: 'no',
    nah: 'no',
    naw: 'no',
    prolly: 'probably',
  }),
)
const TAILS: [RegExp, string][] = [
  [/^(can|could|would|should|do|does|did|is|was|were|are|have|has|had|need|wo|ca|must|ai)n't$/, '$1 not'],
  [/^(i)'m$/, '$1 am'],
  [/^(you|we|they)'re$/, '$1 are'],
  [/^(\w+)'ve$/, '$1 have'],
  [/^(\w+)'ll$/, '$1 will'],
  [/^(i|you|he|she|we|they|who|it|that)'d$/, '$1 would'],
  [/^(what|where|who|how|when|that|there|here|it|he|she|let)'s$/, '$1 is'],
  [/^(.+)'s?$/, '$1'],
]
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['&][\p{L}\p{N}]+|[.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*(?:\+\+|#)?/gu
const DOTTED_NAMES =
  /^(?:[\p{L}\p{N}]+[.])+(?:js|net|io|com|org|me|dev|co|uk)$|^\p{N}+[.]\p{N}+$|^(?:\p{L}[.])+\p{L}$/iu

/** Splits cleaned text into words. `limit` bounds the work on very long messages. */
export function tokenise(text: string, limit = 260): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    if (tokens.length >= limit) break
    for (const [raw, start] of pieces(match[0], match.index)) {
      const starts = /(?:^|[.!?:;\n])["'()\s-]*$/.test(text.slice(Math.max(0, start - 6), start))
      const name = !starts && /^\p{Lu}/u.test(raw) && raw !== 'I' && !/^I'/.test(raw)
      for (const text of expand(fold(raw))) {
        tokens.push({ text, stem: stem(text), raw, start, end: start + raw.length, name, starts })
      }
    }
  }
  return tokens
}

function pieces(word: string, at: number): [string, number][] {
  if (!word.includes('.') || DOTTED_NAMES.test(word)) return [[word, at]]
  const parts: [string, number][] = []
  for (const match of word.matchAll(/[^.]+/g)) parts.push([match[0], at + match.index])
  return parts
}

function expand(word: string): string[] {
  const short = SHORT.get(word)
  if (short !== undefined) return short.split(' ')
  if (!word.includes("'")) return [word]
  for (const [pattern, to] of TAILS) {
    if (pattern.test(word)) {
      const full = word.replace(pattern, to)
      return full
        .replace(/^ca not$/, 'can not')
        .replace(/^wo not$/, 'will not')
        .replace(/^let is$/, 'let us')
        .split(' ')
    }
  }
  return [word]
}

/** The words of a short text, for labels and lexicon entries. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.text)
}
