import type { JsonResume } from '../../tools/resumes/json-resume.ts'

/** A resume with what the tests need: two jobs alike, a degree, languages, a licence. */
export const sampleResume = {
  basics: {
    name: 'Sam Okafor',
    label: 'Backend Engineer',
    email: 'sam@example.com',
    phone: '0113 496 0000',
    summary: 'Backend engineer who likes calm systems. Right to work in the UK.',
    location: { city: 'Leeds', countryCode: 'GB' },
  },
  work: [
    {
      name: 'Acme',
      position: 'Senior Engineer',
      startDate: '2021-03',
      summary: 'Payments platform in TypeScript and PostgreSQL.',
      highlights: ['Cut the bill by a third', 'Led a team of five'],
    },
    {
      name: 'Globex',
      position: 'Engineer',
      startDate: '2018-01',
      endDate: '2021-02',
      summary: 'Built services in Python. No experience with Kubernetes there.',
      highlights: ['Wrote the search'],
    },
  ],
  education: [
    { institution: 'University of Leeds', studyType: 'BSc', area: 'Computer Science', endDate: '2017' },
  ],
  skills: [
    { name: 'Languages', keywords: ['TypeScript', 'Python', 'Go'] },
    { name: 'Data', keywords: ['PostgreSQL'] },
  ],
  languages: [
    { language: 'English', fluency: 'Native' },
    { language: 'German', fluency: 'B1' },
  ],
  certificates: [{ name: 'AWS Certified Developer', issuer: 'Amazon', date: '2022-05' }],
} satisfies JsonResume
