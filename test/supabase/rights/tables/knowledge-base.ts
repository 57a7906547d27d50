import { idOf } from '../../world/ids.ts'
import { each, STAMPS, type TableRights } from '../table-rights.ts'

const article = (agencyName: string | null) => ({
  agency_id: agencyName && idOf(`agencies.${agencyName}`),
  category: 'faq',
  title: 'New',
  content: 'New.',
  status: 'published',
})

export const knowledgeBase: TableRights = {
  table: 'knowledge_base',
  grid: `
                                shared sharedDraft aPublished aDraft bPublished bDraft cPublished
    visitor,guest,alice,bob     r      .           r          .      r          .      .
    suspended,invited,banned    r      .           r          .      r          .      .
    member,owner                r      .           rdE        rdE    r          .      .
    adminA,adminB               r      .           rdE        rdE    rdE        rdE    .
    stranger                    r      .           r          .      rdE        rdE    .
  `,
  may: { E: 'category title content tags source metadata status=archived' },
  updates: {
    ...STAMPS,
    ...each({
      category: 'changed',
      title: 'Changed',
      content: 'Changed',
      tags: ['changed'],
      source: 'changed',
      metadata: { changed: true },
    }),
    'status=archived': { status: 'archived' },
    'agency_id=A': { agency_id: idOf('agencies.A') },
    'agency_id=B': { agency_id: idOf('agencies.B') },
    'shared with all': { agency_id: null },
  },
  inserts: {
    'an article of A': { by: 'member owner adminA adminB', values: article('A') },
    'an article of B': { by: 'adminA adminB stranger', values: article('B') },
    'an article of C': { by: 'nobody', values: article('C') },
    'an article for all': { by: 'nobody', values: article(null) },
  },
}
