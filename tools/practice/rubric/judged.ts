/** One part of the rubric for one answer: a mark from 1 to 4, why, and what to say about it. */
export interface Judged {
  mark: number
  why: string
  strengths: string[]
  improvements: string[]
}
