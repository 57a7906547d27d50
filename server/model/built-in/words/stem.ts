const IRREGULAR = new Map(
  Object.entries({
    kept: 'keep',
    left: 'leave',
    went: 'go',
    got: 'get',
    gotten: 'get',
    told: 'tell',
    said: 'say',
    sent: 'send',
    took: 'take',
    taken: 'take',
    spoke: 'speak',
    spoken: 'speak',
    wrote: 'write',
    written: 'write',
    made: 'make',
    did: 'did',
    done: 'done',
    does: 'do',
    doing: 'do',
    add: 'add',
    added: 'add',
    adding: 'add',
    had: 'had',
    has: 'have',
    having: 'have',
    was: 'was',
    were: 'was',
    been: 'been',
    being: 'be',
    is: 'be',
    are: 'be',
    am: 'be',
    knew: 'know',
    known: 'know',
    heard: 'hear',
    paid: 'pay',
    pays: 'pay',
    began: 'begin',
    chose: 'choose',
    chosen: 'choose',
    forgot: 'forget',
    forgotten: 'forget',
    gave: 'give',
    given: 'give',
    held: 'hold',
    people: 'person',
    persons: 'person',
    cvs: 'cv',
    vacancies: 'vacancy',
    saw: 'see',
    seen: 'see',
    threw: 'throw',
    thrown: 'throw',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    quit: 'leave',
    quitting: 'leave',
    stood: 'stand',
    ran: 'run',
    meant: 'mean',
    thought: 'think',
    applied: 'apply',
    applies: 'apply',
    applying: 'apply',
    nursing: 'nurse',
    news: 'news',
    this: 'this',
    his: 'his',
    yes: 'yes',
    bonus: 'bonus',
    lens: 'lens',
    always: 'always',
    status: 'status',
    anything: 'anything',
    something: 'something',
    nothing: 'nothing',
    everything: 'everything',
    during: 'during',
    thing: 'thing',
    bring: 'bring',
    string: 'string',
    spring: 'spring',
    need: 'need',
    accounting: 'account',
    engineering: 'engineer',
    marketing: 'market',
    it: 'it',
    its: 'it',
    as: 'as',
    us: 'us',
  }),
)

/** A light English stemmer: only as strong as needed to join the forms of one word. */
export function stem(word: string): string {
  const known = IRREGULAR.get(word)
  if (known !== undefined) return ending(known)
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word
  let base = word
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh)es$/.test(base)) base = base.slice(0, -2)
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1)
  if (base.endsWith('ing') && base.length > 5) base = shortened(base.slice(0, -3))
  else if (base.endsWith('ied') && base.length > 4) base = `${base.slice(0, -3)}y`
  else if (base.endsWith('ed') && base.length > 4 && !base.endsWith('eed'))
    base = shortened(base.slice(0, -2))
  return ending(base)
}

/** "getting" is "get", "saving" is "save". */
function shortened(base: string): string {
  if (/([bgmnprt])\1$/.test(base)) return base.slice(0, -1)
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : base
}

function ending(base: string): string {
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base
}
