import { each, STAMPS, type TableRights } from '../table-rights.ts'

const place = { kind: 'country', name: 'Nowhere', country: 'XX', continent: 'Nowhere', names: ['nowhere'] }

export const places: TableRights = {
  table: 'places',
  grid: `
                                               nowhere
    visitor,guest,alice,bob,member,owner       r
    adminA,adminB,suspended,invited            r
    stranger,banned                            r
  `,
  may: {},
  updates: {
    ...STAMPS,
    ...each({
      name: 'Changed',
      country: 'YY',
      region: 'Changed',
      continent: 'Changed',
      names: ['changed'],
    }),
    'a city': { kind: 'city', latitude: 1, longitude: 1, population: 1 },
  },
  inserts: { 'a place': { by: 'nobody', values: place } },
}
