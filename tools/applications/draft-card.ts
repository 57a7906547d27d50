import type { Card } from '../core/card.ts'

/** The letter of a draft, to read and to copy. */
export function draftCard({
  name,
  letter,
  resume,
}: {
  /** Of the job. */
  name: string
  letter: string | null
  /** The resume that would go with it; null when not known or none. */
  resume: string | null
}): Extract<Card, { kind: 'snippet' }> {
  return {
    kind: 'snippet',
    title: `Draft: ${name}`,
    text: letter ?? '(no cover letter)',
    note: resume ? `Goes with ${resume}. Not sent.` : 'Not sent.',
    actions: [
      { label: 'Apply', say: 'apply for this job' },
      { label: 'Tailor my resume', say: 'tailor my resume to this job' },
    ],
  }
}
