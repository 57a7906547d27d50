import type { AnswerText } from './answer-text.ts'
import type { Judged } from './judged.ts'

/** "I block two hours", "I check it": what a person does as a habit. */
const HABIT =
  /\bI (?:always |usually |now |also |then )?(?:ask|block|check|keep|plan|write|call|talk|use|read|test|train|review|measure|list|note|tell|show|teach|count|sort|set|make|start)\b/i

/** Whether an answer can be believed: numbers, what came of it, what the person did, things named by name. */
export function judgeEvidence(
  answer: AnswerText,
  { known, story }: { known: readonly string[]; story: boolean },
): Judged {
  const named = known.filter((name) => answer.text.toLowerCase().includes(name.toLowerCase())).slice(0, 3)
  const specific = named.length > 0 || namesOf(answer.text).length >= 2
  const { result } = answer
  // What is asked of a plain answer is what the person does, too.
  const own = answer.firstPerson >= 2 || (!story && (answer.firstPerson > 0 || HABIT.test(answer.text)))
  const number = answer.numbers.length > 0
  const points = Number(number) + Number(result) + Number(own) + Number(specific)
  const mark = Math.max(1, Math.min(4, points) - (answer.vague.length > 2 ? 1 : 0))
  const found = [
    number ? `a number (${answer.numbers.slice(0, 2).join(', ')})` : null,
    result ? 'a result' : null,
    own ? 'what you did yourself' : null,
    named.length > 0
      ? `what your record confirms (${named.join(', ')})`
      : specific
        ? 'things called by their name'
        : null,
  ].filter((text) => text !== null)
  const why =
    found.length > 0 ? `It shows ${found.join(', ')}.` : 'It claims, but shows nothing that they could check.'
  return {
    mark,
    why:
      answer.vague.length > 2 ? `${why} Much stays vague: “${answer.vague.slice(0, 3).join('”, “')}”.` : why,
    strengths: [
      ...(answer.measured ? ['You put a number to how it ended.'] : []),
      ...(named.length > 0 ? [`You named ${named.join(', ')}, which is in your record.`] : []),
    ],
    improvements: [
      ...(number ? [] : ['Add one number: how many, how long, how much better.']),
      ...(answer.onlyWe > answer.firstPerson && answer.onlyWe > 1
        ? ['You say “we” a lot. They hire you: say which part was yours.']
        : []),
      ...(own || answer.onlyWe > 1 ? [] : ['Say what you did, in the past tense: “I built…”, “I asked…”.']),
      ...(result ? [] : ['Say what came of it.']),
      ...(answer.vague.length > 2 ? [`Replace “${answer.vague[0]}” by what it was.`] : []),
    ],
  }
}

/** Names inside sentences: tools, firms, places. */
function namesOf(text: string): string[] {
  return text.match(/(?<=[a-z,;] )(?:[A-Z][\p{L}\d.+#-]{2,}|[A-Z]{2,}\d*)/gu) ?? []
}
