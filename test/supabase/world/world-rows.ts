import { agencyRows } from './agency-rows.ts'
import { candidateRows } from './candidate-rows.ts'
import { platformRows } from './platform-rows.ts'
import { recordRows } from './record-rows.ts'
import type { Rows } from './rows.ts'
import { sharedRows } from './shared-rows.ts'

export const worldRows: Rows = {
  ...agencyRows,
  ...candidateRows,
  ...sharedRows,
  ...recordRows,
  ...platformRows,
}
