/** A rule about the schema: a query for what breaks it (column `offender`), and a violation to prove that it would be found. */
export interface Lint {
  name: string
  query: string
  /** SQL that breaks the rule. */
  plant: string
  /** What the query then says. */
  finds: string
}
