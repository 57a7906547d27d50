import type { Database, Json } from '../../supabase/database.types.ts'

export type TableName = keyof Database['public']['Tables'] & string

/** One row to write. `expect` refuses the whole list when a column no longer holds that value. */
export type Change =
  | { table: TableName; op: 'insert'; id?: string; values: Record<string, Json> }
  | {
      table: TableName
      op: 'update'
      id: string
      values: Record<string, Json>
      expect?: Record<string, Json>
    }
  | { table: TableName; op: 'delete'; id: string; expect?: Record<string, Json> }

/** A multi-row act that needs a named database function instead of a list of rows. */
export type Act =
  | { name: 'undo_changes'; args: { change_ids: string[] } }
  | { name: 'request_person'; args: { chat_id: string; reason: string | null } }
  | { name: 'cancel_person_request'; args: { chat_id: string } }
  /** Only ever ends cards unsent. */
  | { name: 'close_approvals'; args: { approval_ids: string[]; outcome: 'declined' } }
  | { name: 'create_agency'; args: { name: string; slug: string } }
