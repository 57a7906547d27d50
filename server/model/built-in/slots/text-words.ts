/** What people call a text that is written for them; the inside of a regular expression. */
export const TEXT = String.raw`(?:(?:the|my|this|that|your|our|a|any)\s+)?(?:(?:whole|entire|draft(?:ed)?|cover(?:ing)?|motivation|application|counter(?:-| )?offer|counter|new|old)\s+)*(?:letter|text|wording|counter(?:-| )?offer|counter|draft)(?![\p{L}-])`
/** The same, or a word that points at it. */
export const IT = String.raw`(?:${TEXT}|(?:it|this|that|the (?:whole )?thing)(?![\p{L}'’]))`

export const CALLED = new RegExp(String.raw`(?<!\p{L})${TEXT}`, 'iu')

/** Courtesies before what is asked for. */
export const LEAD =
  /^(?:(?:ok(?:ay)?|please|pls|hi|hey|hmm|also|and|but|now|then|so|no|yes|well|actually|thanks|thank you|great|good|nice|fine|maybe|perhaps|just|kindly|(?:can|could|would|will) (?:you|we)|let['’]?s|i(?:['’]d| would) (?:like|want|love|prefer) (?:you )?to|i(?: really)? (?:want|need) (?:you )?to|you (?:can|could|should)|go ahead and)[,.!:]*\s+)+/i

/** What may stand behind a wish. */
export const END = String.raw`(?:\s+(?:in|of|for|from)\s+(?:my|the|that)\s+[^.!?,]{1,50}?)?(?:\s+(?:too|as well|also|please|pls|for me|again|now|instead))*[\s.!?]*$`
