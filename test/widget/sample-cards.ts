import type { Card, JobSummary } from '../../tools/core/card.ts'

const agency = { slug: 'northlight', name: 'Northlight Talent' }

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString()
}

function job(values: Partial<JobSummary> & Pick<JobSummary, 'id' | 'title' | 'company'>): JobSummary {
  return {
    location: 'Berlin, Germany',
    workMode: 'hybrid',
    jobType: 'full_time',
    pay: { min: 65_000, max: 82_000, currency: 'EUR', period: 'year' },
    skills: ['TypeScript', 'PostgreSQL', 'Kubernetes'],
    postedAt: daysFromNow(-3),
    closesAt: null,
    saved: false,
    applied: false,
    agency,
    ...values,
  }
}

export const jobs: JobSummary[] = [
  job({ id: 'j1', title: 'Backend Engineer', company: 'Quill' }),
  job({
    id: 'j2',
    title: 'Data Engineer',
    company: 'Meridian Health',
    workMode: 'remote',
    saved: true,
    pay: { min: 70_000, max: null, currency: 'EUR', period: 'year' },
    postedAt: daysFromNow(-12),
  }),
  job({
    id: 'j3',
    title: 'Registered Nurse, Intensive Care and Emergency Medicine (all genders)',
    company: 'Klinikum am Park',
    workMode: 'onsite',
    jobType: 'part_time',
    applied: true,
    location: 'Munich',
    pay: { min: 24.5, max: 31, currency: 'EUR', period: 'hour' },
    closesAt: daysFromNow(3),
  }),
]

/** One card of each kind, as the tools return them. */
export const cards: Record<string, Card> = {
  jobs: { kind: 'jobs', total: 14, offset: 0, pageSize: 3, jobs, correctedFrom: null },
  job: {
    kind: 'job',
    job: {
      ...(jobs[0] as JobSummary),
      closesAt: daysFromNow(20),
      description:
        'Quill makes the notebook that research teams write in. You will own the services behind search and sharing: a TypeScript monolith on PostgreSQL that answers four thousand requests a second.\n\nYou work in a team of five, ship every day and are on call one week in six. We write decisions down, review each other’s work within a day and keep meetings to two mornings a week. In your first months you would move our full-text search off a service we no longer want to pay for.',
      requirements: [
        '4 years of backend work',
        'TypeScript or Go in production',
        'PostgreSQL beyond the basics',
        'English, C1',
      ],
      benefits: ['30 days of holiday', 'Four-day week from May to September', 'Learning budget of €2,000'],
      status: 'open',
    },
  },
  fit: {
    kind: 'fit',
    jobId: 'j1',
    jobTitle: 'Backend Engineer',
    requirements: [
      {
        requirement: '4 years of backend work',
        verdict: 'met',
        quote: 'Backend Developer, Fern Logistics, 2019 – today',
        source: 'Resume, work',
      },
      {
        requirement: 'PostgreSQL beyond the basics',
        verdict: 'met',
        quote: 'Cut the nightly report from 40 minutes to 90 seconds by partitioning a 2 TB table.',
        source: 'Resume, work',
      },
      { requirement: 'Kubernetes', verdict: 'not_met', quote: null, source: null },
      {
        requirement: 'English, C1',
        verdict: 'unclear',
        quote: 'English (fluent)',
        source: 'Resume, languages',
      },
    ],
  },
  articles: {
    kind: 'articles',
    articles: [
      {
        id: 'a1',
        title: 'How long does an application take?',
        category: 'Applying',
        passage: '### Times\n\n- **Answer:** within five working days\n- **Interview:** in the week after',
        content:
          '# How long does an application take?\n\nNot long.\n\n## Times\n\n- **Answer:** within five working days\n- **Interview:** in the week after\n\n## If it takes longer\n\nWrite to us in the chat.',
        source: 'https://northlight.example/faq',
        updatedAt: daysFromNow(-40),
      },
      {
        id: 'a2',
        title: 'Was kostet die Bewerbung? تكلفة الطلب',
        category: 'Applying',
        passage: 'Nothing. Employers pay us.',
        source: null,
        updatedAt: daysFromNow(-90),
      },
    ],
  },
  resume: {
    kind: 'resume',
    resumeId: 'r1',
    fileName: 'Lebenslauf_María-José_Fernández-Hernández_2026_final_v3.pdf',
    isPrimary: true,
    notices: ['Hidden text was found and ignored.'],
    sections: [
      {
        name: 'basics',
        title: 'Contact',
        entries: [
          {
            heading: null,
            lines: [
              { path: 'basics.name', label: 'Name', value: 'María-José Fernández' },
              { path: 'basics.email', label: 'E-mail', value: 'maria@example.com' },
            ],
          },
        ],
      },
      {
        name: 'work',
        title: 'Work',
        entries: [
          {
            heading: 'Backend Developer, Fern Logistics',
            lines: [
              { path: 'work[0].startDate', label: 'From', value: '2019-04' },
              {
                path: 'work[0].summary',
                label: 'Summary',
                value: 'Owns the routing service and its on-call rota.',
              },
            ],
          },
        ],
      },
      {
        name: 'skills',
        title: 'Skills',
        entries: [
          {
            heading: null,
            lines: [{ path: 'skills[0]', label: 'Skills', value: 'TypeScript, Go, PostgreSQL' }],
          },
        ],
      },
    ],
  },
  resumes: {
    kind: 'resumes',
    resumes: [
      { id: 'r1', fileName: 'resume.pdf', isPrimary: true, createdAt: daysFromNow(-2), status: 'parsed' },
      { id: 'r2', fileName: 'older.docx', isPrimary: false, createdAt: daysFromNow(-200), status: 'parsed' },
    ],
  },
  profile: {
    kind: 'profile',
    fields: [
      { label: 'Name', value: 'María-José Fernández' },
      { label: 'Headline', value: 'Backend developer' },
      { label: 'Phone', value: null },
    ],
  },
  experiences: {
    kind: 'experiences',
    experiences: [
      {
        id: 'e1',
        position: 'Backend Developer',
        company: 'Fern Logistics',
        from: '2019-04-01',
        to: null,
        isCurrent: true,
        location: 'Hamburg',
        achievements: ['Cut the nightly report from 40 minutes to 90 seconds'],
      },
    ],
  },
  saved_jobs: {
    kind: 'saved_jobs',
    saved: [
      { id: 's1', notes: 'Ask about the on-call rota', savedAt: daysFromNow(-1), job: jobs[1] as JobSummary },
    ],
  },
  applications: {
    kind: 'applications',
    applications: [
      {
        id: 'p1',
        jobId: 'j1',
        jobTitle: 'Backend Engineer',
        company: 'Quill',
        agencyName: 'Northlight Talent',
        status: 'interview',
        updatedAt: daysFromNow(-1),
        history: [
          { at: daysFromNow(-9), status: 'submitted' },
          { at: daysFromNow(-6), status: 'screening' },
          { at: daysFromNow(-1), status: 'interview' },
        ],
      },
      {
        id: 'p2',
        jobId: 'j9',
        jobTitle: 'Site Reliability Engineer',
        company: 'Meridian Health',
        agencyName: 'Northlight Talent',
        status: 'rejected',
        updatedAt: daysFromNow(-30),
        history: [
          { at: daysFromNow(-50), status: 'submitted' },
          { at: daysFromNow(-40), status: 'screening' },
        ],
      },
    ],
  },
  changes: {
    kind: 'changes',
    changes: [
      {
        id: 'c1',
        at: daysFromNow(-0.01),
        summary: 'Saved “Backend Engineer” at Quill',
        undone: false,
        undoable: true,
      },
      { id: 'c2', at: daysFromNow(-1), summary: 'Set your phone number', undone: true, undoable: false },
    ],
  },
  undo: { kind: 'undo', changeIds: ['c1'], summary: 'Removed “Backend Engineer” from your saved jobs.' },
  approval: {
    kind: 'approval',
    approvalId: '00000000-0000-4000-8000-0000000000a1',
    title: 'Apply for Backend Engineer',
    recipient: 'Northlight Talent, for Quill',
    confirmLabel: 'Send application',
    expiresAt: daysFromNow(1),
    fields: [
      {
        name: 'resume',
        label: 'Resume',
        value: 'resume.pdf',
        editable: false,
        multiline: false,
        maxLength: null,
        options: null,
        group: null,
      },
      {
        name: 'shared',
        label: 'Shared profile',
        value: 'Name, e-mail, phone, work experience',
        editable: false,
        multiline: false,
        maxLength: null,
        options: null,
        group: null,
      },
      {
        name: 'coverLetter',
        label: 'Cover letter',
        value:
          'Dear Quill team,\n\nfor five years I have run the routing service at Fern Logistics: TypeScript on PostgreSQL, on call one week in four. Search is the part I would love to own.\n\nKind regards\nMaría-José',
        editable: true,
        multiline: true,
        maxLength: 2_000,
        options: null,
        group: null,
      },
    ],
  },
  batch: {
    kind: 'approval',
    approvalId: '00000000-0000-4000-8000-0000000000a2',
    title: 'Decide about 2 applicants',
    recipient: 'The applicants of “Backend Engineer”',
    confirmLabel: 'Decide',
    expiresAt: daysFromNow(1),
    fields: ['Jonas Behr', 'Дарья Вольная'].flatMap((name, at) => [
      {
        name: `moves.${at}.include`,
        label: 'Decision',
        value: 'yes',
        editable: true,
        multiline: false,
        maxLength: null,
        options: [
          { value: 'yes', label: 'Reject' },
          { value: 'no', label: 'Leave out' },
        ],
        group: name,
      },
      {
        name: `moves.${at}.reason`,
        label: 'Reason',
        value: 'Can’t travel to the site in Lyon.',
        editable: true,
        multiline: true,
        maxLength: 500,
        options: null,
        group: name,
      },
    ]),
  },
  rows: {
    kind: 'rows',
    title: 'Your job alerts',
    note: null,
    rows: [
      {
        id: 'r1',
        title: 'Backend jobs in Berlin over €70,000',
        subtitle: 'every day at 8:00',
        badge: { text: 'On', tone: 'good' },
        facts: [{ label: 'Matches now', value: '14' }],
        text: null,
        actions: [
          { label: 'Preview', say: 'Preview the alert for backend jobs in Berlin' },
          { label: 'Pause', say: 'Pause the alert for backend jobs in Berlin' },
        ],
      },
      {
        id: 'r2',
        title: 'ممرضة عناية مركزة في ميونخ',
        subtitle: 'every week',
        badge: { text: 'Paused', tone: 'warning' },
        facts: [],
        text: `Only jobs without night shifts. ${'This note is long and goes on. '.repeat(14)}`,
        actions: [],
      },
    ],
    actions: [{ label: 'New alert', say: 'Create a job alert' }],
  },
  facts: {
    kind: 'facts',
    title: 'Offer of Quill',
    sections: [
      {
        title: 'Money',
        facts: [
          { label: 'Base', value: '€72,000 a year' },
          { label: 'Bonus', value: '€6,000' },
        ],
        text: null,
      },
      { title: 'Message', facts: [], text: 'We would love to have you.' },
    ],
    actions: [{ label: 'Draft a counter offer', say: 'Draft a counter offer to Quill' }],
  },
  comparison: {
    kind: 'comparison',
    title: 'Offers side by side',
    columns: [
      { id: 'o1', title: 'Quill', subtitle: 'Backend Engineer' },
      { id: 'o2', title: 'Meridian Health', subtitle: 'Data Engineer' },
      { id: 'o3', title: 'Fern Logistics', subtitle: null },
    ],
    rows: [
      { label: 'Base', values: ['€72,000', '€70,000', '€68,500'] },
      { label: 'Bonus', values: ['€6,000', null, 'up to 10 %'] },
      { label: 'Answer by', values: ['1 Dec', '5 Dec', null] },
    ],
    actions: [],
  },
  chart: {
    kind: 'chart',
    title: 'First year, before tax',
    chart: 'stacked',
    data: {
      labels: ['Quill', 'Meridian Health'],
      series: [
        { name: 'Base', values: [72_000, 70_000] },
        { name: 'Bonus', values: [6_000, null] },
        { name: 'Equity', values: [4_500, 9_000] },
      ],
      unit: { kind: 'money', currency: 'EUR' },
    },
    note: 'Equity is a guess: its value can fall to nothing.',
  },
  funnel: {
    kind: 'chart',
    title: 'Applications this month',
    chart: 'funnel',
    data: {
      labels: ['Submitted', 'In review', 'Interview', 'Offer', 'Hired'],
      series: [{ name: 'Applications', values: [48, 31, 12, 4, 2] }],
      unit: { kind: 'count' },
    },
    note: null,
  },
  progress: {
    kind: 'chart',
    title: 'Your practice',
    chart: 'line',
    data: {
      labels: ['3 Nov', '5 Nov', '9 Nov', '12 Nov'],
      series: [
        { name: 'Structure', values: [1, 2, 2, 3] },
        { name: 'Evidence', values: [1, 1, 3, 3] },
        { name: 'Relevance', values: [2, null, 3, 4] },
      ],
      unit: { kind: 'count' },
    },
    note: 'Marks from 1 to 4.',
  },
  diff: {
    kind: 'diff',
    title: 'Resume for Backend Engineer',
    note: 'A new version; your resume stays as it is.',
    lines: [
      {
        before: 'Built services.',
        after: 'Built the routing service in TypeScript on PostgreSQL.',
        support: 'Routing service (TypeScript, PostgreSQL), 2019 – today',
        unsupported: false,
      },
      { before: null, after: 'Led a team of twelve.', support: null, unsupported: true },
      { before: 'Hobbies: chess', after: null, support: null, unsupported: false },
    ],
    actions: [{ label: 'Use this version', say: 'Make the version for Backend Engineer my primary resume' }],
  },
  timeline: {
    kind: 'timeline',
    title: 'Backend Engineer at Quill',
    events: [
      { at: daysFromNow(-9), title: 'Submitted', detail: null, tone: 'plain' },
      { at: daysFromNow(-6), title: 'In review', detail: 'Read by Northlight Talent', tone: 'plain' },
      { at: daysFromNow(-1), title: 'Interview', detail: 'Thursday, 10:00, by video', tone: 'good' },
    ],
  },
  question: {
    kind: 'question',
    practiceId: 'k1',
    questionId: 'q3',
    round: 'Technical',
    number: 3,
    of: 12,
    text: 'Tell me about a time when a database migration went wrong.',
    basis: 'PostgreSQL beyond the basics',
    answer: 'We locked the orders table for forty minutes. I rolled back and split the migration in three.',
    rubric: [
      { name: 'Structure', mark: 3, why: 'Situation and action are there; the result is missing.' },
      { name: 'Evidence', mark: 2, why: 'One number. Say how long the second attempt took.' },
      { name: 'Relevance', mark: 4, why: 'It is about PostgreSQL, as asked.' },
    ],
    strengths: ['You say what you did yourself.'],
    improvements: ['End with the result.'],
    actions: [{ label: 'Next question', say: 'Next question' }],
  },
  files: {
    kind: 'files',
    title: 'Your resume to take along',
    files: [
      { label: 'resume.docx', href: '/api/resumes/1/export.docx', detail: 'Word' },
      { label: 'resume.pdf', href: '/api/resumes/1/export.pdf', detail: 'PDF' },
    ],
  },
  snippet: {
    kind: 'snippet',
    title: 'Put this on your page',
    text: '<script src="https://jobs.example.com/widget.js" data-agency="northlight" async></script>',
    note: 'Allow the page’s address first.',
    actions: [],
  },
  sign_in: { kind: 'sign_in', reason: 'To apply, please confirm your e-mail: the agency answers there.' },
  person: {
    kind: 'person',
    status: 'queued',
    whatHappens:
      'Someone of Northlight Talent answers here, usually within two hours (Mon–Fri, 9:00–17:00). You can close this window; we keep your place.',
  },
}

export const markdownSample = `Here is what I found.

### Your next steps
1. **Check the pay** against your own wish: \`65,000\` to \`82,000\` euros.
2. Read the [requirements](https://northlight.example/jobs/1).
3. Write to [jobs@northlight.example](mailto:jobs@northlight.example).

| Step | Takes |
|------|-------|
| Application | 5 minutes |
| Interview | 1 hour |

> We answer every application within five working days.

A link that lies: [https://bank.example](https://evil.example/login), a [script](javascript:alert(1)), an image ![pixel](https://evil.example/p.gif) and <img src=x onerror=alert(1)> <script>alert(1)</script>.
`
