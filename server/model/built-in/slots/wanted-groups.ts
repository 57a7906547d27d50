import type { Reading } from '../terms/reading.ts'
import { aheadOf, endsOf, isTelling, isTold, type Kept, namesWork } from './keyword-group.ts'
import { toldTokens } from './story.ts'

type Said = Pick<Reading, 'tokens' | 'text' | 'spans'>

/** Without the work that somebody refuses, leaves behind or only tells of, when something else is asked for. */
export function wantedGroups(groups: Kept[][], said: Said): Kept[][] {
  const { tokens } = said
  const own = groups.filter((group) => !isLeft(group, said))
  const named = own.filter((group) => !REQUIRED.test(aheadOf(group, tokens)))
  const kept = named.length > 0 ? named : own
  const told = toldTokens(tokens)
  const asked = kept.filter((group) => told[endsOf(group).first] !== 'told')
  const isPlain = asked.some(
    (group) =>
      namesWork(group, tokens) ||
      isTold(group, tokens) ||
      (isTelling(group, tokens) && (told[endsOf(group).first] === 'wished' || isBesideValue(group, said))),
  )
  return isPlain ? asked : kept
}

/** "data engineer jobs that ask for Kafka": what is asked of the person, and not by them. */
const REQUIRED =
  /\b(?:that|which|who|they|ones|jobs|adverts|employers) (?:ask|asks|asking|call|calls|calling) for(?: both| either| all of| some)?$/

/** "Content strategist, hybrid, Copenhagen.": a sentence that says where, how or for what pay says of what work. */
function isBesideValue(group: readonly Kept[], { tokens, spans }: Said): boolean {
  const at = endsOf(group).first
  const after = tokens.findIndex(({ starts }, i) => starts && i > at)
  const from = tokens.findLastIndex(({ starts }, i) => starts && i <= at)
  return spans.some(
    (span) =>
      ['place', 'money', 'choice'].includes(span.kind) &&
      span.from >= from &&
      (after < 0 || span.from < after),
  )
}

/** The work that somebody leaves: "sick of nursing", "the removals firm is out for me". */
export function isLeft(group: readonly Kept[], { tokens, text }: Omit<Said, 'spans'>): boolean {
  const { first, last } = endsOf(group)
  if (OVER.test(text.slice(tokens[last]?.end ?? text.length))) return true
  const clause =
    text
      .slice(0, tokens[first]?.start ?? 0)
      .split(/[,;.!?]/)
      .at(-1) ?? ''
  return LEFT_BEHIND.test(aheadOf(group, tokens)) && LEFT_IN_TEXT.test(`${clause.toLowerCase()} `.slice(-60))
}

/** "the removals firm is out for me" */
const OVER =
  /^(?: [\p{L}'-]+)? (?:is|are|was|were|has|have)(?: now| all| just)? (?:out|over|done|finished|history|behind me|not for me|no longer|not an option|too (?:hard|heavy|much))\b/iu
/** "sick of nursing": the work that somebody leaves. */
const LEFT_BEHIND =
  /(?:out of|sick of|tired of|bored of|fed up with|leave|leaving|quit|quitting|instead of|rather than|change from|switch from|moving from|no more|nothing in|hate|escape|escaping|not|no|except|excluding|anything but|everything but|nothing but|other than|apart from|used to be|used to work as|fed up of|fed up with|had enough of|done with|forget|scrap|forget about|enough of|never again)(?: the| my| this| an?| in| being| any| more| to do)*$/
/** The same, within the part of the sentence that the words stand in. */
const LEFT_IN_TEXT =
  /\b(?:out|sick|tired|bored|fed up|leav\w*|quit\w*|instead|rather|change|switch|moving|no|nothing|hate|escap\w*|not|used|except|excluding|but|other|apart|enough|done|dont|wont|forget|scrap|never)\b|n't\b/
