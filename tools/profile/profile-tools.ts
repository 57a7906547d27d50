import type { ToolDefinition } from '../core/definition.ts'
import { deleteAccount } from './delete-account.ts'
import { exportData } from './export-data.ts'
import { showProfile } from './show-profile.ts'
import { showVisibility } from './show-visibility.ts'
import { signIn } from './sign-in.ts'
import { updatePreferences } from './update-preferences.ts'
import { updateProfile } from './update-profile.ts'
import { updateVisibility } from './update-visibility.ts'

/** What the person tells about themselves, who gets it, and what becomes of it. */
export const profileTools: readonly ToolDefinition[] = [
  signIn,
  showProfile,
  updateProfile,
  updatePreferences,
  showVisibility,
  updateVisibility,
  exportData,
  deleteAccount,
]
