import type { ChoiceSlot } from '../terms/span.ts'
import { overlaps } from '../words/overlap.ts'
import type { FoundChoice } from './found.ts'
import { mixedModes } from './mixed-modes.ts'

interface Choice {
  slot: ChoiceSlot
  value: string
  pattern: RegExp
}

const choice = (slot: ChoiceSlot, value: string, source: string): Choice => ({
  slot,
  value,
  pattern: new RegExp(String.raw`(?:${source})(?![\p{L}\d])`, 'giu'),
})

/** Asked of each match and not by a look-behind, which would be tried at every letter of the text. */
const INSIDE_WORD = /[\p{L}\d]$/u

/** Words for the values of fields with a fixed list. Earlier entries win where two overlap. */
const CHOICES: Choice[] = [
  choice(
    'work_mode',
    'hybrid',
    'hybrid|part(?:ly|ially)?[ -]?remote|some (?:days )?(?:at|from) home|mix of (?:home|office|remote) and (?:home|office|remote)|(?:a )?(?:couple of|few|two|three|2|3) days (?:in the office|at home|from home)',
  ),
  choice(
    'work_mode',
    'onsite',
    'on[ -]?site|in[ -]?office|office[ -]based|in the office|at the office|in[ -]person|on (?:the|your|their) (?:premises|site)|on the spot|(?:not|non)[ -]remote|no (?:remote|home ?office)|on location',
  ),
  choice(
    'work_mode',
    'remote',
    String.raw`(?:(?:fully|completely|100%|full|totally)[ -]?)?remote(?:ly)?(?:[ -]only)?|wfh|work(?:ing)?[ -](?:from|at)[ -]home|from home|home[ -]based|home ?office|tele(?:work|commut)\w*|work from anywhere|from my (?:own )?(?:home|house|flat|sofa|couch|desk(?: at home)?|bedroom|kitchen(?: table)?|spare room|living room)|(?<!\b(?:changed|change|things|situation|changes|ill|sick|child|children|kids?|baby|family|care|caring|needed|stuck|circumstances|trouble|problems?|help(?:ing)?|people|mum|mother|father|dad|wife|husband|back|pressure)(?: (?:me|now))? )at home|from the (?:house|sofa|couch|kitchen table|spare room)|without (?:going to|an) office`,
  ),
  choice('job_type', 'apprenticeship', 'apprenticeships?|apprentices?|trainee ?ships?'),
  choice(
    'job_type',
    'internship',
    'internships?|interns?|(?:work|industrial) placements?|placement year|working student|werkstudent',
  ),
  choice(
    'job_type',
    'part_time',
    'part[ -]?times?|half[ -]time|half days?|(?:a )?few hours a (?:week|day)|(?:reduced|fewer) hours|(?:[1-3]|one|two|three) days a week|p/t|pt|(?:part|half|fewer|less than full)[ -]hours|(?:8|10|12|15|16|18|20|24|25) hours (?:a|per) week|weekends? only|weekend (?:job|work|shifts?)|(?:a )?(?:few|couple of|some) (?:mornings|evenings|afternoons|days|hours) (?:a|per|each) week|only (?:on )?weekends?|school hours|evenings only',
  ),
  choice(
    'job_type',
    'full_time',
    String.raw`full[ -]?times?|f/t|ft|full[ -](?:working )?hours|(?:35|37|37\.5|38|39|40) hours (?:a|per) week`,
  ),
  choice(
    'job_type',
    'temporary',
    'temporary|temp(?:ing|s)?|seasonal|short[ -]term|interim|fixed[ -]term|holiday (?:cover|jobs?)|summer jobs?|maternity cover|just for (?:the|a) (?:summer|few (?:weeks|months))|for the (?:summer|holidays)',
  ),
  choice(
    'job_type',
    'contract',
    '(?:fixed )?contract(?:or|ors|ing)?(?: (?:basis|work|roles?|jobs?|positions?))?|free[ -]?lanc(?:e|er|ing)|self[ -]employed|contracts',
  ),
  choice(
    'seniority',
    'entry',
    `entry[ -]?levels?|(?<!data )entry|graduates?(?: level)?(?! (?:jobs?|roles?|schemes?|program(?:me)?s?|positions?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|work|posts?)(?![\\p{L}]))|grad|trainees?|beginners?|no (?:prior |previous |work )?experience(?: (?:needed|required|necessary))?|without (?:any |prior |previous )?experience|(?:do|does)(?:n't| not) (?:require|need) (?:any )?experience|first job|school leavers?|starter|newbie|fresh (?:grad(?:uate)?|out of (?:uni|university|college|school))|straight out of (?:uni|university|college|school)|new grads?|career starters?|just graduated`,
  ),
  choice('seniority', 'junior', 'junior(?:[ -]level)?|jr|jnr|juniors|early[ -]career'),
  choice(
    'seniority',
    'director',
    String.raw`director(?:s|[ -]level)?|head of(?= \p{L})|c[ -]level|executive level|vp|vice president|exec(?:utive)? (?:roles?|jobs?|positions?)|cto|ceo|cfo|coo`,
  ),
  choice(
    'seniority',
    'lead',
    String.raw`lead(?= (?:\p{L}+ ){0,2}(?:engineer|developer|dev|designer|nurse|analyst|architect|scientist|consultant|role|job|position|chef|teacher|technician|programmer|roles|jobs|positions|level))|(?:team|tech|technical) leads?|principal|staff(?= (?:engineer|developer|software))|lead[ -]level|leadership`,
  ),
  choice(
    'seniority',
    'senior',
    String.raw`senior(?:[ -]level)?|sr|snr|seniors|experienced(?= \p{L})|highly experienced`,
  ),
  choice('seniority', 'mid', 'mid(?:dle)?[ -]?(?:level|weight|senior|career)|mid|intermediate|medior'),
  choice(
    'sort',
    'newest',
    "(?:the )?(?:newest|latest|most recent|freshest)(?: (?:ones?|jobs?|roles?|postings?|positions?|vacancies))?(?: (?:come|comes|coming|go|are|is|should be|should come))?(?: first| at the top| on top)?|(?:sort(?:ed)?|order(?:ed)?) by date|(?:by )?most recent|recently (?:posted|added|published)|new(?:ly)? (?:posted|added|published)|(?:posted|added|published|advertised|(?:came|come|coming|gone|went|put) (?:in|up|out)|listed) (?:today|yesterday|this (?:week|morning|month)|recently|lately|most recently|since (?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last week))|most recently|just (?:posted|added|listed|came in|come in|in)|brand new|(?:what is|what's|whats|anything|something) new|new ones|by date",
  ),
  choice(
    'sort',
    'pay',
    '(?:the )?(?:highest|best|top|better|most highly)[ -](?:paid|paying|earning)(?: (?:ones?|jobs?|roles?|positions?|vacancies|work))?(?: first| at the top| on top)?|(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?)(?: (?:it|them|these|those|the list|the results))? by (?:the )?(?:pay|salary|wages?|money)|by (?:pay|salary)(?: please)?|(?:highest|best|most) (?:pay|salary|wages?|money) (?:first|at the top|on top)|(?:pay|pays|paying|earn|earns) the most|highest (?:salary|salaries|pay|wages?)',
  ),
  choice(
    'sort',
    'best',
    'best (?:match(?:es|ing)?|fit(?:s|ting)?)(?: first)?|most relevant|(?:sort(?:ed)?|order(?:ed)?) by (?:relevance|match)|by relevance',
  ),
  choice(
    'agency_scope',
    'all',
    `(?:at|from|with|of|by|across|including|include|in|search|among|check|try|and|on) (?:all|other|any|every|different) (?:of )?(?:the )?(?:other )?(?:agenc(?:y|ies)|recruiters|companies|firms)|other agenc(?:y|ies)(?:'s|')?(?: too)?|all (?:the )?agenc(?:y|ies)|any agency|every agency|every where else|elsewhere|other (?:recruitment )?(?:agencies|recruiters)|agenc(?:y|ies) (?:besides|other than|apart from)|not (?:just|only) (?:from |at |with )?(?:this agency|yours|you|here|your)|(?:beyond|outside) (?:this|your)(?: own)? agency|whole (?:platform|site|network)|everywhere on (?:the|this) platform`,
  ),
  choice(
    'agency_scope',
    'agency',
    `(?:only|just) (?:at |from |with )?(?:this agency|your agency|yours|this one agency)|(?:this|your) agency (?:only|alone)|only your (?:own )?jobs|(?:only|just) this agency(?:'s)?`,
  ),
  choice(
    'status',
    'draft',
    'drafts?|drafted|unfinished|not (?:yet )?(?:sent|submitted)|never (?:finished|sent|submitted)|unsent|started but',
  ),
  choice(
    'status',
    'rejected',
    'reject(?:ed|ions?)|turn(?:ed)? (?:me )?down|declined|unsuccessful|(?:said|say) no|refused|knocked back|were a no|a no',
  ),
  choice(
    'status',
    'withdrawn',
    'withdrawn|withdrew|pulled out(?: of)?|(?:i|I) took back|taken back|cancelled|canceled|retracted',
  ),
  choice('status', 'interview', 'interviews?|interview(?:ing| stage)|invit(?:ed|ations?)'),
  choice('status', 'offer', 'offers?|offered|made me an offer'),
  choice('status', 'hired', 'hired|got hired|got the job|successful|accepted'),
  choice(
    'status',
    'screening',
    'screening|screened|being (?:reviewed|looked at|checked)|under review|in review|pre[ -]?screen',
  ),
  choice(
    'status',
    'submitted',
    'submitted|waiting for an answer|unanswered|not answered|no (?:answer|reply|response)',
  ),
]

/** Matches that begin with a word; one that begins inside of a word hides none behind it: "wh[at other agencies]". */
function wholeMatches(text: string, pattern: RegExp): Pick<FoundChoice, 'start' | 'end'>[] {
  const found: Pick<FoundChoice, 'start' | 'end'>[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (!INSIDE_WORD.test(text.slice(Math.max(0, start - 2), start))) found.push({ start, end })
    else pattern.lastIndex = start + 1
  }
  return found
}

/** Values of the fixed-list fields named in the text. Two of different slots may overlap. */
export function findChoices(text: string): FoundChoice[] {
  const found: FoundChoice[] = []
  for (const { slot, value, pattern } of CHOICES) {
    // Most texts name few values: a search is far cheaper than setting out to match all.
    if (text.search(pattern) < 0) continue
    for (const { start, end } of wholeMatches(text, pattern)) {
      const taken = found.some((other) => other.slot === slot && overlaps(other, { start, end }))
      if (!taken) found.push({ start, end, slot, value })
    }
  }
  return mixedModes({ text, found: found.sort((a, b) => a.start - b.start) })
}
