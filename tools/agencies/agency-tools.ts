import type { ToolDefinition } from '../core/definition.ts'
import { agencyReport } from './agency-report.ts'
import { allowOrigin } from './allow-origin.ts'
import { createAgency } from './create-agency.ts'
import { getEmbedSnippet } from './get-embed-snippet.ts'
import { removeOrigin } from './remove-origin.ts'
import { showAgency } from './show-agency.ts'
import { showMyAgency } from './show-my-agency.ts'
import { updateAgency } from './update-agency.ts'

/** The agency itself: its public page, its settings, where it is embedded, its figures. */
export const agencyTools: readonly ToolDefinition[] = [
  showAgency,
  showMyAgency,
  updateAgency,
  allowOrigin,
  removeOrigin,
  getEmbedSnippet,
  createAgency,
  agencyReport,
]
