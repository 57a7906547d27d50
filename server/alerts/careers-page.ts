export interface MailedAgency {
  slug: string
  name: string
  website: string | null
}

/** Where an agency's jobs are read: its own site, else our page of it; `job` is named for the page to show. */
export function careersPage({
  agency,
  baseUrl,
  demoAgency,
  jobId,
}: {
  agency: Pick<MailedAgency, 'slug'> & { website?: string | null }
  baseUrl: string
  /** Whose careers page our front page shows. */
  demoAgency: string | null
  jobId: string | null
}): string {
  const page =
    agency.slug === demoAgency
      ? new URL('/', baseUrl)
      : new URL(agency.website ?? `/embed/${encodeURIComponent(agency.slug)}`, baseUrl)
  if (jobId) page.searchParams.set('job', jobId)
  return page.href
}
