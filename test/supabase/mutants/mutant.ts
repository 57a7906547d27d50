/** A database with one promise broken. */
export interface Mutant {
  name: string
  sql: string
  /** Whose rights could change; the table itself first. */
  tables: string[]
  /** Functions whose answers to people could change. */
  calls?: string[]
}

/** Tables whose policies look at another one: a fault in the first shows in these, too. */
export const DEPENDENTS: Record<string, string[]> = {
  agencies: ['job_posts'],
  applications: ['interview_preparation', 'offers_negotiation', 'private_notes', 'feedback_reviews'],
  application_snapshots: ['storage.objects', 'applications'],
  chats: ['chat_messages', 'chat_participants'],
  feedback_reviews: ['review_answers'],
  job_posts: ['saved_jobs', 'applications', 'private_notes'],
  offers_negotiation: ['private_notes'],
  resumes: ['experiences', 'applications', 'storage.objects'],
}

export function withDependents(table: string): string[] {
  return [table, ...(DEPENDENTS[table] ?? [])]
}
