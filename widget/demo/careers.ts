import type { JobSummary } from '../../tools/core/card.ts'

/** What the server writes into `<script type="application/json" id="careers">`. */
export interface Careers {
  agency: {
    slug: string
    name: string
    description: string | null
    website: string | null
    location: string | null
    accent: string | null
  }
  jobs: JobSummary[]
  total: number
}

export function readCareers(): Careers {
  return JSON.parse(document.getElementById('careers')?.textContent ?? '{}') as Careers
}
