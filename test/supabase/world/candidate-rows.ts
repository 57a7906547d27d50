import { idOf } from './ids.ts'
import { personId } from './people.ts'
import type { Rows } from './rows.ts'

type Person = Parameters<typeof personId>[0]

const resume = (person: Person, file: string, isPrimary: boolean) => ({
  user_id: personId(person),
  file_path: `${personId(person)}/${file}`,
  file_name: file,
  file_type: 'application/pdf',
  file_size: 1000,
  is_primary: isPrimary,
})
const application = (person: Person, jobName: string, status: string, resumeName: string | null = null) => ({
  user_id: personId(person),
  job_id: idOf(`job_posts.${jobName}`),
  agency_id: idOf(`agencies.${jobName.charAt(0).toUpperCase()}`),
  resume_id: resumeName && idOf(`resumes.${resumeName}`),
  cover_letter: `Letter of ${person}`,
  status,
})
const snapshot = (person: Person, applicationName: string, agencyName: string, filePath: string | null) => ({
  application_id: idOf(`applications.${applicationName}`),
  user_id: personId(person),
  agency_id: idOf(`agencies.${agencyName}`),
  profile: { full_name: `Person ${person}` },
  file_path: filePath,
})
const saved = (person: Person, jobName: string) => ({
  user_id: personId(person),
  job_id: idOf(`job_posts.${jobName}`),
  notes: `Note of ${person}`,
})

/** What candidates keep to themselves, and what they sent. */
export const candidateRows: Rows = {
  user_preferences: {
    alice: { user_id: personId('alice'), goals: { next: 'lead' } },
    bob: { user_id: personId('bob') },
  },
  resumes: {
    aliceCv: resume('alice', 'cv.pdf', true),
    aliceOld: resume('alice', 'old.pdf', false),
    // taken over from a guest, whose folder the file still lies in
    aliceMoved: { ...resume('alice', 'moved.pdf', false), file_path: `${personId('newcomer')}/moved.pdf` },
    bobCv: resume('bob', 'cv.pdf', true),
    guestCv: resume('guest', 'cv.pdf', true),
    memberCv: resume('member', 'cv.pdf', true),
  },
  experiences: {
    alice: {
      user_id: personId('alice'),
      resume_id: idOf('resumes.aliceCv'),
      company_name: 'Acme',
      position: 'Cook',
    },
    bob: { user_id: personId('bob'), company_name: 'Acme', position: 'Baker' },
  },
  saved_jobs: {
    alice: saved('alice', 'aClosed'),
    bob: saved('bob', 'aOpen'),
    // was public when bob saved it
    bobDraft: saved('bob', 'aDraft'),
    guest: saved('guest', 'bOpen'),
  },
  job_alerts: {
    alice: { user_id: personId('alice'), criteria: { keywords: ['cook'] }, last_sent_at: '2026-01-01' },
    guest: { user_id: personId('guest'), criteria: {}, last_sent_at: '2026-01-01' },
  },
  applications: {
    guestDraft: application('guest', 'aOpen', 'draft', 'guestCv'),
    aliceSent: application('alice', 'aOpen', 'submitted', 'aliceCv'),
    aliceGone: application('alice', 'aSecond', 'withdrawn', 'aliceCv'),
    aliceDraft: application('alice', 'bOpen', 'draft', 'aliceCv'),
    aliceToD: application('alice', 'dOpen', 'draft'),
    bobHired: application('bob', 'aOpen', 'hired', 'bobCv'),
    bobGone: application('bob', 'aClosed', 'withdrawn'),
    bobLate: application('bob', 'aExpired', 'draft'),
    bobAtB: application('bob', 'bOpen', 'offer', 'bobCv'),
    bobAtC: application('bob', 'cOpen', 'submitted'),
    memberSent: application('member', 'aSecond', 'screening', 'memberCv'),
    aliceNo: application('alice', 'aClosed', 'rejected'),
    bobTalks: application('bob', 'aSecond', 'interview'),
    memberDraft: application('member', 'aDraft', 'draft'),
    // the account is gone
    erased: { ...application('newcomer', 'aOpen', 'submitted'), user_id: null },
  },
  application_snapshots: {
    aliceSent: snapshot('alice', 'aliceSent', 'A', `${personId('alice')}/cv.pdf`),
    aliceGone: snapshot('alice', 'aliceGone', 'A', `${personId('alice')}/gone.pdf`),
    bobAtB: snapshot('bob', 'bobAtB', 'B', `${personId('bob')}/cv.pdf`),
    bobAtC: snapshot('bob', 'bobAtC', 'C', null),
    memberSent: snapshot('member', 'memberSent', 'A', null),
  },
  interview_preparation: {
    alice: { user_id: personId('alice'), application_id: idOf('applications.aliceSent'), notes: 'Breathe.' },
    bob: { user_id: personId('bob') },
    member: { user_id: personId('member') },
  },
}
