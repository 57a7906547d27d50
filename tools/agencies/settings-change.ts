import type { Json } from '../../supabase/database.types.ts'
import type { Change } from '../core/change.ts'
import type { Agency } from './agency-row.ts'
import type { AgencySettings } from './agency-settings.ts'

/** The settings with some keys written anew; what is not known of them stays. Fails when somebody else wrote them meanwhile. */
export function settingsChange(
  agency: Agency,
  settings: AgencySettings,
  columns: Record<string, Json> = {},
): Change {
  return {
    table: 'agencies',
    op: 'update',
    id: agency.id,
    values: { ...columns, settings: { ...agency.settings, ...settings } as Json },
    expect: { settings: agency.settings as Json },
  }
}
