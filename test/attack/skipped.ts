/** Known cases that nothing can be planted for yet, and why. */
export const SKIPPED: Record<string, string> = {
  R07: 'A recruiter’s summary of an applicant: there is no recruiter’s session yet.',
  D01: 'A recruiter’s summary of an applicant: there is no recruiter’s session yet.',
  D05: 'Another person’s message in a shared chat: the assistant reads none yet.',
  P08: 'Accepting an offer: there are no tools for offers yet.',
  P10: 'A recruiter’s interview notes: no tool reads them yet.',
  M04: 'A recruiter’s notes and filters: there is no recruiter’s session yet.',
  B07: 'A recruiter’s draft notes: no tool writes them yet.',
}
