/** Features of one text with their weights. */
export type Features = Map<string, number>

/** Tells what a text is likely to mean. */
export interface Classifier {
  /** Probability of every label, adding up to 1. */
  classify: (features: Features) => Map<string, number>
}
