/**
 * What an interviewer may not ask about a person, and what an advert may not
 * ask for: age, sex, family, origin, religion, health, union, looks. Words of
 * the trade stay: a children's nurse, healthcare, race conditions.
 * Source: the protected characteristics of the UK Equality Act 2010 and of EU directives 2000/43, 2000/78 and 2006/54.
 */
const UNLAWFUL: readonly RegExp[] = [
  /\b(?:how old|date of birth|your age|age limit|aged? (?:under|over|below|above|between|\d)|(?:under|over|below|between) \d{2} years old|\d{2} years old|young(?:er)?,? (?:and |dynamic|team|person|people|candidate|professional|man|woman|lad)|youthful|digital native|recent school leaver)\b/i,
  /\b(?:must be|only|preferably|looking for|ideal(?:ly)?) (?:an? )?(?:fe)?male\b|\b(?:fe)?males? (?:only|preferred|candidates?|applicants?)\b|\b(?:ladies|gentlem[ae]n|girls?|lads?|boys?) (?:only|preferred|wanted)\b|\b(?:man|woman|men|women) (?:only|preferred)\b|\bmust be an? (?:wo)?man\b/i,
  /\b(?:(?:un)?married|marital|divorced|spouse|your (?:husband|wife|partner|children|kids|family)|(?:no|without|have|having|plan(?:s|ning)?(?: to have)?) (?:small |young |any )?(?:children|kids|family|a family|a baby)|pregnan\w*|maternity plans|child-?free|family planning|childcare)\b/i,
  /\b(?:native[ -](?:level )?(?:[A-Z]\w+ )?(?:speaker|tongue)|native (?:English|German|French|Spanish|Dutch|Italian|Polish)|mother tongue|muttersprach\w*|without (?:an )?accent|accent[- ]free|no accent|nationals? only|nationality|citizens? only|citizenship|citizen|place of birth|born in|ethnic\w*|skin colou?r|your (?:origin|race|roots))\b/i,
  /\b(?:religio\w+|(?:practising|practicing|devout|committed|must be an?) (?:christian|catholic|muslim|jew(?:ish)?|hindu|believer)|your (?:faith|church|beliefs)|sexual orientation|your sexuality|political (?:views|party|opinions?))\b/i,
  /\b(?:disabilit(?:y|ies)|disabled|able[- ]bodied|(?:good|perfect|excellent) (?:physical |mental )?health|physically fit|healthy (?:person|candidate)|fit and healthy|sick (?:days|leave) (?:last|in)|illness(?:es)?|medical (?:history|conditions?)|your health|mental health (?:history|problems))\b/i,
  /\b(?:(?:trade |labou?r )?union member\w*|criminal record|convictions?|spent convictions?|good[- ]looking|attractive (?:appearance|person|candidate)|pleasant appearance|(?:your )?(?:height|body weight)|with (?:a )?photo)\b/i,
]

/** Whether a text may be asked, or turned into a question, in an interview. */
export function isLawful(text: string): boolean {
  return !UNLAWFUL.some((pattern) => pattern.test(text))
}
