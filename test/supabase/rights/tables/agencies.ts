import { each, FIXED, STAMPS, type TableRights } from '../table-rights.ts'

export const agencies: TableRights = {
  table: 'agencies',
  grid: `
                                                A     B     C   D
    visitor,guest,member,suspended,invited,banned r   r     .   .
    alice                                       r     r     .   r
    bob                                         r     r     r   r
    owner,adminA                                rES   r     .   .
    adminB                                      r     rES   .   .
    stranger                                    r     rES   .   rEO
  `,
  may: {
    E: 'name description website logo_url location settings metadata',
    S: 'status=inactive',
    O: 'status=active',
  },
  updates: {
    ...STAMPS,
    ...each({
      name: 'Changed',
      description: 'Changed',
      website: 'https://changed.example',
      logo_url: 'https://changed.example/logo.png',
      location: 'Changed',
      settings: { allowedOrigins: ['https://jobs.changed.example', 'http://localhost:3000'] },
      metadata: { changed: true },
      slug: 'changed',
    }),
    'status=active': { status: 'active' },
    'status=inactive': { status: 'inactive' },
    'status=suspended': { status: 'suspended' },
    'a secret in settings': { settings: { apiKey: 'x' } },
    'any origin': { settings: { allowedOrigins: ['*'] } },
    'an origin that adds a header': { settings: { allowedOrigins: ['https://a.example; script-src *'] } },
    'the slug of another': { slug: 'a' },
  },
  inserts: {
    'an agency': { by: 'nobody', values: { name: 'New', slug: 'new' } },
    'an agency with a slug that is taken': { by: 'nobody', values: { name: 'New', slug: 'a' } },
  },
  impossible: [
    ...FIXED,
    'a secret in settings',
    'any origin',
    'an origin that adds a header',
    'the slug of another',
    'an agency with a slug that is taken',
  ],
}
