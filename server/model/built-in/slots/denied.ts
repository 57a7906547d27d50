/** Words that take back or refuse what follows them, with what may stand between. */
const BEFORE =
  /(?<!\bwhy )(?:\b(?:no|not|nothing|never|without|except|excluding|drop|remove|forget|ignore|lose|scrap|skip|take out|leave out|instead of|rather than|anything but|sick of|tired of|dont|wont|doesnt|isnt|cannot)|n't)(?: (?:to|be|have|show|see|give|me|us|list|include|need|want|wanting|do|doing|go|work|live|living|in|at|from|a|an|the|just|only|any|agency|so|that|it|being|another|back|longer|actually|really|even|more|looking|interested|keen|on|for|of|after))*\s*$/i
/** "the part time money won't cover my rent", "500 a day is too much". */
const BEHIND =
  /^(?: (?:money|pay|work|jobs?|ones?|roles?|bit|part|thing|life))?(?: (?:just|simply|really|sadly))?(?:(?: (?:is|are|was|were)|'s)(?: just| far| a bit| way| obviously| sadly| unfortunately| simply| really| definitely| clearly)? (?:too|not|no)\b| (?:is|are|was|were|will|would|does|do|did)n't\b(?! (?:i|we|you|he|she|it|they)\b)| (?:wo|ca)n't\b| (?:isnt|arent|wont|doesnt|cant|cannot)\b| (?:bit |part )?(?:out|off)\b(?! of)|[\s.,;–-]*(?:no,? wait|wait,? no|scratch that|no,? sorry|sorry,? (?:no|i mean|i meant)|oops|i mean,?)\b)/i
/** "is it in Brussels? It isn't, it is in Ghent": taken back by the next sentence. */
const TAKEN_BACK =
  /^[\s.,;!?–-]{1,4}(?:but |no,? )?(?:it|that|this|they|which)(?: (?:is|was|are)|'s)(?:n't| not)\b/i
/** "these are all for beginners": what was found, and not what is wanted. */
const FOUND =
  /\b(?:these|those|they|them)(?:'re| are| were)(?: all| both| mostly| only| just| for| too)*\s*$/i

/** "I never worked as a cook". */
const NEVER =
  /\b(?:never|not|n't|(?:was|is|did)nt)(?: (?:really|actually|ever|there|work|worked|working|been|was|employed|hired))*(?: as)?(?: an?| the)? $/i

/** True when somebody says that they were not what stands at `start`. */
export function isNeverDone({ text, start }: { text: string; start: number }): boolean {
  return start >= 0 && NEVER.test(text.slice(Math.max(0, start - 60), start))
}

/** True when the words around a value refuse it. */
export function isDenied({ text, start, end }: { text: string; start: number; end: number }): boolean {
  const ahead = text.slice(Math.max(0, start - 60), start)
  const behind = text.slice(end, end + 60)
  return BEFORE.test(ahead) || FOUND.test(ahead) || BEHIND.test(behind) || TAKEN_BACK.test(behind)
}
