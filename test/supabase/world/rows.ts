import { agencyRows } from './agency-rows.ts'
import { candidateRows } from './candidate-rows.ts'
import { platformRows } from './platform-rows.ts'
import { recordRows } from './record-rows.ts'
import { sharedRows } from './shared-rows.ts'

/** table → name of the row → columns; what is missing takes the column's default. */
export type Rows = Record<string, Record<string, Record<string, unknown>>>

export const worldRows: Rows = {
  ...agencyRows,
  ...candidateRows,
  ...sharedRows,
  ...recordRows,
  ...platformRows,
}
