import { type AnswerText, stemsOf } from './answer-text.ts'
import type { Judged } from './judged.ts'

/** What an answer to a general question speaks of when it answers it. */
const CUES: Record<string, RegExp> = {
  introduction:
    /\b(?:i am|i'm|i work|years?|currently|experience|background|studied|trained|look(?:ing)? for)\b/gi,
  motivation:
    /\b(?:because|want|interest\w*|product|team|mission|learn|next step|advert|company|customers?|challenge|enjoy|fits?|values?)\b/gi,
  pay: /\d|\b(?:salary|pay|market|range|package|base|bonus|based on|research\w*|open)\b/gi,
  start: /\b(?:notice|weeks?|months?|start|available|from|immediately|planned|\d)\b/gi,
  conflict:
    /\b(?:disagree\w*|conflict|argu\w+|different|listen\w*|talk\w*|spoke|feedback|compromise|solution|settle\w*|understand|understood|honest\w*|upset|angry|decision)\b/gi,
  failure:
    /\b(?:mistake|wrong|fail\w*|missed|error|learn\w*|should have|broke|late|owned|admitted|fixed|since then|differently|my fault|responsib\w*)\b/gi,
  priorities:
    /\b(?:urgent|important|first|deadline|priorit\w*|list|asked|told|moved|delegat\w*|agreed|later|impact|late|plan\w*|time)\b/gi,
  learning:
    /\b(?:learn\w*|read\w*|course|train\w*|practi[cs]e\w*|asked|tried|changed|new|feedback|improv\w*|book|mentor|colleague)\b/gi,
  problem:
    /\b(?:problem|cause|found|because|tested|checked|fixed|solution|solved|idea|risk|decid\w*|tried|noticed|analy[sz]\w*)\b/gi,
  quality:
    /\b(?:test\w*|check\w*|review\w*|measure\w*|standard\w*|careful\w*|feedback|limit\w*|error\w*|faster|safe\w*|better|proud|customer\w*)\b/gi,
  teamwork:
    /\b(?:team\w*|colleague\w*|together|help\w*|shared?|support\w*|others|taught|showed|people|joined)\b/gi,
  strength:
    /\b(?:strength|good at|strong|able|reliab\w*|experience|would say|known for|bring|because|results?|trust\w*)\b/gi,
  weakness:
    /\b(?:hard for me|difficult|weak\w*|struggle\w*|improv\w*|work(?:ing)? on|used to|learn\w*|now i|better|tend to|help\w*)\b/gi,
  plans:
    /\b(?:years?|want|goal|learn\w*|grow\w*|lead\w*|responsib\w*|develop\w*|become|achiev\w*|first|month\w*|plan\w*|would)\b/gi,
  gap: /\b(?:time|months?|year|during|because|course|learn\w*|travel\w*|private|return\w*|ready|back|project\w*|volunteer\w*|look(?:ed|ing))\b/gi,
  short_stay:
    /\b(?:because|left|moved?|contract|project|end\w*|company|learn\w*|offer\w*|closed|redundan\w*|fit|decid\w*)\b/gi,
  career_change:
    /\b(?:because|change\w*|transfer\w*|carr(?:y|ies)|learn\w*|skills?|both|experience|interest\w*|course|want\w*)\b/gi,
  seniority:
    /\b(?:led|lead\w*|responsib\w*|already|team|decid\w*|mentor\w*|train\w*|own\w*|because|experience|manag\w*)\b/gi,
  formality:
    /\b(?:yes|have|permit|visa|papers?|passport|licen[cs]e|certificate|valid|until|right to work|agree|check|apply|no)\b/gi,
  condition:
    /\b(?:yes|can|work\w*|fine|plan\w*|possible|used to|before|drive|licen[cs]e|shifts?|travel|no|days?|limits?)\b/gi,
}

/** Whether an answer answers this question: words of the requirement, or what such a question is about. */
export function judgeRelevance(
  answer: AnswerText,
  {
    question,
    type,
    basis,
    known,
  }: { question: string; type: string; basis: string | null; known: readonly string[] },
): Judged {
  const said = stemsOf(answer.text)
  const about = stemsOf(basis ?? '')
  const hits = [...about].filter((word) => said.has(word))
  const cues = CUES[type]
  const spoken = cues ? new Set((answer.text.match(cues) ?? []).map((word) => word.toLowerCase())).size : 0
  if (echoes(answer, question)) {
    return {
      mark: 1,
      why: 'It mostly repeats the question.',
      strengths: [],
      improvements: ['Answer with something that is not in the question: what you did.'],
    }
  }
  const share = about.size > 0 ? hits.length / Math.min(about.size, 8) : 0
  const byBasis =
    about.size === 0
      ? 0
      : share >= 0.45 || hits.length >= 4
        ? 4
        : hits.length >= 2 || share >= 0.3
          ? 3
          : hits.length === 1
            ? 2
            : 1
  const byCues = cues ? (spoken >= 4 ? 4 : spoken >= 2 ? 3 : spoken === 1 ? 2 : 1) : 0
  const record = known.some((name) => answer.text.toLowerCase().includes(name.toLowerCase()))
  const best = Math.max(byBasis, byCues, 1)
  // Own record in other words than the advert's is worth something, but proves no link to the question.
  const mark = best === 1 && record ? 2 : best
  const missing = [...about].filter((word) => !said.has(word))
  return {
    mark,
    why: whyOf({ mark, hits, about, spoken, record }),
    strengths: mark === 4 ? ['It answers what was asked.'] : [],
    improvements:
      mark >= 3
        ? []
        : [
            basis && missing.length > 0
              ? 'Come back to what they asked for, in its own words, and say how your example shows it.'
              : 'Answer the question itself first; then tell the rest.',
          ],
  }
}

function whyOf({
  mark,
  hits,
  about,
  spoken,
  record,
}: {
  mark: number
  hits: string[]
  about: Set<string>
  spoken: number
  record: boolean
}): string {
  if (mark >= 3)
    return about.size > 0 && hits.length > 0
      ? 'It takes up what the question is about.'
      : 'It speaks of what the question is after.'
  if (hits.length > 0 || spoken > 0) return 'It touches the question, but stays beside its point.'
  return record
    ? 'It is about your work, but I see no link to the question.'
    : 'I find nothing in it of what the question asks for.'
}

/** The question's own words again, and little else. */
function echoes(answer: AnswerText, question: string): boolean {
  const asked = new Set(question.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [])
  const own = answer.words.filter((word) => !asked.has(word))
  return answer.words.length >= 8 && own.length / answer.words.length < 0.35
}
