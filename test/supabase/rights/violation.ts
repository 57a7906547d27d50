/** Where what happened is not what is expected. */
export interface Violation {
  table: string
  who: string
  attempt: string
  expected: string
  got: string
}
