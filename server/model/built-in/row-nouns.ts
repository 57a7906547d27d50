import type { ReferenceSlot } from './schema.ts'

/** What a row of each type is called. */
export const NOUNS: Record<ReferenceSlot, readonly string[]> = {
  job: [
    'job',
    'role',
    'position',
    'vacancy',
    'opening',
    'post',
    'posting',
    'advert',
    'ad',
    'listing',
    'gig',
    'bookmark',
    'opportunity',
    'offer',
  ],
  saved_job: ['job', 'bookmark', 'role', 'position', 'vacancy'],
  application: ['application', 'candidacy', 'submission'],
  resume: ['resume', 'cv', 'file', 'document', 'pdf', 'upload', 'version'],
  experience: [
    'experience',
    'job',
    'role',
    'position',
    'entry',
    'employment',
    'employer',
    'stint',
    'internship',
  ],
  change: ['change', 'edit', 'update', 'modification'],
  article: ['article'],
}
