import type { Rows } from './rows.ts'

/** Reference data of the platform: the only rows of these tables in the test world. */
export const platformRows: Rows = {
  places: {
    nowhere: { kind: 'country', name: 'Anywhere', country: 'XY', continent: 'Anywhere', names: ['anywhere'] },
  },
  exchange_rates: { test: { currency: 'XTS', per_euro: 1, as_of: '2026-01-01', source: 'test' } },
}
