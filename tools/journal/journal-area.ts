/** What can be asked for in the journal, and the tables in which it is written. */
export const journalAreas = [
  'jobs',
  'applications',
  'offers',
  'settings',
  'team',
  'articles',
  'notes',
  'conversations',
] as const

export type JournalArea = (typeof journalAreas)[number]

export const areaTables: Record<JournalArea, readonly string[]> = {
  jobs: ['job_posts'],
  applications: ['applications', 'application_snapshots'],
  offers: ['offers_negotiation'],
  settings: ['agencies'],
  team: ['agency_users', 'agency_invitations'],
  articles: ['knowledge_base'],
  notes: ['private_notes'],
  conversations: ['chats'],
}

export const areaSays: Record<JournalArea, string> = {
  jobs: 'jobs?|postings?|vacanc(?:y|ies)|adverts?|job ads?',
  applications: 'applications?|applicants?|stages?|candidates?',
  offers: 'offers?',
  settings: 'settings?|greeting|opening hours|origins?|configuration',
  team: 'memberships?|roles?|invitations?|(?:removed|invited|suspended) (?:a |the )?(?:member|colleague)|changes to (?:the |our )?team',
  articles: 'articles?|knowledge|faq',
  notes: 'notes?',
  conversations: 'conversations?|threads?|chats?',
}
