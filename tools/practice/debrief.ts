import { type PracticeRow, toAnswer } from './practice-row.ts'
import { isLawful } from './questions/lawful.ts'
import { type Round, roundInWords } from './round.ts'
import { stemsOf } from './rubric/answer-text.ts'

/** Something to practise next, with the sentence of the notes that it comes from. */
export interface Suggestion {
  title: string
  advice: string
  /** What was noted, verbatim; null when nothing in the notes points there. */
  because: string | null
  action: { label: string; say: string }
}

const TROUBLE =
  /\b(?:struggl\w*|stumbl\w*|could(?:n['’]?t| not)|did(?:n['’]?t| not) (?:know|have|expect|go|answer|really)|blank\w*|bad(?:ly)?|hard|difficult|tough|unsure|not sure|stuck|weak\w*|wrong|nervous|rambl\w*|too long|ran out|forgot|should have|surpris\w+|caught me|awkward|messed|poor(?:ly)?|confus\w*|lost|fail\w*|panick\w*|not (?:good|great|well|prepared))\b/i

const practise = (round: Round) => ({
  label: `Practise ${roundInWords(round)}`,
  say: `Ask me a ${roundInWords(round)} practice question`,
})

const TOPICS: readonly { title: string; pattern: RegExp; advice: string; action: Suggestion['action'] }[] = [
  {
    title: 'Pay',
    pattern: /\b(?:salary|pay|money|compensation|wage|expectations?|how much|rate)\b/i,
    advice: 'Have one number, one reason, and the sentence ready in which you say them.',
    action: { label: 'Practise the talk', say: 'Practise the negotiation' },
  },
  {
    title: 'Technical questions',
    pattern:
      /\b(?:technical|cod(?:e|ing)|system design|whiteboard|case study|tools?|software|test (?:task|assignment)|exercise|calculat\w+|explain how)\b/i,
    advice:
      'Think aloud, say what you would check first, and say openly what you don’t know and how you would find out.',
    action: practise('technical'),
  },
  {
    title: 'Stories from your work',
    pattern:
      /\b(?:example|conflict|disagree\w*|team|mistake|failure|failed|situation|tell me about a time|challenge|pressure|priorit\w+|deadline|leadership|manager)\b/i,
    advice:
      'Prepare two stories that you can tell from several sides: situation, task, what you did, what came of it.',
    action: practise('behavioural'),
  },
  {
    title: 'Why you, and why them',
    pattern:
      /\b(?:why (?:us|them|this|here|me|do you|i want|did)|motivation|strengths?|weakness(?:es)?|about (?:the company|them|myself|yourself)|leav(?:e|ing)|gap|years' time|three years|five years)\b/i,
    advice:
      'Answer in one sentence first, then give the reason. Tie it to something that only this employer has.',
    action: practise('screening'),
  },
  {
    title: 'Your questions to them',
    pattern:
      /\b(?:my questions|questions (?:for|to) (?:them|me to ask)|had no questions|any questions|didn['’]?t ask|forgot to ask)\b/i,
    advice: 'Take three questions with you, and ask the one that you really want answered first.',
    action: { label: 'Questions to ask', say: 'Show my practice' },
  },
  {
    title: 'Staying calm and short',
    pattern:
      /\b(?:nervous|nerves|blank\w*|rambl\w*|too long|too much|ran out|talked too|panick\w*|fast|stumbl\w*)\b/i,
    advice: 'Breathe before you answer, and stop after two minutes. Practise aloud, with the clock.',
    action: practise('behavioural'),
  },
]

/** Whether the notes tell of a question that may not be asked, such as for age or family. */
export function toldOfUnlawful(notes: string): boolean {
  return sentencesOf(notes).some(
    (sentence) => /\bask\w*|\bquestion|\bwanted to know/i.test(sentence) && !isLawful(sentence),
  )
}

function sentencesOf(notes: string): string[] {
  return (notes.match(/[^.!?\n;]+[.!?;]*/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean)
}

/** What to practise next: what went badly first, then what came up, then what is still open. Three at most. */
export function suggestionsFrom({ notes, row }: { notes: string; row: PracticeRow | null }): Suggestion[] {
  const sentences = sentencesOf(notes)
  const hard = sentences.filter((sentence) => TROUBLE.test(sentence))
  const about = (list: readonly string[]) =>
    TOPICS.flatMap(({ title, pattern, advice, action }) => {
      const because = list.find((sentence) => pattern.test(sentence))
      return because ? [{ title, advice, because, action }] : []
    })
  const found = [...similarQuestions({ sentences: hard, row }), ...about(hard), ...about(sentences)]
  const distinct = found.filter(
    ({ title }, index) => found.findIndex((other) => other.title === title) === index,
  )
  if (distinct.length > 0) return distinct.slice(0, 3)
  return [
    {
      title: 'Go on where you are',
      advice: 'Nothing in your notes sounds as if it went badly. Keep the stories warm for the next round.',
      because: null,
      action: practise('final'),
    },
  ]
}

/** Questions of the practice that a hard moment was about. */
function similarQuestions({
  sentences,
  row,
}: {
  sentences: readonly string[]
  row: PracticeRow | null
}): Suggestion[] {
  if (!row) return []
  return sentences.flatMap((sentence) => {
    const said = stemsOf(sentence)
    const scored = toAnswer(row).map((question, index) => ({
      index,
      hits: [...stemsOf(question.basis ?? question.text)].filter((word) => said.has(word)).length,
    }))
    const best = scored.toSorted((one, other) => other.hits - one.hits)[0]
    if (!best || best.hits < 2) return []
    const number = best.index + 1
    return [
      {
        title: `Question ${number} of your practice`,
        advice: 'It is about just this. Answer it again with what you would have liked to say.',
        because: sentence,
        action: { label: `Question ${number}`, say: `Practise question ${number}` },
      },
    ]
  })
}
