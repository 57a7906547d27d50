import { describe, expect, it } from 'vitest'
import { agencyTools, ask, type Before, filled, rowsOf } from './conversation.ts'

const shown = {
  jobs: {
    user: 'find jobs',
    tool: 'search_jobs',
    rows: rowsOf('job', ['Waiter at Blue Fig', 'Baker at Crumb']),
  },
  offers: {
    user: 'my offers',
    tool: 'list_offers',
    rows: rowsOf('offer', ['Groom at Larkfield', 'Yard Manager at Penrose']),
  },
  applications: {
    user: 'my applications',
    tool: 'list_applications',
    rows: rowsOf('application', ['Analyst at Solvane', 'Analyst at Vantix']),
  },
  history: {
    user: 'show my work history',
    tool: 'list_experiences',
    rows: rowsOf('experience', ['Barista at Bean There', 'Waiter at Pub 54']),
  },
  alerts: {
    user: 'my alerts',
    tool: 'list_alerts',
    rows: rowsOf('alert', ['nurse, Leeds', 'cook, York']),
  },
  resumes: {
    user: 'my resumes',
    tool: 'list_resumes',
    rows: rowsOf('resume', ['cv_teaching.pdf', 'cv_design.pdf']),
  },
} satisfies Record<string, Before>

const agency = {
  articles: {
    user: 'articles please',
    tool: 'list_articles',
    rows: rowsOf('article', ['Sending papers by fax', 'Tax codes explained']),
  },
  applicants: {
    user: 'data analysts',
    tool: 'list_applicants',
    rows: rowsOf('application', ['Priya Nair for Data Analyst', 'Jonas Weber for Data Analyst']),
  },
  postings: { user: 'our ads', tool: 'list_postings', rows: rowsOf('job', ['Deckhand', 'Cook']) },
} satisfies Record<string, Before>

const called = async (text: string, before: Before[], options = {}) =>
  (await ask(text, before, options)).calls.map(({ tool, input }) => [tool, filled(input)])

describe('what is told beside a wish', () => {
  it.each([
    [
      'My mornings are chaos. Turn the e-mail reminders off.',
      [],
      [['set_reminders', { kind: 'email', on: false }]],
    ],
    [
      'I was a nurse for ten years and my back is ruined. Is there something in data entry, remote?',
      [],
      [['search_jobs', { keywords: 'data entry', workMode: 'remote' }]],
    ],
    [
      'The recruiter was rude to me last week. Withdraw the second one.',
      [shown.applications],
      [['withdraw_application', { applicationId: 'application-2' }]],
    ],
    [
      "Been in Corfu for four seasons, I'm not managing people again, thank you. Waiter, hybrid, Cork.",
      [],
      [['search_jobs', { keywords: 'Waiter', place: 'Cork', workMode: 'hybrid' }]],
    ],
    [
      'I need a job as a babysitter or nanny, I live in Utrecht so there',
      [],
      [['search_jobs', { keywords: 'babysitter or nanny', place: 'Utrecht' }]],
    ],
    [
      'I moved to York and show me plumber jobs there',
      [],
      [['search_jobs', { keywords: 'plumber', place: 'York' }]],
    ],
    [
      'Two stars for Solvane. waited 7 weeks and then a one line email. leave my name off',
      [shown.applications],
      [
        [
          'rate_application',
          {
            applicationId: 'application-1',
            rating: 2,
            content: 'waited 7 weeks and then a one line email',
            anonymous: true,
          },
        ],
      ],
    ],
    [
      'Bookmark the baker one and note: ring Tomasz first',
      [shown.jobs],
      [['save_job', { jobId: 'job-2', notes: 'ring Tomasz first' }]],
    ],
    ['remind me, what employers are in my career history', [], [['list_experiences', {}]]],
  ] as [string, Before[], unknown][])('should be no wish of its own in "%s"', async (text, before, calls) => {
    expect(await called(text, before)).toEqual(calls)
  })

  it('should not look up those whom a statement names', async () => {
    const calls = await called(
      "The deckhand vacancy has to come down permanently; those who already applied I'll deal with later.",
      [agency.postings],
      { tools: agencyTools },
    )
    expect(calls).toEqual([['close_posting', { jobId: 'job-1' }]])
  })

  it('should be kept where it says what a row or the profile should say', async () => {
    expect(
      await called("I'm a welder now, not a fitter, update my profile please and show my saved jobs", []),
    ).toEqual([
      ['update_profile', { occupation: 'welder' }],
      ['list_saved_jobs', {}],
    ])
  })

  it.each([["withdraw from Solvane, and how's Vantix going?", [shown.applications], 'application-1']] as [
    string,
    Before[],
    string,
  ][])('should not add its row to "%s"', async (text, before, id) => {
    const { calls } = await ask(text, before)
    const withdrawn = calls.filter(({ tool }) => tool === 'withdraw_application')
    expect(withdrawn.map(({ input }) => input.applicationId)).toEqual([id])
  })
})

describe('two wishes in one sentence', () => {
  it.each([
    [
      'pls publish the tax codes article n delete the fax one',
      [agency.articles],
      [
        ['publish_article', { articleId: 'article-2' }],
        ['delete_article', { articleId: 'article-1' }],
      ],
    ],
    [
      'Write to Jonas: "Could you send us your certificate?" And put a note on him for us: "certificate requested"',
      [agency.applicants],
      [
        [
          'message_applicant',
          { applicationId: 'application-2', text: 'Could you send us your certificate?' },
        ],
        ['note_applicant', { applicationId: 'application-2', note: 'certificate requested' }],
      ],
    ],
  ] as [string, Before[], unknown][])(
    'should both be heard by a recruiter in "%s"',
    async (text, before, calls) => {
      expect(await called(text, before, { tools: agencyTools })).toEqual(calls)
    },
  )

  it.each([
    [
      'export my cv as pdf, and name this chat Autumn',
      [],
      [
        ['export_resume', { format: 'pdf' }],
        ['rename_chat', { title: 'Autumn' }],
      ],
    ],
    [
      'phone in the cv must be 0151 496 0772 and the occupation in my profile drone pilot',
      [],
      [
        ['correct_resume', { field: 'phone', value: '0151 496 0772' }],
        ['update_profile', { occupation: 'drone pilot' }],
      ],
    ],
    [
      'delete the barista entry, and for the waiter one i started in january 2022',
      [shown.history],
      [
        ['delete_experience', { experienceId: 'experience-1' }],
        ['update_experience', { experienceId: 'experience-2', startDate: '2022-01-01' }],
      ],
    ],
    [
      'find me remote copywriting work an tell me weekly abt new ones',
      [],
      [
        ['search_jobs', { keywords: 'copywriting', workMode: 'remote' }],
        ['create_alert', { keywords: 'copywriting', workMode: 'remote', frequency: 'weekly' }],
      ],
    ],
  ] as [string, Before[], unknown][])('should both be heard in "%s"', async (text, before, calls) => {
    expect(await called(text, before)).toEqual(calls)
  })
})

describe('which tool', () => {
  it.each([
    ['ping me the moment a forklift job in Hull shows up', 'create_alert'],
    ['nurse jobs in Leeds, 500 pounds a week', 'search_jobs'],
    ['carer jobs, three days a week, in York', 'search_jobs'],
  ])('should take how often for a wish to be told, and pay for a search, in "%s"', async (text, tool) => {
    expect((await ask(text)).calls).toMatchObject([{ tool }])
  })

  it.each([
    ['500 a week at least', 'search_jobs', { keywords: 'frontend', place: 'Leeds', payMin: 500 }],
    [
      'tell me once a week about part time ones',
      'create_alert',
      { keywords: 'frontend', jobType: 'part_time' },
    ],
    [
      'save this search and tell me about new ones over 40k',
      'create_alert',
      { payMin: 40000, place: 'Leeds' },
    ],
  ])('should be the search or what takes it along after a search, in "%s"', async (text, tool, input) => {
    const before: Before = {
      user: 'frontend jobs in Leeds',
      tool: 'search_jobs',
      input: { keywords: 'frontend', place: 'Leeds' },
    }
    expect((await ask(text, [before])).calls).toMatchObject([{ tool, input }])
  })

  it('should be told by how often, after a search, too', async () => {
    const before: Before = {
      user: 'frontend jobs in Leeds',
      tool: 'search_jobs',
      input: { keywords: 'frontend', place: 'Leeds' },
    }
    expect(await called('e-mail me remote backend jobs over £80,000 every week', [before])).toEqual([
      [
        'create_alert',
        { keywords: 'backend', workMode: 'remote', payMin: 80000, payCurrency: 'GBP', frequency: 'weekly' },
      ],
    ])
  })

  it.each([
    ['website in cv_design.pdf should be anyaklein.example', 'correct_resume', { resumeId: 'resume-2' }],
    [
      'In the teaching resume please put my LinkedIn as linkedin.com/in/ada-obi',
      'correct_resume',
      { resumeId: 'resume-1' },
    ],
  ])('should be the one that more of the words tell about in "%s"', async (text, tool, input) => {
    expect((await ask(text, [shown.resumes])).calls).toMatchObject([{ tool, input }])
  })

  it('should delete nothing where no word takes anything away', async () => {
    const { calls } = await ask('the barista entry flatters somebody else', [shown.history])
    expect(calls.filter(({ tool }) => tool === 'delete_experience')).toEqual([])
    expect(await called("I don't need the second alert any more", [shown.alerts])).toEqual([
      ['delete_alert', { alertId: 'alert-2' }],
    ])
  })

  it('should take no answer where no question was put', async () => {
    const { calls } = await ask(
      "For six years I ran a customer support team, and I'm done with managing people; a post as a customer support agent is all I ask.",
    )
    expect(calls).toMatchObject([{ tool: 'search_jobs' }])
  })
})
