/** What a text may mean, and how likely that is. */
export interface Intent {
  /** A tool's name, or a small-talk topic's with its prefix. */
  label: string
  probability: number
}
