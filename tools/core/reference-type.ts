/** Kinds of rows that can be shown and pointed at. Each is also a slot: an input field that holds such a row's id. */
export const referenceTypes = [
  'job',
  'saved_job',
  'application',
  'resume',
  'experience',
  'change',
  'article',
  /** A row of interview_preparation: one set of practice. */
  'practice',
  'offer',
  'alert',
  'review',
  'member',
  /** A thread with a person, or a conversation with the assistant. */
  'chat',
  /** A question that the agency's articles could not answer. */
  'gap',
] as const

export type ReferenceType = (typeof referenceTypes)[number]
