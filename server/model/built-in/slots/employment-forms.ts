/** Ends a title or a company: a mark, or a word that begins something else. */
const STOP = String.raw`(?=\s*(?:[,.;:!?\n(]|$|(?<![\p{L}])(?:at|for|with|from|since|in|between|until|till|to|and|where|which|who|when|during|as|while|then|put|add|please|now|but|on|doing|starting|started|last|this|until|ended|end|start|right now|currently|still|these days|at present|been|too|also|as well|before that|after that|back then|-)(?![\p{L}])))`
const TITLE = String.raw`(?<title>[\p{L}\d][\p{L}\d&/+#.' -]{1,80}?)`
/** A company runs over "&" and "and" between capitals, and over small words before a capital. */
const COMPANY = String.raw`(?<company>(?:the )?[\p{L}\d](?:[\p{L}\d&'’-]|\.(?=\S)|(?<=\bSt)\.)*(?: (?:&|and (?=\p{Lu})|of (?=\p{Lu})|the (?=\p{Lu}))?\s?[\p{L}\d&'’](?:[\p{L}\d&'’-]|\.(?=\S)|(?<=\bSt)\.)*){0,5}?)`
const DID = `(?:worked|work|working|was|am|been|be|employed|i'm|job|role|position|experience|served|hired|stint|time|career|i was|started|joined|trained|freelanced|volunteered)`

/** How somebody tells of a job: what is most plainly said comes first. */
export const FORMS: readonly RegExp[] = [
  // "my employer was Delta Storage, my role: packer"
  String.raw`\b(?:employer|company|firm|organisation|organization)\s*(?:is|was|:|name:?)?\s*${COMPANY}\s*[,;.]\s*(?:and )?(?:my )?(?:role|position|title|job title|job)\s*(?:is|was|:|as)?\s*${TITLE}${STOP}`,
  // "title: packer, employer: Delta Storage"
  String.raw`\b(?:role|position|title|job title)\s*(?:is|was|:|as)?\s*${TITLE}\s*[,;.]\s*(?:and )?(?:my |the )?(?:employer|company|firm)\s*(?:is|was|:|name:?)?\s*${COMPANY}${STOP}`,
  // "Delta Storage took me on as a packer"
  String.raw`(?:^|[.,;:!]\s*|\b(?:when|then|and|since)\s+)${COMPANY} (?:took me on|hired me|employed me|brought me in|gave me (?:a|the) (?:job|post))(?: as (?:a |an |the |their )*${TITLE})?${STOP}`,
  // "as a packer at Delta Storage"
  String.raw`\bas (?:a |an |the )?${TITLE} (?:at|for|with|by) ${COMPANY}${STOP}`,
  // "I worked as a packer at Delta Storage"
  String.raw`\b${DID}(?: (?!(?:at|for|with|in|by|from) )\p{L}+)? (?:as |a |an |the )+${TITLE} (?:(?:at|for|with|in(?= \p{Lu}))\s+|@\s?)${COMPANY}${STOP}`,
  // "at Delta Storage as a packer"
  String.raw`(?:\b(?:at|for|with|joined|left|in(?= \p{Lu}))\s+|@\s?)${COMPANY} (?:i was |i worked |working |employed )?(?:as|being) (?:a |an |the |their )?${TITLE}${STOP}`,
  // "joined Delta Storage, where I was a packer"
  String.raw`(?:\b(?:at|for|with|joined)\s+|@\s?)${COMPANY},? (?:where )?(?:i was|i worked as|as|i am|i'm|i(?: have|'ve) been|i became|being) (?:a |an |the |their )?${TITLE}${STOP}`,
  // "add packer at Delta Storage"
  String.raw`(?:^|[:,;.]|\b(?:add|include|put|as|a|an|the|then|job|record|log|enter|experience|did|was|am|my)\b)\s*(?:a |an |the |my |also |in |to |job |entry |role |position )*${TITLE} (?:at|@|for|with|by) ${COMPANY}${STOP}`,
  // "an offer from Delta Storage"
  String.raw`\boffer (?:from|by|of|at) ${COMPANY}${STOP}`,
  // "Delta Storage just offered me"
  String.raw`(?:^|[:,;.]\s*)(?:please |note |so |and )*${COMPANY} (?:(?:have|has|just|now|finally) )*(?:offered|offers|offering|offer|wants? to (?:pay|hire|have)|would (?:pay|hire)|will pay|pays?) me\b`,
  // "they offered me a job as packer"
  String.raw`\b(?:offered|offers|offering|offer) me (?:(?:a|an|the) )?(?:(?:job|role|position|post) (?:as|of) (?:(?:a|an|the) )?)?(?!job\b|role\b|position\b|work\b)${TITLE}(?: verbally| formally| in writing)?${STOP}`,
  // "I worked for Delta Storage"
  String.raw`\b${DID}(?: \p{L}+)? (?:at|for|with|@) ${COMPANY}${STOP}`,
  // "moved to Delta Storage"
  String.raw`\b(?:went|moved|switched|changed|over) to (?=\p{Lu})${COMPANY}${STOP}`,
  // "I worked as a packer"
  String.raw`\b(?:worked|work|working|employed|served|role|position|job|stint|was|am|i'm) (?:as |a |an )+${TITLE}${STOP}`,
].map((source) => new RegExp(source, 'giu'))
