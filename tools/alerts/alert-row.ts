import { z } from 'zod'
import type { CardRow } from '../core/card.ts'
import { dayInWords } from '../core/dates-in-words.ts'
import type { Reference, ToolContext } from '../core/definition.ts'
import { readRow, readRows, timestamp } from '../core/read-rows.ts'
import { capitalised } from '../core/wording.ts'
import { alertCriteria, alertMetadata, frequencies } from './alert-criteria.ts'
import { criteriaInWords, FREQUENCY_NAMES } from './alert-in-words.ts'

const alertRow = z.object({
  id: z.uuid(),
  criteria: alertCriteria,
  frequency: z.enum(frequencies),
  status: z.enum(['active', 'paused']),
  last_sent_at: timestamp.nullable(),
  created_at: timestamp,
  metadata: alertMetadata,
})

export type AlertRow = z.output<typeof alertRow>

/** The database allows no more a person. */
export const MOST_ALERTS = 50

const COLUMNS = 'id,criteria,frequency,status,last_sent_at,created_at,metadata'

/** The person's alerts, the latest first. */
export function readAlerts(context: ToolContext): Promise<AlertRow[]> {
  return readRows(
    alertRow,
    context.read
      .select('job_alerts')
      .select(COLUMNS)
      .eq('user_id', context.user.id)
      .order('created_at', { ascending: false })
      .order('id')
      .limit(MOST_ALERTS),
  )
}

/** One of the person's alerts, or null. */
export function readAlert({ id, context }: { id: string; context: ToolContext }): Promise<AlertRow | null> {
  return readRow(
    alertRow,
    context.read.select('job_alerts').select(COLUMNS).eq('user_id', context.user.id).eq('id', id),
  )
}

/** "remote jobs for “python”": what an alert is called. */
export function alertName({ criteria }: Pick<AlertRow, 'criteria'>): string {
  return criteriaInWords(criteria)
}

/** What “that alert” points at. The word alert is not in its name: said of another one, it would name this. */
export function alertReference(alert: Pick<AlertRow, 'id' | 'criteria'>): Reference {
  return { type: 'alert', id: alert.id, label: alertName(alert) }
}

/** Other agencies' jobs too, or only this one's. */
export function scopeInWords(alert: Pick<AlertRow, 'criteria'>, context: ToolContext): string {
  const { agencyIds } = alert.criteria
  if (agencyIds.length === 0) return 'All agencies'
  if (context.agency && agencyIds.includes(context.agency.id)) return context.agency.name
  return 'Another agency'
}

export function alertCardRow(alert: AlertRow, context: ToolContext): CardRow {
  const isActive = alert.status === 'active'
  return {
    id: alert.id,
    title: capitalised(alertName(alert)),
    subtitle: null,
    badge: isActive ? { text: 'On', tone: 'good' } : { text: 'Paused', tone: 'warning' },
    facts: [
      { label: 'How often', value: FREQUENCY_NAMES[alert.frequency] },
      { label: 'Jobs of', value: scopeInWords(alert, context) },
      {
        label: 'Last sent',
        value: alert.last_sent_at ? dayInWords(alert.last_sent_at, context) : 'not yet',
      },
    ],
    text: null,
    actions: [],
  }
}
