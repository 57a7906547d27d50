/** table → name of the row → columns; what is missing takes the column's default. */
export type Rows = Record<string, Record<string, Record<string, unknown>>>
