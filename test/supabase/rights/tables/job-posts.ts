import { idOf } from '../../world/ids.ts'
import { personId } from '../../world/people.ts'
import { each, FIXED, ME, STAMPS, type TableRights } from '../table-rights.ts'

const job = (agencyName: string) => ({
  agency_id: idOf(`agencies.${agencyName}`),
  posted_by: personId('newcomer'),
  title: 'New',
  company_name: 'Acme',
  description: 'New.',
})

export const jobPosts: TableRights = {
  table: 'job_posts',
  grid: `
                                    aOpen aSecond aFresh  aClosed aExpired aDraft bOpen cOpen dOpen
    visitor,guest,suspended,invited r     r       r       .       r        .      r     .     .
    banned                          r     r       r       .       r        .      r     .     .
    alice                           r     r       r       r       r        .      r     .     r
    bob                             r     r       r       r       r        .      r     r     .
    member,owner                    rE    rE      rdED    rE      rE       rE     r     .     .
    adminA,adminB                   rE    rE      rdED    rE      rE       rE     rE    .     .
    stranger                        r     r       r       .       r        .      rE    .     rE
  `,
  may: {
    E: `title company_name location job_type salary_range description requirements benefits skills_required
        metadata work_mode seniority country closes_at status=paused`,
    D: 'status=draft',
  },
  updates: {
    ...STAMPS,
    ...each({
      title: 'Changed',
      company_name: 'Changed',
      location: 'Changed',
      job_type: 'contract',
      salary_range: { min: 1, max: 2, currency: 'EUR', period: 'year' },
      description: 'Changed',
      requirements: ['changed'],
      benefits: ['changed'],
      skills_required: ['changed'],
      metadata: { changed: true },
      work_mode: 'remote',
      seniority: 'senior',
      country: 'NL',
      closes_at: '2998-01-01T00:00:00Z',
    }),
    'status=paused': { status: 'paused' },
    'status=draft': { status: 'draft' },
    'agency_id=A': { agency_id: idOf('agencies.A') },
    'agency_id=B': { agency_id: idOf('agencies.B') },
    'posted_by=me': { posted_by: ME },
    'a salary from more to less': { salary_range: { min: 5, max: 2 } },
  },
  inserts: {
    'a job of A': { by: 'member owner adminA adminB', values: job('A') },
    'a job of B': { by: 'adminA adminB stranger', values: job('B') },
    'a job of C': { by: 'nobody', values: job('C') },
    'a job of D': { by: 'stranger', values: job('D') },
  },
  becomes: { 'a job of A': { posted_by: ME }, 'a job of B': { posted_by: ME } },
  impossible: [...FIXED, 'a salary from more to less'],
  generated: 'search',
}
