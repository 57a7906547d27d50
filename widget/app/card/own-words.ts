import type { Place } from '../locale/phrases.ts'

/** Rows whose value is one of the tool's own words, never what somebody wrote. */
export const fixedValueLabels: ReadonlySet<string> = new Set([
  'Account',
  'Anonymous',
  'Answered by',
  'Can it be undone?',
  'Contract',
  'Do it?',
  'How often',
  'Last sent',
  'Level',
  'Next',
  'Please note',
  'Rating',
  'Role',
  'Stage',
  'Stage (the applicant sees it)',
  'Status',
  'Status now',
  'They receive',
  'Visible',
  'What agencies keep',
  'What happens',
  'What they can do',
  'Work mode',
  'Would relocate',
  'You',
])

/** Sections whose labels are the agency's questions, or people's names. */
export const ownSections: ReadonlySet<string> = new Set(['Answers', 'Who wrote'])

/** Where the cards of a tool show somebody's own words, such as the title of an article: never translated. */
export const ownWords: Readonly<Record<string, readonly Place[]>> = {
  compare_jobs: ['line'],
  draft_article_from_gap: ['title'],
  edit_article: ['title'],
  edit_resume_section: ['title'],
  explain_alert: ['title'],
  export_chat: ['title'],
  export_resume: ['title'],
  export_thread: ['title'],
  find_applicants: ['line'],
  list_agency_offers: ['line'],
  list_applicants: ['line'],
  list_articles: ['line'],
  list_postings: ['line'],
  list_threads: ['line'],
  // Its groups are applicants.
  move_applications: ['heading'],
  search_threads: ['line'],
  show_agency: ['title'],
  show_applicant: ['title'],
  show_application: ['title'],
  show_application_timeline: ['title'],
  show_article: ['title'],
  show_my_agency: ['title'],
  show_posting: ['title'],
  show_thread: ['title', 'heading'],
  write_article: ['title'],
}

/** Tools whose rows are titled by themselves: what a text lacks, what to practise, how many stars. */
export const wordedRows: Readonly<Record<string, Place>> = {
  check_posting_wording: 'heading',
  debrief_interview: 'heading',
  list_reviews: 'line',
  show_agency_reviews: 'line',
}
