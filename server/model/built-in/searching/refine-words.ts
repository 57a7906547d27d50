/** What turns to one job, and not to the list. */
export const DETAIL =
  /\b(?:tell|know|learn|read|find out|say|info|information|details?) (?:me )?more\b|\bmore (?:about|info|information|details?|on)\b/i
/** A page on from where one is. */
export const PAGE_ON =
  /\b(?:next|following|another) page\b|\bpage after (?:that|this|it)\b|\b(?:the )?page after\W*$/i
export const PAGE_BACK =
  /\b(?:previous page|page before|page back|back a page|go back a page|last page again)\b/i
export const MORE =
  /^(?:ok |and |please )?next\b|\bnext (?:page|ones?|few|lot|set|bunch|load|batch|results?|jobs?|\d+|five|ten)\b|\banother (?:lot|batch|few|page)\b|\b(?:more|anything else|something else|any other|further(?! (?:out|away|afield|from|south|north|east|west|along|down|up))|rest of|the rest(?! (?:can|may|should|must|stays?|remains?|is|as)\b)|keep going|load more|continue|carry on|any others?|other ones|following page|what else|any (?:that|which|with|closer|nearer|better)|similar (?:ones|jobs)|page after|better paid|none of (?:these|those|them))\b/i

const INTERJECTIONS =
  '(?:(?:ok|okay|and|but|so|hmm+|well|actually|great|cool|thanks|nice|yes|no|nah|then|now|please|right|alright|ah|oh|sorry)[,.!\\s]+)*'
/** How a change to the last search begins, or what it speaks of. */
export const CUE = new RegExp(
  String.raw`^${INTERJECTIONS}(?:only|just|and|what about|what if|how about|same|but|instead|also|make (?:it|that|them)|let's (?:say|make|try)|i(?:'d| would) (?:rather|prefer)|in|near|around|any|with|without|for|or|remote|hybrid|on-?site|part|full|senior|junior|over|above|at least|more than|under|sort|filter|narrow|exclude|include|limit|drop|remove|forget|lose|scrap|leave out|take out|change|swap|try|anything|anywhere|do they|are (?:there )?any|(?:can|could|would) you (?:put|sort|filter|show only|add|include|try|take|leave|make|drop)|put|order|show (?:me )?(?:only|just)|search (?:at|in|with)|expand|widen)\b|\b(?:ones|those|these|them|of them|instead|same search|those jobs|the results|the list|too|as well|the search|this search|that search|from that search)\b|\b(?:for|like|of) that(?=\s*(?:[,.?!;]|$))|^\S+(?: \S+){0,2}\?*$`,
  'i',
)
export const LEADS = new RegExp(
  String.raw`^${INTERJECTIONS}(?:same|only|just|and|also|what about|what if|how about|but|instead)\b`,
  'i',
)
/** Words that put something in the place of what was said before. */
export const REPLACES =
  /\binstead\b(?! of)|\bi (?:meant|mean)\b|^(?:no |nah |oh |sorry )*not \S+(?: \S+)?, |, not (?:an? |the )?[\w-]+[.!]*$/i
export const FRESH =
  /\b(?:forget (?:that|it|about (?!(?:the |my )?(?:pay|salary|money|wage|place|location|town|city|level|seniority|hours|filters?)\b))|new search|start (?:over|again|fresh)|different search|never ?mind(?! (?:about )?(?:the |my )?(?:pay|salary|money|wage|place|location|town|city|level|seniority|hours|filters?)\b)|scrap that|something else entirely)\b/i
/** Words that keep what was said before beside what is new. */
export const ADDS = /\b(?:add|include|as well as|plus|both|stay|stays|keep|keeping|on top of)\b/i
export const KEEPS = /\bsame (?:thing|search|again|for|but|with|one|job)s?\b/i

/** What stays as it was, so that the rest is changed: "same town", "the rest can stay". */
export const STAYS =
  /\bsame (?:town|place|city|area|region|location|country|pay|money|salary|wages?|figures?|sums?|rate|hours|terms|conditions|level|set-?up|everything|filters?|criteria|rest)\b|\b(?:the rest|everything else|all else|the others?) (?:can |may |should |must |to )?(?:stays?|remains?|be kept|is fine|as (?:it|before)|the same|unchanged)\b|\b(?:what|how) about there\b|\b(?:otherwise|else) (?:the same|as (?:it was|before))\b|\bwith the same (?!for\b)\w+\b/i

const STAYING: Record<string, RegExp> = {
  place: /\bsame (?:town|place|city|area|region|location|country)\b/i,
  money: /\bsame (?:pay|money|salary|wages?|figures?|sums?|rate)\b/i,
}

/** True when the words say that a filter stays. */
export function isKept({ slot, text }: { slot: string | null; text: string }): boolean {
  return slot !== null && STAYING[slot]?.test(text) === true
}

const TAKES_OUT =
  "(?:drop|remove|forget about|forget|never mind(?: about)?|don't bother about|not bothered about|ignore|lose|without|scrap|skip|ditch|take (?:out|off|away)|leave (?:out|off)|get rid of|no need for|never mind)"

interface Removable {
  slot: string
  /** What the filter is called. */
  name: string
  /** What "any …" and "whatever …" call it. */
  general: string
}

const REMOVABLE: Removable[] = [
  { slot: 'place', name: 'location|place|city|town|region', general: 'location|place|city|town|country' },
  {
    slot: 'work_mode',
    name: 'remote|hybrid|(?:home|remote)[ -]working|working from home|on[ -]?site|in[ -]person|in the office|from home|at home|home ?office|work ?mode',
    general: 'work ?mode|(?:working )?arrangements?|set-?up|way of working',
  },
  {
    slot: 'money',
    name: '(?:minimum |maximum |lowest |highest )?(?:pay|salary|money|wage)|minimum|maximum|rate|upper limit|lower limit',
    general: 'pay|salary',
  },
  {
    slot: 'left_out',
    name: 'exclusions?|exceptions?',
    general: 'exclusions?|exceptions?',
  },
  {
    slot: 'seniority',
    name: 'senior|junior|level|seniority|lead|mid|entry(?:[ -]level)?',
    general: 'level|seniority',
  },
  {
    slot: 'job_type',
    name: 'part[ -]?time|full[ -]?time|contract(?: type)?|temporary|temp|permanent|job type|hours',
    general: 'job type|contract|hours',
  },
  {
    slot: 'keywords',
    name: '(?:search |key ?)?words?|(?:search |key ?)terms?|(?:job )?titles?|kind of (?:job|work)',
    general: '(?:kind|sort|type)s? of (?:jobs?|work|roles?)|(?:jobs?|roles?|work)(?= (?:will|would) do\\b)',
  },
]

/** Ways of taking one filter out: "drop the salary", "it needn't be remote", "take the junior bit out". */
function removalOf({ name, general }: Removable): RegExp {
  const named = `(?:${name})`
  return new RegExp(
    String.raw`\b${TAKES_OUT} (?:the |that |it being )?${named}\b|\b(?:take|leave) (?:the |that )?${named}(?: bit| part| one| thing| filter)? (?:out|off)\b|\b(?:do not|don'?t|does not|doesn'?t|need not|needn'?t) (?:have |need )?(?:to )?be (?:a |an |just |only )*${named}\b|\bnot (?:only|just|necessarily) ${named}\b|\b(?:any|whatever|all) (?:${general})\b|\b(?:${general})\b.{0,20}\b(?:does not|doesn't|do not|don't|dont) (?:matter|mind|care)`,
    'i',
  )
}

const ANYWHERE =
  /\b(?:anywhere|any ?where|everywhere|wherever)\b|\b(?:no|where)\b (?:location|place|city)?.{0,12}\b(?:does not|doesn't|don't|dont) (?:matter|mind|care)/i
/** "everything in Manchester", "all your open jobs": whatever the work. */
const ALL_WORK =
  /\beverything(?! (?:else|about|on|in (?:my|the (?:list|resume|cv|profile|advert|ad|chat|conversation|article|posting)s?)\b))|\b(?:all|every) (?:of )?(?:the |your |their )?(?:other |open |current )?(?:jobs?|roles?|positions?|vacanc(?:y|ies)|openings?)\b/i
/** "drop all filters" */
const NO_FILTERS =
  /\b(?:drop|remove|clear|reset|delete|forget|ignore|lose|scrap|take (?:off|out|away)|get rid of|without) (?:(?:all|every|any|the|my|of|those|these) )*(?:filters?|criteria|conditions|restrictions)\b|\b(?:filters?|criteria) (?:off|out|away|gone)\b/i
const REMOVED = REMOVABLE.map((filter) => ({ slot: filter.slot, pattern: removalOf(filter) }))
const TOGETHER: Record<string, string[]> = { money: ['money', 'pay_max', 'currency', 'pay_period'] }

/** Slots that the words take out of a search: "anywhere", "drop the salary". */
export function removedSlots(text: string): string[] {
  if (NO_FILTERS.test(text)) return REMOVABLE.flatMap(({ slot }) => TOGETHER[slot] ?? [slot])
  const slots = REMOVED.filter(({ pattern }) => pattern.test(text)).map(({ slot }) => slot)
  if (ANYWHERE.test(text) && !slots.includes('place')) slots.push('place')
  if (ALL_WORK.test(text) && !slots.includes('keywords')) slots.push('keywords')
  return slots.flatMap((slot) => TOGETHER[slot] ?? [slot])
}
