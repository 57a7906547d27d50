import type { ToolDefinition } from '../core/definition.ts'
import { createAlert } from './create-alert.ts'
import { deleteAlert } from './delete-alert.ts'
import { explainAlert } from './explain-alert.ts'
import { listAlerts } from './list-alerts.ts'
import { listReminders } from './list-reminders.ts'
import { previewAlert } from './preview-alert.ts'
import { setReminders } from './set-reminders.ts'
import { updateAlert } from './update-alert.ts'

/** Alerts about new jobs, and reminders of what should not be missed. */
export const alertTools: readonly ToolDefinition[] = [
  createAlert,
  previewAlert,
  listAlerts,
  updateAlert,
  deleteAlert,
  explainAlert,
  listReminders,
  setReminders,
]
