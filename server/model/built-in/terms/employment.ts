/** A job somebody had, as told in a sentence. */
export interface Employment {
  position: string | null
  company: string | null
}
