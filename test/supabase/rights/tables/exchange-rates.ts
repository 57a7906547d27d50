import { each, FIXED, STAMPS, type TableRights } from '../table-rights.ts'

export const exchangeRates: TableRights = {
  table: 'exchange_rates',
  grid: `
                                               test
    visitor,guest,alice,bob,member,owner       r
    adminA,adminB,suspended,invited            r
    stranger,banned                            r
  `,
  may: {},
  updates: { ...STAMPS, ...each({ currency: 'XTT', per_euro: 2, as_of: '2020-01-01', source: 'changed' }) },
  inserts: {
    'a second rate': {
      by: 'nobody',
      values: { currency: 'XTS', per_euro: 1, as_of: '2026-01-01', source: 'x' },
    },

    'a rate': { by: 'nobody', values: { currency: 'XTU', per_euro: 1, as_of: '2026-01-01', source: 'x' } },
  },
  impossible: [...FIXED, 'a second rate'],
}
