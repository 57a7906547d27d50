/** What may stand before the words that matter. */
const LEAD =
  '^(?:(?:never mind|ok(?:ay)?|right|yes|no|yeah|well|hm+|um+|oh|so|and|but|then|now|sorry|wait|please|pls|just|actually|first|maybe|hey|hi|alright|fine|great|good|thanks|thank you)[,.! ]+)*'

const ONLY_LEAD = new RegExp(`${LEAD}\\s*$`, 'i')

/** Of the exercise, and of nothing that somebody has lived through. */
const EXERCISE = String.raw`(?:(?:(?:an?|the|one|some|any|another|your|my|good|best|model|sample|perfect|ideal|right|better|possible|typical|more) )*(?:examples?|samples?|model answers?|hints?|tips?|clues?|pointers?|feedback|marks?|scores?|results?|rating|answers?|replies|reply|wording|suggestions?)|(?:(?:the|this|that|another|an?|next|last|first|different|easier|other|more) )*(?:questions?|one)\b|what (?:to say|to answer|i should (?:say|answer)|you would (?:say|answer)|they (?:want|expect|look for))|how (?:to (?:answer|reply|respond|put)|i did|that was|you would))`

/** An inversion asks: "can you", "is there", "did I"; "what a good manager does" asks nothing. */
const INVERTED = String.raw`(?:can|could|would|will|do|does|did|is|are|am|was|were|should|shall|may|have|has|had) (?:you|i|we|they|he|she|it|that|this|there|these|those|(?:the|an?) \w+|my (?:answer|reply|last answer)|somebody|anyone)\b`
const QUESTION = new RegExp(
  String.raw`${LEAD}(?:(?:what|which|how|why|when|where|who)(?:'s| (?:is|was)) (?:a |an |the |my |your |wrong|missing|next|that|this|it|good|expected|meant)|(?:(?:what|which|how|why|when|where|who)(?: (?:long|many|much|well|far|often|good|bad|else|exactly|kind of \w+|sort of \w+|questions?|one))* )?${INVERTED}|what (?:if|now|next)\b|how about\b|any (?:hints?|tips?|ideas?|examples?|advice)\b)`,
  'i',
)

const ASKS_FOR = [
  // "give me a hint", "show us how", but not "give people time".
  String.raw`(?:give|show|tell|ask|help|spare|remind|teach|read|get|throw|send|write|let) (?:me|us)\b(?! (?:tell|say|start|begin|give|explain|describe|put it|share|answer|think of))`,
  String.raw`let'?s (?:stop|skip|leave|move|go|end|call|take|try|do|pause|finish|continue|carry|quit|practi[sc]e|have|see)\b`,
  String.raw`(?:repeat|rephrase|reword|skip|explain|translate|simplify|clarify|rate|score|mark|grade|judge|delete|scrap|drop|cancel|undo|ignore|forget) (?:it|that|this|them|mine|please|me|the (?:question|last|answer|practice)|my (?:answer|last)|what (?:it|that|this|you)|this one|that one)\b`,
  String.raw`(?:stop|quit|pause|end|finish|close|leave|exit|abort) ?(?:it|that|this|here|there|now|please|asking|practi[sc]\w+|the (?:practice|interview|exercise|training|questions?|session|mock \w+))?[.! ]*$`,
  String.raw`(?:go|move|carry|keep) (?:on|back|ahead|over|to)\b(?: (?:to|with) (?:the|another|a|my) \w+(?: question)?)?[.! ]*(?:please)?[.! ]*$`,
  String.raw`(?:(?:that'?s|that is|that was|it'?s|i'?ve had|i had)? ?(?:quite |more than )?enough)(?: (?:practi[sc]\w*|training|questions?|of (?:this|that|it)|for (?:today|now|tonight)|now|thanks?|already))*[.!]*(?:$|[,;.])`,
  `(?:that'?s|that is|that was) (?:it|all)(?: (?:for (?:today|now|tonight)|from me|thanks?))*[.!]*$`,
  String.raw`(?:i'?m|i am|we'?re) (?:done|finished|through|tired|stuck|lost|confused|blank)(?: (?:for (?:today|now|tonight)|now|with (?:this|that|it|the \w+)|here|of (?:this|it|practi\w+)|practi\w+))*[.!]*(?:$|[,;.])`,
  String.raw`(?:i )?(?:really |honestly |just |still )*(?:(?:do not|don'?t|dont) (?:know|understand|get|have)|have no idea|haven'?t (?:got )?(?:a clue|any idea)|can'?t (?:think|answer|say|come up)|cannot (?:think|answer|say)|am not sure|'?m not sure|not sure|no idea)\b(?:(?! (?:but|so|and|because|since|yet|until|when|who|which)\b) (?:of|about|with|on|how|what|why|that|this|it|to|an?|any\w*|the|if|is|say|answer|clue)\b(?:(?! (?:but|so|and|because|since|yet|until|when|who|which)\b) [\w']+){0,6})?[.!]*$`,
  String.raw`i (?:give up|pass|skip)\b`,
  String.raw`i(?:'d| would| want| need|'d rather| would rather)(?: really| just| rather)*(?: like| love| prefer)?(?: to)?(?: (?:hear|see|have|get|read|know|skip|stop|try|practi[sc]e|go to|move on to|change|redo|take))*(?: (?:a|the|my))? (?:${EXERCISE}|(?:break|pause|stop|skip|quit)\b|(?:that|this|it)(?: one)?(?: again)?[.!]*$)`,
  String.raw`(?:another|an easier|a different|the next|next|previous|last) (?:one|question|example|try|go)\b`,
  `(?:an? |some |any )?(?:example|sample|model|hint|tip|clue)s?(?: answers?)?(?: (?:please|for (?:this|that|it)))?[.!]*$`,
].map((form) => new RegExp(LEAD + form, 'i'))

/** True for the words of somebody who wants to stop. */
export function endsExercise(text: string): boolean {
  return ENDS.test(text)
}

const ENDS =
  /\b(?:stop|quit|enough|that'?s (?:it|all)|(?:i'?m|i am|we'?re) (?:done|finished|through)|give up|leave it|call it a day|end (?:it|this|here)|a break)\b/i

/** Words that somebody said then: "I would ask them, what do you need" asks nobody here. */
const QUOTES =
  /\bi(?:'d| would| will|'ll| always| usually| often| then| simply| just)* (?:ask|asked|say|said|tell|told|wonder|wondered)\b/i
/** Longer than this it is told, and not asked. */
const LONGEST = 24

/**
 * True for what is said to whoever put a question, and does not answer it: a
 * question back, "give me a hint", "that's enough", "I don't know what to say".
 * It is, where each sentence is, or where the last one asks.
 */
export function isSaidToAsker(text: string): boolean {
  const parts = text
    .trim()
    .split(
      /(?<=[.!?;])\s+|\s*[,–—]\s+(?=(?:how|what|can|could|would|is|are|did|do|give|show|tell|let|skip|stop|please|that|next|i)\b)/i,
    )
    .filter((part) => /\p{L}/u.test(`${part} `.replace(ONLY_LEAD, '')))
  const last = parts.at(-1)
  if (!last || text.split(/\s+/).length > LONGEST) return false
  if (parts.every(isAddressed)) return true
  return QUESTION.test(last) && !QUOTES.test(text)
}

function isAddressed(part: string): boolean {
  return QUESTION.test(part) || ASKS_FOR.some((form) => form.test(part))
}
